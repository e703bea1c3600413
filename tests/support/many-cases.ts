import { randomUUID } from 'node:crypto'
import type { Answer } from '@core/checklist/answers'
import { emptyContact, type CloseReason, type KaijiCase } from '@core/cases/case'
import type { CaseFile } from '@core/cases/case-file'
import { decisionOf } from '@core/decisions/decision-of'
import { caseId, itemId, letterRecordId, partyId, pauseId, requestId } from '@core/ids'
import type { LetterRecord } from '@core/letters/letter'
import { packKey, rulePacks } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { ok } from '@core/result'
import { addDays, calendarDate, type CalendarDate } from '@core/time/calendar-date'
import { readCaseFile } from '@db/case-files'
import { insertCase, insertParty, insertRequest, updateCase } from '@db/cases'
import { saveAnswer } from '@db/checklists'
import { transact, type Db, type Writer } from '@db/connection'
import { saveCheck } from '@db/identity'
import { saveItem } from '@db/items'
import { insertLetter } from '@db/letters'
import { insertPause, saveExtension } from '@db/requests'
import { aLetter } from './a-case-file'

/** Numbers from 0 to 1, the same for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Chance = () => number
const oneOf = <T>(all: readonly T[], chance: Chance): T => all[Math.floor(chance() * all.length)]!

const noon = '2026-12-18T03:00:00.000Z'
const channels = ['email', 'web_form', 'post', 'phone', 'in_person'] as const
const surnames = ['佐藤', '鈴木', '髙橋', '田中', '渡邊', '伊藤', '山本', '中村', '小林', '齋藤']

export type Many = {
  readonly count: number
  readonly seed: number
  /** The days on which they may have come in. */
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly packs?: readonly RulePack[]
}

/**
 * Cases of all laws, of every kind and as far along as it happens: with waits, longer periods, answers
 * in full, in part and not at all, closed for every reason, and open. Their summaries are not written.
 */
export function insertManyCases(db: Db, { count, seed, from, to, packs = rulePacks }: Many): void {
  const chance = numbersFrom(seed)
  const span = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
  transact(db, tx => {
    for (let n = 1; n <= count; n += 1) {
      const receivedOn = addDays(from, Math.floor(chance() * (span + 1)))
      insertOne(tx, { n, receivedOn, chance, pack: oneOf(packs, chance), last: to })
    }
    return ok(null)
  })
}

type One = {
  readonly n: number
  readonly receivedOn: CalendarDate
  readonly chance: Chance
  readonly pack: RulePack
  readonly last: CalendarDate
}

function insertOne(tx: Writer, one: One): void {
  const { n, receivedOn, chance, pack, last } = one
  const id = caseId.parse(randomUUID())
  const newCase: KaijiCase = {
    ...{ id, receivedOn, channel: oneOf(channels, chance), requesterRole: 'principal' },
    number: `${receivedOn.slice(0, 4)}-${String(n).padStart(4, '0')}`,
    language: pack.regime === 'jp_appi' ? 'ja' : 'en',
    ...{ subject: '', inquiry: '', messageId: null, createdAt: noon },
    ...{ closedOn: null, closeReason: null, assignee: '' },
  }
  insertCase(tx, newCase, n)
  const name = `${oneOf(surnames, chance)} 花子${n}`
  insertParty(tx, {
    ...{ ...emptyContact, name, email: `p${n}@mail.example` },
    ...{ id: partyId.parse(randomUUID()), caseId: id, role: 'principal', agentKind: null },
  })
  const confirmed = chance() < 0.85
  saveCheck(tx, {
    ...{ caseId: id, subject: 'identity', comparison: '', reason: '', decidedBy: '担当者' },
    ...{ result: confirmed ? 'confirmed' : 'open', level: confirmed ? 3 : 0 },
    ...{ decidedOn: confirmed ? addDays(receivedOn, 2) : null, decidedAt: confirmed ? noon : null },
  })
  const types = pack.requestTypes.filter(type => !type.enabledFrom)
  const several = chance() < 0.15 ? 2 : 1
  const chosen = new Set(Array.from({ length: several }, () => oneOf(types, chance).id))
  for (const type of chosen) insertRequestOf(tx, { ...one, id, type })
  close(tx, id, { chance, receivedOn, last })
}

