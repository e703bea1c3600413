import type { Wording } from '@core/audit/event-sentence'
import type { Report } from './contract'
import { countedSets, keyOfSet, type CountedSet } from './counted-set'
import type { Figures } from './figures'
import {
  channelWords,
  daysWords,
  groundWords,
  lawWords,
  monthOfYear,
  resultWords,
  stretchWords,
  typeWords,
} from './words'

export type Bar = {
  readonly label: string
  /** One number for each of the chart's series. */
  readonly values: readonly number[]
}

/** Numbers as bars, and what the picture says to who cannot see it. */
export type Chart = {
  readonly summary: string
  readonly series: readonly string[]
  readonly bars: readonly Bar[]
}

/** The first column of a table says what its row is about. */
export type DataTable = {
  readonly caption: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** For each cell what its number counts; null, or nothing, where no list has exactly that. */
  readonly sets?: readonly (readonly (CountedSet | null)[])[]
  /** How many columns from the first are words and not numbers; one where it is not said. */
  readonly wordColumns?: number
}

export type PartId = 'months' | 'types' | 'outcomes' | 'reasons' | 'days' | 'channels'

/** One question that a report answers: a picture, and the same as a table. */
export type ReportPart = {
  readonly id: PartId
  readonly title: string
  readonly note: string
  /** Null where there is nothing to draw. */
  readonly chart: Chart | null
  readonly table: DataTable
}

/** The parts of a report in the order in which they are read, on screen and on paper. */
export function reportParts(
  report: Report,
  wording: Wording,
  listed: readonly string[] = [],
): readonly ReportPart[] {
  const { figures } = report
  const sets = setsIn(report, listed)
  return [
    monthsPart(figures, sets, wording),
    outcomesPart(figures, sets, wording),
    reasonsPart(figures, wording),
    daysPart(figures, wording),
    typesPart(figures, sets, wording),
    channelsPart(figures, sets, wording),
  ]
}

type Sets = ReturnType<typeof setsIn>

/** What the numbers of a report count; `listed` leaves those that the list of cases can show, by their keys. */
export function setsIn({ period, filter }: Report, keys: readonly string[]) {
  const known = new Set(keys)
  const listed = (set: CountedSet): CountedSet | null => (known.has(keyOfSet(set)) ? set : null)
  return { ...countedSets(period, filter), listed }
}

type Content = {
  readonly id: PartId
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly bars: readonly Bar[]
  readonly series: readonly string[]
  /** For each row what its numbers count, after the column of words. */
  readonly sets?: readonly (readonly (CountedSet | null)[])[]
}

/** A picture of more bars is no picture; the table has them all. */
const mostBars = 12

function part({ id, header, rows, bars, series, sets }: Content, wording: Wording): ReportPart {
  const { say } = wording
  const words = (key: string, values = {}) => say(`reports.part.${id}.${key}`, values)
  const isEmpty = bars.every(({ values }) => values.every(value => value === 0))
  const spoken = bars.map(({ label, values: [first, second] }) =>
    words('value', { label, first, second }),
  )
  const summary = words('summary', { values: spoken.join(say('reports.sentence.and')) })
  return {
    id,
    title: words('title'),
    note: words('note'),
    chart: isEmpty ? null : { summary, series, bars: bars.slice(0, mostBars) },
    table: {
      ...{ caption: words('title'), header, rows: isEmpty ? [] : rows },
      ...(sets ? { sets: sets.map(row => [null, ...row]) } : {}),
    },
  }
}

const columns = (wording: Wording, ...names: readonly string[]): readonly string[] =>
  names.map(name => wording.say(`reports.column.${name}`))

const both = ['received', 'answered'] as const

function monthsPart({ byMonth }: Figures, sets: Sets, wording: Wording): ReportPart {
  const bars = byMonth.map(({ month, received, answered }) => ({
    label: monthOfYear(month, wording),
    values: [received, answered],
  }))
  return part(
    {
      ...{ id: 'months', bars, series: columns(wording, 'received', 'answered') },
      header: columns(wording, 'month', 'received', 'answered'),
      rows: rowsOf(bars),
      sets: byMonth.map(({ month }) => both.map(of => sets.listed(sets.month(month, of)))),
    },
    wording,
  )
}

