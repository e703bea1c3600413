import { typedWords } from './writings'

/** What somebody looks for. */
export type Query = {
  readonly words: readonly string[]
  /** Stand between quotation marks: just so, one after the other. */
  readonly quoted: readonly string[]
  /** Have a dash before them: cases with these are left out. */
  readonly unwanted: readonly string[]
}

const dash = '[-‐‑–−－]'
/** Between blanks, or a quotation mark of a name or a measure would be one. */
const quotation = new RegExp(
  `(?<=^|\\s)(${dash}?)(?:"([^"]+)"|[“”]([^“”]+)[“”]|＂([^＂]+)＂|「([^「」]+)」|『([^『』]+)』)(?=\\s|$)`,
  'gu',
)
/** A number may begin with a dash: the middle of one that was copied. */
const leftOut = new RegExp(`^${dash}(?=[^\\d\\s])(?!${dash})`, 'u')

/** The words of a query. A dash leaves out only beside something that is looked for. */
export function readQuery(query: string): Query {
  const quotations = [...query.matchAll(quotation)].map(([, sign = '', ...texts]) => ({
    text: texts.find(Boolean) ?? '',
    isWanted: sign === '',
  }))
  const single = typedWords(query.replace(quotation, ' '))
  const isLeftOut = (word: string) => leftOut.test(word)
  const quoted = quotations.filter(({ isWanted }) => isWanted).map(({ text }) => text)
  const words = single.filter(word => !isLeftOut(word))
  if (words.length + quoted.length === 0) return { words: typedWords(query), quoted, unwanted: [] }
  const unwanted = [
    ...quotations.filter(({ isWanted }) => !isWanted).map(({ text }) => text),
    ...single.filter(isLeftOut).map(word => word.replace(leftOut, '')),
  ]
  return { words, quoted, unwanted }
}
