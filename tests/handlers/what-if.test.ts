import { expect, test } from 'vitest'
import type { CaseId } from '@core/ids'
import type { ClockChange } from '@core/requests/contract'
import {
  aDraft,
  addItem,
  answerAll,
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

const european = { regime: 'gdpr', variant: 'eu', language: 'en' } as const

async function aCase(change: Parameters<typeof aDraft>[0] = {}) {
  const program = await testProgram()
  await fillSettings(program)
  program.setNow('2026-12-22T09:00:00.000Z')
  const caseId = await register(program, aDraft(change))
  const { id: requestId } = await requestOf(program, caseId)
  return { program, api: program.api, caseId, requestId }
}

/** The date the clock leads with, before and after. */
async function leading(program: TestProgram, caseId: CaseId, change: ClockChange) {
  const { id: requestId } = await requestOf(program, caseId)
  const reply = await program.api.requests.whatIf({ caseId, requestId, change })
  if (!reply.ok) return reply.error.code
  const { before, after } = reply.value
  return [before, after].map(clock => clock.deadlines.find(d => d.leading)?.date)
}

test('another day of receipt and another type show their dates, and change nothing', async () => {
  const { program, api, caseId } = await aCase()
  const before = valueOf(await api.cases.view({ caseId }))
  const changes = program.changes()
  const earlier: ClockChange = { kind: 'received', receivedOn: day('2026-12-10') }
  expect(await leading(program, caseId, earlier)).toEqual(['2026-12-31', '2026-12-24'])
  const optOut: ClockChange = { kind: 'type', type: 'jp.marketing_optout' }
  expect(await leading(program, caseId, optOut)).toEqual(['2026-12-31', '2026-12-25'])
  expect(valueOf(await api.cases.view({ caseId }))).toEqual(before)
  expect(program.changes()).toBe(changes)
})

test('a wait under European law shows the days it would add', async () => {
  const { program, api, caseId, requestId } = await aCase({ ...european, types: ['gdpr.access'] })
  const pause = { kind: 'pause', reason: 'clarification', askedOn: day('2026-12-18') } as const
  expect(await leading(program, caseId, { ...pause, answeredOn: day('2026-12-21') })).toEqual([
    '2027-01-18',
    '2027-01-21',
  ])
  const { reason, askedOn } = pause
  const pauseId = valueOf(await api.requests.pause({ caseId, requestId, reason, askedOn, why: '' }))
  const end = { kind: 'end-pause', pauseId, answeredOn: day('2026-12-19') } as const
  // Open until today, the 22nd, it adds four days; the reply on the 19th leaves one.
  expect(await leading(program, caseId, end)).toEqual(['2027-01-22', '2027-01-19'])
})

test('what could not be recorded is not worked out either', async () => {
  const { program, caseId } = await aCase()
  const future: ClockChange = { kind: 'received', receivedOn: day('2026-12-23') }
  expect(await leading(program, caseId, future)).toBe('case/received-in-future')
  expect(await leading(program, caseId, { kind: 'type', type: 'gdpr.access' })).toBe(
    'intake/unknown-type',
  )
  expect(await leading(program, caseId, { kind: 'extend' })).toBe('extension/impossible')
})

test('the longer period is decided, then told by its letter, and only then holds', async () => {
  const { program, api, caseId, requestId } = await aCase({ ...european, types: ['gdpr.access'] })
  expect(await leading(program, caseId, { kind: 'extend' })).toEqual(['2027-01-18', '2027-03-18'])
  const decide = { caseId, requestId, reason: 'Records in four systems' }
  valueOf(await api.requests.extend(decide))
  expect(await api.requests.extend(decide)).toMatchObject({
    error: { code: 'extension/already-decided' },
  })
  const due = await requestOf(program, caseId)
  expect([due.extension.kind, due.clock.statutory?.date]).toEqual(['notice-due', '2027-01-18'])
  const choices = valueOf(await api.letters.choices({ caseId, requestId }))
  expect(choices.filter(c => c.calledFor).map(c => c.letterId)).toContain('G05')

  valueOf(await api.requests.undoExtension({ caseId, requestId, why: 'Found everything' }))
  expect((await requestOf(program, caseId)).extension.kind).toBe('possible')
  expect(await api.requests.undoExtension({ caseId, requestId, why: 'Again' })).toMatchObject({
    error: { code: 'extension/not-decided' },
  })
  const [undone, decided] = (await requestOf(program, caseId)).view.history
  expect([decided?.reason, undone?.reason]).toEqual(['Records in four systems', 'Found everything'])

  program.setNow('2027-01-19T09:00:00.000Z')
  expect(await api.requests.extend(decide)).toMatchObject({
    error: { code: 'extension/too-late', noticeBy: '2027-01-18' },
  })
})

test('the person was told in time: the longer period holds, and is not taken back behind their back', async () => {
  const { program, api, caseId, requestId } = await aCase({ ...european, types: ['gdpr.access'] })
  valueOf(await api.requests.extend({ caseId, requestId, reason: 'Records in four systems' }))
  const letterRecordId = valueOf(await draftLetter(program, caseId, 'G05'))
  await issueAndSend(program, letterRecordId, '2026-12-22')
  const told = await requestOf(program, caseId)
  expect([told.extension.kind, told.clock.statutory?.date]).toEqual(['in-force', '2027-03-18'])
  const undo = { caseId, requestId, why: 'Not needed' }
  expect(await api.requests.undoExtension(undo)).toMatchObject({
    error: { code: 'extension/already-told' },
  })
  valueOf(await api.letters.undoDispatch({ letterRecordId, why: 'Still on the desk' }))
  valueOf(await api.requests.undoExtension(undo))
})

test('earlier decisions are counted over other cases that have been answered or closed', async () => {
  const { program, api, caseId: open } = await aCase()
  const decided = async (end: 'answered' | 'closed' | 'none') => {
    const caseId = await register(program)
    await confirmIdentity(program, caseId)
    await addItem(program, caseId, '相談の記録')
    await addItem(program, caseId, '会員登録情報')
    const part = { facts: '家族の電話番号', part: '電話番号' }
    const yes = {
      'jp.disc.harm 相談の記録': part,
      'jp.disc.business_impediment 会員登録情報': { facts: '不正検知の基準' },
    }
    await answerAll(program, caseId, yes)
    const { id: requestId } = await requestOf(program, caseId)
    valueOf(await api.checklist.review({ caseId, requestId, reviewer: '田中 一郎', remark: '' }))
    if (end === 'closed') valueOf(await api.cases.close({ caseId, reason: 'withdrawn' }))
    if (end === 'answered') {
      const letterRecordId = valueOf(await draftLetter(program, caseId, 'L10'))
      await issueAndSend(program, letterRecordId, '2026-12-22')
    }
    return { caseId, requestId }
  }
  const count = async (place: { caseId: CaseId; requestId: typeof here.requestId }) =>
    valueOf(await api.requests.earlierDecisions(place)).filter(d => d.used + d.usedInPart > 0)
  const here = { caseId: open, requestId: (await requestOf(program, open)).id }
  await decided('none')
  expect(await count(here)).toEqual([])

  const answered = await decided('answered')
  await decided('closed')
  expect(await count(here)).toEqual([
    { questionId: 'jp.disc.harm', used: 0, usedInPart: 2, notUsed: 2 },
    { questionId: 'jp.disc.business_impediment', used: 2, usedInPart: 0, notUsed: 2 },
  ])
  expect((await count(answered)).map(d => d.used + d.usedInPart)).toEqual([1, 1])
})
