import type { TableView } from './contract'
import type { Mapping } from './mapping'

type Reading = Pick<TableView, 'mapping' | 'profile'>

/** How the columns of a file are read whose text was read in another encoding. */
type Reread = {
  /** As somebody has it now. */
  readonly said: Mapping
  /** What the file was taken for when it was read before, and what it is taken for now. */
  readonly before: Reading
  readonly now: Reading
}

/**
 * What somebody said, or a profile, stays as it is, column by column in their places. What was only
 * guessed is guessed anew, and stays where the new text says nothing. A text with fewer columns keeps
 * what was said of the others for one that has them again.
 */
export function rereadMapping({ said, before, now }: Reread): Mapping {
  const isProfile = before.profile !== null && now.profile === null
  const was: Partial<Mapping> = isProfile ? {} : before.mapping
  const columns = now.mapping.columns.map((guess, at) => {
    const own = said.columns[at]
    if (own === undefined) return guess
    return own === was.columns?.[at] ? (guess ?? own) : own
  })
  const others = said.columns.slice(columns.length)
  const keys = Object.keys(said) as (keyof Mapping)[]
  const kept = keys.filter(key => said[key] !== was[key] || now.mapping[key] === null)
  return {
    ...now.mapping,
    ...Object.fromEntries(kept.map(key => [key, said[key]])),
    columns: [...columns, ...others],
  }
}
