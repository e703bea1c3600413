import { Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { memo, useMemo } from 'react'
import type { TemplateTrial } from '@core/templates/contract'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { svgUrl } from '@ui/ui/svg-url'

type Props = { readonly trial: UseQueryResult<TemplateTrial> }

/** The sample letter made of the text, page by page. */
export function SamplePages({ trial }: Props) {
  const { t } = useText()
  const pages = trial.data?.pages ?? []
  if (trial.isPending) return <Reading rows={8} />
  if (trial.isError) {
    return <Problem problem={problemOf(trial.error)} onRetry={() => void trial.refetch()} />
  }
  if (pages.length === 0) return <Text c="dimmed">{t('templates.editor.sampleNone')}</Text>
  return (
    // Scrollable by keyboard, so it takes the focus.
    <div
      className="kaiji-template-pages"
      role="region"
      aria-label={t('templates.editor.sample')}
      tabIndex={0}
    >
      {pages.map((svg, index) => (
        <SamplePage
          // Pages have no identity but their place.
          key={index}
          svg={svg}
          alt={t('templates.editor.page', { page: index + 1, total: pages.length })}
        />
      ))}
    </div>
  )
}

const SamplePage = memo(function SamplePage({
  svg,
  alt,
}: {
  readonly svg: string
  readonly alt: string
}) {
  const url = useMemo(() => svgUrl(svg), [svg])
  return <img src={url} alt={alt} decoding="sync" />
})
