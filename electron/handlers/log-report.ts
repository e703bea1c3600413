import type { LogEntry, LogFilter, LogNames } from '@core/audit/contract'
import { entrySentence } from '@core/audit/entry-sentence'
import type { Wording } from '@core/audit/event-sentence'
import type { Bilingual, Language } from '@core/bilingual'
import { sayIn } from '@core/i18n/say'
import type { Instant } from '@core/time/calendar-date'
import { clockZone, localTime } from '@main/services/log/local-days'
import type { PrintableReport } from './context'

export type ReportSource = {
  readonly entries: readonly LogEntry[]
  readonly names: LogNames
  readonly filter: LogFilter
  readonly language: Language
  /** How many entries there are of what was chosen; the report may hold fewer. */
  readonly total: number
  readonly madeAt: Instant
  readonly by: string
  readonly organisation: Bilingual
  readonly head: { readonly events: number; readonly head: string }
}

/** The log as a table to read: who did what, when, in which case, and why where that was written. */
export function logReport(source: ReportSource): PrintableReport {
  const { entries, names, language, total, madeAt } = source
  const say = sayIn(language)
  const wording: Wording = { say, pick: text => text[language], day: date => date }
  const held = { count: entries.length, total }
  return {
    language,
    title: say('log.report.title'),
    facts: factsOf(source, say),
    notes: entries.length < total ? [say('log.report.limited', held)] : [],
    header: ['number', 'when', 'account', 'case', 'what'].map(word => say(`log.column.${word}`)),
    rows: entries.map(entry => rowOf(entry, names, wording)),
    createdAt: madeAt,
  }
}

function factsOf(
  { organisation, language, madeAt, by, filter, total, head }: ReportSource,
  say: Wording['say'],
): PrintableReport['facts'] {
  const fact = (word: string, value: string) => ({ label: say(`log.report.${word}`), value })
  return [
    fact('organisation', organisation[language]),
    fact('made', say('log.report.madeBy', { when: localTime(madeAt), zone: clockZone(), by })),
    fact('chosen', chosenWords(filter, say)),
    fact('entries', String(total)),
    fact('head', say('log.report.headOf', { seq: head.events })),
    fact('hash', head.head),
  ]
}

/** The filter in words. */
function chosenWords(
  { actor, group, caseNumber, from, to }: LogFilter,
  say: Wording['say'],
): string {
  const parts = [
    actor === null ? [] : [say('log.chosen.account', { account: actor })],
    group === null ? [] : [say(`log.group.${group}`)],
    caseNumber === null ? [] : [say('log.chosen.case', { number: caseNumber })],
    from === null ? [] : [say('log.chosen.from', { day: from })],
    to === null ? [] : [say('log.chosen.to', { day: to })],
  ].flat()
  return parts.length === 0 ? say('log.chosen.all') : parts.join(say('common.listSeparator'))
}

function rowOf(entry: LogEntry, names: LogNames, wording: Wording): readonly string[] {
  const found = entry.caseId === null ? undefined : names.cases[entry.caseId]
  const reason =
    entry.reason === null ? '' : `\n${wording.say('log.because', { reason: entry.reason })}`
  return [
    String(entry.seq),
    localTime(entry.at),
    entry.actor,
    found?.number ?? (entry.caseId === null ? '' : wording.say('log.caseGone')),
    `${entrySentence(entry, names, wording)}${reason}`,
  ]
}
