import { describe, expect, test } from 'vitest'
import { decided, notAllowed, refused, sent, viewOf } from '@tests/support/letter-office'
import {
  day,
  draftLetter,
  fillSettings,
  issueAndSend,
  register,
  requestOf,
  testProgram,
  valueOf,
} from '@tests/support/program'

/** A case whose identity was asked for by a letter that went out by post on the 18th. */
async function asked() {
  const program = await testProgram()
  await fillSettings(program)
  const caseId = await register(program)
  const letterRecordId = valueOf(await draftLetter(program, caseId, 'L02'))
  await issueAndSend(program, letterRecordId)
  program.setNow('2026-12-25T01:00:00.000Z')
  return { program, api: program.api, caseId, letterRecordId }
}

describe('delivery', () => {
  test('a letter that came back asks nobody: no reply is due, the wait ends, it is sent again', async () => {
    const { program, api, caseId, letterRecordId } = await asked()
    const before = await requestOf(program, caseId)
    expect(before.view).toMatchObject({ stage: 'waiting', next: 'wait-for-reply' })
    expect(before.file.pauses).toHaveLength(1)
    const note = '転居先不明'
    const on = day('2026-12-24')
    valueOf(await api.letters.recordDelivery({ letterRecordId, outcome: 'returned', on, note }))

    const { view, file, id: requestId } = await requestOf(program, caseId)
    expect(view).toMatchObject({ stage: 'verifying', waiting: null })
    expect(file.pauses).toEqual([])
    expect((await viewOf(program, letterRecordId)).letter).toMatchObject({
      replyBy: null,
      delivery: { outcome: 'returned', on, note, recordedBy: '佐藤 恵' },
    })
    expect(valueOf(await api.letters.toDo({})).returned).toMatchObject([{ id: letterRecordId }])
    // Nobody has been asked, so nobody's silence ends the procedure, however long it lasts.
    program.setNow('2027-03-01T01:00:00.000Z')
    const choices = valueOf(await api.letters.choices({ caseId, requestId }))
    expect(choices.filter(choice => choice.calledFor).map(({ letterId }) => letterId)).toContain(
      'L02',
    )
    const later = (await requestOf(program, caseId)).view
    expect(later.next).toBe('confirm-identity')
    program.setNow('2026-12-25T01:00:00.000Z')

    expect(
      await api.letters.recordDispatch({ letterRecordId, ...sent, sentOn: day('2026-12-23') }),
    ).toEqual(refused('letter/sent-before-returned', { returnedOn: on }))
    valueOf(await api.letters.recordDispatch({ letterRecordId, ...sent }))
    const { letter } = await viewOf(program, letterRecordId)
    expect(letter).toMatchObject({
      delivery: null,
      dispatch: { tracking: '123-45-67890-1', address: '東京都千代田区0-0-0' },
    })
    expect(letter.replyBy).not.toBeNull()
    const again = (await requestOf(program, caseId)).view
    expect(again).toMatchObject({ stage: 'waiting' })
    // The first sending stays in the history.
    const out = again.history.filter(({ kind }) => kind === 'letter/dispatched')
    expect(out.map(({ detail }) => detail['again'] ?? false)).toEqual([true, false])
    expect(valueOf(await api.letters.toDo({})).returned).toEqual([])
  })

  test('one that is on its way or has arrived is not sent again; what became of it is recorded once', async () => {
    const { program, api, letterRecordId } = await asked()
    expect(await api.letters.recordDispatch({ letterRecordId, ...sent })).toEqual(
      refused('letter/already-sent'),
    )
    const delivered = { letterRecordId, outcome: 'delivered', note: '' } as const
    const record = (on: string) => api.letters.recordDelivery({ ...delivered, on: day(on) })
    expect(await record('2026-12-17')).toEqual(
      refused('letter/delivered-before-sent', { sentOn: '2026-12-18' }),
    )
    expect(await record('2026-12-26')).toEqual(
      refused('letter/delivery-in-future', { today: '2026-12-25' }),
    )
    valueOf(await record('2026-12-20'))
    expect(await record('2026-12-21')).toEqual(refused('letter/delivery-recorded'))
    expect((await viewOf(program, letterRecordId)).letter.replyBy).not.toBeNull()
    expect(await api.letters.undoDispatch({ letterRecordId, why: '誤り' })).toEqual(
      refused('letter/delivery-recorded'),
    )
  })

  test('a return that was recorded by mistake is taken back, with the wait and the day of the reply', async () => {
    const { program, api, caseId, letterRecordId } = await asked()
    const before = (await viewOf(program, letterRecordId)).letter
    const place = { letterRecordId, outcome: 'returned', on: day('2026-12-24'), note: '' } as const
    valueOf(await api.letters.recordDelivery(place))
    expect(await api.letters.undoDelivery({ letterRecordId, why: ' ' })).toMatchObject({
      ok: false,
    })
    valueOf(await api.letters.undoDelivery({ letterRecordId, why: '別の書面だった' }))
    expect((await viewOf(program, letterRecordId)).letter).toEqual(before)
    const { view, file } = await requestOf(program, caseId)
    expect(view.stage).toBe('waiting')
    expect(file.pauses).toHaveLength(1)
    expect(await api.letters.undoDelivery({ letterRecordId, why: '二度目' })).toEqual(
      refused('letter/delivery-not-recorded'),
    )
  })

  test('an answer that came back answers nothing until it is sent again', async () => {
    const { program, api, caseId, letterRecordId } = await decided(false)
    await issueAndSend(program, letterRecordId)
    expect((await requestOf(program, caseId)).view.stage).toBe('answered')
    const on = day('2026-12-18')
    valueOf(await api.letters.recordDelivery({ letterRecordId, outcome: 'returned', on, note: '' }))
    const { view } = await requestOf(program, caseId)
    expect(view).toMatchObject({ stage: 'sending', next: 'send-answer' })
    expect(await api.cases.close({ caseId, reason: 'answered' })).toMatchObject(
      notAllowed('obstacle/answer-not-sent'),
    )
  })

  test('what comes back after the case was closed is taken down; sending again waits for the reopening', async () => {
    const { program, api, caseId, letterRecordId } = await decided(false)
    await issueAndSend(program, letterRecordId)
    valueOf(await api.cases.close({ caseId, reason: 'answered' }))
    const on = day('2026-12-18')
    valueOf(await api.letters.recordDelivery({ letterRecordId, outcome: 'returned', on, note: '' }))
    expect(await api.letters.recordDispatch({ letterRecordId, ...sent, sentOn: on })).toEqual(
      notAllowed('obstacle/case-closed'),
    )
    expect((await viewOf(program, letterRecordId)).letter.delivery?.outcome).toBe('returned')
  })

  test('a tracking number is one of the post', async () => {
    const { api, letterRecordId } = await decided(false)
    valueOf(await api.letters.issue({ letterRecordId }))
    const way = { ...sent, sentOn: day('2026-12-18'), method: 'email' } as const
    expect(await api.letters.recordDispatch({ letterRecordId, ...way })).toEqual(
      refused('input/invalid', { fields: ['tracking'] }),
    )
  })
})

