import type { Language } from '@core/bilingual'
import { emptyContact, type Contact } from '@core/cases/case'
import type { Dice } from './dice'

/** Invented people; addresses of mail and telephone are of those that nobody has. */
type Name = readonly [written: string, reading: string, latin: string]

const surnames: readonly [Name, ...Name[]] = [
  ['佐藤', 'サトウ', 'sato'],
  ['鈴木', 'スズキ', 'suzuki'],
  ['髙橋', 'タカハシ', 'takahashi'],
  ['田中', 'タナカ', 'tanaka'],
  ['渡邊', 'ワタナベ', 'watanabe'],
  ['伊藤', 'イトウ', 'ito'],
  ['山本', 'ヤマモト', 'yamamoto'],
  ['中村', 'ナカムラ', 'nakamura'],
  ['小林', 'コバヤシ', 'kobayashi'],
  ['齋藤', 'サイトウ', 'saito'],
  ['加藤', 'カトウ', 'kato'],
  ['吉田', 'ヨシダ', 'yoshida'],
  ['山﨑', 'ヤマサキ', 'yamasaki'],
  ['松本', 'マツモト', 'matsumoto'],
  ['五十嵐', 'イガラシ', 'igarashi'],
  ['長谷川', 'ハセガワ', 'hasegawa'],
  ['清水', 'シミズ', 'shimizu'],
  ['森', 'モリ', 'mori'],
  ['阿部', 'アベ', 'abe'],
  ['橋本', 'ハシモト', 'hashimoto'],
]
const givenNames: readonly [Name, ...Name[]] = [
  ['花子', 'ハナコ', 'hanako'],
  ['一郎', 'イチロウ', 'ichiro'],
  ['みなみ', 'ミナミ', 'minami'],
  ['健一', 'ケンイチ', 'kenichi'],
  ['恵', 'メグミ', 'megumi'],
  ['翔太', 'ショウタ', 'shota'],
  ['陽菜', 'ヒナ', 'hina'],
  ['大輔', 'ダイスケ', 'daisuke'],
  ['さくら', 'サクラ', 'sakura'],
  ['拓海', 'タクミ', 'takumi'],
  ['由美子', 'ユミコ', 'yumiko'],
  ['直樹', 'ナオキ', 'naoki'],
  ['美咲', 'ミサキ', 'misaki'],
  ['誠', 'マコト', 'makoto'],
  ['千尋', 'チヒロ', 'chihiro'],
  ['和夫', 'カズオ', 'kazuo'],
]
const latinFirst: readonly [string, ...string[]] = [
  'Ana',
  'Thomas',
  'Grace',
  'Liam',
  'Zoë',
  'Priya',
  'Marek',
  'Olivia',
  'Noah',
  'Sofia',
]
const latinLast: readonly [string, ...string[]] = [
  'Lima',
  'Müller',
  'O’Connor',
  'Smith',
  'Novák',
  'García',
  'Patel',
  'Dubois',
  'Rossi',
  'Jensen',
]
/** Places and numbers that nobody has; each person's own, so that only a name makes two cases look like one person's. */
const towns: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['104-0033', '東京都中央区新川0-0'],
  ['231-0023', '神奈川県横浜市中区山下町0'],
  ['530-0001', '大阪府大阪市北区梅田0-0-0'],
  ['460-0008', '愛知県名古屋市中区栄0-0'],
  ['060-0001', '北海道札幌市中央区北一条西0'],
  ['812-0011', '福岡県福岡市博多区博多駅前0-0'],
]

export const personOf = (language: Language, dice: Dice, n: number): Contact =>
  language === 'ja' ? japanese(dice, n) : latin(dice, n)

function japanese(dice: Dice, n: number): Contact {
  const [surname, surnameReading, surnameLatin] = dice.oneOf(surnames)
  const [given, givenReading, givenLatin] = dice.oneOf(givenNames)
  const [postalCode, address] = dice.oneOf(towns)
  return {
    ...emptyContact,
    name: `${surname} ${given}`,
    reading: `${surnameReading} ${givenReading}`,
    postalCode,
    address: `${address}-${n}`,
    email: `${givenLatin}.${surnameLatin}.${n}@mail.example`,
    phone: `090-0000-${String(n % 10_000).padStart(4, '0')}`,
  }
}

function latin(dice: Dice, n: number): Contact {
  const [first, last] = [dice.oneOf(latinFirst), dice.oneOf(latinLast)]
  return {
    ...emptyContact,
    name: `${first} ${last}`,
    address: `0 Example Street, Apt ${n}, Exampletown`,
    email: `person.${n}@mail.example`,
  }
}
