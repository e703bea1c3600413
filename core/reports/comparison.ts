import type { Wording } from '@core/audit/event-sentence'
import type { Figures } from './figures'
import type { Report } from './contract'
import type { CountedSet } from './counted-set'
import { setsIn, type DataTable } from './parts'
import { daysWords } from './words'

/** Fewer answers than this, and a percentile says little. */
export const few = 10

type Row = {
  readonly word: string
  readonly of: (figures: Figures) => number | null
  readonly set?: (sets: ReturnType<typeof setsIn>) => CountedSet
  /** Left out where neither period has any. */
  readonly whenAny?: true
}

const rows: readonly Row[] = [
  { word: 'received', of: ({ received }) => received, set: sets => sets.all('received') },
  { word: 'answered', of: ({ answered }) => answered, set: sets => sets.all('answered') },
  {
    ...{ word: 'endedOtherwise', of: ({ endedOtherwise }) => endedOtherwise, whenAny: true },
    set: sets => sets.all('otherwise'),
  },
  { word: 'median', of: ({ days }) => days.median },
  { word: 'ninetieth', of: ({ days }) => days.ninetieth },
  { word: 'mean', of: ({ days }) => days.mean },
  { word: 'countedMedian', of: ({ daysCounted }) => daysCounted.median },
  { word: 'countedNinetieth', of: ({ daysCounted }) => daysCounted.ninetieth },
  { word: 'lateLaw', of: ({ law }) => law.late, set: sets => sets.late('law') },
  { word: 'lateOwn', of: ({ own }) => own.late, set: sets => sets.late('own') },
  { word: 'extended', of: ({ extended }) => extended, whenAny: true },
]

/** The figures of a period beside those of the one before. */
export function comparisonTable(
  report: Report,
  wording: Wording,
  listed: readonly string[] = [],
): DataTable {
  const { figures: now, figuresBefore: before } = report
  const { say } = wording
  const sets = setsIn(report, listed)
  const shown = rows.filter(
    ({ of, whenAny }) => !whenAny || Boolean(of(now)) || Boolean(of(before)),
  )
  const words = (key: string) => say(`reports.figures.${key}`)
  return {
    caption: words('title'),
    header: ['figure', 'this', 'before', 'change'].map(words),
    rows: shown.map(({ word, of }) => [
      words(word),
      late(word, now, wording) ?? daysWords(of(now), wording),
      late(word, before, wording) ?? daysWords(of(before), wording),
      difference(of(now), of(before), wording),
    ]),
    sets: shown.map(({ set, of }) => [null, set && of(now) ? sets.listed(set(sets)) : null]),
  }
}

/** Late is a number out of those that could be: under some laws there is no such day. */
function late(word: string, figures: Figures, { say }: Wording): string | undefined {
  if (word !== 'lateLaw' && word !== 'lateOwn') return undefined
  const counted = word === 'lateLaw' ? figures.law : figures.own
  return counted.of === 0
    ? say('reports.figures.none')
    : say('reports.figures.ofWithLaw', { late: counted.late, of: counted.of })
}

function difference(now: number | null, before: number | null, wording: Wording): string {
  if (now === null || before === null) return wording.say('reports.figures.none')
  const change = Math.round((now - before) * 10) / 10
  if (change === 0) return '±0'
  return change > 0 ? `+${change}` : `−${Math.abs(change)}`
}
