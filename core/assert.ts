/** Compile-time exhaustiveness check; throws if the types were bypassed. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}

/** Unwraps what must be there; throws, because its absence is a bug and not the user's doing. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`Missing: ${what}`)
  return value
}
