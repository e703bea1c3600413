import { Button, Group, Popover, Stack, Text, type ButtonProps } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useText } from '@ui/app/text'

type Props = ButtonProps & {
  readonly children: ReactNode
  /** What will be gone and how many: "Discards the draft and its 2 attachments." */
  readonly question: ReactNode
  /** The deed itself as a verb, never "OK". */
  readonly confirmLabel: ReactNode
  readonly onConfirm: () => void
  readonly ariaLabel?: string | undefined
  /** It destroys nothing, and so is not red; it is asked because it cannot be taken back at once. */
  readonly harmless?: boolean
}

/** A button for what destroys, or is not to be done by the way: asks beside itself, naming what and how many, before it acts. */
export function ConfirmButton(props: Props) {
  const { children, question, confirmLabel, onConfirm, ariaLabel, harmless, ...button } = props
  const color = harmless ? {} : { color: 'red' }
  const { t } = useText()
  const [open, setOpen] = useState(false)
  const confirm = () => {
    setOpen(false)
    onConfirm()
  }
  return (
    <Popover opened={open} onChange={setOpen} trapFocus withArrow width={320} position="bottom-end">
      <Popover.Target>
        <Button
          variant="subtle"
          {...color}
          {...button}
          aria-label={ariaLabel}
          onClick={() => setOpen(was => !was)}
        >
          {children}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Text size="sm">{question}</Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" size="xs" onClick={() => setOpen(false)}>
              {t('common.cancel')}
            </Button>
            <Button {...color} size="xs" onClick={confirm}>
              {confirmLabel}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
