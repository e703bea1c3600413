import { describe, expect, test } from 'vitest'
import type { Language } from '@core/bilingual'
import { composeLetter } from '@core/letters/compose'
import { releaseFacts, releaseWarnings } from '@core/letters/release-warnings'
import { sampleLetterInput } from '@core/letters/sample'
import { packOf, rulePacks } from '@core/regimes/index'
import { statedIn, statedText, storedValue, type ChosenEntry } from '@core/requests/chosen-entries'
import { letterText } from '@core/sensitive/letter-text'
import { settingsContract } from '@core/settings/contract'
import { entriesOf } from '@core/settings/purposes'
import { initialSettings, settings } from '@core/settings/settings'
import { aLetter, jpAppi } from '@tests/support/a-case-file'

const shipping = { code: 'A1', text: { ja: 'ご注文の商品の発送', en: 'Delivery of your order' } }
const support = { code: 'A2', text: { ja: 'お問い合わせへの対応', en: '' } }
const carrier = { ja: '株式会社みどり運送', en: 'Midori Unso K.K.' }

describe('the registers in the settings', () => {
  test('settings of before there were registers are read, with nothing in them', () => {
    const now = initialSettings('あおぞらホーム', '佐藤 恵')
    const older = { ...now, purposes: undefined, recipients: undefined }
    expect(settings.parse(JSON.parse(JSON.stringify(older)))).toEqual(now)
  })

  const isTaken = (change: object) => settingsContract.change.input.safeParse({ change }).success

  test('a code stands once, however wide it is written', () => {
    expect(isTaken({ purposes: [shipping, support] })).toBe(true)
    expect(isTaken({ purposes: [shipping, { ...support, code: 'Ａ１' }] })).toBe(false)
    // Each register has its own.
    const recipients = [{ code: 'A1', name: carrier, kind: 'processor' }]
    expect(isTaken({ purposes: [shipping], recipients })).toBe(true)
    expect(isTaken({ recipients: [...recipients, ...recipients] })).toBe(false)
  })

  test.each([
    ['no code', { code: '' }],
    ['a code of several words', { code: 'A 1' }],
    ['no words in either language', { text: { ja: ' ', en: '' } }],
    ['several lines', { text: { ja: '発送\n対応', en: '' } }],
    ['a character that nobody can see', { text: { ja: '発送\u001F対応', en: '' } }],
  ])('an entry with %s is none', (_, change) => {
    expect(isTaken({ purposes: [{ ...shipping, ...change }] })).toBe(false)
  })

  test('a recipient is named with what it is to us, in the languages it has a name in', () => {
    const named = (kind: 'third_party' | 'processor' | 'joint_user', name = carrier) =>
      entriesOf({ purposes: [], recipients: [{ code: 'R1', name, kind }] }, 'recipients')[0]?.text
    expect(named('third_party')).toEqual(carrier)
    expect(named('processor')).toEqual({
      ja: '株式会社みどり運送（委託先）',
      en: 'Midori Unso K.K. (acting on our behalf)',
    })
    expect(named('joint_user', { ja: 'みどり運送', en: '' })).toEqual({
      ja: 'みどり運送（共同利用者）',
      en: '',
    })
  })
})

describe('what was chosen', () => {
  test.each([
    ['nothing', [], ''],
    ['words alone, as before', [], '商品の発送\r\n\nお問い合わせ対応 '],
    ['entries alone', [shipping, support], ''],
    ['entries and words', [shipping], '会員限定のご案内\n（ご希望の方）'],
    ['words that begin with an empty line', [support], '\n会員限定のご案内'],
  ])('is kept and read again: %s', (_, chosen: readonly ChosenEntry[], words) => {
    expect(statedIn(storedValue({ chosen, words }))).toEqual({ chosen, words })
  })

  test('words cannot pass for an entry', () => {
    const words = 'A9\u001Fにせ\u001Ffake'
    expect(statedIn(storedValue({ chosen: [shipping], words }))).toEqual({
      chosen: [shipping],
      words: 'A9にせfake',
    })
  })

  test('words are printed as they were typed, in either language', () => {
    expect(statedText('商品の発送\n対応', 'ja')).toBe('商品の発送\n対応')
    expect(statedText('商品の発送\n対応', 'en')).toBe('商品の発送\n対応')
  })
})

