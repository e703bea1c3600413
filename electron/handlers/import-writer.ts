import type { IntakeDraft } from '@core/cases/contract'
import { caseId, type ImportId } from '@core/ids'
import { must } from '@core/assert'
import { packKey } from '@core/regimes/index'
import { yearOf } from '@core/time/calendar-date'
import { inserterFor } from '@db/bulk-insert'
import { raiseSeries, nextInSeries } from '@db/cases'
import type { Db, Writer } from '@db/connection'
import { noteSummaryChange } from '@db/summary-changes'
import { chainWriter } from '@db/events'
import {
  caseDates,
  caseKeys,
  cases,
  caseSummaries,
  identityChecks,
  importedCases,
  parties,
  requests,
  requestSummaries,
} from '@db/schema'
import { summariseFile, summaryLike, type Derived, type SummaryTime } from './case-summaries'
import type { Context } from './context'
import { rowHashOf } from './import-check'
import { caseKeysOf } from './person-keys'
import { caseNumber, recordsOf, type NewCase } from './registration'

/** Where in its file a new case was, and as part of which import. */
export type FromRow = { readonly importId: ImportId; readonly row: number }

export type Maker = {
  /** Writes a case that has all it needs, with all that registering one writes; returns its number. */
  readonly make: (draft: IntakeDraft, from: FromRow) => string
  /** Must be called before the transaction ends. */
  readonly finish: () => void
}

/** Summaries of cases that differ in nothing the rules look at; good for one import. */
export type Likes = Map<string, Derived>

type Making = {
  readonly db: Db
  readonly tx: Writer
  readonly context: Context
  readonly actor: string
  readonly time: SummaryTime
  readonly likes: Likes
}

/** Writes cases in one transaction by prepared statements, each with its number, summary, keys and event. */
export function caseMaker({ db, tx, context, actor, time, likes }: Making): Maker {
  const insert = {
    case: inserterFor(db, cases),
    party: inserterFor(db, parties),
    check: inserterFor(db, identityChecks),
    request: inserterFor(db, requests),
    summary: inserterFor(db, caseSummaries),
    date: inserterFor(db, caseDates),
    counted: inserterFor(db, requestSummaries),
    key: inserterFor(db, caseKeys),
    origin: inserterFor(db, importedCases),
  }
  const record = chainWriter(db, tx)
  const at = context.now()
  const serials = new Map<number, number>()
  const nextSerial = (year: number): number => {
    const next = (serials.get(year) ?? nextInSeries(tx, `cases:${year}`) - 1) + 1
    serials.set(year, next)
    return next
  }
  const putDerived = ({ summary, dates, requests: counted }: Derived) => {
    noteSummaryChange(tx, summary.caseId)
    insert.summary(tx, summary)
    for (const date of dates) insert.date(tx, date)
    for (const one of counted) insert.counted(tx, one)
  }
  const make: Maker['make'] = (draft, from) => {
    const id = caseId.parse(context.newId())
    const year = yearOf(must(draft.receivedOn, 'received date'))
    const serial = nextSerial(year)
    const number = caseNumber(year, serial)
    const made = recordsOf(draft, { id, number, at, newId: context.newId })
    insert.case(tx, { ...made.case, year, serial })
    for (const party of made.parties) insert.party(tx, party)
    for (const check of made.checks) insert.check(tx, check)
    for (const request of made.requests) insert.request(tx, request)
    const found = summaryIn(db, likes, { made, time })
    if (found) putDerived(found)
    const keys = caseKeysOf(draft.messageId, made.parties)
    const known = new Map(
      keys.map(({ kind, key }) => [`${kind} ${key}`, { caseId: id, kind, key }]),
    )
    for (const key of known.values()) insert.key(tx, key)
    insert.origin(tx, { caseId: id, ...from, rowHash: rowHashOf(draft) })
    const detail = { number, types: [...draft.types], regime: packKey(draft), documents: [] }
    record({
      at,
      actor,
      caseId: id,
      kind: 'case/registered',
      detail: { ...detail, import: from.importId },
    })
    return number
  }
  const finish = () => {
    for (const [year, last] of serials) raiseSeries(tx, `cases:${year}`, last)
  }
  return { make, finish }
}

type Summarising = { readonly made: NewCase; readonly time: SummaryTime }

/** The same facts but for the person give the same dates, stage and next step. */
function summaryIn(db: Db, likes: Likes, { made, time }: Summarising): Derived | undefined {
  const none = { documents: [], takenOut: [], evidence: [], letters: [], labels: [], searches: [] }
  const empty = {
    items: [],
    answers: [],
    reviews: [],
    particulars: [],
    pauses: [],
    extension: null,
  }
  const file = { ...made, ...none, requests: made.requests.map(request => ({ request, ...empty })) }
  const { receivedOn, requesterRole, language, channel } = made.case
  const types = made.requests.map(({ regime, variant, type }) => [regime, variant, type])
  const agent = made.parties.map(({ agentKind }) => agentKind)
  const alike = JSON.stringify([receivedOn, requesterRole, language, channel, types, agent])
  const like = likes.get(alike)
  if (like) return summaryLike(like, file)
  const summary = summariseFile(db, file, { time, isWhole: true })
  if (summary) likes.set(alike, summary)
  return summary
}
