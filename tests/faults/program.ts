import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { AppError } from '@core/errors'
import { createApi, type Api } from '@core/ipc/client'
import type { Result } from '@core/result'
import type { Context } from '@main/handlers/context'
import { handlers } from '@main/handlers/index'
import { createRouter } from '@main/handlers/router'
import { findAssets } from '@main/services/assets'
import { createContext } from '@main/services/context'

export const password = 'correct horse battery staple 42'
export const login = 'sato'
export const founder = {
  organisation: '株式会社あおぞらホーム',
  name: '佐藤 恵',
  login,
  password,
}

/** The value of a result that must be one; throws its code otherwise. */
export function valueOf<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`)
  return result.value
}

export type FaultProgram = {
  readonly api: Api
  readonly context: Context
  readonly call: (endpoint: string, input: unknown) => Promise<Result<unknown, AppError>>
  /** Moves the clock to the next minute but one, so that no two steps are taken for one. */
  readonly tick: () => void
  readonly setNow: (moment: string) => void
  /** What the next dialog answers. */
  readonly answerDialog: (path: string | null) => void
  /** Incidents: bugs that the router caught. */
  readonly incidents: unknown[]
}

export type FaultProgramOptions = {
  /** The vault's folder, whether or not there is a vault yet. */
  readonly folder: string
  /** Ids follow from it, so that the same steps leave the same database. */
  readonly seed: number
  readonly migrationsFolder?: string | undefined
  /** The bundled thread that reads PDF files; a child runs from a bundle. */
  readonly pdfWorker?: string | undefined
  /** The bundled thread that reads whole databases. */
  readonly vaultThread?: string | undefined
}

const firstMoment = Date.parse('2026-12-18T01:00:00.000Z')
const twoMinutes = 120_000

/** The whole program but for its window, with clock, ids and dialogs that a test holds. */
export function faultProgram(options: FaultProgramOptions): FaultProgram {
  let now = firstMoment
  let made = 0
  let dialogAnswer: string | null = null
  const incidents: unknown[] = []
  const choose = () => Promise.resolve(dialogAnswer)
  const found = findAssets(process.cwd())
  const context = createContext({
    assets: {
      ...found,
      migrationsFolder: options.migrationsFolder ?? join(process.cwd(), 'db/migrations'),
      vaultThread: options.vaultThread,
      pdf: { ...found.pdf, ...(options.pdfWorker ? { worker: options.pdfWorker } : {}) },
    },
    vault: {
      suggestedPath: options.folder,
      initialPath: options.folder,
      rememberPath: () => undefined,
    },
    desktop: { chooseFolder: choose, chooseFile: choose, chooseSavePath: choose },
    now: () => new Date(now).toISOString(),
    newId: () => idOf(options.seed, (made += 1)),
    scryptWorkFactor: 4,
  })
  const call = createRouter({
    handlers,
    context,
    onChanged: () => undefined,
    report: cause => {
      incidents.push(cause)
      return `incident ${incidents.length}`
    },
  })
  return {
    // Structured clone between the two sides, as between Electron's processes.
    api: createApi({
      call: async (name, input) => structuredClone(await call(name, structuredClone(input))),
    }),
    context,
    call,
    tick: () => (now += twoMinutes),
    setNow: moment => (now = Date.parse(moment)),
    answerDialog: path => (dialogAnswer = path),
    incidents,
  }
}

/** A version 4 UUID that is the same for the same seed and number. */
function idOf(seed: number, number: number): string {
  const hex = createHash('sha256').update(`${seed} ${number}`).digest('hex')
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ]
  return [...parts, hex.slice(20, 32)].join('-')
}
