import type { AuditEvent } from '@core/audit/event'
import type { CaseDocument } from '@core/cases/case'

/** Who did something, and when. */
type Trace = Pick<AuditEvent, 'actor' | 'at'>

/** What the history of the case says of a document. */
export type DocumentTraces = { readonly added: Trace | undefined; readonly seen: Trace | undefined }

/** Who added a document and who saw its content last; what came in with the case was added by who registered it. */
export function tracesOf(
  history: readonly AuditEvent[],
  { id, kind }: Pick<CaseDocument, 'id' | 'kind'>,
): DocumentTraces {
  const about = history.filter(event => event.detail['document'] === id)
  const last = (kinds: readonly AuditEvent['kind'][], among: readonly AuditEvent[] = about) =>
    among.filter(event => kinds.includes(event.kind)).toSorted((a, b) => b.seq - a.seq)[0]
  const cameIn = kind === 'inquiry' || kind === 'attachment'
  return {
    added:
      last(['document/added', 'document/moved-in']) ??
      (cameIn ? last(['case/registered'], history) : undefined),
    seen: last(['document/viewed', 'document/exported']),
  }
}
