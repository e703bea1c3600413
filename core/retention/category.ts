import { z } from 'zod'
import type { CaseDocument } from '@core/cases/case'
import type { CaseFile } from '@core/cases/case-file'

/** Documents that may go before their case does. */
export const documentCategory = z.enum(['identity', 'authority', 'correspondence', 'other'])
export type DocumentCategory = z.infer<typeof documentCategory>

/** A copy of a paper that shows who somebody is, or that they may ask. */
export const isPaper = (one: DocumentCategory): one is 'identity' | 'authority' =>
  one === 'identity' || one === 'authority'

/** Records that go with their case; a longer period of theirs keeps the case. */
export const recordCategory = z.enum(['letters', 'decisions', 'stops'])
export type RecordCategory = z.infer<typeof recordCategory>

export const category = z.enum([...documentCategory.options, ...recordCategory.options, 'case'])
export type Category = z.infer<typeof category>

/** What kind of thing a document is; undefined for an issued letter, which goes with its case only. */
export function categoryOf(
  { id, kind }: Pick<CaseDocument, 'id' | 'kind'>,
  evidence: CaseFile['evidence'],
): DocumentCategory | undefined {
  switch (kind) {
    case 'identity': {
      const shown = evidence.filter(piece => piece.documentId === id)
      const onlyAuthority = shown.length > 0 && shown.every(p => p.subject === 'authority')
      return onlyAuthority ? 'authority' : 'identity'
    }
    case 'inquiry':
    case 'attachment':
      return 'correspondence'
    case 'other':
      return 'other'
    case 'letter':
      return undefined
  }
}
