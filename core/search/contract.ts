import { z } from 'zod'
import type { CaseRow } from '@core/cases/case-row'
import type { CaseId, DocumentId } from '@core/ids'
import { command, needs, output, query } from '@core/ipc/endpoint'
import type { Stretch } from './marks'
import type { UnitField, UnitKind } from './unit'

/** Cases that are counted; whoever finds more needs another word, not a longer list. */
export const mostCases = 1000
/** Searches that an account's list keeps. */
export const mostRecent = 10

export const searchQuery = z.object({
  /** Of any length: what is longer than a search can be is cut. */
  text: z.string(),
  /** Cases before the first one wanted. */
  from: z.int().nonnegative().max(mostCases).default(0),
  count: z.int().min(1).max(100).default(20),
  /** Places shown of each case. */
  places: z.int().min(1).max(1000).default(3),
  /** Counts all cases up to `mostCases`, however long that takes. */
  thorough: z.boolean().default(false),
})
export type SearchQuery = z.input<typeof searchQuery>
export type SearchWanted = z.output<typeof searchQuery>

/** One place of a case where a word was found. */
export type SearchHit = {
  readonly kind: UnitKind
  readonly field: UnitField
  /** The record that it stands in. */
  readonly ref: string
  /** The original text around it, and what of that was found, in UTF-16 units. */
  readonly excerpt: string
  readonly marks: readonly Stretch[]
  /** The word as it was typed, where the text has it in old or variant characters, or nearly. */
  readonly as: string | null
  /** The document that it is a word of. */
  readonly document: { readonly id: DocumentId; readonly name: string } | null
}

export type FoundCase = {
  readonly caseId: CaseId
  readonly number: string
  readonly name: string
  /** What a list of cases says of it; null where that is not worked out yet. */
  readonly row: CaseRow | null
  readonly hits: readonly SearchHit[]
  /** Places that are not shown. */
  readonly moreHits: number
  /** It has no word as it was typed, but one that differs by a slip of the pen. */
  readonly near: boolean
}

export type SearchPage = {
  /** First what is called just so, then by names and numbers, then all others; each the newest first. */
  readonly cases: readonly FoundCase[]
  /** How many cases were counted: all, or those that a moment was enough for. */
  readonly total: number
  /** There are more than were counted. */
  readonly isMore: boolean
  /** Only what is called so, in a large vault: whoever asks thoroughly gets the others too. */
  readonly isPart: boolean
  readonly indexing: Indexing
  /** Words of documents that have come in are still being read: there may be more hits in a moment. */
  readonly reading: boolean
}

/** Why cases are put into the index in the background: they came without it, or it was damaged and is made anew. */
export type WhyIndexing = 'older' | 'damaged'

/** How much is in the index meanwhile; null once all is. */
export type Indexing = {
  readonly indexed: number
  readonly cases: number
  readonly why: WhyIndexing
} | null

export const searchContract = {
  find: query(searchQuery, output<SearchPage>()),
  /** One's own last searches, newest first. */
  recent: query(z.object({}), output<readonly string[]>()),
  /** Keeps a search that led somewhere. */
  keep: needs('case/view', command(z.object({ text: z.string() }), output<null>())),
  clearRecent: needs('case/view', command(z.object({}), output<null>())),
}
