import { letterDate } from '@core/letters/wareki'
import { parseDate } from '@core/time/parse-date'
import { ofNumerals, ofPlace } from './numerals'
import { ofOkurigana } from './okurigana'

/** Other ways to write what was typed, by which it is found as well. */

type Rule = (typed: string) => readonly string[]

/** Digits that are enough to be a telephone number rather than those of a case or a date. */
const fewestOfPhone = 5

/** A telephone number in Japan is written from abroad with +81 for its first zero. */
const ofPhone: Rule = typed => {
  const digits = typed.replace(/[-‐‑‒–—―−ー()/.]/g, '')
  if (!/^\+?\d+$/.test(digits) || digits.length < fewestOfPhone) return []
  return /^\+810?/.test(digits)
    ? [digits.replace(/^\+810?/, '0')]
    : [digits.replace(/^0(?=[1-9])/, '81')]
}

/** A day as it is written in tables, in letters and in mails. */
const ofDay: Rule = typed => {
  const day = parseDate(typed)
  if (!day) return []
  const written = (['western', 'wareki'] as const).map(ja =>
    letterDate(day, 'ja', { ja, en: 'british' }),
  )
  const inEnglish = (['british', 'american'] as const).map(en =>
    letterDate(day, 'en', { ja: 'western', en }),
  )
  return [day, day.replace(/-0/g, '-'), ...written, ...inEnglish]
}

/** How somebody is addressed is no part of the name. */
const honorific = /(?:様|さま|さん|殿|氏|先生)$/
const withoutHonorific: Rule = typed => {
  const name = typed.replace(honorific, '')
  return Array.from(name).length > 1 ? [name] : []
}

/** コンピューター is written コンピュータ as well. */
const withoutLastLong: Rule = typed => [
  typed.replace(/(?<=[\p{Script=Katakana}ー]{3})ー(?![\p{Script=Katakana}ー])/gu, ''),
]

/** 霞が関, 霞ヶ関. */
const betweenKanji: Rule = typed => {
  const between = (from: RegExp, to: string) =>
    typed.replace(new RegExp(`(?<=\\p{Script=Han})${from.source}(?=\\p{Script=Han})`, 'gu'), to)
  return [between(/[がガ]/, 'ヶ'), between(/[ヶケ]/, 'が')]
}

/** 一ヶ月, 一か月, 一箇月; 市ヶ谷, 市谷. */
const counter = /(?<=[\d〇一二三四五六七八九十数何])(?:[ヶケヵカかけ]|箇|個)(?=月|所|年|国|条)/u
const ofCounter: Rule = typed =>
  counter.test(typed)
    ? [typed, ...ofNumerals(typed)].flatMap(one =>
        ['か', 'ヶ', '箇'].map(sign => one.replace(counter, sign)),
      )
    : []
const withoutKe: Rule = typed => [
  typed.replace(/(?<=\p{Script=Han})[ヶケがガ](?=\p{Script=Han})/gu, ''),
  ...(/^\p{Script=Han}{2,4}$/u.test(typed) ? betweenEach(typed, 'ヶ') : []),
]
const betweenEach = (typed: string, sign: string): readonly string[] => {
  const characters = Array.from(typed)
  return characters.slice(1).map((_, at) => characters.toSpliced(at + 1, 0, sign).join(''))
}

/** The number of a case without its zeros. */
const ofCase: Rule = typed => {
  const [, year, serial] = /^(20\d\d)[-‐‑‒–—―−ー](\d{1,3})$/.exec(typed) ?? []
  return year && serial ? [`${year}-${serial.padStart(4, '0')}`] : []
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }
/** Müller, Mueller; O'Brien, OBrien. */
const ofLatin: Rule = typed => {
  const word = typed.toLowerCase()
  if (!/^[\p{Script=Latin}'’]{4,}$/u.test(word)) return []
  return [
    word.replace(/[äöüåø]/g, letter => umlauts[letter] ?? letter),
    word.replace(/(?<=[^aeiou])([aou])e(?=[^aeiou])/g, '$1'),
    word.replace(/['’]/g, ''),
    word.replace(/^([od])(?=[b-df-hj-np-tv-z][a-z]{3})/, "$1'"),
  ]
}

const companies = [
  ['株式会社', '(株)'],
  ['有限会社', '(有)'],
] as const
const ofCompany: Rule = typed =>
  companies.flatMap(([long, short]) => [
    typed.replaceAll(long, short),
    typed.replaceAll(short, long),
  ])

const rules = [
  ...[ofPhone, ofDay, ofCase, ofNumerals, ofPlace, ofCounter],
  ...[withoutHonorific, withoutLastLong, betweenKanji, withoutKe, ofOkurigana, ofCompany, ofLatin],
]

/** How else the word may be written. */
export function otherWritings(typed: string): readonly string[] {
  const plain = typed.normalize('NFKC')
  const others = new Set(rules.flatMap(rule => rule(plain)))
  others.delete(plain)
  return [...others]
}

const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\\s+)?'
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const day = '\\d{1,2}(?:st|nd|rd|th)?'
const dayInEnglish = new RegExp(
  `\\b(${weekday}(?:${day}\\s+${month},?|${month}\\s+${day},?)\\s+\\d{4})\\b`,
  'i',
)

/** What stands between blanks; a day in English is one word. How somebody is addressed is none beside others. */
export function typedWords(query: string): readonly string[] {
  const words = query
    .split(dayInEnglish)
    .flatMap((part, n) => (n % 2 === 1 && parseDate(part) ? [part] : part.split(/[\s\u0000]+/u)))
    .filter(word => word !== '')
  const named = words.filter(word => word.replace(honorific, '') !== '')
  return named.length > 0 ? named : words
}
