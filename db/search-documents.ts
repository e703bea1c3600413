import type { CaseDocument } from '@core/cases/case'
import type { CaseFile } from '@core/cases/case-file'
import { readersOf } from '@core/documents/access'
import { documentId, type DocumentId } from '@core/ids'
import { piecesOf } from '@core/search/pieces'
import { wellFormed } from '@core/text/well-formed'
import { databaseOf, type Writer } from './connection'
import { prepared, preparedColumn } from './prepared'
import { documentPieces, isIn, openPieces, restrictedPieces, type Numbers } from './search-numbers'
import { freeNumbers, insertUnit, removeUnit, unitsIn } from './search-units'

/** Pieces that one change of a case puts into the index; what is left follows in the background. */
const piecesAtOnce = 8

type Stored = { readonly id: number; readonly ref: string }
type Read = { readonly id: DocumentId; readonly readAt: string; readonly numbers: Numbers }

/**
 * A piece names its document, when that was read, and which piece of how many it is: whether all of
 * them are there is known without reading a text.
 */
const refOf = (read: Read, n: number, of: number): string => `${nameOf(read)} ${n}/${of}`
const nameOf = ({ id, readAt }: Read): string => `${id} ${readAt}`

/** The document that a piece in the index is of. */
export function documentOfPiece(ref: string): DocumentId | undefined {
  const known = documentId.safeParse(ref.split(' ')[0])
  return known.success ? known.data : undefined
}

/**
 * Puts the words of a case's documents into the index, and takes out those of documents that are not
 * in it any more. False where there are pieces left to do.
 */
export function indexDocuments(tx: Writer, caseKey: number, file: CaseFile): boolean {
  const read = textsRead(tx, caseKey, file.documents)
  const stored = storedPieces(tx, documentPieces(caseKey))
  const byName = new Map(read.map(one => [nameOf(one), one]))
  const kept = new Map<string, string[]>()
  const taken = new Set<number>()
  for (const { id, ref } of stored) {
    const name = ref.slice(0, ref.lastIndexOf(' '))
    const one = byName.get(name)
    if (one && isIn(one.numbers, id)) {
      taken.add(id)
      const refs = kept.get(name) ?? []
      kept.set(name, refs)
      refs.push(ref)
    } else {
      for (const unit of unitsIn(tx, { first: id, last: id })) removeUnit(tx, unit)
    }
  }
  return addMissing(tx, read, { kept, taken })
}

type There = {
  readonly kept: ReadonlyMap<string, readonly string[]>
  readonly taken: Set<number>
}

function addMissing(tx: Writer, read: readonly Read[], { kept, taken }: There): boolean {
  let left = piecesAtOnce
  for (const one of read) {
    const own = kept.get(nameOf(one)) ?? []
    if (isWhole(own)) continue
    if (left === 0) return false
    const missing = missingOf(tx, one, new Set(own))
    const free = freeNumbers(one.numbers, taken)
    for (const { ref, text } of missing.slice(0, left)) {
      const id = free.next().value
      // More documents in one case than there are numbers: what does not fit is not found.
      if (id === undefined) return true
      insertUnit(tx, id, { kind: 'documentText', field: 'fileText', ref, text })
      taken.add(id)
    }
    if (missing.length > left) return false
    left -= missing.length
  }
  return true
}

function isWhole(refs: readonly string[]): boolean {
  const [first] = refs
  return first !== undefined && refs.length === Number(first.split('/').at(-1))
}

function missingOf(tx: Writer, read: Read, known: ReadonlySet<string>) {
  const text = preparedColumn(
    databaseOf(tx),
    'SELECT text FROM document_texts WHERE document_id = ?',
  ).get(read.id)
  const pieces = piecesOf(wellFormed(String(text)))
  return pieces
    .map((piece, n) => ({ ref: refOf(read, n, pieces.length), text: piece }))
    .filter(({ ref }) => !known.has(ref))
}

/** The documents of a case that were read, and where their words belong by who may see them. */
function textsRead(
  tx: Writer,
  caseKey: number,
  documents: readonly CaseDocument[],
): readonly Read[] {
  const there = documents.filter(({ destroyedAt }) => !destroyedAt)
  if (there.length === 0) return []
  const statement = prepared(
    databaseOf(tx),
    `SELECT document_id AS id, read_at AS readAt FROM document_texts
     WHERE state = 'done' AND document_id IN (SELECT value FROM json_each(?))`,
  )
  // Two columns by the statement.
  const rows = statement.all(JSON.stringify(there.map(({ id }) => id))) as readonly {
    readonly id: string
    readonly readAt: string
  }[]
  const times = new Map(rows.map(({ id, readAt }) => [id, readAt]))
  return there.flatMap(document => {
    const readAt = times.get(document.id)
    const isOpen = readersOf(document) === null
    const numbers = isOpen ? openPieces(caseKey) : restrictedPieces(caseKey)
    return readAt === undefined ? [] : [{ id: document.id, readAt, numbers }]
  })
}

const storedPieces = (tx: Writer, { first, last }: Numbers): readonly Stored[] =>
  prepared(databaseOf(tx), 'SELECT id, ref FROM search_units WHERE id BETWEEN ? AND ?')
    // Two columns by the statement.
    .all(first, last) as readonly Stored[]
