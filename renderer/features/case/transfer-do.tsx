import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '@core/errors'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { GrowingText } from '@ui/ui/growing-text'
import { useKeptText } from '@ui/ui/kept-text'
import { Problem } from '@ui/ui/problem'

type Props = {
  readonly draftKey: string
  readonly label: string
  readonly action: string
  /** What still stands in the way; shown once the button was pressed. */
  readonly problem?: AppError | undefined
  readonly deed: { readonly isPending: boolean; readonly error: Error | null }
  /** Calls `done` once it is done. */
  readonly onDo: (why: string, done: () => void) => void
}

/** The reason why cases are merged or split, and the deed. */
export function TransferDo({ draftKey, label, action, problem, deed, onDo }: Props) {
  const { t } = useText()
  const kept = useKeptText(draftKey)
  const [asked, setAsked] = useState(false)
  const why = kept.text.trim()
  const act = () => {
    setAsked(true)
    if (why !== '' && !problem) onDo(why, kept.forget)
  }
  return (
    <>
      <GrowingText
        label={label}
        description={t('transfers.whyNote')}
        required
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={kept.text}
        error={asked && why === '' && t('transfers.whyMissing')}
        onChange={event => kept.type(event.currentTarget.value)}
      />
      {asked && problem && <Problem problem={problem} />}
      {deed.error && <Problem problem={problemOf(deed.error)} />}
      <Group justify="flex-end">
        <Button loading={deed.isPending} onClick={act}>
          {action}
        </Button>
      </Group>
    </>
  )
}
