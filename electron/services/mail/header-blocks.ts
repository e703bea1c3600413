/** The headers of a mail or of a part of it, and where their body ends. */
export type Block = { readonly start: number; readonly end: number; readonly bodyEnd: number }

const [lineFeed, carriageReturn, dash] = [0x0a, 0x0d, 0x2d]
const dashes = '\n--'
/** More than any person's mail has. */
const mostBoundaries = 100
const mostBlocks = 3000
const longestHead = 2 * 1024 * 1024

/** The headers of a mail and of its parts; not those of mails attached to it, which are kept as they came. */
export function blocksOf(bytes: Buffer): readonly Block[] {
  const boundaries = new Set<string>()
  const blocks: Block[] = []
  let open = blockFrom(bytes, 0, boundaries)
  for (let at = bytes.indexOf(dashes, open.end - 1); at >= 0 && blocks.length < mostBlocks;) {
    const line = lineAt(bytes, at + 1)
    const name = line.text.slice(2)
    const isEnd = name.endsWith('--') && boundaries.has(name.slice(0, -2))
    if (isEnd || boundaries.has(name)) {
      blocks.push({ ...open, bodyEnd: at })
      // What follows the last part belongs to nobody.
      open = isEnd ? { start: line.end, end: line.end } : blockFrom(bytes, line.end, boundaries)
      at = bytes.indexOf(dashes, Math.max(at + 1, open.end - 1))
    } else at = bytes.indexOf(dashes, at + 1)
  }
  blocks.push({ ...open, bodyEnd: bytes.length })
  return blocks.filter(({ start, end }) => end > start)
}

function lineAt(bytes: Buffer, start: number): { readonly text: string; readonly end: number } {
  const found = bytes.indexOf('\n', start)
  const end = found < 0 ? bytes.length : found + 1
  // Longer ones are no boundary.
  return { text: bytes.toString('latin1', start, Math.min(end, start + 200)).trimEnd(), end }
}

function blockFrom(bytes: Buffer, start: number, boundaries: Set<string>) {
  const end = endOfHead(bytes, start)
  const head = bytes.toString('latin1', start, end)
  const type = /^content-type:[ \t]*multipart\/(?:[^\r\n]|\r?\n[ \t])*/im.exec(head)?.[0]
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type ?? '') ?? []
  const boundary = (quoted ?? bare)?.trimEnd()
  if (boundary && boundaries.size < mostBoundaries) boundaries.add(boundary)
  return { start, end }
}

/** Where the empty line after the headers is, or the next part where there is none. */
function endOfHead(bytes: Buffer, start: number): number {
  for (let at = start; at - start < longestHead;) {
    const found = bytes.indexOf(lineFeed, at)
    if (found < 0) return bytes.length
    const isBlank = found === at || (found === at + 1 && bytes[at] === carriageReturn)
    if (isBlank || (bytes[at] === dash && bytes[at + 1] === dash)) return at
    at = found + 1
  }
  return start + longestHead
}