const rowsOf = (bars: readonly Bar[]): readonly (readonly string[])[] =>
  bars.map(({ label, values }) => [label, ...values.map(String)])

function typesPart({ byType }: Figures, sets: Sets, wording: Wording): ReportPart {
  const label = labels(
    byType.map(({ pack, type }) => ({ pack, words: typeWords(pack, type, wording) })),
    wording,
  )
  const bars = byType.map(({ received, answered }, index) => ({
    label: label(index),
    values: [received, answered],
  }))
  return part(
    {
      ...{ id: 'types', bars, series: columns(wording, 'received', 'answered') },
      header: columns(wording, 'request', 'received', 'answered'),
      rows: rowsOf(bars),
      sets: byType.map(one => both.map(of => sets.listed(sets.type(one, of)))),
    },
    wording,
  )
}

type Named = { readonly pack: string; readonly words: string }

/** Two laws may call two things alike: only these are told apart by the law's name. */
const labels =
  (all: readonly Named[], wording: Wording) =>
  (index: number): string => {
    const one = all[index]
    if (!one) return ''
    const isShared = all.some(({ pack, words }) => words === one.words && pack !== one.pack)
    return isShared ? `${one.words} (${lawWords(one.pack, wording)})` : one.words
  }

function outcomesPart({ outcomes }: Figures, sets: Sets, wording: Wording): ReportPart {
  const bars = outcomes.map(({ result, count }) => ({
    label: resultWords(result, wording),
    values: [count],
  }))
  const counted = outcomes.map(({ result }) => [sets.listed(sets.result(result))])
  return part({ ...shared('outcomes', 'outcome', bars, wording), sets: counted }, wording)
}

/** A table that also says what share of the whole each row is. */
function shared(id: PartId, column: string, bars: readonly Bar[], wording: Wording): Content {
  const total = bars.reduce((sum, { values: [count = 0] }) => sum + count, 0)
  return {
    ...{ id, bars, series: columns(wording, 'count') },
    header: columns(wording, column, 'count', 'share'),
    rows: bars.map(({ label, values: [count = 0] }) => [
      label,
      String(count),
      `${total === 0 ? 0 : Math.round((count / total) * 100)} %`,
    ]),
  }
}

function reasonsPart({ reasons }: Figures, wording: Wording): ReportPart {
  const label = labels(
    reasons.map(({ pack, ground }) => ({ pack, words: groundWords(pack, ground, wording) })),
    wording,
  )
  const bars = reasons.map(({ count }, index) => ({ label: label(index), values: [count] }))
  return part(
    {
      ...{ id: 'reasons', bars, series: columns(wording, 'count') },
      header: columns(wording, 'reason', 'count'),
      rows: rowsOf(bars),
    },
    wording,
  )
}

function daysPart({ stretches }: Figures, wording: Wording): ReportPart {
  const labels = stretchWords(wording)
  const bars = stretches.map((count, index) => ({ label: labels[index] ?? '', values: [count] }))
  return part(shared('days', 'days', bars, wording), wording)
}

function channelsPart({ byChannel }: Figures, sets: Sets, wording: Wording): ReportPart {
  const bars = byChannel.map(({ channel, received }) => ({
    label: channelWords(channel, wording),
    values: [received],
  }))
  return part(
    {
      ...{ id: 'channels', bars, series: columns(wording, 'received') },
      header: columns(wording, 'channel', 'received', 'answered', 'median', 'ninetieth'),
      rows: byChannel.map(({ channel, received, spread }) => [
        channelWords(channel, wording),
        String(received),
        String(spread.count),
        daysWords(spread.median, wording),
        daysWords(spread.ninetieth, wording),
      ]),
      sets: byChannel.map(one => both.map(of => sets.listed(sets.channel(one.channel, of)))),
    },
    wording,
  )
}
