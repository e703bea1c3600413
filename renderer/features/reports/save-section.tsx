import { Text } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { api } from '@ui/app/api'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { SaveButton } from '@ui/ui/release/save-button'
import { Section } from '@ui/ui/section'
import { useReportChoice } from './report-choice'

/** What is on view, as a report to hand on. */
export function SaveSection() {
  const { t, language } = useText()
  const may = useMay('data/take-out')
  const { period, filter } = useReportChoice()
  const save = useAction(api.reports.savePdf)
  if (!may) return null
  return (
    <Section title={t('reports.save.title')} summary={t('reports.save.lead')}>
      <SaveButton
        label={t('reports.save.pdf')}
        icon={<IconFileText size={18} aria-hidden />}
        draftKey="reports/pdf"
        onSave={async release => {
          const written = await save.mutateAsync({ period, ...filter, language, release })
          return written?.path ?? null
        }}
        saved={path => t('reports.save.saved', { path })}
      >
        <Text size="sm" c="dimmed" style={{ flex: '1 1 20rem' }}>
          {t('reports.save.pdfHelp')}
        </Text>
      </SaveButton>
    </Section>
  )
}
