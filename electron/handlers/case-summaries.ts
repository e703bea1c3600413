import { createHash } from 'node:crypto'
import type { CaseFile } from '@core/cases/case-file'
import { principalOf } from '@core/cases/case-file'
import { nextSteps, stages } from '@core/cases/case-query'
import type { CaseRow } from '@core/cases/case-row'
import { dayListOf, isReplyDate } from '@core/cases/day-list'
import { caseId, type CaseId } from '@core/ids'
import { packKey, rulePacks } from '@core/regimes/index'
import type { Settings } from '@core/settings/settings'
import { fold } from '@core/text/fold'
import { dayAt, type CalendarDate, type Instant } from '@core/time/calendar-date'
import { readCaseFile } from '@db/case-files'
import { unindexCase } from '@db/search-index'
import { readCaseFiles } from '@db/many-case-files'
import {
  removeSummary,
  saveSummary,
  type CaseSummary,
  type Summary,
  type SummaryState,
} from '@db/case-summaries'
import type { Reader, Writer } from '@db/connection'
import { meetingBadRecords } from '@db/records'
import { readPeriodRules } from '@db/policy'
import type { PeriodRules } from '@core/retention/period-rules'
import { saveRequestSummaries, type RequestSummary } from '@db/request-summaries'
import { readSettings } from '@db/settings'
import { caseDatesOf, destructionDatesOf } from './case-dates'
import { caseRow } from './case-view'
import { waitingFor } from './clocks'
import { packOfCase } from './pack-of-case'
import { requestSummariesOf } from './request-summaries'
import { refreshKeys } from './person-keys'
import { indexWritten } from './search-state'

/** Goes up when summaries are worked out in another way, so that those that are stored are done anew. */
const version = 3

/** Everything but the case that a summary is worked out from. */
export type SummaryTime = {
  readonly settings: Settings
  /** How long things are kept. */
  readonly periods: PeriodRules
  /** Today as each law counts it, by pack key. */
  readonly todays: ReadonlyMap<string, CalendarDate>
  /** Stands for the settings and rules that dates are counted by. */
  readonly mark: string
  /** The same for a closed case: of its dates there is left when it goes. */
  readonly closedMark: string
}

export function summaryTime(db: Reader, now: Instant): SummaryTime {
  const settings = readSettings(db)
  const { closures, calendars, targets } = settings
  const periods = readPeriodRules(db)
  const rules = rulePacks.map(pack => [packKey(pack), pack.version])
  // Where no target is the organisation's own, what was worked out before there could be one holds.
  const own = Object.keys(targets).length > 0 ? [targets] : []
  const mark = fingerprint([version, closures, calendars, rules, periods, ...own])
  const closedMark = fingerprint(['closed', version, rules, periods])
  const todays = new Map(rulePacks.map(pack => [packKey(pack), dayAt(now, pack.timeZone)]))
  return { settings, periods, todays, mark, closedMark }
}

const fingerprint = (of: unknown): string =>
  createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 16)

/** A closed case is what it was; an open one goes by the day and the settings. */
export function isCurrent(state: SummaryState | null, time: SummaryTime): boolean {
  if (state === null) return false
  if (state.isOpen === 0) return state.mark === time.closedMark
  return state.mark === time.mark && state.day === time.todays.get(state.pack)
}

/** All that is worked out from a case's file and stored. */
export type Derived = Summary & { readonly requests: readonly RequestSummary[] }

export type Summarised = Derived & { readonly file: CaseFile; readonly row: CaseRow }

/** The line of a case in a list, and what is stored to find it by; undefined where it cannot be read. */
export function summarise(db: Reader, id: CaseId, time: SummaryTime): Summarised | undefined {
  const { value: file, bad } = meetingBadRecords(() => readCaseFile(db, id))
  return file && summariseFile(db, file, { time, isWhole: bad.length === 0 })
}

/** The same of several, in a fraction of the time: their files are read together. */
export function summariseMany(
  db: Reader,
  ids: readonly CaseId[],
  time: SummaryTime,
): readonly (Summarised | undefined)[] {
  const files = ids.length > 1 ? readCaseFiles(db, ids) : undefined
  // Something of them cannot be read: one by one it comes out what, and the others are as they are.
  if (!files) return ids.map(id => summarise(db, id, time))
  return ids.map(id => {
    const file = files.get(id)
    return file && summariseFile(db, file, { time, isWhole: true })
  })
}

/** The same of a case's file in hand, such as one that is being written; `isWhole` where nothing of it was unreadable. */
export function summariseFile(
  db: Reader,
  file: CaseFile,
  { time, isWhole }: { readonly time: SummaryTime; readonly isWhole: boolean },
): Summarised | undefined {
  const first = file.requests[0]?.request
  const today = first && time.todays.get(keyOf(first))
  if (!today) return undefined
  const row = caseRow(file, time.settings, today)
  return {
    file,
    row: isWhole ? row : { ...row, partUnreadable: true },
    summary: summaryOf(file, row, { ...time, today, isWhole }),
    dates: datesOf(db, file, { ...time, today }),
    requests: requestSummariesOf(file, { settings: time.settings, today, stage: row.stage }),
  }
}

/**
 * What follows for a case that is like another but for its number, its person and its channel: what
 * the rules say is the same, and is not worked out again.
 */
