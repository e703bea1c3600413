import type { Language } from '@core/bilingual'
import { dateIn, type ComposeInput } from './compose-input'
import type { Block, LetterRecord } from './letter'

type Replaced = { readonly number: string; readonly date: string; readonly sent: boolean }

const sentences: Readonly<Record<Language, (replaced: Replaced) => string>> = {
  ja: ({ number, date, sent }) =>
    sent
      ? `　なお、本書は、${date}付け${number}の書面に代わるものです。お手数ですが、先の書面は破棄してくださいますようお願い申し上げます。`
      : `　なお、本書は、${date}付け${number}の書面（お送りしておりません。）に代わるものです。`,
  en: ({ number, date, sent }) =>
    sent
      ? `This letter replaces our letter ${number} of ${date}. Please disregard the earlier letter.`
      : `This letter replaces our letter ${number} of ${date}, which was not sent.`,
}

/** The salutation and the paragraph that says what the letter is about. */
const opening = 2

/** Names the letter that this one takes the place of, right after what the letter is about. */
export function withReplacement(blocks: readonly Block[], input: ComposeInput): Block[] {
  const sentence = input.replaces && sentenceOn(input.replaces, input)
  if (!sentence) return [...blocks]
  const body = blocks.findIndex(block => block.type !== 'paragraph')
  const at = Math.min(opening, body < 0 ? blocks.length : body)
  return blocks.toSpliced(at, 0, { type: 'paragraph', runs: [{ text: sentence }] })
}

function sentenceOn(
  { documentNumber, datedOn, dispatch }: LetterRecord,
  input: ComposeInput,
): string | undefined {
  if (!documentNumber || !datedOn) return undefined
  const date = dateIn(input, datedOn)
  return sentences[input.language]({ number: documentNumber, date, sent: dispatch !== null })
}
