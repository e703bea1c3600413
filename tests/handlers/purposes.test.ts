import { expect, test } from 'vitest'
import type { LetterRecordId } from '@core/ids'
import { storedValue } from '@core/requests/chosen-entries'
import { letterText } from '@core/sensitive/letter-text'
import { entriesOf } from '@core/settings/purposes'
import {
  aDraft,
  addItem,
  answerAll,
  confirmIdentity,
  fillSettings,
  register,
  requestOf,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'

const type = 'jp.purpose_notice'
const shipping = { code: 'A1', text: { ja: 'ご注文の商品の発送', en: 'Delivery of your order' } }
const support = { code: 'A2', text: { ja: 'お問い合わせへの対応', en: '' } }

/** A request for the purposes of use, decided, with two purposes registered and chosen. */
async function chosen() {
  const program = await testProgram()
  const { api } = program
  await fillSettings(program)
  valueOf(await api.settings.change({ change: { purposes: [shipping, support] } }))
  const caseId = await register(program, aDraft({ types: [type] }))
  await confirmIdentity(program, caseId)
  const itemId = await addItem(program, caseId, '会員登録情報')
  await answerAll(program, caseId)
  const { id: requestId } = await requestOf(program, caseId)
  const registered = entriesOf(valueOf(await api.settings.read({})), 'purposes')
  const value = storedValue({ chosen: registered, words: '会報の送付' })
  valueOf(
    await api.requests.setParticular({
      caseId,
      requestId,
      itemIds: [itemId],
      particularId: 'purposes',
      value,
    }),
  )
  const written = async (language: 'ja' | 'en') =>
    valueOf(await api.letters.draft({ caseId, requestId, letterId: 'L07', language }))
  return { program, api, caseId, value, written }
}

const viewOf = async ({ api }: TestProgram, letterRecordId: LetterRecordId) =>
  valueOf(await api.letters.view({ letterRecordId }))

test('the letter prints what was chosen, by its code, in its own language', async () => {
  const { program, written } = await chosen()
  const japanese = await viewOf(program, await written('ja'))
  expect(letterText(japanese.letter.body)).toContain(
    'A1 ご注文の商品の発送\nA2 お問い合わせへの対応\n会報の送付',
  )
  expect(japanese.release.inOtherLanguage).toEqual([])
})

test('where the language of the letter has no words, the others stand there and somebody is told', async () => {
  const { program, written } = await chosen()
  const english = await viewOf(program, await written('en'))
  const text = letterText(english.letter.body)
  expect(text).toContain('A1 Delivery of your order\nA2 お問い合わせへの対応')
  expect(english.release.inOtherLanguage).toEqual(['A2'])
})

test('neither the case nor its letter follows the register', async () => {
  const { program, api, caseId, value, written } = await chosen()
  const letterRecordId = await written('ja')
  const before = await viewOf(program, letterRecordId)
  const reworded = { ...support, text: { ja: '営業のご案内', en: 'Offers' } }
  valueOf(await api.settings.change({ change: { purposes: [reworded] } }))
  const { file } = await requestOf(program, caseId)
  expect(file.particulars.map(particular => particular.value)).toEqual([value])
  const after = await viewOf(program, letterRecordId)
  expect(after.letter.body).toEqual(before.letter.body)
  expect(after.now?.body).toEqual(before.now?.body)
})

test('a register with a code twice is refused, and the one before stays', async () => {
  const { api } = await testProgram()
  valueOf(await api.settings.change({ change: { purposes: [shipping] } }))
  const twice = [shipping, { ...support, code: 'a1' }]
  expect(await api.settings.change({ change: { purposes: twice } })).toMatchObject({
    error: { code: 'input/invalid' },
  })
  expect(valueOf(await api.settings.read({})).purposes).toEqual([shipping])
})
