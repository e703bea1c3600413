import type { z } from 'zod'

/** Carries a type and no value. */
type Output<T> = { readonly type?: T }
export const output = <T>(): Output<T> => ({})

export type Endpoint<I extends z.ZodType = z.ZodType, O = unknown> = {
  readonly kind: 'query' | 'command'
  /** open: needs an unlocked vault. anytime: also answers before one is open. */
  readonly vault: 'open' | 'anytime'
  readonly input: I
  readonly output: Output<O>
}

/** Reads; never changes anything. */
export const query = <I extends z.ZodType, O>(input: I, answer: Output<O>): Endpoint<I, O> => ({
  kind: 'query',
  vault: 'open',
  input,
  output: answer,
})

/** Changes something; every live query is re-read after it succeeds. */
export const command = <I extends z.ZodType, O>(input: I, answer: Output<O>): Endpoint<I, O> => ({
  kind: 'command',
  vault: 'open',
  input,
  output: answer,
})

/** The same endpoint, also answered while the vault is locked or there is none. */
export const anytime = <E extends Endpoint>(endpoint: E): E => ({ ...endpoint, vault: 'anytime' })
