import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { NewVault } from '@core/accounts/contract'
import type { AppError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { instant } from '@core/time/calendar-date'
import type { Beginner, PracticePort } from '@main/handlers/context'
import { diskProblem, makeFolder, readJsonFile, replaceFile } from '../files'
import type { VaultOptions } from './options'
import type { Sessions } from './session'
import type { Unlocking } from './unlock'
import { vaultFilePath } from './vault-file'

/**
 * What opens the practice vault again lies beside it: it is encrypted like any other, so that
 * everything is as it will be, but nothing in it needs to be kept from anybody.
 */
const keptFile = z.object({ madeAt: instant, login: z.string(), password: z.string() })
type Kept = z.infer<typeof keptFile>

const login = 'practice'

export type Practising = PracticePort & {
  /** Whether this is the practice vault's own folder. */
  readonly isPlaceOf: (folder: string) => boolean
}

type Ways = {
  readonly session: Sessions
  readonly unlock: Pick<Unlocking, 'withPassword'>
  /** Makes a vault and opens it, without remembering it as the vault of this machine. */
  readonly found: (folder: string, input: NewVault) => Promise<Result<unknown, AppError>>
}

/** A vault for practice, in a folder of its own that holds its backups too and is removed as a whole. */
export const practising = (
  { practicePath, now }: Pick<VaultOptions, 'practicePath' | 'now'>,
  ways: Ways,
): Practising => (practicePath === undefined ? nowhere : practisingIn(practicePath, now, ways))

const nowhere: Practising = {
  isPlaceOf: () => false,
  isOpen: () => false,
  kept: () => undefined,
  make: () => Promise.resolve(err({ code: 'practice/not-here' })),
  keep: () => undefined,
  resume: () => Promise.resolve(err({ code: 'practice/not-here' })),
  throwAway: () => ok(null),
}

function practisingIn(
  root: string,
  now: VaultOptions['now'],
  { session, unlock, found }: Ways,
): Practising {
  let beingMade: Kept | undefined
  const folder = join(root, 'vault')
  const isPlaceOf = (path: string) => path === folder
  const isOpen = () => isPlaceOf(session.current()?.path ?? '')

  function throwAway(): Result<null, AppError> {
    if (isOpen()) session.lock()
    return removeWhole(root)
  }

  async function make(beginner: Beginner): Promise<Result<null, AppError>> {
    const cleared = throwAway()
    if (!cleared.ok) return cleared
    const place = makePlace(root)
    if (!place.ok) return place
    const password = randomBytes(18).toString('base64url')
    const made = await found(folder, { ...beginner, path: folder, login, password })
    if (!made.ok) return made
    beingMade = { madeAt: now(), login, password }
    return ok(null)
  }

  async function resume(): Promise<Result<null, AppError>> {
    const kept = readKept(root, folder)
    if (!kept) return err({ code: 'practice/cannot-continue' })
    const opened = await unlock.withPassword(folder, kept.login, kept.password)
    const isBusyNow = !opened.ok && opened.error.code === 'vault/in-use'
    return opened.ok || isBusyNow ? opened : err({ code: 'practice/cannot-continue' })
  }

  return {
    isPlaceOf,
    isOpen,
    kept() {
      const kept = readKept(root, folder)
      return kept && { folder: root, madeAt: kept.madeAt }
    },
    make,
    keep() {
      if (beingMade) replaceFile(keptIn(root), `${JSON.stringify(beingMade)}\n`)
      beingMade = undefined
    },
    resume,
    throwAway,
  }
}

const keptIn = (root: string): string => join(root, 'practice.json')

const readKept = (root: string, folder: string): Kept | undefined =>
  existsSync(vaultFilePath(folder))
    ? keptFile.safeParse(readJsonFile(keptIn(root))).data
    : undefined

function makePlace(root: string): Result<null, AppError> {
  try {
    makeFolder(root)
    return ok(null)
  } catch (cause) {
    if (!diskProblem(cause)) throw cause
    return err({ code: 'vault/folder-not-writable', path: root })
  }
}

/** The mark that it can be gone on with goes first: what a crash leaves of the rest is never offered. */
function removeWhole(root: string): Result<null, AppError> {
  try {
    rmSync(keptIn(root), { force: true })
    rmSync(root, { recursive: true, force: true, maxRetries: 3 })
    return ok(null)
  } catch (cause) {
    if (!diskProblem(cause) && !isBusy(cause)) throw cause
    return err({ code: 'practice/not-removed', path: root })
  }
}

const isBusy = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && /^(EBUSY|ENOTEMPTY)$/.test(String(cause.code))
