import type { Answer, Review, YesNo } from '@core/checklist/answers'
import { emptyContact, type KaijiCase, type Party } from '@core/cases/case'
import type { CaseFile, RequestFile } from '@core/cases/case-file'
import { requestState } from '@core/cases/request-state'
import type { CheckSubject, CheckResult, Evidence, IdentityCheck } from '@core/identity/identity'
import { caseId, evidenceId, itemId, letterRecordId, partyId, requestId } from '@core/ids'
import type { Item } from '@core/items/item'
import type { Dispatch, LetterFrame, LetterRecord } from '@core/letters/letter'
import { packOf } from '@core/regimes/index'
import { calendarDate, instant, type CalendarDate } from '@core/time/calendar-date'

export const jpAppi = packOf({ regime: 'jp_appi', variant: null })
export const disclosure = 'jp.disclosure'

export const day = (text: string): CalendarDate => calendarDate.parse(text)

const uuid = (group: number, n: number): string =>
  `00000000-0000-4000-8000-${String(group).padStart(4, '0')}${String(n).padStart(8, '0')}`
const theCase = caseId.parse(uuid(1, 1))
const theRequest = requestId.parse(uuid(2, 1))
const noon = instant.parse('2026-12-18T03:00:00.000Z')

/** Ids are numbered, so that two builds of the same case are equal. */
export const itemNumber = (n: number) => itemId.parse(uuid(3, n))

/** An answer in short: `item` counts from 1; without it the answer is for the whole request. */
export type AnswerInShort = {
  readonly question: string
  readonly value?: YesNo
  readonly item?: number
  readonly facts?: string
  readonly reason?: string
  readonly part?: string
}

export type CaseInShort = {
  readonly case?: Partial<KaijiCase>
  readonly confirmed?: readonly CheckSubject[]
  readonly notConfirmed?: readonly CheckSubject[]
  /** Names of the items. */
  readonly items?: readonly string[]
  readonly answers?: readonly AnswerInShort[]
  readonly reviews?: readonly string[]
  readonly letters?: readonly LetterRecord[]
}

/** A request for disclosure that came by mail on 18 December 2026, and what the test adds to it. */
export function aCaseFile(short: CaseInShort = {}): CaseFile {
  const agent = short.case?.requesterRole === 'agent'
  return {
    case: { ...newCase, ...short.case },
    parties: [aParty('principal', '山田 花子'), ...(agent ? [aParty('agent', '佐藤 一郎')] : [])],
    documents: [],
    takenOut: [],
    searches: [],
    labels: [],
    checks: [
      ...(short.confirmed ?? []).map(subject => aCheck(subject, 'confirmed')),
      ...(short.notConfirmed ?? []).map(subject => aCheck(subject, 'not_confirmed')),
    ],
    evidence: [],
    requests: [aRequestFile(short)],
    letters: short.letters ?? [],
  }
}

/** The same, with every question still open answered no. */
export function aDecidedCaseFile(short: CaseInShort = {}): CaseFile {
  const file = aCaseFile(short)
  const answers = [...theRequestOf(file).answers]
  const { unanswered } = requestState(jpAppi, file, theRequestOf(file)).decision
  const rest = unanswered.map(open =>
    anAnswer({ question: open.questionId, value: 'no' }, open.itemId),
  )
  return withRequest(file, { answers: [...answers, ...rest] })
}

/** The same, looked at by a second person as it stands. */
export function reviewed(file: CaseFile): CaseFile {
  const { fingerprint } = requestState(jpAppi, file, theRequestOf(file))
  return withRequest(file, { reviews: [aReview(fingerprint)] })
}

export const theRequestOf = (file: CaseFile): RequestFile => file.requests[0]!

export const withRequest = (file: CaseFile, change: Partial<RequestFile>): CaseFile => ({
  ...file,
  requests: [{ ...theRequestOf(file), ...change }],
})

export const withLetters = (file: CaseFile, ...letters: readonly LetterRecord[]): CaseFile => ({
  ...file,
  letters,
})

const newCase: KaijiCase = {
  id: theCase,
  number: '2026-0001',
  receivedOn: day('2026-12-18'),
  channel: 'email',
  language: 'ja',
  requesterRole: 'principal',
  subject: '個人情報の開示について',
  inquiry: '登録されている私の情報を見せてください。',
  messageId: null,
  createdAt: noon,
  closedOn: null,
  closeReason: null,
  assignee: '',
}

