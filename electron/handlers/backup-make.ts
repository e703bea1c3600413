import type { FailedCopy, MadeBackup } from '@core/backup/contract'
import type { RunCause } from '@core/backup/run'
import { isDue } from '@core/backup/schedule'
import type { AppError } from '@core/errors'
import type { Handlers } from '@core/ipc/contract'
import { err, ok, type Result } from '@core/result'
import { insertBackupRun, listBackupRuns } from '@db/backup-runs'
import { changedSinceBackup } from '@db/case-marks'
import {
  destinationsOf,
  forgetRemoved,
  noteVerified,
  verifiedIn,
  type NewRun,
} from './backup-places'
import type { Context } from './context'
import { readPolicy } from '@db/policy'
import { takeOut } from './taking-out'
import { inVault, openVault } from './work'

type Reply<T> = Result<T, AppError>

/** Runs as many looks back as the schedule needs. */
const enoughRuns = 100

export const makeHandlers: Pick<Handlers<Context>['backup'], 'make' | 'makeTo' | 'runDue'> = {
  make: (_input, context) => makeEverywhere(context, 'manual'),

  async makeTo({ to, release }, context) {
    let made: Reply<MadeBackup> | undefined
    const out = await takeOut(context, {
      what: 'backup',
      caseId: null,
      release,
      // Not yet made: only `backup/made` counts as a backup, and may not come before one.
      kind: 'backup/begun',
      choosePath: () => Promise.resolve(ok(to)),
      pack: () =>
        ok({
          detail: {},
          async write(folder) {
            made = await makeIn(context, { folders: [folder], cause: 'manual', anywhere: true })
            return made
          },
        }),
    })
    if (!out.ok) return out
    if (!made?.ok) return err({ code: 'backup/none' })
    noteMade(context, made.value, 'manual')
    return made
  },

  async runDue({ cause }, context) {
    const { db } = openVault(context)
    const facts = {
      runs: listBackupRuns(db, enoughRuns),
      changed: changedSinceBackup(db),
      now: context.now(),
    }
    if (!isDue(cause, readPolicy(db).backups, facts)) return ok(null)
    return makeEverywhere(context, cause)
  },
}

/** Makes a backup in every destination; an error only where none could be made. */
export async function makeEverywhere(
  context: Context,
  cause: RunCause,
): Promise<Reply<MadeBackup>> {
  const folders = destinationsOf(context, openVault(context))
  const made = await makeIn(context, { folders, cause, anywhere: false })
  if (made.ok) noteMade(context, made.value, cause)
  return made
}

/** The vault may have been locked meanwhile. */
function noteMade(context: Context, made: MadeBackup, cause: RunCause): void {
  if (!context.vault.current()) return
  const { audit } = made.manifest
  inVault(context, ({ record }) => {
    const copies = made.copies.length + 1
    record('backup/made', { events: audit.events, head: audit.head, cause, copies })
    return ok(null)
  })
  noteWhole(context, made)
}

function noteWhole(context: Context, { path, copies, verification }: MadeBackup): void {
  if (!verification.ok) return
  for (const one of [path, ...copies]) noteVerified(context, one)
}

type Making = {
  readonly folders: readonly string[]
  readonly cause: RunCause
  /** Somebody has just named the folder, so it is made where it is missing. */
  readonly anywhere: boolean
}

/** One after the other; a destination that fails does not stop the next. */
async function makeIn(context: Context, { folders, ...how }: Making): Promise<Reply<MadeBackup>> {
  const made: Omit<MadeBackup, 'copies' | 'failed'>[] = []
  const failed: FailedCopy[] = []
  for (const folder of folders) {
    const one = await makeOne(context, folder, how)
    if (one.ok) made.push(one.value)
    else failed.push({ folder, problem: one.error })
  }
  const [first, ...others] = made
  if (first) return ok({ ...first, copies: others.map(({ path }) => path), failed })
  return err(failed[0]?.problem ?? { code: 'backup/none' })
}

async function makeOne(
  context: Context,
  folder: string,
  { cause, anywhere }: Omit<Making, 'folders'>,
): Promise<Reply<Omit<MadeBackup, 'copies' | 'failed'>>> {
  const vault = context.vault.current()
  if (!vault) return err({ code: 'vault/locked' })
  // A drive that is not there must not become a folder of the same name on this disk.
  if (!anywhere && !context.backups.isThere(folder)) {
    noteRun(context, { cause, folder, name: null, outcome: 'failed', problem: missing })
    return err({ code: missing, path: folder })
  }
  const made = await context.backups.make(vault, {
    folder,
    now: context.now(),
    verified: new Set(Object.keys(verifiedIn(vault.db))),
    rotate: cause !== 'before-restore' && cause !== 'before-case-restore',
  })
  if (!made.ok) {
    noteRun(context, { cause, folder, name: null, outcome: 'failed', problem: made.error.code })
    return made
  }
  const { path, manifest, verification, removed } = made.value
  const problem = verification.ok ? null : 'backup/damaged'
  const outcome = problem === null ? 'verified' : 'failed'
  noteRun(context, { cause, folder, name: nameOf(path), outcome, problem })
  forgetRemoved(context, removed)
  return ok({ path, manifest, verification })
}

const missing = 'backup/folder-missing'

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

/** Every attempt is on record; a failed one is an event too. The vault may have been locked meanwhile. */
export function noteRun(context: Context, run: NewRun): void {
  if (!context.vault.current()) return
  inVault(context, ({ tx, at, newId, record }) => {
    insertBackupRun(tx, { id: newId(), at, ...run })
    if (run.outcome === 'failed' && run.cause !== 'drill') {
      record('backup/failed', { cause: run.cause, problem: run.problem })
    }
    return ok(null)
  })
}
