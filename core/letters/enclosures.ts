import type { CaseFile } from '@core/cases/case-file'
import type { CaseDocument } from '@core/cases/case'
import type { DocumentId } from '@core/ids'
import { err, ok, type Result } from '@core/result'
import type { Enclosure } from './letter'
import type { WayOutError } from './way-out'

/** Copies of identity papers are for our eyes only, and letters are sent as letters. */
const neverEnclosed: readonly CaseDocument['kind'][] = ['identity', 'letter']

/** Files of the case that may go out with a letter. */
export const enclosable = ({ documents }: Pick<CaseFile, 'documents'>): readonly CaseDocument[] =>
  documents.filter(
    ({ kind, destroyedAt, takenOut }) =>
      !neverEnclosed.includes(kind) && destroyedAt === null && takenOut === null,
  )

export const enclosureOf = ({ id, name, size, sha256 }: CaseDocument): Enclosure => ({
  documentId: id,
  name,
  size,
  sha256,
})

/** The chosen files as a letter names them, each once, in the order chosen; `letter/cannot-enclose` where one may not go out. */
export function enclosuresOf(
  file: Pick<CaseFile, 'documents'>,
  ids: readonly DocumentId[],
): Result<Enclosure[], WayOutError> {
  const allowed = enclosable(file)
  const chosen = [...new Set(ids)].map(id => allowed.find(document => document.id === id))
  const found = chosen.filter(document => document !== undefined)
  if (found.length < chosen.length) return err({ code: 'letter/cannot-enclose' })
  return ok(found.map(enclosureOf))
}

/** Enclosures of a letter that are in its case no more, or may not go out any more. */
export function lostEnclosures(
  file: Pick<CaseFile, 'documents'>,
  enclosures: readonly Enclosure[],
): readonly Enclosure[] {
  const there = new Set(enclosable(file).map(({ sha256, id }) => `${id} ${sha256}`))
  return enclosures.filter(({ documentId, sha256 }) => !there.has(`${documentId} ${sha256}`))
}
