import type { Handlers } from '@core/ipc/contract'
import { ok } from '@core/result'
import type { Context } from './context'

export const lockHandlers: Handlers<Context>['lock'] = {
  resumable(_input, { vault }) {
    const login = vault.resumable()
    return ok(login === undefined ? null : { login })
  },
  resume: (_input, { vault }) => vault.resume(),
  keyStore: (_input, { vault }) => ok(vault.keyStore()),
}
