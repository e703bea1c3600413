import type { Language } from '@core/bilingual'

/** A purpose or recipient as it was chosen from the register: its words of that day. One of them may be empty. */
export type ChosenEntry = {
  readonly code: string
  readonly text: { readonly ja: string; readonly en: string }
}

/** What a particular states: entries of a register, and what the officer wrote besides. */
export type Stated = { readonly chosen: readonly ChosenEntry[]; readonly words: string }

/** The unit separator, which nobody types. An entry is a line of code, Japanese and English. */
const between = '\u001F'

/** Reads a particular's value. One without entries, as all were before there were registers, is all words. */
export function statedIn(value: string): Stated {
  const lines = value.split('\n')
  const entries = lines.map(entryIn)
  const end = entries.indexOf(undefined)
  const count = end < 0 ? lines.length : end
  return {
    chosen: entries.slice(0, count).filter(entry => entry !== undefined),
    words: lines.slice(count).join('\n'),
  }
}

function entryIn(line: string): ChosenEntry | undefined {
  const [code, ja, en, ...more] = line.split(between)
  if (code === undefined || ja === undefined || en === undefined || more.length > 0)
    return undefined
  return { code, text: { ja, en } }
}

/** The value to be kept: entries first, each on its line, then the words. */
export function storedValue({ chosen, words }: Stated): string {
  const entries = chosen.map(({ code, text }) => [code, text.ja, text.en].join(between))
  const typed = words.replaceAll(between, '')
  return [...entries, ...(typed === '' ? [] : [typed])].join('\n')
}

/** An entry with its code in front; in the other language where this one has no words. */
export function entryText({ code, text }: ChosenEntry, language: Language): string {
  const other = language === 'ja' ? text.en : text.ja
  return `${code} ${text[language].trim() || other.trim()}`
}

/** What a letter prints of a particular's value: an entry a line, then the words. */
export function statedText(value: string, language: Language): string {
  const { chosen, words } = statedIn(value)
  const lines = [...chosen.map(entry => entryText(entry, language)), words]
  return lines.join('\n').trim()
}
