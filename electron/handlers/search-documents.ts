import type { CaseDocument } from '@core/cases/case'
import { mayRead } from '@core/documents/access'
import { findDocument } from '@db/documents'
import { refsOf } from '@db/search'
import { documentOfPiece } from '@db/search-documents'
import type { Hiding } from '@db/search-walk'
import type { OpenVault } from './context'

/** The documents whose words are in the index, for somebody who may not see all of them. */
export type SeenDocuments = {
  readonly isHidden: Hiding
  /** Whose words a text of the index is; undefined where this person may not see them. */
  readonly documentOf: (ref: string) => CaseDocument | undefined
}

/** Good for one search: each document is looked up once. */
export function documentsFor({ db, ...who }: OpenVault): SeenDocuments {
  const known = new Map<string, CaseDocument | undefined>()
  const documentOf: SeenDocuments['documentOf'] = ref => {
    const id = documentOfPiece(ref)
    if (!id) return undefined
    if (!known.has(id)) {
      const document = findDocument(db, id)
      known.set(id, document && mayRead(who, document) ? document : undefined)
    }
    return known.get(id)
  }
  const isHidden: Hiding = units => {
    const hidden = refsOf(db, units).filter(({ ref }) => !documentOf(ref))
    return new Set(hidden.map(({ id }) => id))
  }
  return { isHidden, documentOf }
}
