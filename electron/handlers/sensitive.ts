import type { CaseDocument } from '@core/cases/case'
import { mayRead, readableTo } from '@core/documents/access'
import type { AppError } from '@core/errors'
import { dismissalId, type CaseId, type DismissalId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import { err, ok, type Result } from '@core/result'
import { textsOf, type CaseText } from '@core/sensitive/case-texts'
import type { CaseFinding, DismissedBecause, FoundWhere } from '@core/sensitive/contract'
import { dismiss } from '@core/sensitive/dismissal'
import { excerptOf } from '@core/sensitive/excerpt'
import type { Finding, SensitiveKind } from '@core/sensitive/finding'
import { policyOf, type SensitivePlace } from '@core/sensitive/policy'
import { scanText } from '@core/sensitive/scan'
import { readCaseFile } from '@db/case-files'
import { findDocument } from '@db/documents'
import { dismissalsOf, insertDismissal, makeFingerprint, removeDismissal } from '@db/sensitive'
import type { Context } from './context'
import { readDraft } from './intake'
import { noteCase } from './seen'
import { scanDocument, scanDocuments, type DocumentScan } from './sensitive-documents'
import { onlyOpenIn, withPolicy, type OnlyOpen } from './sensitive-rules'
import { inOpenCase, openVault } from './work'

export const sensitiveHandlers: Handlers<Context>['sensitive'] = {
  scan({ caseId, text, place }, context) {
    const { db } = openVault(context)
    return ok(onlyOpenIn(db, caseId)(scanText(text), text).map(withPolicy(place)))
  },

  async scanCase({ caseId }, context) {
    const { db } = openVault(context)
    const file = readCaseFile(db, caseId)
    if (!file) return err({ code: 'case/not-found' })
    const seen = noteCase(context, caseId)
    if (!seen.ok) return seen
    const onlyOpen = onlyOpenIn(db, caseId)
    const dismissals = dismissalsOf(db, caseId).map(
      ({ id, kind, reason, dismissedAt, dismissedBy }) =>
        ({ id, kind, reason, dismissedAt, dismissedBy }) as const,
    )
    const inTexts = textsOf(readableTo(openVault(context), file)).flatMap((text, at) =>
      findingsInText(text, at, onlyOpen),
    )
    const scanned = await scanAll(
      context,
      // What somebody may not see is not quoted to them either.
      file.documents.filter(document => mayRead(openVault(context), document)),
    )
    if (!scanned) return err({ code: 'vault/locked' })
    return ok({
      findings: [...inTexts, ...scanned.flatMap(one => findingsInDocument(one, onlyOpen))],
      dismissals,
      unread: scanned.flatMap(({ document: { id: documentId, name }, scan: { gap } }) =>
        gap ? [{ documentId, name, gap }] : [],
      ),
    })
  },

  async scanDraft(_input, context) {
    const { db } = openVault(context)
    const ids = readDraft(db)?.documentIds ?? []
    const scanned = await scanAll(
      context,
      ids.flatMap(id => findDocument(db, id) ?? []),
    )
    if (!scanned) return err({ code: 'vault/locked' })
    const found = scanned.map(
      ({ document: { id: documentId, name }, scan: { findings, gap } }) => ({
        documentId,
        name,
        kinds: kindsOf(findings),
        gap,
      }),
    )
    return ok(found.filter(({ kinds, gap }) => kinds.length > 0 || gap !== null))
  },

  dismiss: (input, context) => dismissIn(context, input),

  async dismissFound({ where, ...input }, context) {
    const text = await textAt(context, input.caseId, where)
    return dismissIn(context, { ...input, text: text ?? '' })
  },

  undoDismissal: ({ caseId, dismissalId: id, why }, context) =>
    inOpenCase(context, caseId, ({ tx, record }) => {
      const known = dismissalsOf(tx, caseId).find(one => one.id === id)
      if (!known) return err({ code: 'sensitive/not-there' })
      removeDismissal(tx, caseId, id)
      record('sensitive/dismissal-undone', { dismissal: id, number: known.kind }, why)
      return ok(null)
    }),
}

const kindsOf = (findings: readonly Finding[]): readonly SensitiveKind[] => [
  ...new Set(findings.map(({ kind }) => kind)),
]

type Scanned = { readonly text: string; readonly findings: readonly Finding[] }

const placed = (
  { text, findings }: Scanned,
  place: SensitivePlace,
  { where, onlyOpen }: { readonly where: CaseFinding['where']; readonly onlyOpen: OnlyOpen },
): readonly CaseFinding[] =>
  onlyOpen(findings, text).map(finding => ({
    ...withPolicy(place)(finding),
    excerpt: excerptOf(text, finding, findings),
    where,
  }))

const findingsInText = (
  { text, place, field }: CaseText,
  at: number,
  onlyOpen: OnlyOpen,
): readonly CaseFinding[] =>
  placed({ text, findings: scanText(text) }, place, { where: { in: 'text', field, at }, onlyOpen })

type ScannedDocument = { readonly document: CaseDocument; readonly scan: DocumentScan }

async function scanAll(
  context: Context,
  documents: readonly CaseDocument[],
): Promise<readonly ScannedDocument[] | undefined> {
  const scans = await scanDocuments(context, openVault(context), documents)
  return scans?.flatMap((scan, at) => {
    const document = documents[at]
    return document ? [{ document, scan }] : []
  })
}

function findingsInDocument(
  { document: { id: documentId, name, kind }, scan }: ScannedDocument,
  onlyOpen: OnlyOpen,
): readonly CaseFinding[] {
  const where = { in: 'document', documentId, name } as const
  return placed(scan, kind === 'inquiry' ? 'mail' : 'attachment', { where, onlyOpen })
}

async function textAt(
  context: Context,
  caseId: CaseId,
  where: FoundWhere,
): Promise<string | undefined> {
  const vault = openVault(context)
  if (where.in === 'document') {
    const document = findDocument(vault.db, where.documentId)
    if (document?.caseId !== caseId || document.takenOut) return undefined
    if (!mayRead(vault, document)) return undefined
    return (await scanDocument(context, vault, document)).text
  }
  const file = readCaseFile(vault.db, caseId)
  return file && textsOf(file)[where.at]?.text
}

type ToDismiss = {
  readonly caseId: CaseId
  readonly kind: SensitiveKind
  readonly text: string
  readonly start: number
  readonly end: number
  readonly reason: string
  readonly because: DismissedBecause
}

/** Records that a number may stay: its fingerprint and the reason; neither the number nor its text. */
function dismissIn(context: Context, input: ToDismiss): Result<DismissalId, AppError> {
  const { caseId, kind, text, start, end, reason, because } = input
  return inOpenCase(context, caseId, ({ tx, at, vault, newId, record }) => {
    const finding = scanText(text).find(f => f.kind === kind && f.start === start && f.end === end)
    if (!finding) return err({ code: 'sensitive/not-there' })
    // What the law forbids to keep in a note is not kept because it would be handy.
    if (because === 'needed' && policyOf(kind, 'note').action !== 'warn') {
      return err({ code: 'sensitive/never-needed' })
    }
    const id = dismissalId.parse(newId())
    const dismissal = dismiss(finding, text, reason, makeFingerprint(tx, at))
    insertDismissal(tx, {
      ...dismissal,
      id,
      caseId,
      dismissedAt: at,
      dismissedBy: vault.name,
    })
    const event = because === 'needed' ? 'sensitive/kept' : 'sensitive/dismissed'
    record(event, { dismissal: id, number: kind }, dismissal.reason)
    return ok(id)
  })
}