/** The sample letter, with this chosen wherever the fact is stated. */
function withChosen(letterId: string, particularId: string, language: Language, value: string) {
  const input = sampleLetterInput(jpAppi, letterId, language)
  const { requestFile } = input
  const particulars = requestFile.particulars.map(one =>
    one.particularId === particularId ? { ...one, value } : one,
  )
  const changed = { ...requestFile, particulars }
  return { ...input, requestFile: changed, file: { ...input.file, requests: [changed] } }
}

function bodyOf(input: ReturnType<typeof withChosen>) {
  const letter = composeLetter(input)
  if (!letter.ok) throw new Error(JSON.stringify(letter.error))
  return letter.value.body
}

describe('in a letter', () => {
  const value = storedValue({ chosen: [shipping, support], words: '' })

  test('purposes stand with their codes, one below the other, in the language of the letter', () => {
    const japanese = letterText(bodyOf(withChosen('L07', 'purposes', 'ja', value)))
    expect(japanese).toContain('A1 ご注文の商品の発送\nA2 お問い合わせへの対応')
    expect(japanese).not.toContain('Delivery')
    const english = letterText(bodyOf(withChosen('L07', 'purposes', 'en', value)))
    expect(english).toContain('A1 Delivery of your order\nA2 お問い合わせへの対応')
    expect(english).not.toContain('発送')
  })

  test('recipients stand with their codes, and what the officer adds below them', () => {
    const registered = [{ code: 'R1', name: carrier, kind: 'third_party' as const }]
    const chosen = entriesOf({ purposes: [], recipients: registered }, 'recipients')
    const stated = storedValue({ chosen, words: 'ほか配送の業者' })
    const text = letterText(bodyOf(withChosen('L20', 'recipient', 'ja', stated)))
    expect(text).toContain('R1 株式会社みどり運送\nほか配送の業者')
  })

  test('one that stands in the other language is to be looked at before the letter leaves', () => {
    const warned = (language: Language, printed = value) => {
      const input = withChosen('L07', 'purposes', language, value)
      const { id } = input.requestFile.request
      const body = bodyOf(withChosen('L07', 'purposes', language, printed))
      const letter = { ...aLetter('L07', 'draft'), requestId: id, language, body }
      const frame = { language, documentNumber: '', date: '', sender: [], reference: [] }
      const facts = releaseFacts({
        pack: jpAppi,
        file: input.file,
        letter,
        frame: { ...frame, addressee: ['髙橋 みなみ'], letterhead: null },
        history: [],
      })
      return { codes: facts.inOtherLanguage, warnings: releaseWarnings(facts) }
    }
    expect(warned('ja')).toEqual({ codes: [], warnings: [] })
    expect(warned('en')).toEqual({ codes: ['A2'], warnings: ['other-language'] })
    // Once the officer has put it into English there is nothing to look at.
    expect(warned('en', 'A1 Delivery of your order\nA2 Answering you').codes).toEqual([])
  })
})

test.each(rulePacks.map(pack => [pack.regime, pack] as const))(
  'under every law only what is written in words is chosen from a register: %s',
  (_, pack) => {
    const chosen = pack.particulars.filter(({ chosenFrom }) => chosenFrom !== undefined)
    expect(chosen.length).toBeGreaterThan(0)
    expect(chosen.map(({ kind }) => kind)).toEqual(chosen.map(() => 'text'))
  },
)

test('the purposes of use that Japan’s law has told are chosen from those registered', () => {
  const pack = packOf({ regime: 'jp_appi', variant: null })
  const registerOf = (id: string) => pack.particulars.find(p => p.id === id)?.chosenFrom
  expect(registerOf('purposes')).toBe('purposes')
  expect(registerOf('recipient')).toBe('recipients')
  expect(registerOf('notice_to_recipient')).toBeUndefined()
})
