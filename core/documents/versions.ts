import type { CaseDocument } from '@core/cases/case'

/** The versions of one document, newest first; never empty. */
export type Versions = readonly [CaseDocument, ...CaseDocument[]]

/** What all versions of a document have in common. */
export const familyOf = ({ id, versionOf }: Pick<CaseDocument, 'id' | 'versionOf'>) =>
  versionOf ?? id

/** Documents by their versions, in the order in which the first of each came. */
export function byVersions(documents: readonly CaseDocument[]): readonly Versions[] {
  const families = new Map<string, Versions>()
  for (const document of documents) {
    const family = familyOf(document)
    const known = families.get(family)
    families.set(family, known ? newestFirst(document, known) : [document])
  }
  return [...families.values()]
}

function newestFirst(document: CaseDocument, known: Versions): Versions {
  const [newest, ...older] = [document, ...known].toSorted((a, b) => b.version - a.version)
  return newest ? [newest, ...older] : known
}
