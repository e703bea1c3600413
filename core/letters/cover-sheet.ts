import type { Language } from '@core/bilingual'
import type { Block, Enclosure, LetterBody, LetterFrame, Run } from './letter'

export type CoveredLetter = {
  readonly frame: LetterFrame
  readonly title: string
  /** Printed on one side. */
  readonly pages: number
  readonly enclosures: readonly Enclosure[]
}

const cell = (text: string): Run[] => [{ text }]
const paragraph = (text: string): Block => ({ type: 'paragraph', runs: cell(text) })

/** How many characters of a hash are told: enough to compare by eye. */
const hashShown = 8

type Words = {
  readonly title: string
  readonly header: readonly [string, string, string]
  readonly pages: (count: number) => string
  readonly hash: (start: string) => string
  readonly before: (addressee: string) => readonly Block[]
  readonly after: readonly Block[]
}

const words: Readonly<Record<Language, Words>> = {
  ja: {
    title: '書類送付のご案内',
    header: ['番号', '書類', '枚数・照合'],
    pages: count => `${count}枚`,
    hash: start => `ファイル（SHA-256 の先頭：${start}）`,
    before: () => [
      paragraph('拝啓　時下ますますご清祥のこととお慶び申し上げます。'),
      paragraph('　下記の書類をお送りいたします。ご査収くださいますようお願い申し上げます。'),
      { type: 'paragraph', runs: cell('敬具'), align: 'right' },
      { type: 'recordStart' },
    ],
    after: [
      paragraph(
        '不足しているものがございましたら、お手数ですが、上記の連絡先までお知らせください。',
      ),
      { type: 'recordEnd' },
    ],
  },
  en: {
    title: 'Documents enclosed',
    header: ['No.', 'Document', 'Pages or check'],
    pages: count => (count === 1 ? '1 page' : `${count} pages`),
    hash: start => `File (SHA-256 begins with ${start})`,
    before: addressee => [
      paragraph(`Dear ${addressee},`),
      paragraph('Please find the following documents enclosed.'),
    ],
    after: [paragraph('If anything is missing, please let us know at the address above.')],
  },
}

/** 送付状: the sheet on top of what goes out in an envelope, saying what is in it. */
export function coverSheet({ frame, title, pages, enclosures }: CoveredLetter): {
  readonly frame: LetterFrame
  readonly body: LetterBody
} {
  const { header, before, after, ...said } = words[frame.language]
  const named = frame.documentNumber ? `${title}（${frame.documentNumber}）` : title
  const inEnglish = frame.documentNumber ? `${title} (${frame.documentNumber})` : title
  const rows = [
    [frame.language === 'ja' ? named : inEnglish, said.pages(pages)],
    ...enclosures.map(({ name, sha256 }) => [name, said.hash(sha256.slice(0, hashShown))]),
  ].map((row, index) => [String(index + 1), ...row].map(cell))
  const table: Block = { type: 'table', header: header.map(cell), rows }
  const blocks = [...before(frame.addressee.at(-1) ?? ''), table, ...after]
  return { frame: { ...frame, reference: [] }, body: { title: said.title, blocks } }
}
