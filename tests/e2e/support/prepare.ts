import { createApi, type Api } from '@core/ipc/client'
import { emptyContact, type Contact } from '@core/cases/case'
import type { IntakeDraft, RequestView } from '@core/cases/contract'
import { itemId, type CaseId, type LetterRecordId, type RequestId } from '@core/ids'
import { dayAt } from '@core/time/calendar-date'
import { answerDialogs, type RunningApp } from './app'
import { password } from './officer'
import { copyReadyVault, type ReadyVault } from './ready-vaults'

/** Brings a vault to where a test begins, through the page's own bridge: real handlers, no clicks. */

export const apiOf = ({ page }: RunningApp): Api =>
  createApi({
    call: (endpoint, input) =>
      page.evaluate(([name, value]) => window.kaiji.call(name, value), [endpoint, input] as const),
  })

type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false }

export async function done<T>(reply: Promise<Reply<T>>): Promise<T> {
  const answer = await reply
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer.value
}

const today = () => dayAt(new Date().toISOString(), 'Asia/Tokyo')

/** Opens a vault of its own in this folder, made before; its recovery key is in the answer. */
export async function openReadyVault(
  app: RunningApp,
  which: ReadyVault,
  path: string,
): Promise<string> {
  const api = apiOf(app)
  const recoveryKey = copyReadyVault(which, path)
  await answerDialogs(app, path)
  await done(api.accounts.chooseFolder({ purpose: 'open-vault' }))
  await done(api.accounts.locate({ path }))
  await done(api.accounts.unlock({ login: 'sato', password }))
  return recoveryKey
}

/** A vault whose organisation is filled in; its work is shown after `look`. */
export async function vault(app: RunningApp): Promise<Api> {
  const api = apiOf(app)
  const status = await done(api.accounts.status({}))
  await openReadyVault(app, 'ja', status.state === 'none' ? status.suggestedPath : app.home)
  const { organisation } = await done(api.settings.read({}))
  const filled = {
    name: { ja: '株式会社あおぞらホーム', en: 'Aozora Home Inc.' },
    postalCode: '104-0033',
    address: { ja: '東京都中央区新川0丁目0番0号', en: '0-0-0 Shinkawa, Chuo-ku, Tokyo' },
    phone: '03-0000-0000',
    email: 'privacy@aozora-home.example',
  }
  await done(api.settings.change({ change: { organisation: { ...organisation, ...filled } } }))
  return api
}

export const requester: Contact = {
  ...emptyContact,
  name: '髙橋 みなみ',
  reading: 'たかはし みなみ',
  postalCode: '150-0000',
  address: '東京都渋谷区0丁目0番0号',
  email: 'minami@mail.example',
}

export type KnownCase = { readonly caseId: CaseId; readonly requestId: RequestId }

/** An inquiry received today, registered. */
export async function registered(api: Api, draft: Partial<IntakeDraft> = {}): Promise<KnownCase> {
  const full: IntakeDraft = {
    receivedOn: today(),
    channel: 'email',
    language: 'ja',
    requesterRole: 'principal',
    principal: requester,
    agent: emptyContact,
    agentKind: null,
    subject: '個人情報の開示について',
    inquiry: '私について保有している情報をすべて見せてください。',
    regime: 'jp_appi',
    variant: null,
    types: ['jp.disclosure'],
    asked: '保有するすべての個人データ',
    methodWanted: '郵送（書面）',
    messageId: null,
    documentIds: [],
    ...draft,
  }
  await done(api.cases.saveDraft({ draft: full }))
  const { caseId } = await done(api.cases.register({}))
  const { file } = await done(api.cases.view({ caseId }))
  const [first] = file.requests
  if (!first) throw new Error('a case without a request')
  return { caseId, requestId: first.request.id }
}

type Subject = 'identity' | 'authority'

