import type { FoundCase, SearchHit } from '@core/search/contract'
import { excerptOf, placesIn, type Stretch } from '@core/search/marks'
import type { Phrase } from '@core/search/split'
import { unitField, unitKind } from '@core/search/unit'
import { differsByVariant } from '@core/search/variant-of'
import type { SearchWord } from '@core/search/words'
import { summariesOf } from '@db/case-summaries'
import type { Db } from '@db/connection'
import { caseIdsOf, readUnits, type FoundUnit } from '@db/search'
import { isIn, ownTexts } from '@db/search-numbers'
import { textsOfCase } from '@db/search-walk'
import { rowOf } from './case-rows'
import type { SeenDocuments } from './search-documents'
import type { Found } from './search-find'

export type Shown = {
  readonly words: readonly SearchWord[]
  /** Places shown of each case. */
  readonly places: number
  readonly documents: SeenDocuments
}

/** What there is to show of the cases that were found; reads nothing but their hits, of all in one go. */
export function showCases(db: Db, found: readonly Found[], shown: Shown): readonly FoundCase[] {
  const ids = caseIdsOf(
    db,
    found.map(({ caseKey }) => caseKey),
  )
  const known = found.flatMap(one => {
    const caseId = ids.get(one.caseKey)
    return caseId ? [{ ...one, caseId, wanted: wantedOf(one, shown.words) }] : []
  })
  const summaries = summariesOf(
    db,
    known.map(({ caseId }) => caseId),
  )
  const texts = known.map(one => textsOf(db, one, shown))
  const units = readUnits(
    db,
    texts.flatMap(({ read }) => read),
  )
  const byId = new Map(units.map(unit => [unit.id, unit]))
  return known.map(({ caseId, near, wanted }, index): FoundCase => {
    const summary = summaries[index]
    const { read, all } = texts[index] ?? { read: [], all: 0 }
    const hits = read
      .flatMap(id => byId.get(id) ?? [])
      .slice(0, shown.places)
      .flatMap(unit => hitOf(unit, wanted, shown.documents))
    return {
      ...{ caseId, hits, moreHits: all - hits.length, near: near !== null },
      number: summary?.number ?? '',
      name: summary?.name ?? '',
      row: (summary && rowOf(summary)) ?? null,
    }
  })
}

/** The texts of a case that its hits may be in, and how many there are. Of long documents no more are read than are shown. */
function textsOf(db: Db, { caseKey, units, wanted }: Known, { places, documents }: Shown) {
  const { isHidden } = documents
  const phrases = wanted.flatMap(each => each.phrases)
  const all = units ?? textsOfCase(db, phrases, { caseKey, isHidden })
  // Names and numbers first.
  const ids = all.toSorted((a, b) => a - b)
  const own = ids.filter(id => isIn(ownTexts(caseKey), id))
  return { read: ids.slice(0, Math.max(own.length, places)), all: ids.length }
}
type Known = Found & { readonly wanted: readonly Wanted[] }

const wantedOf = ({ near }: Found, words: readonly SearchWord[]): readonly Wanted[] =>
  words.map((word, n) => ({ word, phrases: near?.[n] ?? [word, ...word.others] }))

type Wanted = { readonly word: SearchWord; readonly phrases: readonly Phrase[] }

function hitOf(
  unit: FoundUnit,
  wanted: readonly Wanted[],
  { documentOf }: SeenDocuments,
): readonly SearchHit[] {
  const [kind, field] = [unitKind.safeParse(unit.kind), unitField.safeParse(unit.field)]
  if (!kind.success || !field.success) return []
  const document = kind.data === 'documentText' ? documentOf(unit.ref) : null
  if (document === undefined) return []
  const places = placesIn(
    unit.text,
    wanted.flatMap(({ phrases }) => phrases),
  )
  const marked = excerptOf(unit.text, places.flat())
  let at = 0
  const as = wanted.find(({ word, phrases }) => {
    // As typed first, then what differs by a slip.
    const own = places.slice(at, (at += phrases.length))
    return isOtherwise(unit.text, word, own)
  })
  return [
    {
      ...{ kind: kind.data, field: field.data, ref: unit.ref, ...marked },
      as: as?.word.typed ?? null,
      document: document && { id: document.id, name: document.name },
    },
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
