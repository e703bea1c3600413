import { randomUUID } from 'node:crypto'
import { must } from '@core/assert'
import { valueOf } from '@core/failure'
import { createApi, type Api } from '@core/ipc/client'
import type { Db } from '@db/connection'
import type { Context } from '@main/handlers/context'
import { handlers } from '@main/handlers/index'
import { createRouter } from '@main/handlers/router'
import { findAssets } from '@main/services/assets'
import { createContext } from '@main/services/context'

export const benchNow = '2026-12-18T01:00:00.000Z'
export const benchPassword = 'a long password'
export const benchLogin = 'bench'

export type BenchVault = { readonly api: Api; readonly context: Context; readonly db: Db }

/** An open vault of its own in this folder, behind the program's own calls. Its key costs next to nothing. */
export async function benchVault(
  path: string,
  now: () => string = () => benchNow,
): Promise<BenchVault> {
  const nobody = () => Promise.resolve(null)
  const context = createContext({
    assets: findAssets(),
    vault: { suggestedPath: path, rememberPath: () => undefined },
    desktop: { chooseFolder: nobody, chooseFile: nobody, chooseSavePath: nobody },
    callerNamesPaths: true,
    now,
    newId: randomUUID,
    handsRest: () => true,
    scryptWorkFactor: 4,
  })
  const report = (cause: unknown): never => {
    throw cause
  }
  const api = createApi({
    call: createRouter({ handlers, context, onChanged: () => undefined, report }),
  })
  const person = { organisation: 'x', name: 'x', login: benchLogin, password: benchPassword }
  valueOf(await api.accounts.create({ path, ...person }))
  return { api, context, db: must(context.vault.current(), 'open vault').db }
}
