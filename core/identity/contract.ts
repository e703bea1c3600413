import { z } from 'zod'
import { undoReason } from '@core/audit/undo-reason'
import { longText } from '@core/cases/case'
import { caseId, evidenceId, type EvidenceId } from '@core/ids'
import { command, output } from '@core/ipc/endpoint'
import { checkSubject, evidence } from './identity'

const evidenceFacts = evidence.omit({ id: true, caseId: true, subject: true, method: true })

export const identityContract = {
  addEvidence: command(
    z.object({ caseId, subject: checkSubject, method: z.string() }),
    output<EvidenceId>(),
  ),
  changeEvidence: command(
    z.object({ caseId, evidenceId, change: evidenceFacts.partial() }),
    output<null>(),
  ),
  removeEvidence: command(z.object({ caseId, evidenceId, why: undoReason }), output<null>()),
  saveComparison: command(
    z.object({ caseId, subject: checkSubject, comparison: longText, reason: longText }),
    output<null>(),
  ),
  confirm: command(z.object({ caseId, subject: checkSubject }), output<null>()),
  /** Ends the check without success; the case can then be answered as not processed. */
  reject: command(z.object({ caseId, subject: checkSubject }), output<null>()),
  /** Takes back how the check was decided; a wait that its confirmation ended goes on. */
  reopen: command(z.object({ caseId, subject: checkSubject, why: undoReason }), output<null>()),
}
