import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyContact } from '@core/cases/case'
import type { IntakeDraft } from '@core/cases/contract'
import { emptyDraft } from '@core/cases/empty-draft'
import type { CaseId, RequestId } from '@core/ids'
import { calendarDate } from '@core/time/calendar-date'
import { type Random } from '@tests/faults/amount'
import { login, password, valueOf, type FaultProgram } from '@tests/faults/program'

/** The name of a step whose reply has just come. */
type Steps = AsyncGenerator<string, void>
type Known = { readonly caseId: CaseId; readonly requestId: RequestId }

const names = ['髙橋 みなみ', '渡邊 学', '山﨑 さくら', '齋藤 一郎', 'Jane Smith']
const day = calendarDate.parse('2026-12-18')

/**
 * A privacy officer's work through the handlers, one yielded name for each reply. The same random
 * numbers make the same work, down to every byte in the database.
 */
export async function* officerAtWork(program: FaultProgram, random: Random): Steps {
  const { api, tick } = program
  for (let turn = 0; turn < 2; turn += 1) {
    for await (const name of oneCase(program, random, turn)) {
      yield name
      tick()
    }
    valueOf(await api.accounts.lock({}))
    yield 'accounts.lock'
    tick()
    valueOf(await api.accounts.unlock({ login, password }))
    yield 'accounts.unlock'
    tick()
  }
}

async function* oneCase(program: FaultProgram, random: Random, turn: number): Steps {
  const { api } = program
  yield* writeDown(program, random, turn)
  const { caseId } = valueOf(await api.cases.register({}))
  yield 'cases.register'
  const requestId = valueOf(await api.cases.view({ caseId })).file.requests[0]!.request.id
  // Looking is written down too.
  yield 'cases.view'
  const known = { caseId, requestId }
  yield* addDocuments(program, random, known)
  yield* checkIdentity(program, known)
  yield* listItems(program, random, known)
  yield* answerQuestions(program, known)
  yield* writeLetter(program, known)
  valueOf(await api.cases.close({ caseId, reason: 'answered' }))
  yield 'cases.close'
  if (random.below(2) === 0) return
  valueOf(await api.cases.reopen({ caseId, why: 'もう一度確認するため' }))
  yield 'cases.reopen'
}

async function* writeDown({ api }: FaultProgram, random: Random, turn: number): Steps {
  const mail = ['attachments-utf-8.eml', 'disclosure-iso-2022-jp.eml'][random.below(2)]!
  if (turn > 0) {
    const bytes = new Uint8Array(readFileSync(join('tests/fixtures/mail', mail)))
    valueOf(await api.cases.readMail({ name: mail, bytes }))
    yield 'cases.readMail'
  }
  const read = valueOf(await api.cases.draft({}))
  // A look is a write too: it is in the log.
  yield 'cases.draft'
  const draft: IntakeDraft = {
    ...emptyDraft(),
    ...read,
    receivedOn: day,
    channel: 'email',
    principal: { ...emptyContact, name: random.oneOf(names), email: 'person@mail.example' },
    types: ['jp.disclosure'],
    subject: '個人情報の開示の請求',
  }
  const inquiry = '私について保有している個人データを開示してください。'.repeat(
    1 + random.below(40),
  )
  for (let typed = 1; typed <= 3; typed += 1) {
    const text = inquiry.slice(0, Math.ceil((inquiry.length * typed) / 3))
    valueOf(await api.cases.saveDraft({ draft: { ...draft, inquiry: text, asked: 'すべて' } }))
    yield 'cases.saveDraft'
  }
}

async function* addDocuments(
  { api }: FaultProgram,
  random: Random,
  { caseId, requestId }: Known,
): Steps {
  for (let number = 0; number < 2; number += 1) {
    // Up to two pieces of 1 MiB, so that a document can be cut in the middle.
    const bytes = new Uint8Array(1 + random.below(1_600_000)).fill(65 + random.below(26))
    const file = { kind: 'attachment', name: `写し ${number}.bin`, mediaType: 'x/y' } as const
    valueOf(await api.cases.attach({ caseId, ...file, bytes }))
    yield 'cases.attach'
  }
  const change = { searchNote: '顧客管理システムと電話窓口の記録を氏名と住所で検索した。' }
  valueOf(await api.cases.changeRequest({ caseId, requestId, change }))
  yield 'cases.changeRequest'
  const address = { address: '東京都中央区新川0丁目0番0号', postalCode: '104-0033' }
  valueOf(await api.cases.changeParty({ caseId, role: 'principal', change: address }))
  yield 'cases.changeParty'
}

