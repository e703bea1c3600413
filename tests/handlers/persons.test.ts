import { expect, test } from 'vitest'
import { aDraft, day, register, testProgram, valueOf } from '@tests/support/program'

const of = (name: string, email: string, more = {}) =>
  aDraft({ principal: { ...aDraft().principal, name, email }, ...more })

test('a case names others that may be of the same person, over ways of writing, and links none', async () => {
  const program = await testProgram()
  const { api } = program
  await register(program, of('高橋みなみ', 'other@mail.example'))
  await register(program, of('佐藤 花子', 'MINAMI@mail.example'))
  await register(program, of('鈴木 一', 'hajime@mail.example'))
  const caseId = await register(program, of('髙橋　みなみ', 'minami@mail.example'))
  const { suggested, linked } = valueOf(await api.persons.ofCase({ caseId }))
  expect(linked).toEqual([])
  expect(suggested.map(({ number, same }) => [number, same]).toSorted()).toEqual([
    ['2026-0001', ['name']],
    ['2026-0002', ['email']],
  ])
})

test('somebody says that two cases are of one person, and can take it back; both histories say so', async () => {
  const program = await testProgram()
  const { api } = program
  const first = await register(
    program,
    of('髙橋 みなみ', 'a@mail.example', { receivedOn: day('2026-11-01') }),
  )
  const second = await register(program, of('高橋 みなみ', 'b@mail.example'))
  const both = { caseId: second, otherId: first }
  valueOf(await api.persons.link({ ...both, reason: '電話で確認した' }))
  expect(await api.persons.link({ ...both, reason: '' })).toMatchObject({
    error: { code: 'person/already-linked' },
  })
  const view = valueOf(await api.persons.ofCase({ caseId: second }))
  expect(view).toMatchObject({ suggested: [], earlierOfSameRight: 1 })
  expect(view.linked).toMatchObject([
    { number: '2026-0001', reason: '電話で確認した', actor: 'sato' },
  ])
  expect(valueOf(await api.persons.ofCase({ caseId: first })).earlierOfSameRight).toBe(0)
  for (const caseId of [first, second]) {
    const { history } = valueOf(await api.cases.view({ caseId }))
    expect(history.map(({ kind }) => kind)).toContain('case/linked')
  }
  expect(await api.persons.unlink({ ...both, reason: ' ' })).toMatchObject({
    error: { code: 'person/reason-needed' },
  })
  valueOf(await api.persons.unlink({ ...both, reason: '別の方だった' }))
  expect(valueOf(await api.persons.ofCase({ caseId: second })).linked).toEqual([])
})

test('what the person asked for before is listed with its outcome, over ways of writing; what came later is not', async () => {
  const program = await testProgram()
  const { api } = program
  const first = await register(
    program,
    of('髙橋 みなみ', 'a@mail.example', { receivedOn: day('2026-10-01') }),
  )
  valueOf(await api.cases.close({ caseId: first, reason: 'withdrawn' }))
  const second = await register(
    program,
    of('別の 氏名', 'B@mail.example', { receivedOn: day('2026-11-01'), types: ['jp.correction'] }),
  )
  const caseId = await register(
    program,
    of('高橋みなみ', 'b@mail.example', { receivedOn: day('2026-12-01') }),
  )
  await register(program, of('高橋みなみ', 'c@mail.example'))
  valueOf(await api.persons.link({ caseId, otherId: second, reason: '電話で確認した' }))
  const earlier = valueOf(await api.persons.earlier({ caseId }))
  expect(earlier).toMatchObject([
    { number: '2026-0002', type: 'jp.correction', result: 'open', linked: true },
    { number: '2026-0001', type: 'jp.disclosure', result: 'withdrawn', linked: false },
  ])
})
