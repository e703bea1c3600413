import { and, asc, eq, sql } from 'drizzle-orm'
import {
  evidence as evidenceShape,
  identityCheck,
  type Evidence,
  type IdentityCheck,
} from '@core/identity/identity'
import type { CaseId, EvidenceId } from '@core/ids'
import type { Reader, Writer } from './connection'
import { readable } from './records'
import { evidence, identityChecks } from './schema'

export const checksOf = (db: Reader, caseId: CaseId): readonly IdentityCheck[] =>
  db
    .select()
    .from(identityChecks)
    .where(eq(identityChecks.caseId, caseId))
    .all()
    .flatMap(row => readable('identity_checks', identityCheck, row))

export function saveCheck(tx: Writer, check: IdentityCheck): void {
  tx.insert(identityChecks)
    .values(check)
    .onConflictDoUpdate({ target: [identityChecks.caseId, identityChecks.subject], set: check })
    .run()
}

export const evidenceOf = (db: Reader, caseId: CaseId): readonly Evidence[] =>
  db
    .select()
    .from(evidence)
    .where(eq(evidence.caseId, caseId))
    .orderBy(asc(evidence.seenOn), asc(sql`rowid`))
    .all()
    .flatMap(row => readable('evidence', evidenceShape, row))

/** Writes a piece of evidence anew or for the first time. */
export function saveEvidence(tx: Writer, piece: Evidence): void {
  tx.insert(evidence).values(piece).onConflictDoUpdate({ target: evidence.id, set: piece }).run()
}

export function removeEvidence(tx: Writer, caseId: CaseId, id: EvidenceId): void {
  tx.delete(evidence)
    .where(and(eq(evidence.id, id), eq(evidence.caseId, caseId)))
    .run()
}
