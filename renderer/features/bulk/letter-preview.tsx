import { Text } from '@mantine/core'
import type { BulkCandidate } from '@core/bulk/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { PaperPages } from '@ui/ui/paper-pages'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'

/** One of the letters as it would be issued. */
export function LetterPreview({ candidate }: { readonly candidate: BulkCandidate }) {
  const { t } = useText()
  const { caseId, requestId, letterId, language, caseNumber: number } = candidate
  const pages = useRead(api.bulk.preview, { caseId, requestId, letterId, language })
  const shown = pages.data ?? []
  return (
    <section aria-label={t('bulk.preview', { number })}>
      <Text fw={600} mb="xs">
        {t('bulk.preview', { number })}
      </Text>
      {pages.isPending && <Reading rows={8} />}
      {pages.isError && (
        <Problem problem={problemOf(pages.error)} onRetry={() => void pages.refetch()} />
      )}
      <PaperPages
        pages={shown}
        label={t('bulk.preview', { number })}
        altOf={page => t('bulk.page', { page, total: shown.length })}
      />
    </section>
  )
}
