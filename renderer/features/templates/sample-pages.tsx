import { Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { TemplateTrial } from '@core/templates/contract'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { PaperPages } from '@ui/ui/paper-pages'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'

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
    <PaperPages
      pages={pages}
      label={t('templates.editor.sample')}
      altOf={page => t('templates.editor.page', { page, total: pages.length })}
    />
  )
}
