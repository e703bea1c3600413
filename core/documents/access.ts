import type { Role } from '@core/accounts/access'
import type { CaseDocument, FileCategory, Readers } from '@core/cases/case'
import type { CaseFile } from '@core/cases/case-file'

type Kept = Pick<CaseDocument, 'kind' | 'category' | 'readers'>

type Person = { readonly role: Role; readonly login: string }

/** What a document is, by whoever works on the case, or else by the way it came. */
export function categoryOfDocument({ kind, category }: Omit<Kept, 'readers'>): FileCategory {
  if (category) return category
  const usual = { inquiry: 'inquiry', attachment: 'inquiry', identity: 'identity' } as const
  return kind === 'letter' || kind === 'other' ? 'other' : usual[kind]
}

/** Papers that show who somebody is are for those who check them. */
const whoVerifies: Readers = { roles: ['administrator', 'officer'], logins: [] }

/** Who may see its content; null for everybody who may see the case. */
export function readersOf(document: Kept): Readers | null {
  if (document.readers) return document.readers
  const category = categoryOfDocument(document)
  return category === 'identity' || category === 'authority' ? whoVerifies : null
}

/**
 * Whether somebody may see a document's content; that it exists is seen by everybody who sees the
 * case. Administrators may, since they could let themselves in: the log says when they do.
 */
export function mayRead(who: Person, document: Kept): boolean {
  const readers = readersOf(document)
  if (!readers || who.role === 'administrator') return true
  return readers.roles.includes(who.role) || readers.logins.includes(who.login)
}

/** A case's file for somebody: a note about a document that they may not see is empty for them. */
export const readableTo = (who: Person, file: CaseFile): CaseFile => ({
  ...file,
  documents: file.documents.map(one => (mayRead(who, one) ? one : { ...one, note: '' })),
})
