const rows = [
  'あかさたなはまやらわがざだばぱゃぁ',
  'いきしちにひみりぎじぢびぴぃ',
  'うくすつぬふむゆるぐずづぶぷゅぅゔ',
  'えけせてねへめれげぜでべぺぇ',
  'おこそとのほもよろをごぞどぼぽょぉ',
]
/** How the long vowel after a kana of each row is written, beside the sign for it. */
const vowels = ['あ', 'い', 'う', 'えい', 'おう']

const before = rows.map(row => `[${row}]`)
const written = vowels.map((row, n) => new RegExp(`(?<=${before[n] ?? ''})[${row}]`, 'gu'))
const signs = before.map(row => new RegExp(`(?<=${row})ー`, 'gu'))

const word = /^[ぁ-ゔー]{2,12}$/u

/** A reading with its long vowels written otherwise: ゆーこ is ゆうこ, おおた おーた. */
export function ofLongVowels(folded: string): readonly string[] {
  if (!word.test(folded)) return []
  const marked = written.reduce((text, vowel) => text.replace(vowel, 'ー'), folded)
  const spelled = [0, 1].map(which =>
    signs.reduce((text, sign, row) => {
      const vowel = vowels[row] ?? ''
      return text.replace(sign, vowel[which] ?? vowel)
    }, marked),
  )
  return [...new Set([marked, ...spelled])].filter(other => other !== folded)
}
