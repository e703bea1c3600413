import { z } from 'zod'
import type { Instant } from '@core/time/calendar-date'
import type { Reader, Writer } from './connection'
import { readValue, removeValue, writeValue } from './values'

const stored = z.array(z.string())
const nameOf = (login: string): string => `searches/${login}`

/** What an account last searched for, newest first. */
export const recentSearches = (db: Reader, login: string): readonly string[] =>
  readValue(db, nameOf(login), stored) ?? []

export const keepSearch = (
  tx: Writer,
  login: string,
  searches: readonly string[],
  at: Instant,
): void => writeValue(tx, nameOf(login), searches, at)

export const clearSearches = (tx: Writer, login: string): void => removeValue(tx, nameOf(login))
