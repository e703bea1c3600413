import type { Input, JobName, Output } from './jobs'

/** The one thing a thread is asked. A key goes this way, never by file, argument or environment. */
export type Order = {
  readonly [N in JobName]: { readonly name: N; readonly input: Input<N> }
}[JobName]

/** The one thing it answers. */
export type Answer = { readonly value: Output<JobName> } | { readonly problem: Problem }

/** What of an exception survives the way between threads. */
export type Problem = {
  readonly message: string
  readonly code?: string | undefined
  readonly stack?: string | undefined
}

export function problemOf(cause: unknown): Problem {
  if (!(cause instanceof Error)) return { message: String(cause) }
  const { message, stack } = cause
  return { message, stack, code: 'code' in cause ? String(cause.code) : undefined }
}

/** An error with the same message and code, so that whoever knows the disk's own codes still does. */
export function errorOf({ message, code, stack }: Problem): Error {
  const error = new Error(message)
  if (stack !== undefined) error.stack = stack
  return code === undefined ? error : Object.assign(error, { code })
}
