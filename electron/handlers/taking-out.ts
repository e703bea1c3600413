import type { EventDetail, EventKind } from '@core/audit/event'
import type { AppError } from '@core/errors'
import type { CaseId } from '@core/ids'
import { err, ok, type Result } from '@core/result'
import {
  approverRefused,
  missingIn,
  unfitToApprove,
  type Departure,
  type Release,
  type TakingOutError,
} from '@core/taking-out/release'
import type { Context } from './context'
import { readPolicy } from '@db/policy'
import { inVault, openVault } from './work'

type Reply<T> = Result<T, AppError>

export type Leaving = {
  readonly what: Departure
  /** The case it belongs to; null where it is of no single case. */
  readonly caseId: CaseId | null
  readonly release: Release
  /** The event that tells of it, once it is out. */
  readonly kind: EventKind
}

export type LeavingAsFile = Leaving & {
  /** Asks where it goes; null when the officer cancels. */
  readonly choosePath: () => Promise<string | null>
  /**
   * Writes it there; what it answers goes into the event: ids, codes and hashes only. Reads the
   * content here and not before the dialog, which may outlast the vault's being open.
   */
  readonly write: (path: string) => Promise<Reply<EventDetail>>
}

export type LeavingOnPaper = Leaving & {
  /** Prints it; null when the officer cancels. */
  readonly print: () => Promise<Reply<EventDetail | null>>
}

/**
 * The way out of the vault for a file: asks what the policy asks for, refuses what it refuses,
 * writes, and records either. Answers the path, or null when the officer cancelled.
 */
export async function takeOut(
  context: Context,
  leaving: LeavingAsFile,
): Promise<Reply<string | null>> {
  const permission = await permit(context, leaving)
  if (!permission.ok) return permission
  const path = await leaving.choosePath()
  if (path === null) return ok(null)
  // The dialog may have stood there for hours.
  if (!context.vault.current()) return err({ code: 'vault/locked' })
  const place = await placeAllowed(context, path)
  if (!place.ok) return refuse(context, leaving, place.error)
  const written = await leaving.write(path)
  if (!written.ok) return written
  const detail = { ...written.value, ...permission.value, ...place.value }
  return noteLeaving(context, leaving, detail, path)
}

/** The way out of the vault for paper. Answers whether it was printed: false when the officer cancelled. */
export async function printOut(context: Context, leaving: LeavingOnPaper): Promise<Reply<boolean>> {
  const permission = await permit(context, leaving)
  if (!permission.ok) return permission
  const printed = await leaving.print()
  if (!printed.ok) return printed
  if (!printed.value) return ok(false)
  return noteLeaving(context, leaving, { ...printed.value, ...permission.value }, true)
}

/** What the event says of the place; an error where the policy refuses it. */
export async function placeAllowed(context: Context, path: string): Promise<Reply<EventDetail>> {
  if (!readPolicy(openVault(context).db).takingOut.refuseRemovable) return ok({})
  const removable = await context.files.isRemovable(path)
  if (removable === true) return err({ code: 'taking-out/removable' })
  // Where the system does not say, nothing is refused; the event tells that it was not known.
  return ok(removable === 'unknown' ? { removable } : {})
}

/** What the event says of the permission; an error where something is missing or nobody agreed. */
async function permit(context: Context, leaving: Leaving): Promise<Reply<EventDetail>> {
  const vault = openVault(context)
  const rules = readPolicy(vault.db).takingOut
  const problem = missingIn(leaving.release, rules, vault.login)
  if (problem) return refuse(context, leaving, problem)
  const { approver } = leaving.release
  if (!rules.secondPerson || !approver) return ok({})

  const person = await context.vault.confirmPerson(approver.login, approver.password)
  if (!person.ok) {
    if (person.error.code !== 'vault/wrong-password') return person
    const { retryAfterSeconds } = person.error
    return refuse(context, leaving, approverRefused('wrong-password', retryAfterSeconds))
  }
  const unfit = unfitToApprove(person.value)
  return unfit ? refuse(context, leaving, unfit) : ok({ approver: approver.login })
}

/** Writes down what was refused. Whatever was typed as a login stays out of it unless it is one. */
function refuse(context: Context, leaving: Leaving, problem: AppError): Reply<never> {
  const login = leaving.release.approver?.login
  const approver =
    login !== undefined && context.vault.logins().includes(login) ? { approver: login } : {}
  inVault(
    context,
    ({ record }) => {
      const detail = { what: leaving.what, why: reasonOf(problem), ...approver }
      record('data/taken-out-refused', detail, leaving.release.reason)
      return ok(null)
    },
    leaving.caseId,
  )
  return err(problem)
}

const reasonOf = (problem: AppError | TakingOutError): string =>
  problem.code === 'taking-out/approver-refused' ? problem.why : problem.code

function noteLeaving<T>(
  context: Context,
  { kind, caseId, release }: Leaving,
  detail: EventDetail,
  answer: T,
): Reply<T> {
  return inVault(
    context,
    ({ record }) => {
      record(kind, detail, release.reason)
      return ok(answer)
    },
    caseId,
  )
}
