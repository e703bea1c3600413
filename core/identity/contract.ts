import { z } from 'zod'
import { longText, shortText } from '@core/cases/case'
import { caseId, documentId, evidenceId, type EvidenceId } from '@core/ids'
import { command, output } from '@core/ipc/endpoint'
import { calendarDate } from '@core/time/calendar-date'
import { checkSubject } from './identity'

const evidenceFacts = z.object({
  issuedOn: calendarDate.nullable(),
  seenOn: calendarDate,
  checkedBy: shortText,
  accepted: z.boolean(),
  note: longText,
  documentId: documentId.nullable(),
})

export const identityContract = {
  addEvidence: command(
    z.object({ caseId, subject: checkSubject, method: z.string() }),
    output<EvidenceId>(),
  ),
  changeEvidence: command(
    z.object({ caseId, evidenceId, change: evidenceFacts.partial() }),
    output<null>(),
  ),
  removeEvidence: command(z.object({ caseId, evidenceId }), output<null>()),
  saveComparison: command(
    z.object({ caseId, subject: checkSubject, comparison: longText, reason: longText }),
    output<null>(),
  ),
  confirm: command(z.object({ caseId, subject: checkSubject }), output<null>()),
  /** Ends the check without success; the case can then be answered as not processed. */
  reject: command(z.object({ caseId, subject: checkSubject }), output<null>()),
  reopen: command(z.object({ caseId, subject: checkSubject }), output<null>()),
}
