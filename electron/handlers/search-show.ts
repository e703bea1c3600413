import type { FoundCase, SearchHit } from '@core/search/contract'
import { excerptOf, placesIn, type Stretch } from '@core/search/marks'
import type { Phrase } from '@core/search/split'
import { isCalledBy, unitField, unitKind } from '@core/search/unit'
import { differsByVariant } from '@core/search/variant-of'
import type { SearchWord } from '@core/search/words'
import { summariesOf } from '@db/case-summaries'
import type { Db } from '@db/connection'
import { caseIdsOf, readUnits, textsOfCase, type FoundUnit } from '@db/search'
import { rowOf } from './case-rows'
import type { Found } from './search-find'

export type Shown = {
  readonly words: readonly SearchWord[]
  /** Places shown of each case. */
  readonly places: number
}

/** What there is to show of the cases that were found; reads nothing but their hits. */
export function showCases(db: Db, found: readonly Found[], shown: Shown): readonly FoundCase[] {
  const ids = caseIdsOf(
    db,
    found.map(({ caseKey }) => caseKey),
  )
  const known = found.flatMap(one => {
    const caseId = ids.get(one.caseKey)
    return caseId ? [{ ...one, caseId }] : []
  })
  const summaries = summariesOf(
    db,
    known.map(({ caseId }) => caseId),
  )
  return known.map(({ caseId, ...one }, index): FoundCase => {
    const summary = summaries[index]
    const { hits, moreHits } = hitsOf(db, one, shown)
    return {
      ...{ caseId, hits, moreHits, near: one.near !== null },
      number: summary?.number ?? '',
      name: summary?.name ?? '',
      row: (summary && rowOf(summary)) ?? null,
    }
  })
}

function hitsOf(db: Db, { caseKey, units: found, near }: Found, { words, places }: Shown) {
  const wanted = words.map((word, n) => ({ word, phrases: near?.[n] ?? [word] }))
  const phrases = wanted.flatMap(each => each.phrases)
  const ids = found ?? textsOfCase(db, phrases, caseKey)
  const units = readUnits(db, ids).toSorted((a, b) => rank(a) - rank(b) || a.id - b.id)
  const hits = units.slice(0, places).flatMap(unit => hitOf(unit, wanted))
  return { hits, moreHits: units.length - hits.length }
}

/** Names and numbers first. */
const rank = (unit: FoundUnit): number => {
  const field = unitField.safeParse(unit.field)
  return field.success && isCalledBy(field.data) ? 0 : 1
}

type Wanted = { readonly word: SearchWord; readonly phrases: readonly Phrase[] }

function hitOf(unit: FoundUnit, wanted: readonly Wanted[]): readonly SearchHit[] {
  const [kind, field] = [unitKind.safeParse(unit.kind), unitField.safeParse(unit.field)]
  if (!kind.success || !field.success) return []
  const found = wanted.map(({ word, phrases }) => ({
    word,
    /** As typed first, then what differs by a slip. */
    places: placesIn(unit.text, phrases),
  }))
  const stretches = found.flatMap(({ places }) => places.flat())
  const marked = excerptOf(unit.text, stretches)
  const as = found.find(({ word, places }) => isOtherwise(unit.text, word, places))
  return [
    { kind: kind.data, field: field.data, ref: unit.ref, ...marked, as: as?.word.typed ?? null },
  ]
}

function isOtherwise(
  text: string,
  { typed }: SearchWord,
  [exact = [], ...others]: readonly (readonly Stretch[])[],
): boolean {
  if (exact.length === 0) return others.some(places => places.length > 0)
  return exact.every(([start, end]) => differsByVariant(text.slice(start, end), typed))
}
