import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { IntakeDraft } from '@core/cases/contract'
import type { CaseId, LetterRecordId } from '@core/ids'
import type { AppError } from '@core/errors'
import type { Result } from '@core/result'
import { handlers } from '@main/handlers/index'
import type { Context } from '@main/handlers/context'
import { emptyDraft } from '@core/cases/empty-draft'
import { createRouter } from '@main/handlers/router'
import { findAssets } from '@main/services/assets'
import { createContext, type ContextOptions } from '@main/services/context'
import { createApi, type Api } from '@core/ipc/client'
import { calendarDate } from '@core/time/calendar-date'
import { temporaryFolder } from './temporary'

export const day = (text: string) => calendarDate.parse(text)

/** The value of a result that must be one; fails the test with the error otherwise. */
export function valueOf<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(`Unexpected ${JSON.stringify(result.error)}`)
  return result.value
}

export type TestProgram = {
  readonly api: Api
  readonly context: Context
  readonly folder: string
  readonly recoveryKey: string
  readonly changes: () => number
  /** Moves the clock; the program never looks at another. */
  readonly setNow: (moment: string) => void
  /** What the next OS dialogs answer, and what happens while one stands there. */
  readonly answerDialog: (path: string | null, meanwhile?: () => unknown) => void
}

export const password = 'correct horse battery staple'

/** The whole program but for its window: real vault, real files, a clock and dialogs that the test holds. */
export async function testProgram(
  given: Pick<ContextOptions, 'keyStore'> = {},
): Promise<TestProgram> {
  const folder = temporaryFolder()
  let now = '2026-12-18T01:00:00.000Z'
  let dialogAnswer: string | null = null
  let changes = 0
  let whileOpen: () => unknown = () => undefined
  const choose = async () => {
    await whileOpen()
    return dialogAnswer
  }
  const context = createContext({
    assets: findAssets(),
    vault: {
      suggestedPath: join(folder, 'vault'),
      practicePath: join(folder, 'practice'),
      rememberPath: () => undefined,
    },
    desktop: { chooseFolder: choose, chooseFile: choose, chooseSavePath: choose },
    now: () => now,
    newId: randomUUID,
    scryptWorkFactor: 4,
    ...given,
  })
  onTestFinished(() => {
    context.vault.lock()
  })
  const call = createRouter({
    handlers,
    context,
    onChanged: () => (changes += 1),
    report: cause => {
      throw cause
    },
  })
  // Structured clone between the two sides, as between Electron's processes.
  const api = createApi({
    call: async (name, input) => structuredClone(await call(name, structuredClone(input))),
  })
  const { recoveryKey } = valueOf(
    await api.accounts.create({
      path: join(folder, 'vault'),
      organisation: '株式会社あおぞらホーム',
      name: '佐藤 恵',
      login: 'sato',
      password,
    }),
  )
  return {
    api,
    context,
    folder,
    recoveryKey,
    changes: () => changes,
    setNow: moment => (now = moment),
    answerDialog: (path, meanwhile = () => undefined) => {
      dialogAnswer = path
      whileOpen = meanwhile
    },
  }
}

/** The organisation as its letters need it. */
export async function fillSettings({ api }: TestProgram): Promise<void> {
  const settings = valueOf(await api.settings.read({}))
  valueOf(
    await api.settings.change({
      change: {
        organisation: {
          ...settings.organisation,
          name: { ja: '株式会社あおぞらホーム', en: 'Aozora Home Inc.' },
          postalCode: '104-0033',
          address: { ja: '東京都中央区新川0-0-0', en: '0-0-0 Shinkawa, Chuo-ku, Tokyo' },
          phone: '03-0000-0000',
          email: 'privacy@aozora-home.example',
        },
      },
    }),
  )
}

