import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventKind } from '@core/audit/event'
import type { CaseId, RequestId } from '@core/ids'
import { createApi } from '@core/ipc/client'
import { contract } from '@core/ipc/contract'
import type { Endpoint } from '@core/ipc/endpoint'
import { handlers } from '@main/handlers/index'
import { createRouter } from '@main/handlers/router'
import {
  aDraft,
  addItem,
  answerAll,
  confirmIdentity,
  day,
  fillSettings,
  issueAndSend,
  register,
  requestOf,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'
import { looks, traces, without } from '@tests/support/traces'
import { lookLater, workOnTask } from '@tests/support/work-on-task'

const endpoints = Object.entries(contract).flatMap(([feature, members]) =>
  Object.entries(members as Readonly<Record<string, Endpoint>>).map(([name, endpoint]) => ({
    name: `${feature}.${name}`,
    endpoint,
  })),
)

test('every command either leaves a trace or is known to leave none', () => {
  const commands = endpoints.filter(({ endpoint }) => endpoint.kind === 'command')
  const known = [...Object.keys(traces), ...Object.keys(without)]
  expect(commands.map(({ name }) => name).filter(name => !known.includes(name))).toEqual([])
  const names = endpoints.map(({ name }) => name)
  expect([...known, ...Object.keys(looks)].filter(name => !names.includes(name))).toEqual([])
})

test('a kind that another test tries is in the program, or in that test', () => {
  const source = ['electron', 'tests']
    .flatMap(folder =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
    )
    .filter(name => name.endsWith('.ts') && !name.endsWith('leaves-a-trace.test.ts'))
    .map(name => readFileSync(name, 'utf8'))
    .join('\n')
  const missing = Object.values(traces)
    .flat()
    .filter(kind => kind !== 'elsewhere' && !source.includes(`'${kind}'`))
  expect(missing).toEqual([])
  expect(Object.values(looks).filter(kind => !eventKind.options.includes(kind))).toEqual([])
})

/** The same program, watched: what each call that went well has left in the log. */
function watched(program: TestProgram) {
  const left = new Map<string, Set<string>>()
  const { context } = program
  const call = createRouter({
    handlers,
    context,
    onChanged: () => undefined,
    report: cause => {
      throw cause
    },
  })
  const kindsAfter = (seq: number) =>
    context.vault
      .current()!
      .db.$client.prepare('SELECT kind FROM events WHERE seq > ?')
      .pluck()
      .all(seq)
      .map(String)
  const length = () =>
    Number(context.vault.current()!.db.$client.prepare('SELECT max(seq) FROM events').pluck().get())
  const api = createApi({
    async call(name, input) {
      const before = length()
      const reply = await call(name, input)
      if (reply.ok) left.set(name, new Set([...(left.get(name) ?? []), ...kindsAfter(before)]))
      return reply
    },
  })
  return { program: { ...program, api }, left }
}

const mail = Buffer.from('From: a@b.example\nSubject: x\n\n電話 03-0000-0000\n')

async function workOnInquiry({ api, folder, answerDialog }: TestProgram) {
  valueOf(await api.cases.readMail({ name: 'a.eml', bytes: mail }))
  writeFileSync(join(folder, 'a.eml'), mail)
  answerDialog(join(folder, 'a.eml'))
  valueOf(await api.cases.openMail({}))
  valueOf(await api.cases.draft({}))
  valueOf(await api.cases.draftDocuments({}))
  valueOf(await api.cases.discardDraft({}))
  valueOf(await api.imports.take({ name: 'a.eml', bytes: mail }))
  valueOf(await api.imports.mails({}))
}

async function workOnCase(program: TestProgram) {
  const { api, folder, answerDialog } = program
  const caseId = await register(program, aDraft({ inquiry: '番号：個人番号 1234 5678 9018' }))
  valueOf(await api.cases.list({ status: 'all' }))
  valueOf(await api.cases.day({}))
  valueOf(await api.cases.opened({ caseId }))
  valueOf(await api.cases.change({ caseId, change: { subject: '件名' } }))
  const change = { phone: '03-0000-0000' }
  valueOf(await api.cases.changeParty({ caseId, role: 'principal', change }))
  const { id: requestId } = await requestOf(program, caseId)
  valueOf(await api.cases.changeRequest({ caseId, requestId, change: { searchNote: '台帳' } }))
  const bytes = Buffer.from('個人番号 1234 5678 9018')
  const file = { kind: 'other', name: 'a.txt', mediaType: 'text/plain', bytes } as const
  const documentId = valueOf(await api.cases.attach({ caseId, ...file }))
  valueOf(await api.cases.readDocument({ documentId }))
  answerDialog(join(folder, 'out.txt'))
  valueOf(await api.cases.exportDocument({ documentId, release: {} }))
  await dismissNumbers(program, caseId)
  const place = { caseId, documentId, why: '取り違え' }
  valueOf(await api.cases.removeDocument(place))
  valueOf(await api.cases.putBackDocument(place))
  const other = await register(program)
  valueOf(await api.cases.moveDocument({ ...place, to: other }))
  await workOnTask(program, caseId)
  return { caseId, requestId }
}

async function dismissNumbers({ api }: TestProgram, caseId: CaseId) {
  const { findings } = valueOf(await api.sensitive.scanCase({ caseId }))
  const found = findings.find(finding => finding.where.in === 'document')!
  const { kind, start, end } = found
  const where =
    found.where.in === 'document'
      ? { in: 'document' as const, documentId: found.where.documentId }
      : null
  const because = { reason: '見本の番号', because: 'false-alarm' } as const
  const dismissalId = valueOf(
    await api.sensitive.dismissFound({ caseId, kind, start, end, where: where!, ...because }),
  )
  valueOf(await api.sensitive.undoDismissal({ caseId, dismissalId, why: '誤り' }))
  const text = '個人番号 1234 5678 9018'
  const [finding] = valueOf(await api.sensitive.scan({ caseId, text, place: 'note' }))
  const said = { kind: finding!.kind, start: finding!.start, end: finding!.end }
  valueOf(await api.sensitive.dismiss({ caseId, text, ...said, ...because }))
}

async function changeRequests({ api }: TestProgram, caseId: CaseId, requestId: RequestId) {
  const place = { caseId, requestId }
  const pause = { reason: 'clarification', askedOn: day('2026-12-18'), why: '照会' } as const
  const pauseId = valueOf(await api.requests.pause({ ...place, ...pause }))
  valueOf(await api.requests.endPause({ caseId, pauseId, answeredOn: day('2026-12-18') }))
  valueOf(await api.requests.resumePause({ caseId, pauseId, why: '誤り' }))
  valueOf(await api.requests.undoPause({ caseId, pauseId, why: '誤り' }))
  valueOf(await api.requests.add({ caseId, type: 'jp.correction' }))
  const added = valueOf(await api.cases.view({ caseId })).file.requests.at(-1)!.request
  const other = { caseId, requestId: added.id }
  valueOf(await api.requests.changeType({ ...other, type: 'jp.suspension', why: '読み違い' }))
  valueOf(await api.requests.remove({ ...other, why: '読み違い' }))
}

async function identify(program: TestProgram, caseId: CaseId) {
  const { api } = program
  const subject = 'identity' as const
  valueOf(await api.identity.reject({ caseId, subject }))
  valueOf(await api.identity.reopen({ caseId, subject, why: '誤り' }))
  await confirmIdentity(program, caseId)
}

async function decide(program: TestProgram, caseId: CaseId) {
  const { api } = program
  const itemId = await addItem(program, caseId, '会員情報')
  valueOf(await api.items.change({ caseId, itemId, change: { source: 'ご本人' } }))
  const gone = await addItem(program, caseId, '誤り')
  valueOf(await api.items.remove({ caseId, itemId: gone, why: '対象外' }))
  await answerAll(program, caseId)
  const { state, file, id: requestId } = await requestOf(program, caseId)
  const answer = file.answers.find(one => one.itemId === null)!
  const place = { caseId, requestId, itemIds: null, questionId: answer.questionId }
  expect(state.decision.unanswered).toEqual([])
  valueOf(await api.checklist.review({ caseId, requestId, reviewer: '確認者', remark: '' }))
  valueOf(await api.checklist.undoReview({ caseId, requestId, why: '誤り' }))
  valueOf(await api.checklist.clear({ ...place, why: '誤り' }))
  await answerAll(program, caseId)
}

async function writeLetters(program: TestProgram, caseId: CaseId) {
  const { api, folder, answerDialog } = program
  const { id: requestId } = await requestOf(program, caseId)
  const draft = async () =>
    valueOf(await api.letters.draft({ caseId, requestId, letterId: 'L01', language: 'ja' }))
  const gone = await draft()
  valueOf(await api.letters.discard({ letterRecordId: gone, why: '不要' }))
  const letterRecordId = await draft()
  const { letter } = valueOf(await api.letters.view({ letterRecordId }))
  program.setNow('2026-12-18T01:30:00.000Z')
  valueOf(await api.letters.pages({ letterRecordId }))
  valueOf(await api.letters.saveBody({ letterRecordId, body: letter.body }))
  const changed = { ...letter.body, title: '手を加えた題' }
  valueOf(await api.letters.saveBody({ letterRecordId, body: changed }))
  valueOf(await api.letters.recompose({ letterRecordId, why: '誤り' }))
  const textId = valueOf(await api.letters.view({ letterRecordId })).earlier[0]!.id
  valueOf(await api.letters.bringBackText({ letterRecordId, textId, why: '誤り' }))
  valueOf(await api.letters.recompose({ letterRecordId, why: '誤り' }))
  valueOf(await api.letters.setEnclosures({ letterRecordId, documentIds: [] }))
  await issueAndSend(program, letterRecordId)
  answerDialog(join(folder, 'letter.pdf'))
  valueOf(await api.letters.exportAs({ letterRecordId, form: 'pdf', release: {} }))
  valueOf(await api.letters.print({ letterRecordId, release: {} }))
  const delivered = {
    letterRecordId,
    outcome: 'delivered',
    on: day('2026-12-18'),
    note: '',
  } as const
  valueOf(await api.letters.recordDelivery(delivered))
  valueOf(await api.letters.undoDelivery({ letterRecordId, why: '誤り' }))
  const filter = { search: '', from: null, to: null, status: null }
  valueOf(await api.letters.register({ filter, cursor: null }))
  valueOf(await api.search.find({ text: '高橋' }))
  answerDialog(join(folder, 'register.csv'))
  valueOf(await api.letters.exportRegister({ filter, language: 'ja', release: {} }))
  valueOf(await api.letters.undoDispatch({ letterRecordId, why: '誤り' }))
  valueOf(await api.letters.declareVoid({ letterRecordId, why: '誤り' }))
  valueOf(await api.cases.close({ caseId, reason: 'withdrawn' }))
  valueOf(await api.cases.reopen({ caseId, why: '再開' }))
}

async function lookAfterVault({ api, folder, answerDialog, setNow }: TestProgram) {
  valueOf(await api.settings.changePolicy({ change: { log: { keepYears: 5 } } }))
  const { path } = valueOf(await api.backup.make({}))
  valueOf(await api.backup.verify({ path }))
  valueOf(await api.backup.drill({}))
  const everything = { actor: null, group: null, caseNumber: null, from: null, to: null }
  valueOf(await api.log.page({ filter: everything, before: null }))
  valueOf(await api.log.searched({ place: 'cases', hits: 1 }))
  valueOf(await api.log.verify({}))
  answerDialog(join(folder, 'log.jsonl'))
  valueOf(await api.log.exportLines({ range: { from: null, to: null }, release: {} }))
  valueOf(await api.log.exportPdf({ filter: everything, language: 'ja', release: {} }))
  setNow('2026-12-18T05:00:00.000Z')
  valueOf(await api.backup.restore({ path }))
}

test('what is done and looked at is in the log afterwards, call by call', async () => {
  const { program, left } = watched(await testProgram())
  await fillSettings(program)
  await workOnInquiry(program)
  const { caseId, requestId } = await workOnCase(program)
  await changeRequests(program, caseId, requestId)
  await identify(program, caseId)
  await decide(program, caseId)
  // A session of some minutes later looks again.
  program.setNow('2026-12-18T01:15:00.000Z')
  await writeLetters(program, caseId)
  await lookLater(program, caseId)
  await lookAfterVault(program)

  const tried = Object.entries({ ...traces, ...looks }).filter(([, kind]) => !Array.isArray(kind))
  const missing = tried.filter(([name, kind]) => !left.get(name)?.has(String(kind)))
  expect(
    missing.map(([name, kind]) => [name, kind, [...(left.get(name) ?? ['not called'])]]),
  ).toEqual([])
})
