import type { CaseId, DocumentId } from '@core/ids'
import { addItem, answerAll, confirmIdentity, day, draftLetter, issueAndSend } from './program'
import { fillSettings, register, valueOf, type TestProgram } from './program'

export type OldCase = {
  readonly caseId: CaseId
  /** The copy of an identity paper. */
  readonly copyId: DocumentId
}

export const copyText = '運転免許証の写し '

/** A case as it is when all is done: identity confirmed on a paper, answered, sent, and closed. */
export async function closedCase(program: TestProgram): Promise<OldCase> {
  const { caseId, copyId } = await answeredCase(program)
  valueOf(await program.api.cases.close({ caseId, reason: 'answered' }))
  return { caseId, copyId }
}

export async function answeredCase(program: TestProgram): Promise<OldCase> {
  await fillSettings(program)
  const caseId = await register(program)
  const copyId = await attachCopy(program, caseId)
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '会員登録情報')
  await answerAll(program, caseId)
  await issueAndSend(program, valueOf(await draftLetter(program, caseId, 'L09')))
  return { caseId, copyId }
}

export async function attachCopy({ api }: TestProgram, caseId: CaseId): Promise<DocumentId> {
  const subject = 'identity'
  const method = 'jp.id.driving_licence'
  const evidenceId = valueOf(await api.identity.addEvidence({ caseId, subject, method }))
  const copy = {
    kind: 'identity',
    name: '免許証の写し.txt',
    mediaType: 'text/plain',
    bytes: new Uint8Array(Buffer.from(copyText.repeat(1000))),
  } as const
  const documentId = valueOf(await api.cases.attach({ caseId, ...copy }))
  const change = { documentId, accepted: true, issuedOn: day('2026-12-01') }
  valueOf(await api.identity.changeEvidence({ caseId, evidenceId, change }))
  return documentId
}
