const digits = '〇一二三四五六七八九'

/** What a numeral below a hundred says (二十九), or one whose digits stand one by one (二〇二六). */
export function numberOfKanji(numeral: string): string | undefined {
  if (!numeral.includes('十')) return Array.from(numeral, one => digits.indexOf(one)).join('')
  const [, tens = '', ones = ''] =
    /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(numeral) ?? []
  const isOne = numeral.length === tens.length + ones.length + 1
  return isOne
    ? String((tens ? digits.indexOf(tens) : 1) * 10 + Math.max(0, digits.indexOf(ones || '〇')))
    : undefined
}

/** The same the other way round, for a number below a hundred. */
export function kanjiOfNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const begin = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`
  return begin + (ones === 0 ? '' : (digits[ones] ?? ''))
}
