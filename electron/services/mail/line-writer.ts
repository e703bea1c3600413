// Japanese is written without spaces: a line break in the source between two of these is none.
const cjk = '[\\u3000-\\u30ff\\u3400-\\u9fff\\uff00-\\uffef]'
const wrapped = new RegExp(`(?<=${cjk})[ \\t]*\\r?\\n[ \\t\\r\\n]*(?=${cjk})`, 'g')
const invisible = /[\u00ad\u034f\u200b\ufeff]/g

export type LineWriter = {
  /** Text of an element; runs of white space count as one space. */
  readonly text: (text: string) => void
  readonly newline: () => void
  /** At least `count` line breaks before what follows. */
  readonly breakLine: (count: 1 | 2) => void
  /** A cell of a table starts: a tab, unless it is the first of its row. */
  readonly cell: () => void
  readonly keepSpaces: (keep: boolean) => void
  /** What was written since `mark()`. */
  readonly mark: () => void
  readonly sinceMark: () => string
  readonly result: () => string
}

/**
 * Puts text together as a browser lays it out: collapsed spaces, one break between blocks. The
 * line being written is kept in pieces: looking at all of it for every tag would take too long.
 */
export function lineWriter(): LineWriter {
  const done: string[] = []
  let pieces: string[] = []
  let hasInk = false
  let blankLines = 0
  let keeping = false
  let marked = { lines: 0, pieces: 0 }

  const append = (piece: string) => {
    if (piece === '') return
    pieces.push(piece)
    hasInk ||= piece.trim() !== ''
  }
  const newline = () => {
    const line = pieces.join('').trimEnd()
    blankLines = line === '' ? blankLines + 1 : 0
    done.push(line)
    pieces = []
    hasInk = false
  }
  const write = (text: string) => {
    const before = pieces.at(-1)?.slice(-1) ?? ''
    const unwrapped = (before + text).replace(wrapped, '').slice(before.length)
    const collapsed = unwrapped.replace(/[ \t\r\n\f\u00a0]+/g, ' ')
    append(/^[ \t]?$/.test(before) ? collapsed.replace(/^ /, '') : collapsed)
  }
  const writeKept = (text: string) => {
    for (const [at, line] of text.split(/\r?\n/).entries()) {
      if (at > 0) newline()
      append(line)
    }
  }
  return {
    text: text => {
      const visible = text.replace(invisible, '')
      if (keeping) writeKept(visible)
      else write(visible)
    },
    newline,
    breakLine: count => {
      if (hasInk) newline()
      if (count === 2 && done.length > 0 && blankLines === 0) newline()
    },
    cell: () => {
      if (hasInk) append('\t')
    },
    keepSpaces: keep => (keeping = keep),
    mark: () => (marked = { lines: done.length, pieces: pieces.length }),
    sinceMark: () => {
      const sameLine = done.length === marked.lines
      if (sameLine) return pieces.slice(marked.pieces).join('').trim()
      return [...done.slice(marked.lines), ...pieces].join('').trim()
    },
    result: () => [...done, pieces.join('')].join('\n').trim(),
  }
}
