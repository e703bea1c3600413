import { Group, Select, Text } from '@mantine/core'
import { IconFileText, IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import { packKey, rulePacks } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { metricsDuty, metricsTable } from '@core/reports/paper'
import { yearOf } from '@core/time/calendar-date'
import { api } from '@ui/app/api'
import { eventWording } from '@ui/app/event-words'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useToday } from '@ui/app/today'
import { useAction, useRead } from '@ui/app/use-api'
import { SaveButton } from '@ui/ui/release/save-button'
import { Section } from '@ui/ui/section'
import { DataTable } from './data-table'

/** For each law in use that wants figures published every year. */
export function MetricsSections() {
  const settings = useRead(api.settings.read, {})
  const used = settings.data?.regimesInUse ?? []
  return rulePacks
    .filter(pack => pack.records.metrics && used.includes(packKey(pack)))
    .map(pack => <Metrics key={packKey(pack)} pack={pack} />)
}

function Metrics({ pack: rules }: { readonly pack: RulePack }) {
  const { t, pick, language } = useText()
  const pack = packKey(rules)
  const thisYear = yearOf(useToday())
  // What is published is of the year before.
  const [year, setYear] = useState(thisYear - 1)
  const metrics = useRead(api.reports.metrics, { pack, year })
  const save = useAction(api.reports.saveMetrics)
  const may = useMay('data/take-out')
  const wording = eventWording({ t, pick, language })
  const formats = { pdf: IconFileText, csv: IconTable } as const
  return (
    <Section
      title={t('reports.metrics.title', { law: pick(rules.name) })}
      summary={t('reports.metrics.lead')}
    >
      <Select
        label={t('reports.metrics.year')}
        data={Array.from({ length: 10 }, (_, back) => String(thisYear - back))}
        value={String(year)}
        allowDeselect={false}
        w={140}
        onChange={value => setYear(Number(value ?? year))}
      />
      {metrics.data && (
        <>
          <Text size="sm">{metricsDuty(metrics.data, wording)}</Text>
          <DataTable table={metricsTable(metrics.data, wording)} />
        </>
      )}
      <Text size="xs" c="dimmed">
        {t('reports.metrics.note')} {pick(rules.records.source.law)}
      </Text>
      {may && (
        <Group gap="md" align="flex-start">
          {(['pdf', 'csv'] as const).map(format => {
            const FormatIcon = formats[format]
            return (
              <SaveButton
                key={format}
                label={t(`reports.metrics.${format}`)}
                icon={<FormatIcon size={18} aria-hidden />}
                draftKey={`reports/metrics-${format}`}
                onSave={async release => {
                  const written = await save.mutateAsync({ pack, year, format, language, release })
                  return written?.path ?? null
                }}
                saved={path => t('reports.save.saved', { path })}
              />
            )
          })}
        </Group>
      )}
    </Section>
  )
}
