import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '@core/errors'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useKeptKey } from '../kept-key'
import { useKeptText } from '../kept-text'
import { Problem } from '../problem'
import { GrowingText } from '@ui/ui/growing-text'

type Props = {
  readonly lead: string
  readonly label: string
  readonly note?: string
  /** Said when nothing was written. */
  readonly needed: string
  readonly confirmLabel: string
  /** Rejects with a `Failure` when it could not be recorded. */
  readonly onConfirm: (reason: string) => Promise<unknown>
  readonly onCancel: () => void
}

const longest = 2000

/** Asks for a reason in place, below the number it is about. */
export function ReasonForm({ lead, label, note, needed, confirmLabel, ...rest }: Props) {
  const { t } = useText()
  const kept = useKeptText(useKeptKey('reason', lead, label))
  const { text: reason, type: setReason } = kept
  const [missing, setMissing] = useState(false)
  const [problem, setProblem] = useState<AppError>()
  const confirm = () => {
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return
    rest
      .onConfirm(reason.trim())
      .then(kept.forget, (error: unknown) => setProblem(problemOf(error)))
  }
  return (
    <Stack gap="xs" maw={560}>
      <Text size="sm">{lead}</Text>
      <GrowingText
        label={label}
        description={note}
        required
        minRows={1}
        maxRows={4}
        maxLength={longest}
        autoFocus
        value={reason}
        error={missing && needed}
        onChange={event => {
          setMissing(false)
          setReason(event.currentTarget.value)
        }}
      />
      {problem && <Problem problem={problem} />}
      <Group gap="xs">
        <Button variant="default" size="compact-sm" onClick={rest.onCancel}>
          {t('common.cancel')}
        </Button>
        <Button variant="light" size="compact-sm" onClick={confirm}>
          {confirmLabel}
        </Button>
      </Group>
    </Stack>
  )
}
