/** UTF-16 units of a long text that are one text of the index: as much as is quickly folded and marked. */
const longest = 4000
/** What two neighbours have in common, so that whatever is typed stands whole in one of them. */
const common = 200

/** A long text, such as a document's, in pieces to be found by. Each ends between two characters. */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (let start = 0; ;) {
    const end = between(text, Math.min(text.length, start + longest))
    if (text.slice(start, end).trim() !== '') pieces.push(text.slice(start, end))
    if (end >= text.length) return pieces
    start = between(text, end - common)
  }
}

function between(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return at < text.length && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}
