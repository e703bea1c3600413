/** The kana of a consonant with a, i, u, e, o; a dash where there is none. */
const rows: Readonly<Record<string, string>> = {
  '': 'あ い う え お',
  k: 'か き く け こ',
  s: 'さ し す せ そ',
  t: 'た ち つ て と',
  n: 'な に ぬ ね の',
  h: 'は ひ ふ へ ほ',
  m: 'ま み む め も',
  y: 'や - ゆ - よ',
  r: 'ら り る れ ろ',
  w: 'わ - - - を',
  g: 'が ぎ ぐ げ ご',
  z: 'ざ じ ず ぜ ぞ',
  d: 'だ ぢ づ で ど',
  b: 'ば び ぶ べ ぼ',
  p: 'ぱ ぴ ぷ ぺ ぽ',
  f: 'ふぁ ふぃ ふ ふぇ ふぉ',
  j: 'じゃ じ じゅ じぇ じょ',
  sh: 'しゃ し しゅ しぇ しょ',
  ch: 'ちゃ ち ちゅ ちぇ ちょ',
  ts: '- - つ - -',
  ky: 'きゃ - きゅ - きょ',
  sy: 'しゃ - しゅ - しょ',
  ty: 'ちゃ - ちゅ - ちょ',
  ny: 'にゃ - にゅ - にょ',
  hy: 'ひゃ - ひゅ - ひょ',
  my: 'みゃ - みゅ - みょ',
  ry: 'りゃ - りゅ - りょ',
  gy: 'ぎゃ - ぎゅ - ぎょ',
  zy: 'じゃ - じゅ - じょ',
  by: 'びゃ - びゅ - びょ',
  py: 'ぴゃ - ぴゅ - ぴょ',
}
const vowels = 'aiueo'

const syllables: ReadonlyMap<string, string> = new Map(
  Object.entries(rows).flatMap(([consonant, row]) =>
    row
      .split(' ')
      .flatMap((kana, n) => (kana === '-' ? [] : [[`${consonant}${vowels[n] ?? ''}`, kana]])),
  ),
)

/** Ways to write one word that are looked for. */
const mostWritings = 16
/** Sounds below which a word would stand in too many names. */
const fewestSounds = 2
const name = /^[a-z']{3,30}$/
const sounds = /[^ぁぃぅぇぉゃゅょ]/g

/**
 * How a reading may be written that was typed in Latin letters, such as たかはし for takahashi. Long
 * vowels are often left out there, so that yuko is ゆうこ too, and Shinichi both しんいち and しにち.
 * None where it is no reading; a word that is still being typed may end with a consonant.
 */
export function kanaOf(typed: string): readonly string[] {
  if (!name.test(typed)) return []
  let written: readonly string[] = ['']
  for (let at = 0; at < typed.length;) {
    const step = soundAt(typed, at)
    if (!step) {
      if (!isBegun(typed.slice(at))) return []
      break
    }
    written = step.kana.flatMap(kana => written.map(before => before + kana)).slice(0, mostWritings)
    at += step.length
  }
  return written.filter(kana => (kana.match(sounds) ?? []).length >= fewestSounds)
}

const isBegun = (rest: string): boolean => Object.hasOwn(rows, rest)

type Sound = { readonly kana: readonly string[]; readonly length: number }

function soundAt(typed: string, at: number): Sound | undefined {
  const rest = typed.slice(at)
  if (rest.startsWith("'")) return { kana: [''], length: 1 }
  if (/^([kstpgzdbhrfjcwy])\1|^tch/.test(rest)) return { kana: ['っ'], length: 1 }
  // Before b, m and p it is often written m, as in Homma.
  if (/^n(?![aiueoy])|^m(?=[bmp])/.test(rest)) return { kana: ['ん'], length: 1 }
  const [letters = ''] = /^[^aiueo']{0,2}[aiueo]/.exec(rest) ?? []
  const kana = syllables.get(letters)
  if (kana === undefined) return undefined
  const own = [kana, ...otherKana(letters, at)]
  const long = longVowel(letters, rest.slice(letters.length))
  return {
    kana: long.kana.flatMap(vowel => own.map(one => one + vowel)),
    length: letters.length + long.length,
  }
}

/** An n between vowels may end the sound before it; ず and づ sound alike. */
function otherKana(letters: string, at: number): readonly string[] {
  if (letters === 'zu') return ['づ']
  const after = syllables.get(letters.slice(1))
  return at > 0 && letters.startsWith('n') && after !== undefined ? [`ん${after}`] : []
}

function longVowel(letters: string, rest: string): Sound {
  if (letters.endsWith('o')) {
    if (/^h(?![aiueoy])/.test(rest)) return { kana: ['う', 'お'], length: 1 }
    if (rest === '') return { kana: ['', 'う'], length: 0 }
    if (!/^[uo]/.test(rest)) return { kana: ['', 'う', 'お'], length: 0 }
  }
  const mayBeLong = /(?:y|sh|ch|j|f)u$/.test(letters) && rest !== '' && !rest.startsWith('u')
  return { kana: mayBeLong ? ['', 'う'] : [''], length: 0 }
}
