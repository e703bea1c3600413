import type { z } from 'zod'
import type { AppError } from '@core/errors'
import type { Bridge, contract } from './contract'
import type { Endpoint } from './endpoint'
import type { Result } from '@core/result'

/** One endpoint as a function; it knows its own name, which is also its key in the query cache. */
export type Call<I, O> = ((input: I) => Promise<Result<O, AppError>>) & {
  readonly endpoint: string
}

export type Api = {
  readonly [F in keyof typeof contract]: {
    readonly [E in keyof (typeof contract)[F]]: (typeof contract)[F][E] extends Endpoint<
      infer I,
      infer O
    >
      ? Call<z.input<I>, O>
      : never
  }
}

/**
 * Turns the one-function bridge into `api.cases.view(input)`, with the contract's types. Calls are made
 * when they are first named: the page need not have the contract, which takes a while to be built.
 */
export const createApi = (bridge: Pick<Bridge, 'call'>): Api =>
  // `Api` names each feature and each endpoint, and gives the calls their types.
  byName(feature =>
    byName(name => {
      const endpoint = `${feature}.${name}`
      const call = (input: unknown) => bridge.call(endpoint, input)
      return Object.assign(call, { endpoint })
    }),
  ) as Api

/** An object that makes what it has when it is asked for it, once each. */
function byName(make: (name: string) => unknown): object {
  const made = new Map<string, unknown>()
  return new Proxy(
    {},
    {
      get(_target, name) {
        // Whoever awaits the object asks for this one.
        if (typeof name === 'symbol' || name === 'then') return undefined
        if (!made.has(name)) made.set(name, make(name))
        return made.get(name)
      },
    },
  )
}