export function summaryLike({ summary, dates, requests }: Derived, file: CaseFile): Derived {
  const name = principalOf(file)?.name ?? summary.name
  const caseId = file.case.id
  return {
    summary: { ...summary, channel: file.case.channel, ...identifying(file, name) },
    dates: dates.map(date => ({ ...date, caseId })),
    requests: file.requests.flatMap(({ request }, index) => {
      const like = requests[index]
      return like ? [{ ...like, caseId, requestId: request.id }] : []
    }),
  }
}

type DatesBy = Pick<SummaryTime, 'settings' | 'periods'> & { readonly today: CalendarDate }

function datesOf(
  db: Reader,
  file: CaseFile,
  { settings, periods, today }: DatesBy,
): Summary['dates'] {
  const pack = packOfCase(file)
  return [
    ...caseDatesOf({ pack, file, settings, today }, waitingFor(pack, file, settings)),
    ...destructionDatesOf(db, file, periods),
  ]
}

/** By the pack that is found, which for no variant is the law's default. */
const keyOf = (ref: Pick<CaseRow, 'regime' | 'variant'>): string => {
  const pack = rulePacks.find(
    one => one.regime === ref.regime && (ref.variant === null || one.variant === ref.variant),
  )
  return pack ? packKey(pack) : ''
}

type Worked = {
  readonly today: CalendarDate
  readonly mark: string
  readonly closedMark: string
  /** False where some of the case could not be read: its line is then worked out at every look. */
  readonly isWhole: boolean
}

function summaryOf(file: CaseFile, row: CaseRow, worked: Worked): CaseSummary {
  const { name, stage, next } = row
  return {
    ...identifying(file, name),
    types: ` ${row.types.join(' ')} `,
    pack: keyOf(row),
    receivedOn: row.receivedOn,
    channel: file.case.channel,
    stage,
    stageRank: stages.indexOf(stage),
    next,
    nextRank: nextSteps.indexOf(next),
    assignee: file.case.assignee,
    labels: file.labels.length === 0 ? ' ' : ` ${file.labels.join(' ')} `,
    ...(row.closedOn ? closed(row.closedOn, worked) : open(row, worked)),
    ...(worked.isWhole ? {} : { mark: '' }),
  }
}

/** What is of one case alone. */
function identifying(file: CaseFile, name: string) {
  const { id, number } = file.case
  const [year, serial] = number.split('-')
  const numberKey = Number(year) * 10_000_000 + Number(serial)
  return { caseId: id, number, numberKey, name, ...wordsOf(file, { number, name }) }
}

function wordsOf(file: CaseFile, { number, name }: Pick<CaseRow, 'number' | 'name'>) {
  const { reading, email } = principalOf(file) ?? { reading: '', email: '' }
  const nameKey = fold(reading.trim() ? reading : name)
  return { nameKey, search: fold([number, name, reading, email].join(' ')) }
}

type Dates = Pick<
  CaseSummary,
  'isOpen' | 'closedOn' | 'dueRule' | 'dueOn' | 'oursBy' | 'dueKey' | 'dayList' | 'day' | 'mark'
>

const closed = (closedOn: CalendarDate, { closedMark: mark }: Worked): Dates => ({
  ...{ isOpen: 0, closedOn, dueKey: `~${closedOn}`, day: '', mark },
  ...{ dueRule: null, dueOn: null, oursBy: null, dayList: null },
})

const noDate = '9999-12-31'

function open(row: CaseRow, { today, mark }: Worked): Dates {
  const dayList = dayListOf(row, today) ?? null
  const known = { isOpen: 1, closedOn: null, dayList, day: today, mark }
  if (!row.due) return { ...known, dueRule: null, dueOn: null, oursBy: null, dueKey: noDate }
  const { rule: dueRule, date: dueOn } = row.due
  return { ...known, dueRule, dueOn, oursBy: isReplyDate(row) ? null : dueOn, dueKey: dueOn }
}

/** Works out anew what a case is found by, or takes it away where there is nothing to read. */
export function refreshSummary(tx: Writer, id: CaseId, time: SummaryTime): void {
  storeSummary(tx, id, summarise(tx, id, time))
}

/** All that a case is found by always goes together: its line, dates, words, and what reports count. */
export function storeSummary(tx: Writer, id: CaseId, done: Summarised | undefined): void {
  storeLine(tx, id, done)
  if (done) indexWritten(tx, done.file)
  else unindexCase(tx, id)
  refreshKeys(tx, id)
}

/** Of it, what follows from the day: the line, its dates, and what reports count. */
export function storeLine(tx: Writer, id: CaseId, done: Summarised | undefined): void {
  if (done) saveSummary(tx, done)
  else removeSummary(tx, id)
  saveRequestSummaries(tx, id, done?.requests ?? [])
}

/** The same for several, some of which may not be there any more. */
export function refreshSummaries(tx: Writer, ids: Iterable<string>, now: Instant): void {
  const known = [...new Set(ids)].flatMap(id => {
    const parsed = caseId.safeParse(id)
    return parsed.success ? [parsed.data] : []
  })
  if (known.length === 0) return
  const time = summaryTime(tx, now)
  for (const id of known) refreshSummary(tx, id, time)
}
