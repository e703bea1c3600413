import { expect, test } from 'vitest'
import { stepText } from '@core/deadlines/step-text'
import type { CaseId } from '@core/ids'
import {
  aDraft,
  confirmIdentity,
  day,
  draftLetter,
  fillSettings,
  issueAndSend,
  register,
  requestOf,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'

const kept = async (program: TestProgram, caseId: CaseId, type?: string) =>
  (await requestOf(program, caseId, type)).file.pauses.map(p => [p.reason, p.askedOn, p.answeredOn])

async function aCase(types: readonly string[] = ['jp.disclosure']) {
  const program = await testProgram()
  await fillSettings(program)
  const caseId = await register(program, aDraft({ types: [...types] }))
  const { id: requestId } = await requestOf(program, caseId)
  return { program, api: program.api, caseId, requestId }
}

const sendIdentityLetter = async (program: TestProgram, caseId: CaseId) => {
  const letterRecordId = valueOf(await draftLetter(program, caseId, 'L02'))
  await issueAndSend(program, letterRecordId)
  return letterRecordId
}

test('the request is complete on the day of the last thing that was missing', async () => {
  const { program, api, caseId, requestId } = await aCase()
  const outer = async () =>
    (await requestOf(program, caseId)).clock.deadlines.find(d => d.rule === 'jp.outer')?.date
  await confirmIdentity(program, caseId)
  expect(await outer()).toBe('2027-01-15')

  program.setNow('2026-12-21T01:00:00.000Z')
  const asked = {
    reason: 'clarification',
    askedOn: day('2026-12-19'),
    why: '対象期間が不明',
  } as const
  const pauseId = valueOf(await api.requests.pause({ caseId, requestId, ...asked }))
  expect(await outer()).toBeUndefined()
  program.setNow('2027-01-06T01:00:00.000Z')
  valueOf(await api.requests.endPause({ caseId, pauseId, answeredOn: day('2027-01-05') }))
  expect(await outer()).toBe('2027-02-04')

  valueOf(await api.requests.undoPause({ caseId, pauseId, why: '別の案件の照会' }))
  expect(await outer()).toBe('2027-01-15')
  const { history } = (await requestOf(program, caseId)).view
  const steps = history.filter(e => e.kind !== 'case/viewed')
  expect(steps.slice(0, 3).map(e => [e.kind, e.reason])).toEqual([
    ['pause/undone', '別の案件の照会'],
    ['pause/ended', null],
    ['pause/opened', '対象期間が不明'],
  ])
})

test('nothing was asked before receipt or in the future, nor answered before it was asked', async () => {
  const { program, api, caseId, requestId } = await aCase()
  program.setNow('2026-12-21T01:00:00.000Z')
  const ask = (askedOn: string) =>
    api.requests.pause({ caseId, requestId, reason: 'fee', askedOn: day(askedOn), why: '' })
  expect(await ask('2026-12-17')).toMatchObject({
    error: { code: 'pause/before-receipt', receivedOn: '2026-12-18' },
  })
  expect(await ask('2026-12-22')).toMatchObject({
    error: { code: 'pause/in-future', today: '2026-12-21' },
  })
  const pauseId = valueOf(await ask('2026-12-20'))
  expect(await ask('2026-12-20')).toMatchObject({ error: { code: 'pause/already-open' } })
  const end = (answeredOn: string) =>
    api.requests.endPause({ caseId, pauseId, answeredOn: day(answeredOn) })
  expect(await end('2026-12-19')).toMatchObject({
    error: { code: 'pause/answered-before-asked', askedOn: '2026-12-20' },
  })
  expect(await end('2026-12-22')).toMatchObject({ error: { code: 'pause/in-future' } })
  valueOf(await end('2026-12-20'))
})

test('sending the letter that asks for identity starts a wait once, which the confirmation ends', async () => {
  const { program, api, caseId } = await aCase(['jp.disclosure', 'jp.complaint'])
  await sendIdentityLetter(program, caseId)
  await sendIdentityLetter(program, caseId)
  expect(await kept(program, caseId)).toEqual([['identity', '2026-12-18', null]])
  expect(await kept(program, caseId, 'jp.complaint')).toEqual([])

  program.setNow('2026-12-24T01:00:00.000Z')
  await confirmIdentity(program, caseId)
  expect(await kept(program, caseId)).toEqual([['identity', '2026-12-18', '2026-12-24']])

  valueOf(await api.identity.reopen({ caseId, subject: 'identity', why: '別人の免許証だった' }))
  expect(await kept(program, caseId)).toEqual([['identity', '2026-12-18', null]])
  const { history } = (await requestOf(program, caseId)).view
  expect(history.find(e => e.kind === 'identity/reopened')?.reason).toBe('別人の免許証だった')
  expect(history.some(e => e.kind === 'identity/confirmed')).toBe(true)
})

test('a wait ended by hand is not reopened with the check', async () => {
  const { program, api, caseId } = await aCase()
  await sendIdentityLetter(program, caseId)
  const [pause] = (await requestOf(program, caseId)).file.pauses
  program.setNow('2026-12-24T01:00:00.000Z')
  valueOf(
    await api.requests.endPause({ caseId, pauseId: pause!.id, answeredOn: day('2026-12-22') }),
  )
  await confirmIdentity(program, caseId)
  valueOf(await api.identity.reopen({ caseId, subject: 'identity', why: '確認し直す' }))
  expect(await kept(program, caseId)).toEqual([['identity', '2026-12-18', '2026-12-22']])
})

test('a letter sent after identity was confirmed starts no wait for it', async () => {
  const { program, caseId } = await aCase()
  await confirmIdentity(program, caseId)
  await sendIdentityLetter(program, caseId)
  expect(await kept(program, caseId)).toEqual([])
})

test('a dispatch recorded by mistake is taken back with its wait; the letter stays issued', async () => {
  const { program, api, caseId } = await aCase()
  const letterRecordId = await sendIdentityLetter(program, caseId)
  const issued = valueOf(await api.letters.view({ letterRecordId })).letter
  valueOf(await api.letters.undoDispatch({ letterRecordId, why: '投函していなかった' }))

  const { letter } = valueOf(await api.letters.view({ letterRecordId }))
  expect(letter).toEqual({ ...issued, dispatch: null, replyBy: null })
  expect(await kept(program, caseId)).toEqual([])
  const { view } = await requestOf(program, caseId)
  expect(view.waiting).toBeNull()
  const undone = view.history.find(e => e.kind === 'letter/dispatch-undone')
  expect(undone?.reason).toBe('投函していなかった')
  expect(view.history.some(e => e.kind === 'letter/dispatched')).toBe(true)
  expect(await api.letters.undoDispatch({ letterRecordId, why: '再度' })).toMatchObject({
    error: { code: 'letter/not-sent' },
  })
})

test('nothing is undone without a reason, and the chain does not hold what was written', async () => {
  const { program, api, caseId } = await aCase()
  valueOf(await api.cases.close({ caseId, reason: 'withdrawn' }))
  expect(await api.cases.reopen({ caseId, why: ' ' })).toMatchObject({
    error: { code: 'input/invalid', fields: ['why'] },
  })
  valueOf(await api.cases.reopen({ caseId, why: '髙橋様から撤回の連絡' }))
  const { history } = (await requestOf(program, caseId)).view
  expect(history[0]).toMatchObject({ kind: 'case/reopened', reason: '髙橋様から撤回の連絡' })
  expect(JSON.stringify(history.map(e => e.detail))).not.toContain('髙橋')
  expect(valueOf(await api.backup.verifyVault({})).ok).toBe(true)
})

test('a wait that was ended by mistake goes on from its beginning, and the clock with it', async () => {
  const program = await testProgram()
  await fillSettings(program)
  program.setNow('2026-12-22T09:00:00.000Z')
  const european = {
    regime: 'gdpr',
    variant: 'eu',
    language: 'en',
    types: ['gdpr.access'],
  } as const
  const caseId = await register(program, aDraft({ ...european, types: [...european.types] }))
  const { id: requestId } = await requestOf(program, caseId)
  const { api } = program
  const asked = { reason: 'clarification', askedOn: day('2026-12-18'), why: '対象が不明' } as const
  const pauseId = valueOf(await api.requests.pause({ caseId, requestId, ...asked }))
  const waiting = (await requestOf(program, caseId)).clock
  expect(await api.requests.resumePause({ caseId, pauseId, why: '誤り' })).toMatchObject({
    error: { code: 'pause/not-ended' },
  })
  valueOf(await api.requests.endPause({ caseId, pauseId, answeredOn: day('2026-12-19') }))
  const ended = (await requestOf(program, caseId)).clock
  expect(ended).not.toEqual(waiting)

  const change = { kind: 'resume-pause', pauseId } as const
  const shown = valueOf(await api.requests.whatIf({ caseId, requestId, change }))
  expect(shown).toEqual({ before: ended, after: waiting })
  expect(await api.requests.resumePause({ caseId, pauseId, why: ' ' })).toMatchObject({ ok: false })
  const why = '別の方からの返信だったため'
  valueOf(await api.requests.resumePause({ caseId, pauseId, why }))
  // The same dates by the same steps, as if it had never ended.
  expect((await requestOf(program, caseId)).clock).toEqual(waiting)
  expect(await kept(program, caseId)).toEqual([['clarification', '2026-12-18', null]])
  const steps = waiting.deadlines.find(deadline => deadline.leading)!.steps
  expect(steps.map(step => stepText(step).en)).toContain(
    '+4 days not counted while waiting (2026-12-18 to 2026-12-21)',
  )
  const { history } = (await requestOf(program, caseId)).view
  const told = history.filter(({ kind }) => kind === 'pause/ended' || kind === 'pause/resumed')
  expect(told.map(event => [event.kind, event.reason])).toEqual([
    ['pause/resumed', why],
    ['pause/ended', null],
  ])
})

test('a wait does not go on beside another for the same, nor for what is confirmed', async () => {
  const { program, api, caseId, requestId } = await aCase()
  const ask = { caseId, requestId, askedOn: day('2026-12-18'), why: '' }
  const first = valueOf(await api.requests.pause({ ...ask, reason: 'fee' }))
  valueOf(await api.requests.endPause({ caseId, pauseId: first, answeredOn: day('2026-12-18') }))
  valueOf(await api.requests.pause({ ...ask, reason: 'fee' }))
  expect(await api.requests.resumePause({ caseId, pauseId: first, why: '誤り' })).toMatchObject({
    error: { code: 'pause/already-open' },
  })
  const pauseId = valueOf(await api.requests.pause({ ...ask, reason: 'identity' }))
  await confirmIdentity(program, caseId)
  const change = { kind: 'resume-pause', pauseId } as const
  const refused = { error: { code: 'pause/confirmed' } }
  expect(await api.requests.resumePause({ caseId, pauseId, why: '誤り' })).toMatchObject(refused)
  expect(await api.requests.whatIf({ caseId, requestId, change })).toMatchObject(refused)
})
