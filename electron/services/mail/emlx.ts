const count = /^(\d{1,9})[ \t]*\r?\n(?=[!-9;-~]+[ \t]*:)/
const notes = '<?xml version='

/**
 * The mail in a file of Apple Mail (.emlx): the number of its bytes, the mail, and what the program notes
 * of it. The same array for any other file.
 */
export function mailInEmlx(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [line, length] = count.exec(file.toString('latin1', 0, 1000)) ?? []
  if (line === undefined) return bytes
  const end = line.length + Number(length)
  if (end <= bytes.length) return bytes.subarray(line.length, end)
  const noted = file.lastIndexOf(notes)
  return bytes.subarray(line.length, noted > 0 ? noted : bytes.length)
}

/** A file that Apple Mail keeps apart, or has not fetched, and of which the mail has no more than the name. */
export const hasFilesElsewhere = (mail: Uint8Array): boolean =>
  Buffer.from(mail.buffer, mail.byteOffset, mail.byteLength).includes('\nX-Apple-Content-Length:')
