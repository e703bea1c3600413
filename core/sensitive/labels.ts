import { foldText } from './fold'

/** What a word near a number says that the number is. */
export type LabelKind =
  | 'my-number'
  | 'licence'
  | 'card'
  | 'insurer'
  /** Symbol and number of an insured person. */
  | 'insured'
  /** Words that mean the same only where insurance is spoken of. */
  | 'insured-plain'
  | 'insurance'
  | 'pension-number'
  | 'pension'
  | 'residence-card'
  | 'passport'
  | 'us-ssn'
  | 'iban'
  | 'bank'
  /** A number that is none of these: a telephone, a customer, a parcel, a company. */
  | 'other'

export type Label = { readonly kind: LabelKind; readonly start: number; readonly end: number }

const words: Readonly<Record<LabelKind, string>> = {
  'my-number':
    'マイナンバーカード|マイナンバー通知カード|マイナンバー|マイナンバ|マイ・ナンバー|ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞ|ﾏｲﾅﾝﾊﾞｰ|個人番号カード|個人番号|通知カード|my number card|my number|mynumber|my-number|individual number',
  licence:
    "運転免許証番号|運転免許証の番号|運転免許証|運転免許|運転経歴証明書|免許証番号|免許証の番号|免許番号|免許証|免許|driving licence|driving license|driver licence|driver license|drivers licence|drivers license|driver's licence|driver's license",
  card: 'クレジットカード番号|クレジットカード|クレジット|デビットカード|プリペイドカード|カード番号|カードの番号|カード|ｸﾚｼﾞｯﾄ|ｶｰﾄﾞ|credit card|debit card|payment card|card number|card no|card|visa|mastercard|jcb|amex|american express|diners',
  insurer: '保険者番号|保険者の番号|insurer number|insurer no',
  insured:
    "被保険者証記号・番号|被保険者等記号・番号|被保険者記号・番号|被保険者証の記号番号|被保険者証番号|被保険者番号|被保険者記号|保険証番号|保険証の番号|保険証記号番号|記号・番号|記号番号|記号及び番号|insured person's number|insured number|insurance card number|health insurance number",
  'insured-plain': '記号|番号|枝番',
  insurance:
    '保険証|被保険者|保険者|健康保険|医療保険|国民健康保険|国保|資格確認書|資格情報|組合員証|health insurance',
  'pension-number': '基礎年金番号|年金番号|年金手帳の番号|basic pension number|pension number',
  pension: '年金手帳|年金証書|年金|pension',
  'residence-card':
    '在留カード番号|在留カード|在留|特別永住者証明書|特別永住者|residence card|special permanent resident',
  passport: '旅券番号|旅券|パスポート番号|パスポート|ﾊﾟｽﾎﾟｰﾄ|passport number|passport no|passport',
  'us-ssn': 'ssn|social security',
  iban: 'iban',
  bank: 'ゆうちょ|郵便局|銀行|口座|通帳|証券|信用金庫',
  other:
    '法人番号|会社法人等番号|登録番号|電話番号|電話|携帯番号|携帯電話|携帯|ファックス|ファクス|郵便番号|口座番号|証券番号|受付番号|受理番号|文書番号|案件番号|整理番号|管理番号|事件番号|照会番号|問い合わせ番号|問合せ番号|お問合せ番号|送り状番号|伝票番号|追跡番号|注文番号|予約番号|会員番号|会員カード|ポイントカード|お客様番号|顧客番号|社員番号|学籍番号|製造番号|型番|tel|telephone|phone|mobile|fax|corporate number|account number|account no|order number|order no|tracking number|tracking no|customer number|member number|invoice number|case number|reference number|serial number',
}

const kindOf: ReadonlyMap<string, LabelKind> = new Map(
  // Object.entries widens the keys of a record to string.
  (Object.entries(words) as [LabelKind, string][]).flatMap(([kind, list]) =>
    list.split('|').map(word => [foldText(word), kind] as const),
  ),
)

