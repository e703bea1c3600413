import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '@core/errors'
import { valueOf } from '@core/failure'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { localDay } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { problemText } from '@ui/ui/problem-text'
import type { Issued } from './use-issuing'

type Outcome = {
  readonly sent: readonly Issued[]
  readonly problems: readonly { readonly number: string; readonly problem: AppError }[]
}

/** Records of every letter that it went by post today, to the address that is printed on it. */
export function SentByPost({ issued }: { readonly issued: readonly Issued[] }) {
  const { t } = useText()
  const record = useChange(api.letters.recordDispatch)
  const [outcome, setOutcome] = useState<Outcome>({ sent: [], problems: [] })
  const left = issued.filter(one => !outcome.sent.includes(one))

  async function recordAll(): Promise<void> {
    setOutcome(was => ({ ...was, problems: [] }))
    for (const one of left) {
      try {
        await record.mutateAsync(await byPost(one))
        setOutcome(was => ({ ...was, sent: [...was.sent, one] }))
      } catch (error) {
        const failed = { number: one.candidate.caseNumber, problem: problemOf(error) }
        setOutcome(was => ({ ...was, problems: [...was.problems, failed] }))
      }
    }
  }
  return (
    <Stack gap={4} align="flex-start">
      {left.length > 0 && (
        <ConfirmButton
          variant="default"
          harmless
          question={t('bulk.sentAsk')}
          confirmLabel={t('bulk.sentDo')}
          onConfirm={() => void recordAll()}
        >
          {t('bulk.sent')}
        </ConfirmButton>
      )}
      <Text size="sm" role="status">
        {outcome.sent.length > 0 && t('bulk.sentDone', { count: outcome.sent.length })}
      </Text>
      {outcome.problems.map(({ number, problem }) => (
        <Text size="sm" key={number}>
          {t('bulk.sentNot', { number })} {problemText(t, problem)}
        </Text>
      ))}
    </Stack>
  )
}

async function byPost({ letterRecordId }: Issued) {
  const { release } = valueOf(await api.letters.view({ letterRecordId }))
  const { recipient, address } = release
  const sentOn = localDay(new Date().toISOString())
  return {
    letterRecordId,
    method: 'post' as const,
    sentOn,
    recipient,
    address,
    tracking: '',
    note: '',
    locked: false,
  }
}
