import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { instant, type Instant } from '@core/time/calendar-date'
import { diskProblem, readJsonFile, replaceFile } from '../files'

const free = 3
const longest = 60
const largestFile = 1_000_000
const count = z.int().nonnegative().max(1_000_000_000)

/** Seconds to wait after the `failures`-th failed attempt in a row: 0, 0, 0, 2, 4, 8 … 60. */
export const delayAfter = (failures: number): number =>
  failures <= free ? 0 : Math.min(longest, 2 ** (failures - free))

/** Failed attempts since the vault was last unlocked. Logins as in vault.json, and nothing typed. */
const attemptsFile = z.object({
  format: z.literal('kaiji-attempts'),
  /** Those that count for the delay. */
  inARow: count,
  notBefore: instant,
  byLogin: z.array(z.object({ login: z.string().min(1).max(64), count })).max(10_000),
  /** With a login that no account has: whatever was typed there may have been a password. */
  unknownLogin: count,
})
type Stored = z.infer<typeof attemptsFile>

export type FailedAttempts = Pick<Stored, 'byLogin' | 'unknownLogin'>

export type Attempts = {
  /** Seconds until the next attempt is looked at; 0 when it may be made now. */
  readonly wait: (now: Instant) => number
  /** Counts a failure, undefined for a login that there is not, and says how long to wait. */
  readonly failed: (login: string | undefined, now: Instant) => number
  /** Counts a failure that delays nobody: a recovery key is too long to be guessed. */
  readonly mistyped: (login: string, now: Instant) => void
  readonly failures: () => FailedAttempts
  readonly forget: () => void
}

export const attemptsPath = (folder: string): string => join(folder, 'attempts.json')

const none = (now: Instant): Stored => ({
  format: 'kaiji-attempts',
  inARow: 0,
  notBefore: now,
  byLogin: [],
  unknownLogin: 0,
})

/** All failed attempts, however made. */
export const countOf = ({ byLogin, unknownLogin }: FailedAttempts): number =>
  byLogin.reduce((sum, one) => sum + one.count, unknownLogin)

/**
 * Slows down whoever guesses passwords at the keyboard, also across restarts of the program. The
 * file beside vault.json is a convenience and no lock: who may delete it may also copy the vault
 * and guess elsewhere, against scrypt alone. A file that cannot be read counts as no failures.
 */
export function countAttempts(folder: string): Attempts {
  // What this process knows holds also where the folder cannot be written.
  let remembered: Stored | undefined

  function stored(): Stored | undefined {
    const inFile = readStored(folder)
    const known = remembered?.inARow ?? -1
    return inFile && inFile.inARow > known ? inFile : remembered
  }

  function store(next: Stored): void {
    remembered = next
    try {
      replaceFile(attemptsPath(folder), `${JSON.stringify(next)}\n`)
    } catch (cause) {
      if (!diskProblem(cause)) throw cause
    }
  }

  function wait(now: Instant): number {
    const state = stored()
    if (!state) return 0
    const left = Date.parse(state.notBefore) - Date.parse(now)
    const most = delayAfter(state.inARow)
    if (left <= most * 1000) return Math.max(0, Math.ceil(left / 1000))
    // The clock was set back, or the file says what cannot be: never longer than from now on.
    store({ ...state, notBefore: after(now, most) })
    return most
  }

  function failed(login: string | undefined, now: Instant): number {
    const before = stored() ?? none(now)
    const inARow = before.inARow + 1
    const delay = delayAfter(inARow)
    store({ ...counted(before, login), inARow, notBefore: after(now, delay) })
    return delay
  }

  return {
    wait,
    failed,
    mistyped: (login, now) => {
      store(counted(stored() ?? none(now), login))
    },
    failures: () => stored() ?? { byLogin: [], unknownLogin: 0 },
    forget: () => {
      remembered = undefined
      try {
        rmSync(attemptsPath(folder), { force: true })
      } catch (cause) {
        if (!diskProblem(cause)) throw cause
      }
    },
  }
}

const after = (now: Instant, seconds: number): Instant =>
  new Date(Date.parse(now) + seconds * 1000).toISOString()

function counted(state: Stored, login: string | undefined): Stored {
  if (login === undefined) return { ...state, unknownLogin: state.unknownLogin + 1 }
  const others = state.byLogin.filter(one => one.login !== login)
  const own = state.byLogin.find(one => one.login === login)?.count ?? 0
  return { ...state, byLogin: [...others, { login, count: own + 1 }] }
}

function readStored(folder: string): Stored | undefined {
  try {
    const path = attemptsPath(folder)
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestFile) return undefined
    const parsed = attemptsFile.safeParse(readJsonFile(path))
    return parsed.success ? parsed.data : undefined
  } catch (cause) {
    if (diskProblem(cause)) return undefined
    throw cause
  }
}
