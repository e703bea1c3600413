import { describe, expect, test } from 'vitest'
import { hasDecided } from '@core/checklist/deciders'
import { eventsOfCase } from '@db/events'
import {
  addItem,
  answerAll,
  confirmIdentity,
  password,
  register,
  requestOf,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'

const first = 'given by somebody'
const own = 'known to nobody else 77'

/** A decided case of Sato's, and Ito's account beside it. */
async function decidedByOne(role: 'reviewer' | 'auditor' = 'reviewer') {
  const program = await testProgram()
  const caseId = await register(program)
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '会員登録情報')
  await answerAll(program, caseId)
  const { api } = program
  valueOf(await api.accounts.add({ login: 'ito', name: '伊藤 薫', role, password: first }))
  return { program, caseId, requestId: (await requestOf(program, caseId)).id }
}

async function comes({ api }: TestProgram): Promise<void> {
  valueOf(await api.accounts.lock({}))
  valueOf(await api.accounts.unlock({ login: 'ito', password: first }))
  valueOf(await api.accounts.changePassword({ oldPassword: first, newPassword: own }))
}

describe('where several people have accounts', () => {
  test('the review is in the name of whoever is working, whatever was typed', async () => {
    const { program, caseId, requestId } = await decidedByOne()
    await comes(program)
    const review = { caseId, requestId, reviewer: '誰かほかの人', remark: '' }
    valueOf(await program.api.checklist.review(review))
    const { file } = await requestOf(program, caseId)
    expect(file.reviews.map(done => done.reviewer)).toEqual(['伊藤 薫'])
  })

  test('nobody reviews what they decided, under no other name either', async () => {
    const { program, caseId, requestId } = await decidedByOne()
    const review = { caseId, requestId, reviewer: '伊藤 薫', remark: '' }
    expect(await program.api.checklist.review(review)).toEqual({
      ok: false,
      error: { code: 'checklist/reviewer-is-decider' },
    })
  })

  test('a new name between decision and review makes nobody another person', async () => {
    const { program, caseId, requestId } = await decidedByOne()
    const { api } = program
    valueOf(await api.accounts.change({ login: 'sato', name: '鈴木 恵' }))
    const review = { caseId, requestId, reviewer: '', remark: '' }
    const refused = { error: { code: 'checklist/reviewer-is-decider' } }
    expect(await api.checklist.review(review)).toMatchObject(refused)
    // The history is the one that was written before events named the request.
    const { db } = program.context.vault.current()!
    const past = eventsOfCase(db, caseId).map(event => {
      const old = Object.entries(event.detail).filter(([name]) => name !== 'request')
      return { ...event, detail: Object.fromEntries(old) }
    })
    const { answers } = (await requestOf(program, caseId)).file
    expect(hasDecided({ login: 'sato', name: '鈴木 恵' }, answers, past)).toBe(true)
    expect(hasDecided({ login: 'ito', name: '佐藤 恵' }, answers, past)).toBe(false)
    // Where the beginning of the log is gone, the name is all there is.
    expect(hasDecided({ login: 'ito', name: '佐藤 恵' }, answers, [])).toBe(true)
  })

  test('whoever has the decider’s name is another person all the same', async () => {
    const { program, caseId, requestId } = await decidedByOne()
    valueOf(await program.api.accounts.change({ login: 'ito', name: '佐藤 恵' }))
    await comes(program)
    const review = { caseId, requestId, reviewer: '', remark: '' }
    valueOf(await program.api.checklist.review(review))
  })

  test('an auditor reviews nothing', async () => {
    const { program, caseId, requestId } = await decidedByOne('auditor')
    await comes(program)
    expect(
      await program.api.checklist.review({ caseId, requestId, reviewer: '', remark: '' }),
    ).toMatchObject({ error: { code: 'account/not-allowed', action: 'decision/review' } })
  })

  test('once one account is left, the second person is named again', async () => {
    const { program, caseId, requestId } = await decidedByOne()
    valueOf(await program.api.accounts.disable({ login: 'ito' }))
    const review = { caseId, requestId, remark: '' }
    expect(await program.api.checklist.review({ ...review, reviewer: ' ' })).toMatchObject({
      error: { code: 'input/invalid', fields: ['reviewer'] },
    })
    valueOf(await program.api.checklist.review({ ...review, reviewer: '森 拓也' }))
    const { file } = await requestOf(program, caseId)
    expect(file.reviews.at(-1)?.reviewer).toBe('森 拓也')
  })
})

test('a short password is refused wherever it is given', async () => {
  const { api } = await testProgram()
  const short = { error: { code: 'input/invalid' } }
  const person = { login: 'ito', name: '伊藤', role: 'officer' } as const
  expect(await api.accounts.add({ ...person, password: 'nine char' })).toMatchObject(short)
  expect(
    await api.accounts.changePassword({ oldPassword: password, newPassword: 'nine char' }),
  ).toMatchObject(short)
  expect(await api.accounts.enable({ login: 'ito', password: 'nine char' })).toMatchObject(short)
  expect(
    await api.accounts.resetPassword({ login: 'ito', password: 'nine char', exchangeKey: false }),
  ).toMatchObject(short)
})
