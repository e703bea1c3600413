import type { CaseId, LetterRecordId } from '@core/ids'
import {
  addItem,
  answerAll,
  confirmIdentity,
  day,
  draftLetter,
  fillSettings,
  password,
  register,
  requestOf,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'

/** An office of two: letters written by one, approved by the other. */

const first = 'given by somebody'
export const refused = (code: string, more: object = {}) => ({
  ok: false,
  error: { code, ...more },
})
export const notAllowed = (why: string) => refused('case/not-allowed', { why })

/** Ito's account beside Sato's, with a password of Ito's own. */
async function withIto(
  program: TestProgram,
  role: 'reviewer' | 'auditor' | 'officer' = 'reviewer',
) {
  const { api } = program
  valueOf(await api.accounts.add({ login: 'ito', name: '伊藤 薫', role, password: first }))
  await comes(program, 'ito', first)
  valueOf(await api.accounts.changePassword({ oldPassword: first, newPassword: password }))
  await comes(program, 'sato')
}

export async function comes({ api }: TestProgram, login: string, typed = password) {
  valueOf(await api.accounts.lock({}))
  valueOf(await api.accounts.unlock({ login, password: typed }))
}

/** A case of Sato's that is decided: disclosed, or refused, which a second person has to review. */
export async function decided(
  withheld: boolean,
  role: 'reviewer' | 'auditor' | 'officer' = 'reviewer',
) {
  const program = await testProgram()
  await fillSettings(program)
  await withIto(program, role)
  const caseId = await register(program)
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '会員登録情報')
  const harm = { 'jp.disc.harm 会員登録情報': { facts: '第三者の氏名が分かる' } }
  await answerAll(program, caseId, withheld ? harm : {})
  const { id: requestId } = await requestOf(program, caseId)
  if (withheld && role !== 'auditor') {
    await comes(program, 'ito')
    valueOf(await program.api.checklist.review({ caseId, requestId, reviewer: '', remark: '' }))
    await comes(program, 'sato')
  }
  const { state } = await requestOf(program, caseId)
  const letterId = state.decision.letters[0]!
  const letterRecordId = valueOf(await draftLetter(program, caseId, letterId))
  return { program, api: program.api, caseId, letterRecordId, letterId }
}

export const viewOf = async ({ api }: TestProgram, letterRecordId: LetterRecordId) =>
  valueOf(await api.letters.view({ letterRecordId }))

export const kindsOf = async (program: TestProgram, caseId: CaseId) =>
  (await requestOf(program, caseId)).view.history.map(({ kind }) => kind)

export async function approvedByIto(program: TestProgram, letterRecordId: LetterRecordId) {
  await comes(program, 'ito')
  valueOf(await program.api.letters.approve({ letterRecordId, remark: '確認しました' }))
  await comes(program, 'sato')
}

export const sent = {
  method: 'registered_post',
  sentOn: day('2026-12-25'),
  recipient: '髙橋 みなみ',
  address: '東京都千代田区0-0-0',
  tracking: '123-45-67890-1',
  note: '',
} as const