/** Records an accepted paper or check. */
export async function evidence(
  api: Api,
  { caseId }: KnownCase,
  found: { readonly subject: Subject; readonly method: string; readonly issued?: boolean },
): Promise<void> {
  const { subject, method, issued = false } = found
  const evidenceId = await done(api.identity.addEvidence({ caseId, subject, method }))
  const change = { accepted: true, ...(issued ? { issuedOn: today() } : {}) }
  await done(api.identity.changeEvidence({ caseId, evidenceId, change }))
}

export async function compared(api: Api, { caseId }: KnownCase): Promise<void> {
  const comparison = '登録の氏名・メールアドレスと一致'
  await done(api.identity.saveComparison({ caseId, subject: 'identity', comparison, reason: '' }))
}

/** Enough evidence for the level that disclosure needs. */
export async function enoughEvidence(api: Api, known: KnownCase): Promise<void> {
  await evidence(api, known, { subject: 'identity', method: 'jp.id.email_link' })
  await evidence(api, known, { subject: 'identity', method: 'jp.id.driving_licence' })
  await compared(api, known)
}

export async function confirmed(api: Api, known: KnownCase): Promise<void> {
  await enoughEvidence(api, known)
  await done(api.identity.confirm({ caseId: known.caseId, subject: 'identity' }))
}

export type Held = { readonly name: string; readonly system: string; readonly content: string }

export const held: readonly Held[] = [
  { name: '会員登録情報', system: '顧客管理システム', content: '氏名、メールアドレス' },
  { name: 'お問い合わせの記録', system: '電話窓口', content: '2026年8月2日のお電話' },
]

export async function listed(
  api: Api,
  known: KnownCase,
  items: readonly Held[] = held,
): Promise<void> {
  for (const facts of items) await done(api.items.add({ ...known, facts }))
}

export type Yes = { readonly facts: string; readonly part?: string }

/** Answers every open question: no, or yes with its facts where `yes` names it. */
export async function decided(
  api: Api,
  { caseId, requestId }: KnownCase,
  yes: Readonly<Record<string, Yes>> = {},
): Promise<void> {
  for (;;) {
    const { requests } = await done(api.cases.view({ caseId }))
    const [open] = requests[0]?.state.decision.unanswered ?? []
    if (!open) return
    const { questionId } = open
    const itemIds = open.itemId === null ? null : alike(requests[0], questionId)
    const grounds = yes[questionId]
    const answer = grounds ? { value: 'yes' as const, ...grounds } : { value: 'no' as const }
    await done(api.checklist.answer({ caseId, requestId, itemIds, questionId, ...answer }))
  }
}

/** The items for which this question is still open. */
const alike = (request: RequestView | undefined, questionId: string) =>
  (request?.state.decision.unanswered ?? []).flatMap(u =>
    u.questionId === questionId && u.itemId !== null ? [itemId.parse(u.itemId)] : [],
  )

/** A letter written as composed, and issued. */
export async function issued(
  api: Api,
  { caseId, requestId }: KnownCase,
  letterId: string,
): Promise<LetterRecordId> {
  const draft = { caseId, requestId, letterId, language: 'ja' as const }
  const letterRecordId = await done(api.letters.draft(draft))
  await done(api.letters.issue({ letterRecordId }))
  return letterRecordId
}

/** A letter written as composed, issued, and recorded as sent today by e-mail. */
export async function sent(api: Api, known: KnownCase, letterId: string): Promise<void> {
  const letterRecordId = await issued(api, known, letterId)
  const how = { method: 'email' as const, sentOn: today(), recipient: requester.name, note: '' }
  await done(api.letters.recordDispatch({ letterRecordId, ...how }))
}

/** Shows the work that was prepared, on the page of this case. */
export async function lookAt(app: RunningApp, known: KnownCase): Promise<void> {
  const { page, words } = app
  const { file } = await done(apiOf(app).cases.view({ caseId: known.caseId }))
  await page.reload()
  const name = new RegExp(`^${words.common.nav.cases}`)
  await page.getByRole('navigation').getByRole('link', { name }).click()
  await page.getByRole('link', { name: file.case.number }).first().click()
  await page
    .getByRole('button', { name: new RegExp(`^1 ${words.cases.section.inquiry.title}`) })
    .waitFor()
}
