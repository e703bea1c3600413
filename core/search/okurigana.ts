/** Words that are written with more or fewer of their kana, by their parts. */
const words =
  '問い合わせ 問い合わす 申し込み 申し込む 申し出 申し立て 申し入れ 取り消し 取り消す 取り扱い 取り下げ 取り引き 取り止め 届け出 引っ越し 引っ越す 引き落とし 引き渡し 引き継ぎ 支払い 支払う 払い戻し 払い込み 振り込み 振り替え 受け付け 受け取り 受け渡し 受け入れ 見積もり 手続き 打ち合わせ 書き換え 切り替え 買い取り 売り上げ 締め切り 繰り返し 呼び出し 聞き取り 立ち会い 立ち入り 差し止め 差し押さえ 組み合わせ 貸し出し 読み取り 読み上げ 積み立て 割り引き 借り入れ 預け入れ 付け替え 乗り換え 入れ替え 行き違い 食い違い 間違い'

/** 問い合わせ, 問合わせ, 問合せ, 問合: every way between all of its kana and none. */
function waysOf(word: string): readonly string[] {
  return word
    .split(/(?=\p{Script=Han})/u)
    .map(shorterOf)
    .reduce((begun, ends) => begun.flatMap(one => ends.map(end => one + end)))
}

/** 合わせ, 合せ, 合. */
function shorterOf(part: string): readonly string[] {
  const [ending = ''] = /[ぁ-ん]+$/.exec(part) ?? []
  const stem = part.slice(0, part.length - ending.length)
  return [...new Set([part, stem + ending.slice(-1), stem])]
}

const known = words.split(' ').map(word => waysOf(word).toSorted((a, b) => b.length - a.length))

/** 問合せ is written 問い合わせ as well. */
export function ofOkurigana(typed: string): readonly string[] {
  return known.flatMap(each => {
    const written = each.find(way => typed.includes(way))
    if (written === undefined) return []
    return each.filter(way => way !== written).map(way => typed.replace(written, way))
  })
}
