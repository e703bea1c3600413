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
}

/** A button for what destroys: asks beside itself, naming what and how many, before it acts. */
export function ConfirmButton(props: Props) {
  const { children, question, confirmLabel, onConfirm, ariaLabel, ...button } = props
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
          color="red"
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
            <Button color="red" size="xs" onClick={confirm}>
              {confirmLabel}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
