/** The line that begins each mail of an mbox file (RFC 4155): `From sender weekday … year`. */
const separator = /^From \S+ .*\d{4}\r?\n/
const longestSeparator = 1000

/** Whether bytes begin as an mbox file does. */
export const isMbox = (bytes: Uint8Array): boolean =>
  separator.test(Buffer.from(bytes.subarray(0, longestSeparator)).toString('latin1'))

/** The mails of an mbox file as its pieces come in, each without its quoting of `From ` (mboxrd). */
export async function* mailsOfMbox(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held = Buffer.alloc(0)
  let searched = 0
  for await (const piece of pieces) {
    held = held.length === 0 ? Buffer.from(piece) : Buffer.concat([held, piece])
    for (;;) {
      const next = nextMail(held, searched)
      if (next < 0) break
      yield mailOf(held.subarray(0, next))
      held = held.subarray(next)
      searched = 0
    }
    // A separator may be cut in two by the end of a piece.
    searched = Math.max(0, held.length - longestSeparator)
  }
  if (held.length > 0) yield mailOf(held)
}

/** Where the next mail begins: a separator after an empty line. -1 where there is none yet. */
function nextMail(held: Buffer, searched: number): number {
  for (let at = searched; ;) {
    const found = held.indexOf('\nFrom ', at)
    if (found < 0) return -1
    at = found + 1
    const isAfterBlank =
      held[found - 1] === 0x0a || (held[found - 1] === 0x0d && held[found - 2] === 0x0a)
    const line = held.toString('latin1', at, at + longestSeparator)
    if (isAfterBlank && separator.test(line)) return at
  }
}

function mailOf(part: Buffer): Uint8Array {
  const begin = part.toString('latin1', 0, longestSeparator)
  const mail = part.subarray(separator.exec(begin)?.[0].length ?? 0)
  if (!mail.includes('>From ')) return new Uint8Array(mail)
  // Latin-1 keeps every byte, whatever the mail is written in.
  const text = mail.toString('latin1').replaceAll(/^>(>*From )/gm, '$1')
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
