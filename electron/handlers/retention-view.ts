import { must } from '@core/assert'
import { principalOf, type CaseFile } from '@core/cases/case-file'
import type { CaseId } from '@core/ids'
import { destructionsOf, soonDays, type Due } from '@core/retention/due'
import type { DueRow } from '@core/retention/contract'
import { horizon } from '@core/retention/horizon'
import type { LegalHold } from '@core/retention/hold'
import { periodsOf, type PeriodRules } from '@core/retention/period-rules'
import { addDays, dayAt, type CalendarDate, type Instant } from '@core/time/calendar-date'
import { readCaseFile } from '@db/case-files'
import type { Reader } from '@db/connection'
import { casesToLookAt, decidedAbout, holdsOfCase, standingHolds } from '@db/retention'
import { holdsElsewhere, keptWith } from './transfer-keeping'
import { packOfCase } from './work'

/** A case as retention sees it: everything in it that has a day to go, counted in its law's zone. */
export type CaseDue = {
  readonly file: CaseFile
  readonly today: CalendarDate
  readonly due: readonly Due[]
}

export function caseDueOf(
  db: Reader,
  id: CaseId,
  at: { readonly rules: PeriodRules; readonly now: Instant },
): CaseDue | undefined {
  const file = readCaseFile(db, id)
  return file && dueIn(db, file, { ...at, holds: holdsOfCase(db, id) })
}

type Asked = {
  readonly rules: PeriodRules
  readonly now: Instant
  readonly holds: readonly LegalHold[]
}

function dueIn(db: Reader, file: CaseFile, { rules, now, holds }: Asked): CaseDue {
  const { timeZone } = packOfCase(file)
  const kept = keptWith(db, file)
  const policy = periodsOf(rules, kept.case.closedOn)
  const decided = decidedAbout(db, file.case.id, timeZone)
  return {
    file,
    today: dayAt(now, timeZone),
    due: destructionsOf({
      ...{ file: kept, policy, decided },
      holds: [...holds, ...holdsElsewhere(db, file)],
    }),
  }
}

/** Everything that is due, or will be within thirty days, oldest first; held or not. */
export function dueRows(db: Reader, rules: PeriodRules, now: Instant): readonly DueRow[] {
  const holds = standingHolds(db)
  // The days of two zones differ by one at most.
  const dayAhead = addDays(dayAt(now, 'UTC'), 1)
  return casesToLookAt(db, horizon(rules, dayAhead))
    .flatMap(id => {
      const file = readCaseFile(db, id)
      // A damaged record is named by the check of the vault; it must not hide the others.
      if (!file || file.requests.length === 0) return []
      const { due, today } = dueIn(db, file, { rules, now, holds })
      return due
        .filter(({ dueOn }) => dueOn <= addDays(today, soonDays))
        .map(one => rowOf(one, file, today))
    })
    .toSorted((a, b) => order(a).localeCompare(order(b)))
}

const order = ({ dueOn, number, documentId }: DueRow): string =>
  `${dueOn} ${number} ${documentId ?? ''}`

function rowOf(due: Due, file: CaseFile, today: CalendarDate): DueRow {
  const { request } = must(file.requests[0], 'request')
  const documents = [...file.documents, ...file.takenOut]
  return {
    ...due,
    number: file.case.number,
    name: principalOf(file)?.name ?? '',
    closedOn: file.case.closedOn,
    documentName: documents.find(document => document.id === due.documentId)?.name ?? null,
    regime: request.regime,
    variant: request.variant,
    today,
  }
}

/** What goes with its case needs no row of its own. */
export function withoutParts(rows: readonly DueRow[]): readonly DueRow[] {
  const whole = new Set(rows.filter(row => row.what === 'case').map(row => row.caseId))
  return rows.filter(row => row.what === 'case' || !whole.has(row.caseId))
}
