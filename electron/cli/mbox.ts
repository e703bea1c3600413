/** The line that begins each mail of an mbox file (RFC 4155): `From sender weekday … year`. */
const separator = /^From \S+ .*\d{4}\r?\n/

/** The mails of an mbox file, or the file itself where it is a single mail. */
export function splitMbox(bytes: Buffer): readonly Uint8Array[] {
  // Latin-1 keeps every byte, whatever the mails are written in.
  const text = bytes.toString('latin1')
  if (!separator.test(text)) return [new Uint8Array(bytes)]
  return text
    .split(/(?<=^|\r?\n\r?\n)(?=From \S+ .*\d{4}\r?\n)/)
    .map(part => part.replace(separator, ''))
    .map(mail => mail.replaceAll(/^>(>*From )/gm, '$1'))
    .map(mail => new Uint8Array(Buffer.from(mail, 'latin1')))
}
