import type { z } from 'zod'
import type { Action } from '@core/accounts/access'

/** Carries a type and no value. */
type Output<T> = { readonly type?: T }
export const output = <T>(): Output<T> => ({})

export type Endpoint<I extends z.ZodType = z.ZodType, O = unknown> = {
  readonly kind: 'query' | 'command'
  /** open: needs an unlocked vault. anytime: also answers before one is open. */
  readonly vault: 'open' | 'anytime'
  /** What the account must be allowed to do; the router asks before any handler runs. */
  readonly action: Action
  readonly input: I
  readonly output: Output<O>
  /** Members of the input that name files or folders, and what for; see `named`. */
  readonly paths?: Readonly<Record<string, PathUse>>
}

/** What a file or folder that an input names is to be used for. */
export type PathUse = 'new-vault' | 'open-vault' | 'backup' | 'backups' | 'import'

/** Reads; never changes anything. */
export const query = <I extends z.ZodType, O>(input: I, answer: Output<O>): Endpoint<I, O> => ({
  kind: 'query',
  vault: 'open',
  action: 'case/view',
  input,
  output: answer,
})

/** Changes something; every live query is re-read after it succeeds. */
export const command = <I extends z.ZodType, O>(input: I, answer: Output<O>): Endpoint<I, O> => ({
  kind: 'command',
  vault: 'open',
  action: 'case/work',
  input,
  output: answer,
})

/** The same endpoint, also answered while the vault is locked or there is none. */
export const anytime = <E extends Endpoint>(endpoint: E): E => ({ ...endpoint, vault: 'anytime' })

/** The same endpoint for those who may do `action`, instead of view or work on cases. */
export const needs = <E extends Endpoint>(action: Action, endpoint: E): E => ({
  ...endpoint,
  action,
})

/**
 * The same endpoint, whose input names files or folders in these members (`a.b` for one inside
 * another; a text or a list of them). The page is not trusted with paths: the router takes only
 * those that were chosen for this use in a dialog, or that the vault knows.
 */
export const named = <E extends Endpoint>(
  paths: Readonly<Record<string, PathUse>>,
  endpoint: E,
): E => ({ ...endpoint, paths })