async function* checkIdentity({ api }: FaultProgram, { caseId }: Known): Steps {
  const subject = 'identity'
  for (const method of ['jp.id.email_link', 'jp.id.driving_licence']) {
    const evidenceId = valueOf(await api.identity.addEvidence({ caseId, subject, method }))
    yield 'identity.addEvidence'
    valueOf(await api.identity.changeEvidence({ caseId, evidenceId, change: { accepted: true } }))
    yield 'identity.changeEvidence'
  }
  const comparison = '登録住所・氏名と一致'
  valueOf(await api.identity.saveComparison({ caseId, subject, comparison, reason: '' }))
  yield 'identity.saveComparison'
  valueOf(await api.identity.confirm({ caseId, subject }))
  yield 'identity.confirm'
}

async function* listItems({ api }: FaultProgram, random: Random, known: Known): Steps {
  for (let number = 0; number <= random.below(4); number += 1) {
    const facts = { name: `記録 ${number}`, system: '顧客管理システム', content: '内容'.repeat(50) }
    const itemId = valueOf(await api.items.add({ ...known, facts }))
    yield 'items.add'
    const change = { content: `内容 ${random.below(1000)}` }
    valueOf(await api.items.change({ caseId: known.caseId, itemId, change }))
    yield 'items.change'
  }
}

async function* answerQuestions({ api }: FaultProgram, { caseId, requestId }: Known): Steps {
  for (;;) {
    const view = valueOf(await api.cases.view({ caseId }))
    yield 'cases.view'
    const next = view.requests[0]!.state.decision.unanswered[0]
    if (!next) return
    const { questionId } = next
    const itemIds = view.file.requests[0]!.items.map(item => item.id)
    const place = { caseId, requestId, questionId, itemIds: next.itemId ? itemIds : null }
    valueOf(await api.checklist.answer({ ...place, value: 'no' }))
    yield 'checklist.answer'
  }
}

async function* writeLetter({ api }: FaultProgram, { caseId, requestId }: Known): Steps {
  const view = valueOf(await api.cases.view({ caseId }))
  yield 'cases.view'
  const letterId = view.requests[0]!.state.decision.letters[0]!
  const language = 'ja'
  const drafted = await api.letters.draft({ caseId, requestId, letterId, language })
  const letterRecordId = valueOf(drafted)
  yield 'letters.draft'
  const { letter } = valueOf(await api.letters.view({ letterRecordId }))
  yield 'letters.view'
  valueOf(await api.letters.saveBody({ letterRecordId, body: letter.body }))
  yield 'letters.saveBody'
  valueOf(await api.letters.issue({ letterRecordId }))
  yield 'letters.issue'
  const sent = { method: 'post', sentOn: day, recipient: '髙橋 みなみ', note: '' } as const
  valueOf(await api.letters.recordDispatch({ letterRecordId, ...sent }))
  yield 'letters.recordDispatch'
}

/** The organisation as its letters need it: what every vault of these tests begins with. */
export async function fillSettings({ api }: FaultProgram): Promise<void> {
  const { organisation } = valueOf(await api.settings.read({}))
  const filled = {
    name: { ja: '株式会社あおぞらホーム', en: 'Aozora Home Inc.' },
    postalCode: '104-0033',
    address: { ja: '東京都中央区新川0-0-0', en: '0-0-0 Shinkawa, Chuo-ku, Tokyo' },
    phone: '03-0000-0000',
    email: 'privacy@aozora-home.example',
  }
  valueOf(await api.settings.change({ change: { organisation: { ...organisation, ...filled } } }))
}