test('what was to be looked at before it left is in the history, by codes only', async () => {
  const { program, api, caseId, letterRecordId } = await decided(false)
  const { view } = await requestOf(program, caseId)
  const change = { address: '大阪府大阪市北区0-0-0' }
  program.setNow('2026-12-18T02:00:00.000Z')
  valueOf(await api.cases.changeParty({ caseId, role: 'principal', change }))
  expect(view.file.parties[0]?.address).toBe('')
  const [item] = (await requestOf(program, caseId)).file.items
  valueOf(await api.items.change({ caseId, itemId: item!.id, change: { specialCare: true } }))
  const { release } = await viewOf(program, letterRecordId)
  expect(release).toMatchObject({ changedSinceCheck: true, specialCare: true, agent: false })
  valueOf(await api.letters.issue({ letterRecordId }))
  const way = { ...sent, method: 'email', address: 'minami@mail.example', tracking: '' } as const
  valueOf(await api.letters.recordDispatch({ letterRecordId, ...way, sentOn: day('2026-12-18') }))
  const { history } = (await requestOf(program, caseId)).view
  expect(history.find(({ kind }) => kind === 'letter/dispatched')?.detail).toEqual({
    letter: letterRecordId,
    letterId: 'L09',
    method: 'email',
    sentOn: '2026-12-18',
    warnings: ['changed-since-check', 'special-care-unlocked'],
  })
})
