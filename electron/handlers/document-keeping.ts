import type { CaseDocument } from '@core/cases/case'
import { mayRead } from '@core/documents/access'
import { byVersions, familyOf } from '@core/documents/versions'
import type { AppError } from '@core/errors'
import { documentId, type DocumentId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import { categoryOf, isPaper } from '@core/retention/category'
import { destructionsOf } from '@core/retention/due'
import { periodsOf } from '@core/retention/period-rules'
import { err, ok, type Result } from '@core/result'
import type { CalendarDate } from '@core/time/calendar-date'
import { changeDocument, insertDocument } from '@db/documents'
import { readPeriodRules } from '@db/policy'
import type { Context } from './context'
import { readTextsSoon } from './document-texts'
import { sizeProblem } from './documents'
import { replanCopies } from './retention-periods'
import { given, inCase, inOpenCase, type CaseWork } from './work'

/** What is said about documents: what they are, notes, versions, who may see them, when they go. */
export const documentKeepingHandlers: Pick<
  Handlers<Context>['documents'],
  'describe' | 'addVersion' | 'setReaders' | 'setDestroyBy'
> = {
  describe: ({ caseId, documentId: id, change }, context) =>
    inOpenCase(context, caseId, work => {
      const found = documentIn(work, id)
      if (!found.ok) return found
      const changed = given(change)
      changeDocument(work.tx, id, changed)
      const category = changed.category ? { category: changed.category } : {}
      work.record('document/changed', { document: id, fields: Object.keys(changed), ...category })
      return ok(null)
    }),

  addVersion({ caseId, of, ...file }, context) {
    const added = inOpenCase(context, caseId, work => {
      const found = documentIn(work, of)
      if (!found.ok) return found
      return found.value.kind === 'letter'
        ? err({ code: 'document/is-letter' })
        : insertVersion(work, found.value, file)
    })
    if (added.ok) readTextsSoon(context, [added.value])
    return added
  },

  setReaders: ({ caseId, documentId: id, readers, why }, context) =>
    inCase(context, caseId, work => {
      const found = documentIn(work, id)
      if (!found.ok) return found
      if (found.value.kind === 'letter') return err({ code: 'document/is-letter' })
      for (const one of familyIn(work, found.value)) changeDocument(work.tx, one.id, { readers })
      const { roles, logins } = readers ?? { roles: null, logins: null }
      work.record('document/access-changed', { document: id, roles, logins }, why)
      return ok(null)
    }),

  setDestroyBy: ({ caseId, documentId: id, destroyBy, why }, context) =>
    inCase(context, caseId, work => {
      const found = documentIn(work, id)
      if (!found.ok) return found
      const problem = destroyProblem(work, found.value, destroyBy)
      if (problem) return err(problem)
      changeDocument(work.tx, id, { destroyBy, destroyOn: destroyBy })
      replanCopies(work.tx, caseId)
      work.record('document/destroy-date-set', { document: id, destroyBy }, why)
      return ok(null)
    }),
}

/** A document that is in the case, and whose content whoever works on it may see. */
function documentIn({ file, vault }: CaseWork, id: DocumentId): Result<CaseDocument, AppError> {
  const document = file.documents.find(one => one.id === id && !one.destroyedAt)
  if (!document) return err({ code: 'document/not-found' })
  return mayRead(vault, document) ? ok(document) : err({ code: 'document/not-for-you' })
}

const familyIn = ({ file }: CaseWork, document: CaseDocument): readonly CaseDocument[] =>
  file.documents.filter(one => familyOf(one) === familyOf(document))

type NewFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }

function insertVersion(
  work: CaseWork,
  of: CaseDocument,
  { bytes, ...file }: NewFile,
): Result<DocumentId, AppError> {
  const problem = sizeProblem(bytes)
  if (problem) return err(problem)
  const { tx, at, newId, record } = work
  const [newest] = byVersions(familyIn(work, of))[0] ?? [of]
  const id = documentId.parse(newId())
  const { caseId, category, readers, version } = newest
  // The words of the inquiry were read from one file; a later one of it is another paper.
  const kind = newest.kind === 'identity' ? 'identity' : 'other'
  const family = { versionOf: familyOf(newest), version: version + 1 }
  const about = { id, caseId, kind, createdAt: at, category, readers, ...family } as const
  const stored = insertDocument(tx, { ...about, ...file }, bytes)
  // Thrown away with the transaction.
  if (stored.sha256 === newest.sha256) return err({ code: 'document/same-content' })
  if (kind === 'identity') replanCopies(tx, work.file.case.id)
  record('document/added', { document: id, kind, sha256: stored.sha256, version: stored.version })
  return ok(id)
}

function destroyProblem(
  { tx, file, today }: CaseWork,
  document: CaseDocument,
  destroyBy: CalendarDate | null,
): AppError | undefined {
  const category = categoryOf(document, file.evidence)
  if (!category) return { code: 'document/is-letter' }
  if (!destroyBy) return undefined
  if (destroyBy < today) return { code: 'document/destroy-in-past', today }
  const policy = periodsOf(readPeriodRules(tx), file.case.closedOn)
  const plain = { ...file, documents: file.documents.map(one => ({ ...one, destroyBy: null })) }
  const rules = destructionsOf({ file: plain, policy, holds: [], decided: [] })
  const due = rules.find(one => one.documentId === document.id)
  if (!due) return undefined
  const paper = isPaper(category)
  if (paper && destroyBy > due.dueOn) {
    return { code: 'document/destroy-too-late', latest: due.dueOn }
  }
  return !paper && destroyBy < due.earliestOn
    ? { code: 'document/destroy-too-early', earliest: due.earliestOn }
    : undefined
}
