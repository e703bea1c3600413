import type { AppError } from '@core/errors'
import { must } from '@core/assert'
import type { CaseId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import { categoryOf, isPaper } from '@core/retention/category'
import { withHand } from '@core/retention/by-hand'
import { copyDue } from '@core/retention/copies'
import type { DueRow } from '@core/retention/contract'
import { changedRules, periodsOf, type AppliesTo } from '@core/retention/period-rules'
import type { RetentionPolicy } from '@core/retention/retention-policy'
import { err, ok, type Result } from '@core/result'
import { calendarDate, dayAt, type Instant } from '@core/time/calendar-date'
import { readCaseFile } from '@db/case-files'
import type { Writer } from '@db/connection'
import { setDestroyDate } from '@db/documents'
import { casesToLookAt } from '@db/retention'
import { writeValue } from '@db/values'
import type { Context } from './context'
import { dueRows, withoutParts } from './retention-view'
import { readPeriodRules, readPolicy } from '@db/policy'
import { ourTimeZone } from '@main/services/stamp'
import { inVault, openVault, packOfCase, type Work } from './work'

export const periodHandlers: Pick<Handlers<Context>['retention'], 'foresee' | 'changePeriods'> = {
  foresee(change, context) {
    const { db } = openVault(context)
    const now = context.now()
    const rules = readPeriodRules(db)
    const then = counted(dueRows(db, changedRules(rules, { ...change, today: dayOf(now) }), now))
    const today = counted(dueRows(db, rules, now))
    return ok({ ...then, dueNow: today.due, soonNow: today.soon })
  },

  changePeriods: ({ periods, to }, context) =>
    inVault(context, work => {
      const done = putPeriods(work, { periods, to })
      if (done.ok) work.record('policy/changed', { fields: ['retention'], appliesTo: to })
      return done
    }),
}

type Change = { readonly periods: RetentionPolicy; readonly to: AppliesTo }

/** Writes the periods, and what follows for the copies of papers there are. */
export function putPeriods({ tx, at }: Work, { periods, to }: Change): Result<null, AppError> {
  const problem = startProblem(periods)
  if (problem) return err(problem)
  const rules = changedRules(readPeriodRules(tx), { periods, to, today: dayOf(at) })
  const kept = { retention: rules.now, retentionEarlier: rules.earlier }
  writeValue(tx, 'policy', { ...readPolicy(tx), ...kept }, at)
  for (const id of casesToLookAt(tx, { closedBy: neverClosed, kinds: ['identity'] })) {
    replanCopies(tx, id)
  }
  return ok(null)
}

/** The day on this machine's clock: a period of the organisation's own begins with its own days. */
const dayOf = (moment: Instant) => dayAt(moment, ourTimeZone())

/** Before any case: the ones with copies in them are meant. */
const neverClosed = calendarDate.parse('0001-01-01')

const counted = (rows: readonly DueRow[]) => {
  const free = rows.filter(row => row.heldBy.length === 0)
  return {
    due: withoutParts(free.filter(row => row.dueOn <= row.today)).length,
    soon: withoutParts(free.filter(row => row.dueOn > row.today)).length,
  }
}

/** A whole case, and the records that go with it, count from an event at its end. */
function startProblem({
  letters,
  decisions,
  stops,
  ...rest
}: RetentionPolicy): AppError | undefined {
  const atEnd = ['case-closed', 'last-letter']
  const wrong = [letters, decisions, stops, rest.case].some(
    period => period && !atEnd.includes(period.from),
  )
  return wrong ? { code: 'retention/start-not-possible' } : undefined
}

/**
 * Writes beside each copy of a paper the day by which it goes, for whoever looks at the case. Called
 * after every step that moves the day; what is due is always counted anew.
 */
export function replanCopies(tx: Writer, id: CaseId): void {
  const file = must(readCaseFile(tx, id), 'case')
  const policy = periodsOf(readPeriodRules(tx), file.case.closedOn)
  const pack = packOfCase(file)
  for (const document of [...file.documents, ...file.takenOut]) {
    const category = categoryOf(document, file.evidence)
    if (document.destroyedAt || !category) continue
    const paper = isPaper(category)
    const dated = paper ? copyDue({ pack, file, policy, document, category }) : undefined
    const dueOn = withHand(dated, document, category)?.dueOn ?? null
    if (dueOn !== document.destroyOn) setDestroyDate(tx, document.id, dueOn)
  }
}
