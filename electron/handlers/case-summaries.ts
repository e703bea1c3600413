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
import { indexCase, unindexCase } from '@db/search-index'
import { removeSummary, saveSummary, type CaseSummary, type SummaryState } from '@db/case-summaries'
import type { Reader, Writer } from '@db/connection'
import { meetingBadRecords } from '@db/records'
import { readSettings } from '@db/settings'
import { caseRow } from './case-view'

/** Goes up when summaries are worked out in another way, so that those that are stored are done anew. */
const version = 2

/** Everything but the case that a summary is worked out from. */
export type SummaryTime = {
  readonly settings: Settings
  /** Today as each law counts it, by pack key. */
  readonly todays: ReadonlyMap<string, CalendarDate>
  /** Stands for the settings and rules that dates are counted by. */
  readonly mark: string
}

export function summaryTime(db: Reader, now: Instant): SummaryTime {
  const settings = readSettings(db)
  const { closures, calendars } = settings
  const rules = rulePacks.map(pack => [packKey(pack), pack.version])
  const mark = createHash('sha256')
    .update(JSON.stringify([version, closures, calendars, rules]))
    .digest('hex')
    .slice(0, 16)
  const todays = new Map(rulePacks.map(pack => [packKey(pack), dayAt(now, pack.timeZone)]))
  return { settings, todays, mark }
}

/** A closed case is what it was; an open one goes by the day and the settings. */
export function isCurrent(state: SummaryState | null, time: SummaryTime): boolean {
  if (state === null) return false
  if (state.isOpen === 0) return state.mark === closedMark
  return state.mark === time.mark && state.day === time.todays.get(state.pack)
}

const closedMark = `closed ${version}`

export type Summarised = {
  readonly file: CaseFile
  readonly row: CaseRow
  readonly summary: CaseSummary
}

/** The line of a case in a list, and what is stored to find it by; undefined where it cannot be read. */
export function summarise(db: Reader, id: CaseId, time: SummaryTime): Summarised | undefined {
  const { value: file, bad } = meetingBadRecords(() => readCaseFile(db, id))
  const first = file?.requests[0]?.request
  const today = first && time.todays.get(keyOf(first))
  if (!file || !today) return undefined
  const row = caseRow(file, time.settings, today)
  return {
    file,
    row: bad.length > 0 ? { ...row, partUnreadable: true } : row,
    summary: summaryOf(file, row, { today, mark: time.mark, isWhole: bad.length === 0 }),
  }
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
  /** False where some of the case could not be read: its line is then worked out at every look. */
  readonly isWhole: boolean
}

function summaryOf(file: CaseFile, row: CaseRow, worked: Worked): CaseSummary {
  const { number, name, stage, next } = row
  const [year, serial] = number.split('-')
  return {
    caseId: row.id,
    number,
    numberKey: Number(year) * 10_000_000 + Number(serial),
    name,
    ...wordsOf(file, row),
    types: ` ${row.types.join(' ')} `,
    pack: keyOf(row),
    receivedOn: row.receivedOn,
    channel: file.case.channel,
    stage,
    stageRank: stages.indexOf(stage),
    next,
    nextRank: nextSteps.indexOf(next),
    ...(row.closedOn ? closed(row.closedOn) : open(row, worked)),
    ...(worked.isWhole ? {} : { mark: '' }),
  }
}

function wordsOf(file: CaseFile, { number, name }: CaseRow) {
  const { reading, email } = principalOf(file) ?? { reading: '', email: '' }
  const nameKey = fold(reading.trim() ? reading : name)
  return { nameKey, search: fold([number, name, reading, email].join(' ')) }
}

type Dates = Pick<
  CaseSummary,
  'isOpen' | 'closedOn' | 'dueRule' | 'dueOn' | 'oursBy' | 'dueKey' | 'dayList' | 'day' | 'mark'
>

const closed = (closedOn: CalendarDate): Dates => ({
  ...{ isOpen: 0, closedOn, dueKey: `~${closedOn}`, day: '', mark: closedMark },
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
  const done = summarise(tx, id, time)
  if (!done) {
    removeSummary(tx, id)
    unindexCase(tx, id)
    return
  }
  saveSummary(tx, done.summary)
  indexCase(tx, done.file)
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
