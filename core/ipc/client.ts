import type { z } from 'zod'
import type { AppError } from '@core/errors'
import { contract, type Bridge } from './contract'
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

/** Turns the one-function bridge into `api.cases.view(input)`, with the contract's types. */
export function createApi(bridge: Pick<Bridge, 'call'>): Api {
  const features = Object.entries(contract).map(([feature, endpoints]) => {
    const calls = Object.keys(endpoints).map(name => {
      const endpoint = `${feature}.${name}`
      const call = (input: unknown) => bridge.call(endpoint, input)
      return [name, Object.assign(call, { endpoint })] as const
    })
    return [feature, Object.fromEntries(calls)] as const
  })
  // The loops above made exactly one call per endpoint; `Api` gives each its types.
  return Object.fromEntries(features) as unknown as Api
}
