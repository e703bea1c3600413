import { expect, test } from 'vitest'
import type { CaseId, LetterRecordId } from '@core/ids'
import { letterText, maskLetter } from '@core/sensitive/letter-text'
import { scanText } from '@core/sensitive/scan'
import {
  aDraft,
  addItem,
  answerAll,
  confirmIdentity,
  draftLetter,
  fillSettings,
  register,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'

const said = 'マイナンバーは123456789018とのこと。'

async function dismissed(program: TestProgram, caseId: CaseId, text: string, reason: string) {
  const [found] = valueOf(await program.api.sensitive.scan({ caseId, text, place: 'note' }))
  const { kind, start, end } = found!
  const place = { caseId, kind, text, start, end }
  return program.api.sensitive.dismiss({ ...place, reason, because: 'false-alarm' })
}

/** A letter of the case, with a number typed into its first paragraph. */
async function letterWith(program: TestProgram, text: string) {
  await fillSettings(program)
  const caseId = await register(program)
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '会員登録情報')
  await answerAll(program, caseId)
  const letterRecordId = valueOf(await draftLetter(program, caseId, 'L09'))
  const { letter } = valueOf(await program.api.letters.view({ letterRecordId }))
  const typed = { type: 'paragraph' as const, runs: [{ text, bold: true }] }
  const body = { ...letter.body, blocks: [typed, ...letter.body.blocks] }
  valueOf(await program.api.letters.saveBody({ letterRecordId, body }))
  return { caseId, letterRecordId, body }
}

const issue = (program: TestProgram, letterRecordId: LetterRecordId) =>
  program.api.letters.issue({ letterRecordId })

test('a letter with a number in it is not issued, and the refusal does not name the number', async () => {
  const program = await testProgram()
  const { letterRecordId, body } = await letterWith(program, said)
  const refused = await issue(program, letterRecordId)
  expect(refused).toEqual({
    ok: false,
    error: { code: 'sensitive/in-letter', kinds: ['my-number'], count: 1 },
  })
  const masked = maskLetter(body, scanText(letterText(body)))
  expect(masked.blocks[0]).toEqual({
    type: 'paragraph',
    runs: [{ text: 'マイナンバーは＊＊＊＊＊＊＊＊＊＊＊＊とのこと。', bold: true }],
  })
  expect(masked.blocks.slice(1)).toEqual(body.blocks.slice(1))
  valueOf(await program.api.letters.saveBody({ letterRecordId, body: masked }))
  valueOf(await issue(program, letterRecordId))
})

test('a number that half stands in bold type is found, and one in a table too', async () => {
  const program = await testProgram()
  const { letterRecordId, body } = await letterWith(program, '本文')
  const runs = [{ text: 'マイナンバーは1234' }, { text: '56789018です', bold: true }]
  const row = [[{ text: 'カード番号' }], [{ text: '4111 1111 1111 1111' }]]
  const blocks = [
    { type: 'paragraph' as const, runs },
    { type: 'table' as const, header: [], rows: [row] },
    ...body.blocks,
  ]
  valueOf(await program.api.letters.saveBody({ letterRecordId, body: { ...body, blocks } }))
  expect(await issue(program, letterRecordId)).toMatchObject({
    error: { code: 'sensitive/in-letter', kinds: ['my-number', 'card'], count: 2 },
  })
  const masked = maskLetter({ ...body, blocks }, scanText(letterText({ ...body, blocks })))
  expect(masked.blocks.slice(0, 2)).toEqual([
    {
      type: 'paragraph',
      runs: [{ text: 'マイナンバーは＊＊＊＊' }, { ...runs[1], text: '＊＊＊＊＊＊＊＊です' }],
    },
    {
      type: 'table',
      header: [],
      rows: [[[{ text: 'カード番号' }], [{ text: '＊＊＊＊ ＊＊＊＊ ＊＊＊＊ 1111' }]]],
    },
  ])
})

test('a false alarm with a reason lets the letter go, in this case only, and can be taken back', async () => {
  const program = await testProgram()
  const { caseId, letterRecordId } = await letterWith(program, said)
  const id = valueOf(await dismissed(program, caseId, said, '当社の注文番号'))
  // However it is typed, it is the same number.
  const spaced = 'マイナンバー １２３４ ５６７８ ９０１８'
  const scan = (on: CaseId | null) =>
    program.api.sensitive.scan({ caseId: on, text: spaced, place: 'note' })
  expect(valueOf(await scan(caseId))).toEqual([])
  expect(valueOf(await scan(null))).toHaveLength(1)
  expect(valueOf(await scan(await register(program)))).toHaveLength(1)

  const before = valueOf(await program.api.sensitive.scanCase({ caseId }))
  expect(before).toMatchObject({
    findings: [],
    dismissals: [{ id, kind: 'my-number', reason: '当社の注文番号', dismissedBy: '佐藤 恵' }],
  })
  valueOf(await program.api.sensitive.undoDismissal({ caseId, dismissalId: id, why: '誤り' }))
  expect(await issue(program, letterRecordId)).toMatchObject({
    error: { code: 'sensitive/in-letter' },
  })
  valueOf(await dismissed(program, caseId, said, '当社の注文番号'))
  valueOf(await issue(program, letterRecordId))
})

test('a number in the lines around a letter holds it back too, until the address is corrected', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const { principal } = aDraft()
  const address = '東京都港区1-1 個人番号123456789018'
  const caseId = await register(program, aDraft({ principal: { ...principal, address } }))
  const letterRecordId = valueOf(await draftLetter(program, caseId, 'L01'))
  expect(await issue(program, letterRecordId)).toMatchObject({
    error: { code: 'sensitive/in-letter', kinds: ['my-number'], count: 1 },
  })
  valueOf(await dismissed(program, caseId, address, '建物の管理番号'))
  valueOf(await issue(program, letterRecordId))
})
