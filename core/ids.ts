import { z } from 'zod'

export const caseId = z.uuid().brand<'CaseId'>()
export const partyId = z.uuid().brand<'PartyId'>()
export const requestId = z.uuid().brand<'RequestId'>()
export const itemId = z.uuid().brand<'ItemId'>()
export const documentId = z.uuid().brand<'DocumentId'>()
export const evidenceId = z.uuid().brand<'EvidenceId'>()
export const pauseId = z.uuid().brand<'PauseId'>()
export const letterRecordId = z.uuid().brand<'LetterRecordId'>()
export const dismissalId = z.uuid().brand<'DismissalId'>()
export const taskId = z.uuid().brand<'TaskId'>()
export const templateVersionId = z.uuid().brand<'TemplateVersionId'>()
export const importId = z.uuid().brand<'ImportId'>()
export const caseLinkId = z.uuid().brand<'CaseLinkId'>()
export const caseTransferId = z.uuid().brand<'CaseTransferId'>()
export const stagedMailId = z.uuid().brand<'StagedMailId'>()
/** SHA-256 of the picture's bytes in hex. */
export const officeImageId = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'OfficeImageId'>()

export type CaseId = z.infer<typeof caseId>
export type PartyId = z.infer<typeof partyId>
export type RequestId = z.infer<typeof requestId>
export type ItemId = z.infer<typeof itemId>
export type DocumentId = z.infer<typeof documentId>
export type EvidenceId = z.infer<typeof evidenceId>
export type PauseId = z.infer<typeof pauseId>
export type LetterRecordId = z.infer<typeof letterRecordId>
export type DismissalId = z.infer<typeof dismissalId>
export type TaskId = z.infer<typeof taskId>
export type TemplateVersionId = z.infer<typeof templateVersionId>
export type OfficeImageId = z.infer<typeof officeImageId>
export type ImportId = z.infer<typeof importId>
export type CaseLinkId = z.infer<typeof caseLinkId>
export type CaseTransferId = z.infer<typeof caseTransferId>
export type StagedMailId = z.infer<typeof stagedMailId>
