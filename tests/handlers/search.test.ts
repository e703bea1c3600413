import { describe, expect, test } from 'vitest'
import type { IntakeDraft } from '@core/cases/contract'
import type { SearchPage } from '@core/search/contract'
import { workedMs } from '@tests/support/work-time'
import {
  aDraft,
  addItem,
  confirmIdentity,
  draftLetter,
  fillSettings,
  register,
  requestOf,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'

/** Everything of a case is found by what an officer remembers of it, on a real encrypted vault. */

const find = async ({ api }: TestProgram, text: string): Promise<SearchPage> =>
  valueOf(await api.search.find({ text, places: 50 }))

/** The numbers of the cases found, and the fields of the first, with what is marked in them. */
async function found(program: TestProgram, text: string) {
  const page = await find(program, text)
  return {
    numbers: page.cases.map(one => one.number),
    fields: page.cases[0]?.hits.map(({ field }) => field) ?? [],
    marked: page.cases[0]?.hits.flatMap(({ excerpt, marks }) =>
      marks.map(([start, end]) => excerpt.slice(start, end)),
    ),
    page,
  }
}

const numbers = async (program: TestProgram, text: string) => (await found(program, text)).numbers

const person = (change: Partial<IntakeDraft['principal']>, rest: Partial<IntakeDraft> = {}) =>
  aDraft({ principal: { ...aDraft().principal, ...change }, ...rest })

const takahashi = () =>
  person(
    {
      name: '髙橋 みなみ',
      reading: 'タカハシ ミナミ',
      postalCode: '104-0033',
      address: '東京都中央区新川0-0-0 あおぞらハイツ',
      email: 'minami.t@mail.example',
      phone: '090-1234-5678',
    },
    { subject: '購入履歴について', inquiry: '昨年の購入履歴をすべて\n開示してください。' },
  )
const tanaka = () =>
  person({ name: '田中　太郎', reading: 'ﾀﾅｶ ﾀﾛｳ', email: 'tanaka@post.example', phone: '' })

async function office(): Promise<TestProgram> {
  const program = await testProgram()
  await fillSettings(program)
  return program
}

describe('a case is found', () => {
  test.each([
    ['its number', '2026-0001', 'number'],
    ['the last digits of its number', '0001', 'number'],
    ['the name in the common form', '高橋', 'name'],
    ['the whole name without a blank', '高橋みなみ', 'name'],
    ['the whole name with another blank', '髙橋　みなみ', 'name'],
    ['two characters out of the middle', '橋み', 'name'],
    ['the reading in hiragana', 'たかはし', 'reading'],
    ['the reading in half width', 'ﾀｶﾊｼ', 'reading'],
    ['a part of the e-mail address', 't@mail', 'email'],
    ['half of the telephone number', '5678', 'phone'],
    ['the telephone number without dashes', '09012345678', 'phone'],
    ['the telephone number in full width', '０９０－１２３４', 'phone'],
    ['the postal code', '〒1040033', 'address'],
    ['a word of the address', '新川', 'address'],
    ['a word of the inquiry', '履歴', 'subject'],
    ['words across the lines of a mail', 'すべて開示', 'inquiry'],
    ['the day of receipt', '2026/12/18', 'received'],
    ['the day of receipt as it is said', '12月18日', 'received'],
    ['what is asked for', 'データのすべて', 'asked'],
  ])('by %s', async (_, text, field) => {
    const program = await office()
    await register(program, takahashi())
    await register(program, tanaka())
    const { page } = await found(program, text)
    const one = page.cases.find(({ number }) => number === '2026-0001')
    expect(one?.hits.map(hit => hit.field)).toContain(field)
    for (const { excerpt, marks } of one?.hits ?? []) {
      expect(marks.length).toBeGreaterThan(0)
      for (const [start, end] of marks) expect(excerpt.slice(start, end)).not.toBe('')
    }
  })

  test('unless it has a word that is left out, anywhere in it', async () => {
    const program = await office()
    await register(program, takahashi())
    await register(program, tanaka())
    expect(await numbers(program, '開示')).toEqual(['2026-0002', '2026-0001'])
    expect(await numbers(program, '開示 -購入')).toEqual(['2026-0002'])
    expect(await numbers(program, '開示 -田中')).toEqual(['2026-0001'])
    expect(await numbers(program, '髙橋 -みなみ')).toEqual([])
  })

  test('the original is shown, marked, and labelled where it was written otherwise', async () => {
    const program = await office()
    await register(program, takahashi())
    const { page, marked } = await found(program, '高橋')
    expect(marked).toEqual(['髙橋'])
    expect(page.cases[0]?.hits[0]).toMatchObject({ excerpt: '髙橋 みなみ', as: '高橋' })
    const same = await find(program, '髙橋')
    expect(same.cases[0]?.hits[0]).toMatchObject({ as: null })
    expect((await found(program, '1234567')).marked).toEqual(['1234-567'])
  })

  test('by everything that is written in it as the work goes on', async () => {
    const program = await office()
    const caseId = await register(program, takahashi())
    const { api } = program
    await confirmIdentity(program, caseId, '旧姓の登録を戸籍抄本で照合した')
    await addItem(program, caseId, '問い合わせメールの記録')
    const requestId = (await requestOf(program, caseId)).id
    valueOf(
      await api.cases.changeRequest({
        caseId,
        requestId,
        change: { searchNote: '会員管理と配送の記録を確認した', methodWanted: '書留郵便を希望' },
      }),
    )
    const bytes = new Uint8Array([1, 2, 3])
    valueOf(
      await api.cases.attach({
        caseId,
        kind: 'attachment',
        name: '請求書_委任状.pdf',
        mediaType: 'application/pdf',
        bytes,
      }),
    )
    expect((await found(program, '戸籍抄本')).fields).toEqual(['comparison'])
    expect((await found(program, '問い合わせメール')).fields).toContain('item')
    expect((await found(program, '配送の記録')).fields).toEqual(['search'])
    expect((await found(program, '書留')).fields).toEqual(['method'])
    expect((await found(program, '委任状')).fields).toEqual(['fileName'])
  })

  test('by its letters: their text, and their numbers once they are issued', async () => {
    const program = await office()
    const caseId = await register(program, takahashi())
    const letterRecordId = valueOf(await draftLetter(program, caseId, 'L01'))
    expect((await found(program, '受け付け')).fields).toContain('letter')
    const { documentNumber } = valueOf(await program.api.letters.issue({ letterRecordId }))
    expect((await found(program, documentNumber)).fields).toContain('letterNumber')
  })

  test('by several words that stand in different parts of it, and by none that it lacks', async () => {
    const program = await office()
    await register(program, takahashi())
    await register(program, tanaka())
    expect(await numbers(program, '高橋 購入 5678')).toEqual(['2026-0001'])
    expect(await numbers(program, 'タナカ tanaka@post')).toEqual(['2026-0002'])
    expect(await numbers(program, '高橋 tanaka')).toEqual([])
    expect(await numbers(program, '開示')).toEqual(['2026-0002', '2026-0001'])
  })
})

test('a telephone number is found as it is written from abroad, and the other way round', async () => {
  const program = await office()
  await register(program, person({ phone: '+81 80 9999 0000' }))
  await register(program, person({ phone: '080-9999-1111' }))
  const page = await find(program, '080-9999')
  expect(page.cases.map(one => [one.number, one.hits[0]?.as])).toEqual([
    ['2026-0002', null],
    ['2026-0001', '080-9999'],
  ])
  expect(await numbers(program, '+81809999')).toEqual(['2026-0002', '2026-0001'])
  expect(await numbers(program, '080-9998')).toEqual([])
})

test('what is called so comes first, then names and numbers, then the newest', async () => {
  const program = await office()
  await register(program, person({ name: '林 恵' }))
  await register(program, person({ name: '小林 恵' }))
  await register(program, person({ name: '林' }))
  await register(program, person({ name: '森 恵' }, { inquiry: '林さんの紹介です。' }))
  expect(await numbers(program, '林')).toEqual(['2026-0003', '2026-0002', '2026-0001', '2026-0004'])
  expect((await numbers(program, '1'))[0]).toBe('2026-0001')
  expect((await numbers(program, '0004'))[0]).toBe('2026-0004')
})

test('a slip of the pen is found where nothing else is, and says so', async () => {
  const program = await office()
  await register(program, person({ name: 'Anna Schmidt', reading: '', email: 'as@x.example' }))
  await register(program, takahashi())
  const { page } = await found(program, 'shcmidt')
  expect(page.cases).toMatchObject([{ number: '2026-0001', near: true }])
  const near = await find(program, 'Schmitt')
  expect(near.cases).toMatchObject([
    { number: '2026-0001', near: true, hits: [{ field: 'name', as: 'Schmitt' }] },
  ])
  expect((await find(program, 'たかばし')).cases).toMatchObject([
    { number: '2026-0002', near: true },
  ])
  expect((await find(program, '高橋みなも')).cases).toMatchObject([
    { number: '2026-0002', near: true },
  ])
  // Two characters of a name are another name.
  expect(await numbers(program, '高島')).toEqual([])
  expect(await numbers(program, '1235')).toEqual([])
})

test('hostile words find nothing and break nothing', async () => {
  const program = await office()
  await register(program, takahashi())
  const hostile = [
    '"',
    "'",
    '*',
    'who:*',
    '^高',
    'NEAR(高 橋)',
    'a" OR "b',
    '";DROP TABLE cases;--',
    '(',
    ')',
    '\u0000',
    '高\u0000橋',
    '\uD842',
    '\uDFB7\uD842',
    '%',
    '_',
    '{who what}',
    '-高橋',
    '+',
    '\\',
    '🍎',
    '…',
    '　',
    '',
  ]
  for (const text of hostile) expect((await find(program, text)).total).toBeLessThanOrEqual(1)
  const before = workedMs()
  await find(program, '高橋みなみ'.repeat(400_000))
  expect(workedMs() - before).toBeLessThan(1000)
  expect(await numbers(program, '-高橋')).toEqual(['2026-0001'])
})

test('what was searched is kept for its account alone, is short, can be cleared, and is in no log', async () => {
  const program = await office()
  await register(program, takahashi())
  const { api, context } = program
  for (let n = 1; n <= 12; n += 1) valueOf(await api.search.keep({ text: `高橋 ${n}` }))
  valueOf(await api.search.keep({ text: '高橋 5' }))
  const recent = valueOf(await api.search.recent({}))
  expect(recent.slice(0, 2)).toEqual(['高橋 5', '高橋 12'])
  expect(recent.length).toBe(10)
  await find(program, 'ひみつの言葉')
  const { db } = context.vault.current()!
  const log = JSON.stringify(db.$client.prepare('SELECT * FROM events').all())
  expect(log).not.toContain('高橋')
  expect(log).not.toContain('ひみつ')
  expect(log).toContain('"list":"search"'.replaceAll('"', '\\"'))
  valueOf(await api.search.clearRecent({}))
  expect(valueOf(await api.search.recent({}))).toEqual([])
})