/** The longest word first, so that 被保険者番号 is not taken for 保険者番号 or 番号. */
const anyWord = new RegExp(
  [...kindOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map(word => word.replace(/[.]/g, '\\.'))
    .join('|'),
  'g',
)

const latin = /[a-z]/
/** 番号 as the end of another word, such as 予防接種番号, names that other thing. */
const wordBefore = /[\u3400-\u9fffァ-ヶｦ-ﾟ々]/

/** The words in folded text that name a number, in order. */
export function findLabels(folded: string): readonly Label[] {
  const labels: Label[] = []
  for (const match of folded.matchAll(anyWord)) {
    const [word] = match
    const start = match.index
    const end = start + word.length
    const kind = kindOf.get(word)
    if (kind && isWholeWord(folded, word, start)) labels.push({ kind, start, end })
  }
  return labels

  function isWholeWord(text: string, word: string, start: number): boolean {
    const before = text.charAt(start - 1)
    if (kindOf.get(word) === 'insured-plain') return !wordBefore.test(before)
    if (!latin.test(word)) return true
    return !latin.test(before) && !latin.test(text.charAt(start + word.length))
  }
}

/** A word counts this many characters before a number and after it. */
const reachBefore = 40
const reachAfter = 16
const reachDirect = 16

/** Between a word and the number it names: "マイナンバーの番号は（…", "個人番号：第". */
const filler =
  /^(?:no|number|is|カ-ド|写し|[\s:;=()[\]{}「」『』【】"'#№,、はがのをも第証書番号欄._-])*$/
/** The word follows in brackets: "…（マイナンバー）". */
const bracket = /^ ?[([「『【]$/

/** Folded text and the words in it. */
type Worded = { readonly folded: string; readonly labels: readonly Label[] }
type Stretch = { readonly start: number; readonly end: number }

/** The word that names this very stretch of text: in brackets behind it, or in front of it. */
export function nameOf({ folded, labels }: Worded, { start, end }: Stretch): Label | undefined {
  const at = firstFrom(labels, start)
  const after = labels[at]
  if (after && after.start <= end + 2 && bracket.test(folded.slice(end, after.start))) return after
  const before = labels[at - 1]
  if (!before || start - before.end > reachDirect) return undefined
  const adjoins = before.end === start
  return adjoins || filler.test(folded.slice(before.end, start)) ? before : undefined
}

/** Which of these kinds the nearest word near by has. */
export function nearest<K extends LabelKind>(
  { labels }: Worded,
  { start, end }: Stretch,
  kinds: readonly K[],
): K | undefined {
  const middle = firstFrom(labels, start)
  const before = firstOf(labels, kinds, {
    from: middle - 1,
    step: -1,
    distance: label => start - label.end,
    reach: reachBefore,
  })
  const after = firstOf(labels, kinds, {
    from: middle,
    step: 1,
    distance: label => label.start - end,
    reach: reachAfter,
  })
  if (!before || !after) return (before ?? after)?.kind
  return after.distance < before.distance ? after.kind : before.kind
}

type Way = {
  readonly from: number
  readonly step: 1 | -1
  readonly distance: (label: Label) => number
  readonly reach: number
}

function firstOf<K extends LabelKind>(
  labels: readonly Label[],
  kinds: readonly K[],
  { from, step, distance, reach }: Way,
): { readonly kind: K; readonly distance: number } | undefined {
  for (let at = from; ; at += step) {
    const label = labels[at]
    if (!label || distance(label) > reach) return undefined
    const kind = kinds.find(one => one === label.kind)
    if (kind) return { kind, distance: distance(label) }
  }
}

/** Index of the first that starts at `from` or later; things in order of their start. */
export function firstFrom(things: readonly { readonly start: number }[], from: number): number {
  let low = 0
  let high = things.length
  while (low < high) {
    const middle = (low + high) >> 1
    const start = things[middle]?.start ?? from
    if (start < from) low = middle + 1
    else high = middle
  }
  return low
}
