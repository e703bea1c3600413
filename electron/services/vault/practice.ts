import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { NewVault } from '@core/accounts/contract'
import type { AppError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { instant } from '@core/time/calendar-date'
import type { PracticePort } from '@main/handlers/practice-port'
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
export function practising(
  { practicePath, now }: Pick<VaultOptions, 'practicePath' | 'now'>,
  { session, unlock, found }: Ways,
): Practising {
  let beingMade: Kept | undefined
  const vaultIn = (root: string) => join(root, 'vault')
  const keptIn = (root: string) => join(root, 'practice.json')
  const isPlaceOf = (folder: string) =>
    practicePath !== undefined && folder === vaultIn(practicePath)
  const isOpen = () => isPlaceOf(session.current()?.path ?? '')

  function read(): Kept | undefined {
    if (practicePath === undefined || !existsSync(vaultFilePath(vaultIn(practicePath)))) return
    return keptFile.safeParse(readJsonFile(keptIn(practicePath))).data
  }

  function throwAway(): Result<null, AppError> {
    if (isOpen()) session.lock()
    return practicePath === undefined ? ok(null) : removeWhole(practicePath)
  }

  async function make(beginner: Parameters<PracticePort['make']>[0]) {
    if (practicePath === undefined) return err({ code: 'practice/not-here' } as const)
    const cleared = throwAway()
    if (!cleared.ok) return cleared
    const password = randomBytes(18).toString('base64url')
    try {
      makeFolder(practicePath)
    } catch (cause) {
      if (!diskProblem(cause)) throw cause
      return err({ code: 'vault/folder-not-writable', path: practicePath } as const)
    }
    const path = vaultIn(practicePath)
    const made = await found(path, { ...beginner, path, login, password })
    if (!made.ok) return made
    beingMade = { madeAt: now(), login, password }
    return ok(null)
  }

  return {
    isPlaceOf,
    isOpen,
    kept() {
      const kept = read()
      return kept && practicePath !== undefined
        ? { folder: practicePath, madeAt: kept.madeAt }
        : undefined
    },
    make,
    keep() {
      if (!beingMade || practicePath === undefined) return
      replaceFile(keptIn(practicePath), `${JSON.stringify(beingMade)}\n`)
      beingMade = undefined
    },
    async resume() {
      const kept = read()
      if (!kept || practicePath === undefined) return err({ code: 'practice/cannot-continue' })
      const folder = vaultIn(practicePath)
      const opened = await unlock.withPassword(folder, kept.login, kept.password)
      return opened.ok || opened.error.code === 'vault/in-use'
        ? opened
        : err({ code: 'practice/cannot-continue' })
    },
    throwAway,
  }
}

/** The mark that it can be gone on with goes first: what a crash leaves of the rest is never offered. */
function removeWhole(root: string): Result<null, AppError> {
  try {
    rmSync(join(root, 'practice.json'), { force: true })
    rmSync(root, { recursive: true, force: true, maxRetries: 3 })
    return ok(null)
  } catch (cause) {
    if (!diskProblem(cause) && !isBusy(cause)) throw cause
    return err({ code: 'practice/not-removed', path: root })
  }
}

const isBusy = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && /^(EBUSY|ENOTEMPTY)$/.test(String(cause.code))
