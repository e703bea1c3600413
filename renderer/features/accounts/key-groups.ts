const groupLength = 6

/** The key in pieces that an eye can follow on paper; put together without spaces they are the key. */
export function keyGroups(recoveryKey: string): readonly string[] {
  const start = recoveryKey.lastIndexOf('-') + 1
  const groups = recoveryKey.slice(start).match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []
  return start > 0 ? [recoveryKey.slice(0, start), ...groups] : groups
}

export const checkLength = 6

/** Whether somebody read the end of the key from the sheet; spaces, width and capitals do not matter. */
export const endsAsTyped = (recoveryKey: string, typed: string): boolean =>
  typed.normalize('NFKC').replace(/\s/g, '').toUpperCase() ===
  recoveryKey.slice(-checkLength).toUpperCase()