export const aDraft = (change: Partial<IntakeDraft> = {}): IntakeDraft => ({
  ...emptyDraft(),
  receivedOn: day('2026-12-18'),
  channel: 'email',
  principal: { ...emptyDraft().principal, name: '髙橋 みなみ', email: 'minami@mail.example' },
  types: ['jp.disclosure'],
  subject: '個人情報の開示の請求',
  inquiry: '私について保有している個人データを開示してください。',
  asked: '私について保有している個人データのすべて',
  ...change,
})

/** Registers a case and returns its id. */
export async function register({ api }: TestProgram, draft = aDraft()): Promise<CaseId> {
  valueOf(await api.cases.saveDraft({ draft }))
  return valueOf(await api.cases.register({})).caseId
}

/** The file and the state of the request of a type, the first of its kind in the case. */
export async function requestOf({ api }: TestProgram, caseId: CaseId, type?: string) {
  const view = valueOf(await api.cases.view({ caseId }))
  const at = type ? view.file.requests.findIndex(r => r.request.type === type) : 0
  const file = view.file.requests[at]!
  return { view, file, id: file.request.id, ...view.requests[at]! }
}

/** Confirms the person's identity as an officer would: two kinds of evidence and a comparison. */
export async function confirmIdentity(
  { api }: TestProgram,
  caseId: CaseId,
  reason = '',
): Promise<void> {
  for (const method of ['jp.id.email_link', 'jp.id.driving_licence']) {
    const evidenceId = valueOf(
      await api.identity.addEvidence({ caseId, subject: 'identity', method }),
    )
    valueOf(await api.identity.changeEvidence({ caseId, evidenceId, change: { accepted: true } }))
  }
  valueOf(
    await api.identity.saveComparison({
      caseId,
      subject: 'identity',
      comparison: '登録住所・氏名と一致',
      reason,
    }),
  )
  valueOf(await api.identity.confirm({ caseId, subject: 'identity' }))
}

/** What the program answers when this letter is asked for in Japanese. */
export async function draftLetter(
  program: TestProgram,
  caseId: CaseId,
  letterId: string,
  type?: string,
) {
  const requestId = (await requestOf(program, caseId, type)).id
  return program.api.letters.draft({ caseId, requestId, letterId, language: 'ja' })
}

/** Issues a draft and records that it went out by post. */
export async function issueAndSend(
  { api }: TestProgram,
  letterRecordId: LetterRecordId,
  sentOn = '2026-12-18',
) {
  valueOf(await api.letters.issue({ letterRecordId }))
  const sent = { method: 'post', recipient: '髙橋 みなみ', note: '' } as const
  valueOf(await api.letters.recordDispatch({ letterRecordId, ...sent, sentOn: day(sentOn) }))
}

/** Adds an item to the request of a type, or to the case's first. */
export async function addItem(program: TestProgram, caseId: CaseId, name: string, type?: string) {
  const requestId = (await requestOf(program, caseId, type)).id
  return valueOf(
    await program.api.items.add({
      caseId,
      requestId,
      facts: { name, system: '顧客管理システム', content: `${name}の内容` },
    }),
  )
}

type Yes = Readonly<Record<string, { readonly facts: string; readonly part?: string }>>

/** Answers every open question of a request with no, except those named. */
export async function answerAll(
  program: TestProgram,
  caseId: CaseId,
  yes: Yes = {},
  type?: string,
): Promise<void> {
  const given = new Set<string>()
  for (;;) {
    const { file, state, id: requestId } = await requestOf(program, caseId, type)
    const next = state.decision.unanswered[0]
    if (!next) return
    const key = `${next.questionId} ${next.itemId ?? ''}`
    if (given.has(key)) throw new Error(`Asked twice: ${key}`)
    given.add(key)
    const item = file.items.find(i => i.id === next.itemId)
    const { questionId } = next
    const place = { caseId, requestId, itemIds: item ? [item.id] : null, questionId }
    const words = yes[`${questionId} ${item?.name ?? ''}`.trim()]
    valueOf(await program.api.checklist.answer({ ...place, value: words ? 'yes' : 'no', ...words }))
  }
}
