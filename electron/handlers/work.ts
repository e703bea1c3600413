import type { EventDetail, EventKind } from '@core/audit/event'
import type { CaseFile, RequestFile } from '@core/cases/case-file'
import type { AppError } from '@core/errors'
import type { CaseId, RequestId } from '@core/ids'
import type { RulePack } from '@core/regimes/rule-pack'
import { err, ok, type Result } from '@core/result'
import { must } from '@core/assert'
import { dayAt, type CalendarDate, type Instant } from '@core/time/calendar-date'
import { readCaseFile } from '@db/case-files'
import { casesSince } from '@db/case-summaries'
import { transact, type Writer } from '@db/connection'
import { chainHead, insertEventReason, lastEvent, recordEvent } from '@db/events'
import { refreshSummaries } from './case-summaries'
import type { Context, OpenVault } from './context'
import { packOfCase } from './pack-of-case'
import { healIndex, mayHeal } from './search-run'

export { packOfCase } from './pack-of-case'

type Reply<T> = Result<T, AppError>

/** What a piece of work in the vault may use. */
export type Work = {
  readonly tx: Writer
  readonly at: Instant
  readonly vault: OpenVault
  readonly newId: () => string
  /** Adds an event to the audit chain; `reason` is what somebody wrote about why, kept beside the chain. */
  readonly record: (kind: EventKind, detail: EventDetail, reason?: string) => void
}

export type CaseWork = Work & {
  readonly file: CaseFile
  readonly pack: RulePack
  readonly today: CalendarDate
}

/** The open vault; the router has refused the call where there is none. */
export const openVault = (context: Context): OpenVault =>
  must(context.vault.current(), 'open vault')

/**
 * Runs `work` in one transaction of the open vault; an error result leaves no trace. A damaged index
 * of the words keeps nobody from working: it is begun anew, and the work, of which nothing was
 * written, is done once more.
 */
export function inVault<T>(
  context: Context,
  work: (work: Work) => Reply<T>,
  caseId: CaseId | null = null,
): Reply<T> {
  try {
    return inTransaction(context, work, caseId)
  } catch (cause) {
    if (!mayHeal(context, cause)) throw cause
    healIndex(context)
    return inTransaction(context, work, caseId)
  }
}

function inTransaction<T>(
  context: Context,
  work: (work: Work) => Reply<T>,
  caseId: CaseId | null,
): Reply<T> {
  const vault = openVault(context)
  const at = context.now()
  return transact(vault.db, tx => {
    const { events: before } = chainHead(tx)
    const reply = work({
      tx,
      at,
      vault,
      newId: context.newId,
      record: (kind, detail, reason = '') => {
        const event = { at, actor: vault.login, caseId, kind, detail }
        if (isSameStep(tx, event)) return
        const seq = recordEvent(tx, event)
        if (reason.trim()) insertEventReason(tx, { seq, caseId, reason })
      },
    })
    // Whatever changes a case says so in the log or names it, so that no summary is left behind.
    if (reply.ok) refreshSummaries(tx, [...casesSince(tx, before), ...(caseId ? [caseId] : [])], at)
    return reply
  })
}

const sameStepMs = 60_000
const typedKinds: ReadonlySet<EventKind> = new Set([
  'settings/changed',
  'intake/changed',
  'case/changed',
  'party/changed',
  'request/changed',
  'request/particular-changed',
  'identity/evidence-changed',
  'identity/comparison-changed',
  'item/changed',
  'checklist/reworded',
  'letter/edited',
  'document/changed',
])

/** Typing saves many times; the same person going on with the same field within a minute is one step. */
function isSameStep(tx: Writer, event: Parameters<typeof recordEvent>[1]): boolean {
  if (!typedKinds.has(event.kind)) return false
  const last = lastEvent(tx)
  if (last?.kind !== event.kind || last.actor !== event.actor || last.caseId !== event.caseId) {
    return false
  }
  const sameDetail = JSON.stringify(last.detail) === JSON.stringify(event.detail)
  return sameDetail && Date.parse(event.at) - Date.parse(last.at) < sameStepMs
}

/** Runs `work` on a case that is open. A closed case is refused: it must be reopened first. */
export function inOpenCase<T>(
  context: Context,
  caseId: CaseId,
  work: (work: CaseWork) => Reply<T>,
): Reply<T> {
  return inCase(context, caseId, caseWork =>
    caseWork.file.case.closedOn
      ? err({ code: 'case/not-allowed', why: 'obstacle/case-closed' })
      : work(caseWork),
  )
}

/** Runs `work` on a case, open or closed. */
export function inCase<T>(
  context: Context,
  caseId: CaseId,
  work: (work: CaseWork) => Reply<T>,
): Reply<T> {
  return inVault(
    context,
    vaultWork => {
      const file = readCaseFile(vaultWork.tx, caseId)
      if (!file) return err({ code: 'case/not-found' })
      const pack = packOfCase(file)
      return work({ ...vaultWork, file, pack, today: dayAt(vaultWork.at, pack.timeZone) })
    },
    caseId,
  )
}

/** The part of a case's file that is about one request. */
export function requestIn({ file }: CaseWork, id: RequestId): Reply<RequestFile> {
  const found = file.requests.find(r => r.request.id === id)
  return found ? ok(found) : err({ code: 'case/not-found' })
}

/** The members of a patch that were given; zod writes `undefined` for those left out. */
export function given<T extends object>(patch: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(patch).filter(([, value]) => value !== undefined)
  // Only undefined members were dropped, which is what the type says.
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
