import { charsetOf } from './outlook-properties'

/** What the dictionary of the compression starts with (MS-OXRTFCP 2.1.2.1). */
const known =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern ' +
  '\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0' +
  '\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'

/** Longer texts are cut: a few bytes of a run can stand for very many. */
const longest = 8 * 1024 * 1024

/** The RTF of a compressed body as Latin-1, one character per byte; undefined where it is none. */
export function expandRtf(compressed: Uint8Array): string | undefined {
  const header = Buffer.from(compressed.buffer, compressed.byteOffset, compressed.byteLength)
  if (header.length < 16) return undefined
  const kind = header.toString('latin1', 8, 12)
  if (kind === 'MELA') return header.toString('latin1', 16, 16 + header.readUInt32LE(4))
  return kind === 'LZFu' ? expand(header.subarray(16, 4 + header.readUInt32LE(0))) : undefined
}

/** Eight signs a byte: a character, or where in the last 4096 written ones a run of them stands. */
function expand(input: Buffer): string {
  const out = Buffer.alloc(Math.min(known.length + input.length * 9, longest))
  let length = out.write(known, 'latin1')
  let at = 0
  for (let sign = 8, signs = 0; at < input.length && length < out.length; sign++) {
    if (sign === 8) {
      sign = 0
      signs = input[at++] ?? 0
    }
    if (((signs >> sign) & 1) === 0) {
      out[length++] = input[at++] ?? 0
      continue
    }
    const run = ((input[at] ?? 0) << 8) | (input[at + 1] ?? 0)
    at += 2
    const back = (length - (run >> 4)) & 4095
    // A run that starts where the next character goes is the end.
    if (back === 0) break
    length = repeat(out, { length, back, count: (run & 15) + 2 })
  }
  return out.toString('latin1', known.length, length)
}

type Run = { readonly length: number; readonly back: number; readonly count: number }

/** One by one, since a run may go on with what it has written itself. Returns the new length. */
function repeat(out: Buffer, { length, back, count }: Run): number {
  const end = Math.min(length + count, out.length)
  for (let at = length; at < end; at++) out[at] = out[at - back] ?? 0
  return end
}

/** Groups whose content is not text for a reader. */
const unread = new Set(
  'fonttbl colortbl stylesheet info pict object themedata listtable'.split(' '),
)
const signs: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  cell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
}

type Group = {
  readonly skipped: boolean
  /** Within a piece of the HTML that the RTF was made from. */
  readonly tag: boolean
  /** Only for readers of RTF, where it was made from HTML. */
  readonly hidden: boolean
  /** Bytes that stand in for a character by number, for readers that do not know it. */
  readonly fallback: number
}

type State = {
  readonly decoder: InstanceType<typeof TextDecoder>
  readonly isHtml: boolean
  readonly out: string[]
  readonly outer: Group[]
  group: Group
  /** Stand-in bytes still to be passed over. */
  pending: number
}

// Bytes (\'82\'a0), a number (\u12354), a word (\par), a sign (\{), a group's brace, or plain text.
const token =
  /((?:\\'[0-9a-f]{2})+)|\\u(-?\d+) ?|\\([a-z]+)(-?\d+)? ?|\\([^a-z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi

/** The text of an RTF, or the HTML it was made from (MS-OXRTFEX) with `isHtml`. */
export function rtfToText(rtf: string): { readonly text: string; readonly isHtml: boolean } {
  const isHtml = /\\fromhtml1\b/.test(rtf.slice(0, 1024))
  const group = { skipped: false, tag: false, hidden: false, fallback: 1 }
  const state: State = { decoder: decoderOf(rtf), isHtml, out: [], outer: [], group, pending: 0 }
  for (const found of rtf.matchAll(token)) {
    const [, bytes, number, word, value, sign, brace, text] = found
    if (brace) state.group = brace === '{' ? opened(state) : (state.outer.pop() ?? state.group)
    else if (bytes) writeBytes(state, Buffer.from(bytes.replace(/\\'/g, ''), 'hex'))
    else if (text) writeBytes(state, Buffer.from(text, 'latin1'))
    else if (number) writeNumbered(state, Number(number))
    else if (word) command(state, word.toLowerCase(), value)
    else if (sign) special(state, sign)
  }
  return { text: state.out.join(''), isHtml }
}

function opened({ outer, group }: State): Group {
  outer.push(group)
  return group
}

function write({ out, group, isHtml }: State, text: string): void {
  if (!group.skipped && !(isHtml && group.hidden && !group.tag)) out.push(text)
}

/** A character of two bytes may have its second one as plain text, so they are read as one stream. */
function writeBytes(state: State, bytes: Buffer): void {
  const shown = bytes.subarray(state.pending)
  state.pending = Math.max(0, state.pending - bytes.length)
  write(state, state.decoder.decode(shown, { stream: true }))
}

function writeNumbered(state: State, number: number): void {
  write(state, String.fromCharCode(number & 0xffff))
  state.pending = state.group.fallback
}

function special(state: State, sign: string): void {
  if (sign === '*') state.group = { ...state.group, skipped: true }
  else if (sign === '~') write(state, ' ')
  else if (/[\\{}]/.test(sign)) write(state, sign)
}

function command(state: State, word: string, value: string | undefined): void {
  const { group } = state
  if (word === 'htmltag') state.group = { ...group, skipped: false, tag: true }
  else if (word === 'htmlrtf') state.group = { ...group, hidden: value !== '0' }
  else if (word === 'uc') state.group = { ...group, fallback: Number(value ?? 1) }
  else if (unread.has(word)) state.group = { ...group, skipped: true }
  else if (Object.hasOwn(signs, word)) write(state, signs[word] ?? '')
}

function decoderOf(rtf: string): InstanceType<typeof TextDecoder> {
  // Japanese characters in a mail of another code page come in a Japanese font (charset 128).
  const japanese = /\\fcharset128\b/.test(rtf)
  return new TextDecoder(charsetOf(japanese ? 932 : Number(/\\ansicpg(\d+)/.exec(rtf)?.[1])))
}
