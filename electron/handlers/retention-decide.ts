import { must } from '@core/assert'
import type { AppError } from '@core/errors'
import type { Handlers } from '@core/ipc/contract'
import type { ChosenThing } from '@core/retention/contract'
import { mayGo, type Due } from '@core/retention/due'
import { unfinishedMark, type Destruction } from '@core/retention/destruction'
import { err, ok, type Result } from '@core/result'
import type { CalendarDate } from '@core/time/calendar-date'
import type { Reader } from '@db/connection'
import { countDestroyed } from '@db/destroyed-counts'
import { recordEvent } from '@db/events'
import {
  emptyWriteAheadLog,
  forgetCase,
  forgetDocument,
  overwriteFreedPages,
  type Forgotten,
} from '@db/forget'
import { databaseSize } from '@db/size'
import { insertDestruction, noteDestroyedCase } from '@db/retention'
import { readValue, removeValue, writeValue } from '@db/values'
import { refreshSummaries } from './case-summaries'
import type { Context } from './context'
import { weigh } from './retention-weigh'
import { caseDueOf, type CaseDue } from './retention-view'
import { readPeriodRules } from '@db/policy'
import { inVault, openVault, type Work } from './work'

type Reply<T> = Result<T, AppError>

/** One thing that somebody chose, with what is known of it now. */
type Found = CaseDue & { readonly one: Due }

export const destructionHandlers: Pick<
  Handlers<Context>['retention'],
  'weigh' | 'keep' | 'destroy' | 'finish'
> = {
  weigh: ({ chosen }, context) => weigh(context, chosen),

  keep: ({ chosen, until, reason }, context) =>
    inVault(context, work => {
      if (!reason.trim()) return err({ code: 'retention/reason-needed' })
      const found = findAll(work, chosen)
      if (!found.ok) return found
      const [past] = found.value.filter(({ today }) => until <= today)
      if (past) return err({ code: 'retention/keep-until-past', today: past.today })
      for (const thing of found.value) {
        write(work, thing, { decision: 'kept', keepUntil: until, reason, went: nothing })
      }
      return ok(null)
    }),

  destroy({ chosen, reason }, context) {
    const destroyed = inVault(context, work => destroyAll(work, chosen, reason))
    if (!destroyed.ok) return destroyed
    const { db } = openVault(context)
    // Writing a large file anew takes a minute: the officer says when. What was removed is overwritten now.
    if (databaseSize(db) > largeBytes) emptyWriteAheadLog(db)
    else finish(context)
    return ok({ ...destroyed.value, unfinished: isUnfinished(db) })
  },

  finish: (_input, context) => ok(finish(context)),
}

/** Writing a larger vault anew holds everybody up, so the officer says when; what went is cleared at once. */
const largeBytes = 128 * 1024 * 1024

const nothing: Forgotten = { records: 0, bytes: 0 }

function destroyAll(work: Work, chosen: readonly ChosenThing[], reason: string) {
  const found = findAll(work, chosen)
  if (!found.ok) return found
  const problem = refusal(found.value)
  if (problem) return err(problem)
  const documents = found.value.filter(({ one }) => one.what === 'document')
  const cases = found.value.filter(({ one }) => one.what === 'case')
  // Documents first: a document of a case that goes too is gone with it afterwards.
  for (const thing of documents) {
    const went = forgetDocument(work.tx, must(thing.one.documentId, 'document'), work.at)
    write(work, thing, { decision: 'destroyed', keepUntil: null, reason, went })
  }
  for (const thing of cases) destroyCase(work, thing, reason)
  writeValue(work.tx, unfinishedName, true, work.at)
  return ok({ cases: cases.length, documents: documents.length })
}

