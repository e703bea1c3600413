const digitsOf = (number: string): readonly number[] => Array.from(number, Number)

const weigh = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0)

const myNumberWeights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

/** Individual Number: ministerial order No. 85 of 2014, Article 5. Twelve digits. */
export function isMyNumber(number: string): boolean {
  const digits = digitsOf(number)
  const rest = weigh(digits, myNumberWeights) % 11
  return digits.length === 12 && digits[11] === (rest <= 1 ? 0 : 11 - rest)
}

/** Modulus 10 with weights 2 and 1 from the right: payment cards, and the insurer numbers of Japan. */
export function passesLuhn(number: string): boolean {
  const sum = digitsOf(number)
    .toReversed()
    .map((digit, at) => (at % 2 === 0 ? digit : digit * 2))
    .reduce((total, product) => total + (product > 9 ? product - 9 : product), 0)
  return number !== '' && sum % 10 === 0
}

/** 法人番号, which is public: thirteen digits, the first of which checks the others. */
export function isCorporateNumber(number: string): boolean {
  const [check, ...others] = digitsOf(number)
  const weights = others.map((_, at) => (at % 2 === 0 ? 2 : 1))
  return number.length === 13 && check === 9 - (weigh(others, weights) % 9)
}

/** ISO 13616, modulus 97. Letters and digits without blanks, small letters. */
export function isIban(number: string): boolean {
  const turned = number.slice(4) + number.slice(0, 4)
  let rest = 0
  for (const character of turned) {
    const value = parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/** First two digits of a driving licence: the commission that issued it, from Hokkaido to Okinawa. */
export function isLicence(number: string): boolean {
  const commission = Number(number.slice(0, 2))
  return number.length === 12 && commission >= 10 && commission <= 97
}

type Issuer = { readonly from: number; readonly to: number; readonly lengths: readonly number[] }
const issuer = (from: number, to: number, ...lengths: readonly number[]): Issuer => ({
  from,
  to,
  lengths,
})

/** First four digits and lengths of the card brands. */
const issuers: readonly Issuer[] = [
  issuer(4000, 4999, 13, 16, 19), // Visa
  issuer(5100, 5599, 16), // Mastercard
  issuer(2221, 2720, 16), // Mastercard
  issuer(3400, 3499, 15), // American Express
  issuer(3700, 3799, 15), // American Express
  issuer(3528, 3589, 16, 17, 18, 19), // JCB
  issuer(3000, 3059, 14, 16), // Diners Club
  issuer(3095, 3095, 14, 16), // Diners Club
  issuer(3600, 3699, 14, 16), // Diners Club
  issuer(3800, 3999, 14, 16), // Diners Club
  issuer(6011, 6011, 16, 19), // Discover
  issuer(6440, 6599, 16, 19), // Discover
  issuer(6200, 6299, 16, 17, 18, 19), // UnionPay
  issuer(8100, 8199, 16, 17, 18, 19), // UnionPay
  issuer(5018, 5018, 16, 18, 19), // Maestro
  issuer(5020, 5038, 16, 18, 19), // Maestro
  issuer(6304, 6304, 16, 18, 19), // Maestro
  issuer(6759, 6763, 16, 18, 19), // Maestro
]

/** Begins as cards of a known brand do, and is as long as they are. */
export function hasCardIssuer(number: string): boolean {
  const first = Number(number.slice(0, 4))
  return issuers.some(
    ({ from, to, lengths }) => first >= from && first <= to && lengths.includes(number.length),
  )
}

/** Numbers the Social Security Administration has never given out, or has declared void. */
export function isPossibleSsn(number: string): boolean {
  const impossible = /^(?:000|666|9\d\d)|^...00|0000$/
  return !impossible.test(number) && number !== '078051120' && number !== '219099999'
}
