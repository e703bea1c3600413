import jisX0213 from './jis-x-0213.json'

/** Sets of characters that the sequences of ISO-2022 choose, each of one byte or two. */
type Set = 'ascii' | 'kana' | 'jisX0208' | 'jisX0212' | 'plane1' | 'plane2' | 'chinese' | 'korean'

/** RFC 1468, 1554 (-2), 2237 (-1), 1557 (-KR), and JIS X 0213 (-3, -2004). */
const chosen: ReadonlyMap<string, Set> = new Map(
  Object.entries<readonly [Set, string]>({
    latin: ['ascii', '(B (J (H'],
    kana: ['kana', '(I'],
    main: ['jisX0208', '$@ $B $(@ $(B'],
    more: ['jisX0212', '$(D'],
    plane1: ['plane1', '$(O $(Q'],
    plane2: ['plane2', '$(P'],
    chinese: ['chinese', '$A $(A'],
    korean: ['korean', '$(C'],
  }).flatMap(([, [set, sequences]]) => sequences.split(' ').map(one => [one, set] as const)),
)
/** What stands between SO and SI; kana where nothing is said. */
const chosenForShift: ReadonlyMap<string, Set> = new Map([
  [')I', 'kana'],
  ['$)A', 'chinese'],
  ['$)C', 'korean'],
])
/** What the one character after ESC N is of. */
const chosenForOne: ReadonlyMap<string, string> = new Map([
  ['.A', 'latin1'],
  ['.F', 'iso-8859-7'],
])

const platform = new TextDecoder('iso-2022-jp')
const token = /\u001b([ -/]+[0-~])|\u001bN([^])|([\u000e\u000f])/g

/** Whether bytes have a sequence by which ISO-2022 goes to another set of characters. */
export const hasJisSequence = (bytes: Uint8Array): boolean =>
  bytes.includes(0x1b) && /\u001b[$(]/.test(Buffer.from(bytes).toString('latin1'))

const unusual = /[\u000e\u000f]|\u001b(?!\$[@B]|\([BIJ])(?:[ -/]+[0-~]|N)/

/** Whether a text of seven bits has what the platform's decoder cannot read. */
export const isUnusualJis = (bytes: Uint8Array): boolean =>
  [0x1b, 0x0e, 0x0f].some(sign => bytes.includes(sign)) &&
  unusual.test(Buffer.from(bytes).toString('latin1'))

/**
 * Text in ISO-2022-JP and what has grown from it: half-width kana between SO and SI, the sets of JIS
 * X 0212 and 0213, those of Chinese and Korean.
 */
export function decodeJis(bytes: Uint8Array): string {
  if (!isUnusualJis(bytes)) return platform.decode(bytes)
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const out: string[] = []
  const state = { set: 'ascii' as Set, shift: 'kana' as Set, isShifted: false, one: 'latin1' }
  let from = 0
  for (const found of text.matchAll(token)) {
    out.push(decodeRun(text.slice(from, found.index), state))
    from = found.index + found[0].length
    const [, sequence = '', single, shift] = found
    if (single) out.push(decodeOne(single, state.one))
    else if (shift) state.isShifted = shift === '\u000e'
    else {
      state.set = chosen.get(sequence) ?? state.set
      state.shift = chosenForShift.get(sequence) ?? state.shift
      state.one = chosenForOne.get(sequence) ?? state.one
    }
  }
  out.push(decodeRun(text.slice(from), state))
  return out.join('')
}

type State = { readonly set: Set; readonly shift: Set; readonly isShifted: boolean }

function decodeRun(run: string, { set, shift, isShifted }: State): string {
  const inUse = isShifted ? shift : set
  if (inUse === 'ascii') return run.replace(/[\u0080-\u00ff]/g, byteKana)
  if (inUse === 'kana') return run.replace(/[!-_\u00a1-\u00df]/g, byteKana)
  return run
    .replace(/[!-~]{1,2}/g, pair => (pair.length === 2 ? decodePair(inUse, pair) : '\ufffd'))
    .replace(/[\u0080-\u00ff]/g, byteKana)
}

const high = (code: string): number => code.charCodeAt(0) | 0x80

/** A byte of JIS X 0201, with its highest bit or without. */
function byteKana(byte: string): string {
  const code = high(byte)
  return code > 0xa0 && code < 0xe0 ? String.fromCharCode(0xff61 + code - 0xa1) : '\ufffd'
}

const decodeOne = (byte: string, charset: string): string =>
  new TextDecoder(charset).decode(Uint8Array.of(high(byte)))

const decoders = {
  japanese: new TextDecoder('euc-jp'),
  chinese: new TextDecoder('gb18030'),
  korean: new TextDecoder('euc-kr'),
}

function decodePair(set: Set, pair: string): string {
  const bytes = Array.from(pair, high)
  if (set === 'chinese' || set === 'korean') return decoders[set].decode(Uint8Array.from(bytes))
  if (set === 'jisX0212') return decoders.japanese.decode(Uint8Array.of(0x8f, ...bytes))
  const ofPlane = set === 'jisX0208' ? undefined : inJisX0213(set === 'plane1' ? 1 : 2, pair)
  if (ofPlane !== undefined) return ofPlane
  return set === 'plane2' ? '\ufffd' : decoders.japanese.decode(Uint8Array.from(bytes))
}

const rows: Readonly<Record<string, string>> = jisX0213
const cells = new Map<string, readonly string[]>()

/** A character of JIS X 0213 that JIS X 0208 does not have; some are of two code points, in brackets. */
function inJisX0213(plane: 1 | 2, pair: string): string | undefined {
  const name = `${plane}-${pair.charCodeAt(0) - 0x20}`
  const row = cells.get(name) ?? (rows[name] ?? '').match(/\[[^\]]+\]|[^]/gu) ?? []
  cells.set(name, row)
  const cell = row[pair.charCodeAt(1) - 0x21] ?? ' '
  return cell === ' ' ? undefined : cell.replace(/^\[|\]$/g, '')
}
