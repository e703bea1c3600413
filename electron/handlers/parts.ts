import type { Handlers } from '@core/ipc/contract'
import type { Context } from './context'

type All = Handlers<Context>

/** The use cases of each feature: at hand, or read from their file when one is first asked for. */
export type HandlerParts = {
  readonly [F in keyof All]: () => All[F] | Promise<All[F]>
}
