import type { Wording } from '@core/audit/event-sentence'
import type { Bilingual } from '@core/bilingual'
import type { RulePack } from '@core/regimes/rule-pack'
import type { CalendarDate } from '@core/time/calendar-date'
import { comparisonTable, few } from './comparison'
import type { Report } from './contract'
import { reportParts, type Chart, type DataTable } from './parts'
import { channelWords, daysWords, lawWords, periodWords, reportSentence, typeWords } from './words'
import type { YearlyMetrics } from './yearly-metrics'

/** A page to be printed: figures in words, pictures and tables, and nobody's name. */
export type ReportPaper = {
  readonly title: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly sentence: string
  readonly sections: readonly {
    readonly title: string
    readonly notes: readonly string[]
    readonly chart: (Chart & { readonly title: string }) | null
    /** Null where there is nothing to list. */
    readonly table: DataTable | null
  }[]
}

export type Letterhead = { readonly organisation: Bilingual; readonly madeOn: CalendarDate }

/** What management is given: the sentence, the figures beside those of the period before, each part. */
export function managementPaper(report: Report, head: Letterhead, wording: Wording): ReportPaper {
  const { say } = wording
  return {
    title: say('reports.paper.title'),
    facts: [
      ...factsOf(head, wording),
      { label: say('reports.paper.period'), value: periodWords(report.period, wording) },
      { label: say('reports.paper.counted'), value: countedWords(report, wording) },
    ],
    sentence: reportSentence(report.figures, wording),
    sections: [
      comparison(report, wording),
      ...reportParts(report, wording).map(({ title, note, chart, table }) => ({
        title,
        notes: [note, ...(chart ? [] : [say('reports.nothing')])].filter(Boolean),
        chart: chart && { ...chart, title: say('reports.paper.chart', { title }) },
        table: table.rows.length > 0 ? table : null,
      })),
      overdue(report, wording),
    ],
  }
}

function factsOf({ organisation, madeOn }: Letterhead, { say, pick, day }: Wording) {
  const fact = (word: string, value: string) => ({ label: say(`reports.paper.${word}`), value })
  return [fact('organisation', pick(organisation)), fact('made', day(madeOn))]
}

function countedWords({ filter, figures }: Report, wording: Wording): string {
  const { pack, type, channel } = filter
  const law = pack ?? figures.byType.find(one => one.type === type)?.pack ?? ''
  const parts = [
    ...(pack ? [lawWords(pack, wording)] : []),
    ...(type ? [typeWords(law, type, wording)] : []),
    ...(channel ? [channelWords(channel, wording)] : []),
  ]
  return parts.length > 0
    ? parts.join(wording.say('reports.sentence.and'))
    : wording.say('reports.paper.everything')
}

function comparison(report: Report, wording: Wording) {
  const { figures, before } = report
  const { say } = wording
  const { count } = figures.days
  return {
    title: say('reports.figures.title'),
    notes: [
      say('reports.figures.beforeIs', { period: periodWords(before, wording) }),
      ...(count > 0 && count < few ? [say('reports.figures.few', { count })] : []),
      ...(figures.leftOut > 0 ? [say('reports.leftOut', { count: figures.leftOut })] : []),
      say('reports.figures.howDays'),
    ],
    chart: null,
    table: comparisonTable(report, wording),
  }
}

function overdue({ now }: Report, wording: Wording) {
  const { say, day } = wording
  const table = overdueTable(now, wording)
  const total = Math.max(now.overdueLaw, now.overdueOwn, now.overdue.length)
  const shown = now.overdue.length
  return {
    title: say('reports.part.overdue.title'),
    notes: [
      say('reports.part.overdue.note', { day: day(now.on) }),
      ...(shown === 0 ? [say('reports.part.overdue.none')] : []),
      ...(shown < total ? [say('reports.part.overdue.more', { shown, total })] : []),
    ],
    chart: null,
    table: shown === 0 ? null : table,
  }
}

/** What is open and past its day, by the numbers of the cases. */
export const overdueTable = ({ overdue: list }: Report['now'], wording: Wording): DataTable => ({
  caption: wording.say('reports.part.overdue.title'),
  header: ['case', 'request', 'by', 'overdueDays'].map(name =>
    wording.say(`reports.column.${name}`),
  ),
  rows: list.map(({ number, pack, type, by, days }) => [
    number,
    typeWords(pack, type, wording),
    wording.say(`reports.by.${by}`),
    String(days),
  ]),
  wordColumns: 3,
})

const metricColumns = [
  'received',
  'complied',
  'denied',
  'nothingHeld',
  'otherwise',
  'open',
] as const

/** The figures that a law wants published, a line a right. */
export function metricsTable({ rows, year }: YearlyMetrics, wording: Wording): DataTable {
  const words = (key: string, values = {}) => wording.say(`reports.metrics.${key}`, values)
  return {
    caption: words('paperTitle', { year }),
    header: ['request', ...metricColumns, 'median', 'mean'].map(key => words(key)),
    rows: rows.map(row => [
      words(`requests.${row.id}`),
      ...metricColumns.map(column => String(row[column])),
      daysWords(row.days.median, wording),
      daysWords(row.days.mean, wording),
    ]),
  }
}

/** Who has to publish them, and by when: the year after the one they are of. */
export const metricsDuty = (metrics: YearlyMetrics, { say, day }: Wording): string =>
  say('reports.metrics.threshold', {
    count: metrics.thresholdConsumers.toLocaleString('en-US'),
    day: day(metrics.publishBy),
  })

export function metricsPaper(
  metrics: YearlyMetrics,
  pack: RulePack,
  head: Letterhead,
  wording: Wording,
): ReportPaper {
  const { say, pick } = wording
  const { source } = pack.records
  return {
    title: say('reports.metrics.paperTitle', { year: metrics.year }),
    facts: [
      ...factsOf(head, wording),
      { label: say('reports.law'), value: pick(pack.name) },
      { label: say('reports.metrics.year'), value: String(metrics.year) },
      { label: say('reports.metrics.source'), value: pick(source.law) },
    ],
    sentence: '',
    sections: [
      {
        title: say('reports.metrics.title', { law: pick(pack.name) }),
        notes: [
          say('reports.metrics.lead'),
          metricsDuty(metrics, wording),
          say('reports.metrics.note'),
          ...(source.note ? [pick(source.note)] : []),
        ],
        chart: null,
        table: metricsTable(metrics, wording),
      },
    ],
  }
}
