import { resolve } from 'node:path'
import { createApi, type Api } from '@core/ipc/client'
import { handlers } from '@main/handlers/index'
import type { Context } from '@main/handlers/context'
import { createRouter } from '@main/handlers/router'
import { findAssets } from '@main/services/assets'
import { createContext } from '@main/services/context'
import { WrongUse, type Terminal } from './command'
import { valueOf } from '@core/failure'
import { requiredPassword, type Given } from './options'

export type Program = { readonly context: Context; readonly api: Api }

export type Choices = {
  /** Where a file goes that the window would ask for. */
  readonly savePath?: string
  /** The file that the window would ask for. */
  readonly openPath?: string
}

/** The same program as behind the window, with the answers to its dialogs from the command line. */
export function openProgram(
  vaultPath: string | undefined,
  terminal: Terminal,
  choices: Choices = {},
): Program {
  const choose = () => Promise.resolve(null)
  const context = createContext({
    assets: findAssets(),
    vault: {
      suggestedPath: resolve('vault'),
      initialPath: vaultPath,
      rememberPath: () => undefined,
    },
    callerNamesPaths: true,
    desktop: {
      chooseFolder: choose,
      chooseFile: () => Promise.resolve(choices.openPath ?? null),
      chooseSavePath: () => Promise.resolve(choices.savePath ?? null),
    },
    now: terminal.now,
    newId: terminal.newId,
    scryptWorkFactor: terminal.scryptWorkFactor,
  })
  const call = createRouter({
    handlers,
    context,
    onChanged: () => undefined,
    report: cause => {
      throw cause
    },
  })
  return { context, api: createApi({ call }) }
}

/** Options of every command that opens a vault. */
export const vaultOptions = { vault: 'text', login: 'text', 'password-file': 'text' } as const

/** Unlocks the vault that the options name, does the work, and locks it again whatever happens. */
export async function withVault<T>(
  given: Given,
  terminal: Terminal,
  work: (program: Program) => Promise<T>,
  choices: Choices = {},
): Promise<T> {
  const path = resolve(given.required('vault'))
  const password = requiredPassword(given)
  const program = openProgram(path, terminal, choices)
  const { api, context } = program
  valueOf(await api.accounts.locate({ path }))
  const login = given.text('login') ?? onlyLogin(context.vault.logins())
  valueOf(await api.accounts.unlock({ login, password }))
  try {
    return await work(program)
  } finally {
    context.vault.lock()
  }
}

function onlyLogin(logins: readonly string[]): string {
  const [only, ...others] = logins
  if (only !== undefined && others.length === 0) return only
  throw new WrongUse(`--login is missing; this vault has ${logins.join(', ')}`)
}
