/** Name, code and code positions of an error. Its message could quote what somebody typed. */
export function describeError(cause: unknown, depth = 0): string {
  if (!(cause instanceof Error)) return typeof cause
  const code = 'code' in cause && isWord(cause.code) ? ` ${cause.code}` : ''
  const name = isWord(cause.name) ? cause.name : 'Error'
  const inner =
    depth < 3 && cause.cause ? ` | caused by ${describeError(cause.cause, depth + 1)}` : ''
  return [`${name}${code}`, ...positions(cause)].join(' | ') + inner
}

const isWord = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w/.-]{1,60}$/.test(value)

/** Functions with file names; the folders before them would tell the user's name. */
function positions({ stack = '', message }: Error): readonly string[] {
  return stack
    .replace(message, '')
    .split('\n')
    .map(line => /^\s+at (?:(?:async |new )*([\w$.<>#]+) )?.*?([\w.-]+:\d+:\d+)\)?$/.exec(line))
    .flatMap(found => (found ? [`at ${found[1] ?? '-'} ${found[2] ?? ''}`] : []))
    .slice(0, 12)
}
