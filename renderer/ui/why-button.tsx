import { Button, Group, Popover, Stack, Text, type ButtonProps } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useText } from '@ui/app/text'
import { useKeptKey } from './kept-key'
import { useKeptText } from './kept-text'
import { GrowingText } from './growing-text'

type Props = ButtonProps & {
  readonly children: ReactNode
  /** What it changes, in a sentence. */
  readonly question: ReactNode
  /** The deed itself as a verb. */
  readonly confirmLabel: ReactNode
  readonly onConfirm: (why: string) => void
  readonly ariaLabel?: string | undefined
}

const longest = 2000

/** A step that is taken back only with a reason, which the history keeps: asks for it beside itself. */
export function WhyButton(props: Props) {
  const { children, question, confirmLabel, onConfirm, ariaLabel, ...button } = props
  const { t } = useText()
  const [open, setOpen] = useState(false)
  const kept = useKeptText(useKeptKey('why', question, confirmLabel, ariaLabel))
  const { text: why, type: setWhy } = kept
  const [missing, setMissing] = useState(false)
  const confirm = () => {
    setMissing(why.trim() === '')
    if (why.trim() === '') return
    setOpen(false)
    kept.forget()
    onConfirm(why.trim())
  }
  return (
    <Popover opened={open} onChange={setOpen} trapFocus withArrow width={360} position="bottom-end">
      <Popover.Target>
        <Button
          variant="default"
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
          <GrowingText
            label={t('cases.why.label')}
            description={t('cases.why.note')}
            required
            minRows={2}
            maxRows={8}
            maxLength={longest}
            value={why}
            error={missing && t('cases.why.missing')}
            onChange={event => setWhy(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" size="xs" onClick={() => setOpen(false)}>
              {t('common.cancel')}
            </Button>
            <Button variant="light" size="xs" onClick={confirm}>
              {confirmLabel}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