function insertRequestOf(
  tx: Writer,
  { receivedOn, chance, pack, last, id, type }: One & { id: CaseFile['case']['id']; type: string },
): void {
  const request = requestId.parse(randomUUID())
  insertRequest(tx, {
    ...{ id: request, caseId: id, regime: pack.regime, variant: pack.variant, type },
    ...{ packVersion: pack.version, asked: '', methodWanted: '', searchNote: '' },
  })
  for (let position = 0; position < Math.floor(chance() * 3) + 1; position += 1) {
    saveItem(tx, {
      ...{ id: itemId.parse(randomUUID()), requestId: request, position, name: `項目${position}` },
      ...{ system: '', source: '', content: '', thirdParty: 'no', specialCare: false },
    })
  }
  if (chance() < 0.3) {
    const askedOn = addDays(receivedOn, Math.floor(chance() * 10))
    insertPause(tx, {
      ...{ id: pauseId.parse(randomUUID()), requestId: request, why: '', askedOn },
      reason: oneOf(['identity', 'authority', 'clarification', 'fee'], chance),
      answeredOn: chance() < 0.8 ? addDays(askedOn, Math.floor(chance() * 20)) : null,
    })
  }
  const [notice] = pack.lettersByStep.extension
  if (notice && chance() < 0.2) {
    const on = addDays(receivedOn, 20)
    saveExtension(tx, { requestId: request, reason: '', decidedOn: on })
    insertLetter(tx, sentLetter(id, { request, letterId: notice, on }), noon)
  }
  if (chance() < 0.75) {
    answer(tx, id, request, { pack, chance })
    const on = addDays(receivedOn, Math.floor(chance() * chance() * 110))
    if (on <= last) send(tx, id, request, { pack, on })
  }
}

type Deciding = { readonly pack: RulePack; readonly chance: Chance }

/** Answers what is asked until nothing is; one in eight with yes. */
function answer(tx: Writer, id: CaseFile['case']['id'], request: string, one: Deciding): void {
  const file = readCaseFile(tx, id)!
  let requestFile = file.requests.find(r => r.request.id === request)!
  for (;;) {
    const [open] = decisionOf(one.pack, file, requestFile).unanswered
    if (!open) return
    const answered: Answer = {
      requestId: requestFile.request.id,
      itemId: open.itemId === null ? null : itemId.parse(open.itemId),
      questionId: open.questionId,
      value: one.chance() < 0.12 ? 'yes' : 'no',
      ...{ facts: '記録', reason: '', part: one.chance() < 0.3 ? '一部' : '' },
      ...{ answeredBy: '担当者', answeredAt: noon },
    }
    saveAnswer(tx, answered)
    requestFile = { ...requestFile, answers: [...requestFile.answers, answered] }
  }
}

function send(
  tx: Writer,
  id: CaseFile['case']['id'],
  request: string,
  { pack, on }: { readonly pack: RulePack; readonly on: CalendarDate },
): void {
  const file = readCaseFile(tx, id)!
  const requestFile = file.requests.find(r => r.request.id === request)!
  for (const letterId of decisionOf(pack, file, requestFile).letters) {
    insertLetter(tx, sentLetter(id, { request, letterId, on }), noon)
  }
}

function sentLetter(
  id: CaseFile['case']['id'],
  about: { readonly request: string; readonly letterId: string; readonly on: CalendarDate },
): LetterRecord {
  const letter = aLetter(about.letterId, 'sent')
  const letterId = letterRecordId.parse(randomUUID())
  return {
    ...letter,
    ...{ id: letterId, caseId: id, requestId: requestId.parse(about.request) },
    documentNumber: letterId,
    dispatch: { ...letter.dispatch!, sentOn: about.on },
  }
}

const otherReasons: readonly CloseReason[] = ['withdrawn', 'no_reply', 'duplicate', 'not_processed']

function close(
  tx: Writer,
  id: CaseFile['case']['id'],
  { chance, receivedOn, last }: { chance: Chance; receivedOn: CalendarDate; last: CalendarDate },
): void {
  const sent = readCaseFile(tx, id)!.letters.flatMap(letter => letter.dispatch?.sentOn ?? [])
  const latest = [receivedOn, ...sent].toSorted().at(-1)!
  const closedOn = addDays(latest, Math.floor(chance() * 15))
  if (closedOn > last || chance() < 0.3) return
  // A case of several rights may end with one of them answered and another not.
  const closeReason = oneOf(otherReasons, chance)
  updateCase(tx, id, { closedOn: calendarDate.parse(closedOn), closeReason })
}

export const packNamed = (key: string): RulePack => rulePacks.find(pack => packKey(pack) === key)!
