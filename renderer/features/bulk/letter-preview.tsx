import { Text } from '@mantine/core'
import { useMemo } from 'react'
import type { BulkCandidate } from '@core/bulk/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { svgUrl } from '@ui/ui/svg-url'

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
      <div
        className="kaiji-bulk-pages"
        role="region"
        aria-label={t('bulk.preview', { number })}
        tabIndex={0}
      >
        {shown.map((svg, index) => (
          // Pages have no identity but their place.
          <PreviewPage
            key={index}
            svg={svg}
            alt={t('bulk.page', { page: index + 1, total: shown.length })}
          />
        ))}
      </div>
    </section>
  )
}

function PreviewPage({ svg, alt }: { readonly svg: string; readonly alt: string }) {
  const url = useMemo(() => svgUrl(svg), [svg])
  return <img src={url} alt={alt} decoding="sync" />
}
