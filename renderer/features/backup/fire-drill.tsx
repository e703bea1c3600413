import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconFireExtinguisher, type Icon } from '@tabler/icons-react'
import type { BackupOverview } from '@core/backup/contract'
import type { DrillReport } from '@core/backup/run'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { momentWords } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'
import { countWords } from './counts'
import { whyWords } from './why-words'

/** Practising the restore, and what the last practice found. */
export function FireDrill({ overview }: { readonly overview: BackupOverview }) {
  const { t } = useText()
  const drill = useAction(api.backup.drill)
  const may = useMay('vault/verify')
  const ready = may && overview.backups.length > 0
  return (
    <Section
      title={t('backup.drill.title')}
      summary={t('backup.drill.lead')}
      action={
        <Button
          variant="default"
          disabled={!ready}
          leftSection={<IconFireExtinguisher size={18} aria-hidden />}
          loading={drill.isPending}
          onClick={() => drill.mutate({})}
        >
          {t('backup.drill.run')}
        </Button>
      }
    >
      <div role="status">
        {drill.isPending && <Text size="sm">{t('backup.drill.running')}</Text>}
        {!drill.isPending && overview.drill && <Report report={overview.drill} />}
        {!drill.isPending && !overview.drill && <Text size="sm">{t('backup.drill.never')}</Text>}
      </div>
      {drill.error && <Problem problem={problemOf(drill.error)} />}
    </Section>
  )
}

function Report({ report }: { readonly report: DrillReport }) {
  const text = useText()
  const { t, language } = text
  const when = momentWords(t, language, report.at)
  const made = momentWords(t, language, report.madeAt)
  if (!report.ok) {
    return (
      <>
        <Found icon={IconAlertTriangle} late>
          {t('backup.drill.failed', { when, made, problem: whyWords(t, report.problem) })}
        </Found>
        <Text size="sm">{t('backup.drill.failedAdvice')}</Text>
      </>
    )
  }
  const { cases, documents, letters } = report
  const counts = countWords(text, { cases, documents, letters })
  return (
    <>
      <Found icon={IconCheck}>{t('backup.drill.ok', { when, made, ...counts })}</Found>
      <Text size="sm">{t('backup.drill.since', { count: report.casesSince })}</Text>
    </>
  )
}

type FoundProps = { readonly icon: Icon; readonly late?: boolean; readonly children: string }

/** A sentence of any length beside its sign. */
const Found = ({ icon: Sign, late = false, children }: FoundProps) => (
  <Group gap="xs" wrap="nowrap" align="flex-start" className={late ? 'kaiji-late' : ''}>
    <Sign size={16} aria-hidden style={{ flexShrink: 0, marginTop: 3 }} />
    <Text size="sm">{children}</Text>
  </Group>
)
