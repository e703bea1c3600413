import { kanjiOfNumber, numberOfKanji } from '@core/text/kanji-number'

const counted =
  '(?=丁目|番|号|条|丁|町|区|階|軒|年|月|日|週|回|名|人|件|通|枚|歳|か月|ヶ月|ヵ月|カ月|ケ月|箇月)'
const inKanji = new RegExp(`[〇一二三四五六七八九十]{1,4}${counted}`, 'gu')
const inDigits = new RegExp(`(?<!\\d)[1-9]\\d?${counted}`, 'gu')

/** 一丁目 is written 1丁目 as well, and the other way round. */
export const ofNumerals = (typed: string): readonly string[] => [
  typed.replace(inKanji, numeral => numberOfKanji(numeral) ?? numeral),
  typed.replace(inDigits, number => kanjiOfNumber(Number(number))),
]

const short = /(?<=\p{Script=Han})(\d{1,2})-(\d{1,3})(?:-(\d{1,3}))?$/u
const long = /(?<=\p{Script=Han})(\d{1,2})丁目(\d{1,3})(?:番地?(?:の)?|-)?(\d{1,3})?号?$/u

/** 芝1-2-3 is 芝1丁目2番3号. */
export function ofPlace(typed: string): readonly string[] {
  const western = typed.replace(inKanji, numeral => numberOfKanji(numeral) ?? numeral)
  const [part = '', block = '', lot = '', house] = short.exec(western) ?? long.exec(western) ?? []
  if (part === '') return []
  const before = western.slice(0, western.length - part.length)
  const rest = house === undefined ? [lot] : [`${lot}-${house}`, `${lot}番${house}号`]
  return rest.flatMap(end => [
    `${before}${block}-${end}`,
    ...[block, kanjiOfNumber(Number(block))].map(one => `${before}${one}丁目${end}`),
  ])
}