function destroyCase(work: Work, thing: Found, reason: string): void {
  const { file, today } = thing
  noteDestroyedCase(work.tx, file, { at: work.at, login: work.vault.login, today })
  // What is left of it for the figures of its year: numbers, in which nobody can be found.
  refreshSummaries(work.tx, [file.case.id], work.at)
  const counted = countDestroyed(work.tx, file.case.id)
  const went = forgetCase(work.tx, file.case.id)
  write(work, thing, { decision: 'destroyed', keepUntil: null, reason, went, counted })
}

/** A hold always wins; and nobody destroys what is not due. */
function refusal(found: readonly Found[]): AppError | undefined {
  const held = found.filter(({ one }) => one.heldBy.length > 0)
  if (held.length > 0) return { code: 'retention/held', count: held.length }
  const early = found.filter(({ one, today }) => !mayGo(one, today))
  return early.length > 0 ? { code: 'retention/not-due', count: early.length } : undefined
}

/** The chosen things as they stand in this transaction; one that has no day to go is not there. */
function findAll(work: Work, chosen: readonly ChosenThing[]): Reply<readonly Found[]> {
  const at = { rules: readPeriodRules(work.tx), now: work.at }
  const byCase = new Map<string, CaseDue | undefined>()
  const found = distinct(chosen).flatMap(thing => {
    if (!byCase.has(thing.caseId)) byCase.set(thing.caseId, caseDueOf(work.tx, thing.caseId, at))
    const known = byCase.get(thing.caseId)
    const one = known?.due.find(due => due.documentId === thing.documentId)
    return known && one ? [{ ...known, one }] : []
  })
  const missing = distinct(chosen).length - found.length
  return missing > 0 ? err({ code: 'retention/not-due', count: missing }) : ok(found)
}

const distinct = (chosen: readonly ChosenThing[]): readonly ChosenThing[] => [
  ...new Map(chosen.map(thing => [`${thing.caseId} ${thing.documentId}`, thing])).values(),
]

type Decision = Pick<Destruction, 'decision' | 'keepUntil' | 'reason'> & {
  readonly went: Forgotten
  /** Of a case: how many requests stay in the counts. */
  readonly counted?: number
}

/** The register's row and the event: which thing, by which rule, how much; and why, beside the chain. */
function write({ tx, at, vault, newId }: Work, { file, one }: Found, decision: Decision): void {
  const { went, counted, ...decided } = decision
  const { documentId, category, dueOn } = one
  const id = newId()
  insertDestruction(tx, {
    id,
    caseId: file.case.id,
    caseNumber: file.case.number,
    documentId,
    category,
    dueOn,
    ...decided,
    reason: decided.reason.trim(),
    decidedAt: at,
    decidedBy: vault.login,
    ...went,
  })
  recordEvent(tx, {
    at,
    actor: vault.login,
    caseId: file.case.id,
    kind: decision.decision === 'kept' ? 'retention/kept' : 'retention/destroyed',
    detail: {
      destruction: id,
      number: file.case.number,
      ...(documentId ? { document: documentId } : {}),
      category,
      dueOn,
      rule: ruleOf(one),
      ...keptUntil(decided.keepUntil),
      ...went,
      ...(counted === undefined ? {} : { counted }),
    },
  })
}

const keptUntil = (keepUntil: CalendarDate | null) => (keepUntil ? { keepUntil } : {})

/** The steps by their codes, such as started:case-closed, kept-for:own. */
const ruleOf = ({ because }: Due): string[] =>
  because.map(step => {
    if (step.step === 'started') return `started:${step.event}`
    return step.step === 'kept-for' ? `kept-for:${step.by}` : step.step
  })

const unfinishedName = 'retention-unfinished'

export const isUnfinished = (db: Reader): boolean =>
  readValue(db, unfinishedName, unfinishedMark) ?? false

/** Overwrites what the removed records left in the file; remembered until it has been done. */
function finish(context: Context): boolean {
  const { db } = openVault(context)
  if (!isUnfinished(db)) return true
  if (!overwriteFreedPages(db)) return false
  inVault(context, ({ tx }) => {
    removeValue(tx, unfinishedName)
    return ok(null)
  })
  return true
}
