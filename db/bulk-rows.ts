import type { CaseFile, RequestFile } from '@core/cases/case-file'
import { inserterFor } from './bulk-insert'
import type { Summary } from './case-summaries'
import type { Db, Writer } from './connection'
import type { RequestSummary } from './request-summaries'
import {
  answers,
  caseDates,
  cases,
  caseSummaries,
  evidence,
  identityChecks,
  items,
  letters,
  particulars,
  parties,
  pauses,
  requests,
  requestSummaries,
  reviews,
} from './schema'
import { noteSummaryChange } from './summary-changes'

type Derived = Summary & { readonly requests: readonly RequestSummary[] }

/** Writes whole cases with what is derived of them inside the caller's transaction: rows only, no events. */
export function bulkCaseWriter(
  db: Db,
  tx: Writer,
): (file: CaseFile, serial: number, derived: Derived) => void {
  const put = insertersFor(db)
  return (file, serial, derived) => {
    put.case(tx, { ...file.case, year: Number(file.case.number.slice(0, 4)), serial })
    for (const party of file.parties) put.party(tx, party)
    for (const check of file.checks) put.check(tx, check)
    for (const seen of file.evidence) put.evidence(tx, seen)
    for (const own of file.requests) putRequest(tx, put, own)
    for (const letter of file.letters) {
      put.letter(tx, { ...letter, createdAt: letter.issuedAt ?? file.case.createdAt })
    }
    noteSummaryChange(tx, file.case.id)
    put.summary(tx, derived.summary)
    for (const date of derived.dates) put.date(tx, date)
    for (const counted of derived.requests) put.counted(tx, counted)
  }
}

const insertersFor = (db: Db) => ({
  case: inserterFor(db, cases),
  party: inserterFor(db, parties),
  check: inserterFor(db, identityChecks),
  evidence: inserterFor(db, evidence),
  request: inserterFor(db, requests),
  item: inserterFor(db, items),
  answer: inserterFor(db, answers),
  review: inserterFor(db, reviews),
  particular: inserterFor(db, particulars),
  pause: inserterFor(db, pauses),
  letter: inserterFor(db, letters),
  summary: inserterFor(db, caseSummaries),
  date: inserterFor(db, caseDates),
  counted: inserterFor(db, requestSummaries),
})

type Inserters = ReturnType<typeof insertersFor>

function putRequest(tx: Writer, put: Inserters, own: RequestFile): void {
  put.request(tx, own.request)
  for (const item of own.items) put.item(tx, item)
  for (const answer of own.answers) put.answer(tx, nowhereEmpty(answer))
  for (const review of own.reviews) put.review(tx, review)
  for (const particular of own.particulars) put.particular(tx, nowhereEmpty(particular))
  for (const pause of own.pauses) put.pause(tx, pause)
}

const nowhereEmpty = <T extends { readonly itemId: string | null }>(row: T) => ({
  ...row,
  itemId: row.itemId ?? '',
})