const aParty = (role: Party['role'], name: string): Party => ({
  ...emptyContact,
  id: partyId.parse(uuid(4, role === 'agent' ? 2 : 1)),
  caseId: theCase,
  role,
  name,
  agentKind: role === 'agent' ? 'jp.agent.mandated' : null,
})

export const aCheck = (subject: CheckSubject, result: CheckResult): IdentityCheck => ({
  caseId: theCase,
  subject,
  comparison: '氏名、住所、登録メールアドレスを照合した。',
  result,
  level: result === 'confirmed' ? 2 : 0,
  reason: '',
  decidedOn: day('2026-12-19'),
  decidedBy: '担当者',
  decidedAt: noon,
})

function aRequestFile(short: CaseInShort): RequestFile {
  return {
    request: {
      id: theRequest,
      caseId: theCase,
      regime: jpAppi.regime,
      variant: jpAppi.variant,
      packVersion: jpAppi.version,
      type: disclosure,
      asked: '登録情報一切の開示',
      methodWanted: '電子データ',
      searchNote: '顧客台帳と問い合わせの記録を氏名で検索した。',
    },
    items: (short.items ?? []).map((name, index) => anItem(index + 1, name)),
    answers: (short.answers ?? []).map(a => anAnswer(a, a.item ? itemNumber(a.item) : null)),
    reviews: (short.reviews ?? []).map(aReview),
    particulars: [],
    pauses: [],
    extension: null,
  }
}

export const anItem = (n: number, name: string): Item => ({
  id: itemNumber(n),
  requestId: theRequest,
  position: n - 1,
  name,
  system: '顧客台帳',
  source: 'ご本人',
  content: `${name}の内容`,
  thirdParty: 'no',
  specialCare: false,
})

function anAnswer(short: AnswerInShort, item: string | null): Answer {
  const value = short.value ?? 'yes'
  return {
    requestId: theRequest,
    itemId: item === null ? null : itemId.parse(item),
    questionId: short.question,
    value,
    facts: short.facts ?? (value === 'yes' ? '記録を確認した。' : ''),
    reason: short.reason ?? '',
    part: short.part ?? '',
    answeredBy: '担当者',
    answeredAt: noon,
  }
}

const aReview = (fingerprint: string): Review => ({
  requestId: theRequest,
  reviewer: '確認者',
  remark: '',
  decision: fingerprint,
  reviewedAt: noon,
})

export const aPiece = (
  method: string,
  change: Partial<Omit<Evidence, 'id' | 'method'>> = {},
): Evidence => ({
  id: evidenceId.parse(uuid(5, 1)),
  caseId: theCase,
  subject: 'identity',
  method,
  issuedOn: null,
  seenOn: day('2026-12-19'),
  checkedBy: '担当者',
  accepted: true,
  note: '',
  documentId: null,
  ...change,
})

/** A letter of the case, as far along as `progress` says. */
export function aLetter(letterId: string, progress: 'draft' | 'issued' | 'sent'): LetterRecord {
  const body = { title: '標題', blocks: [] }
  const issued = progress !== 'draft'
  const sentOn = day('2026-12-25')
  return {
    id: letterRecordId.parse(uuid(6, Number(letterId.replace(/\D/g, '')))),
    caseId: theCase,
    requestId: theRequest,
    letterId,
    language: 'ja',
    status: issued ? 'issued' : 'draft',
    body,
    composed: body,
    frame: issued ? aFrame(sentOn) : null,
    documentNumber: issued ? '個情第2026-1号' : null,
    datedOn: issued ? sentOn : null,
    issuedAt: issued ? noon : null,
    issuedBy: issued ? '担当者' : null,
    documentId: null,
    sha256: null,
    approval: null,
    enclosures: [],
    letterheadId: null,
    templateId: null,
    dispatch: progress === 'sent' ? aDispatch(sentOn) : null,
    delivery: null,
    replyBy: null,
    voided: null,
    replaces: null,
  }
}

const aDispatch = (sentOn: CalendarDate): Dispatch => ({
  method: 'post',
  sentOn,
  recipient: '山田 花子',
  address: '東京都千代田区0丁目0番0号',
  tracking: '',
  note: '',
  recordedBy: '担当者',
})

const aFrame = (date: string): LetterFrame => ({
  language: 'ja',
  documentNumber: '個情第2026-1号',
  date,
  addressee: ['山田 花子 様'],
  letterhead: null,
  sender: ['株式会社見本', '個人情報お問い合わせ窓口'],
  reference: ['受付番号 2026-0001'],
})
