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
  /** The event that tells of it. */
  readonly kind: EventKind
}

/** What is about to be written, and how. */
export type Parcel = {
  /** Goes into the event: ids, codes and hashes only. */
  readonly detail: EventDetail
  readonly write: (path: string) => Promise<Reply<unknown>>
}

export type LeavingAsFile = Leaving & {
  /** Asks where it goes; null when the officer cancels. */
  readonly choosePath: () => Promise<Reply<string | null>>
  /** Reads the content: here and not before the dialog, which may outlast the vault's being open. */
  readonly pack: () => Reply<Parcel>
}

/**
 * The way out of the vault: asks what the policy asks for, refuses what it refuses, records, and
 * writes, in this order: nothing is outside before the log says so. Where writing fails, a second
 * event says that too. Answers the path, or null when the officer cancelled.
 */
export async function takeOut(
  context: Context,
  leaving: LeavingAsFile,
): Promise<Reply<string | null>> {
  const session = openVault(context).db
  const isLocked = () => context.vault.current()?.db !== session
  const permission = await permit(context, leaving)
  if (!permission.ok) return permission
  if (isLocked()) return err({ code: 'vault/locked' })
  const chosen = await leaving.choosePath()
  if (!chosen.ok || chosen.value === null) return chosen
  const path = chosen.value
  if (isLocked()) return err({ code: 'vault/locked' })
  const place = await placeAllowed(context, path)
  if (isLocked()) return err({ code: 'vault/locked' })
  if (!place.ok) return refuse(context, leaving, place.error)

  const parcel = leaving.pack()
  if (!parcel.ok) return parcel
  noteLeaving(context, leaving, { ...parcel.value.detail, ...permission.value, ...place.value })
  const written = await writeOrNote(context, leaving, () => parcel.value.write(path))
  return written.ok ? ok(path) : written
}

export type LeavingOnPaper<T> = Leaving & {
  readonly detail: EventDetail
  /** What is printed. */
  readonly content: () => Reply<T>
}

/** The same way out for paper: asks, refuses and records as for a file, then answers what is printed. */
export async function takeOutOnPaper<T>(
  context: Context,
  leaving: LeavingOnPaper<T>,
): Promise<Reply<T>> {
  const session = openVault(context).db
  const permission = await permit(context, leaving)
  if (!permission.ok) return permission
  if (context.vault.current()?.db !== session) return err({ code: 'vault/locked' })
  const content = leaving.content()
  if (content.ok) noteLeaving(context, leaving, { ...leaving.detail, ...permission.value })
  return content
}

/** An event has said that it leaves; where it did not, another one says so. */
async function writeOrNote(
  context: Context,
  { what, caseId, kind }: Leaving,
  write: () => Promise<Reply<unknown>>,
): Promise<Reply<unknown>> {
  function note(problem: string): void {
    if (!context.vault.current()) return
    const failed = { what, event: kind, problem }
    inVault(
      context,
      ({ record }) => {
        record('data/taking-out-failed', failed)
        return ok(null)
      },
      caseId,
    )
  }
  try {
    const written = await write()
    if (!written.ok) note(written.error.code)
    return written
  } catch (cause) {
    note('unexpected')
    throw cause
  }
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

function noteLeaving(
  context: Context,
  { kind, caseId, release }: Leaving,
  detail: EventDetail,
): void {
  inVault(
    context,
    ({ record }) => {
      record(kind, detail, release.reason)
      return ok(null)
    },
    caseId,
  )
}
