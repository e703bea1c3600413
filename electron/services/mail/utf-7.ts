/** A charset that no decoder of the platform knows, and some old programs of Windows wrote. */
const named = /^(?:content-type:|[ \t]).*\bcharset=["']?(?:unicode-1-1-)?utf-?7\b/im

/** Whether the text of a mail is in UTF-7 (RFC 2152), by its headers or those of its parts. */
export const isUtf7 = (mail: Uint8Array): boolean =>
  named.test(Buffer.from(mail.buffer, mail.byteOffset, mail.byteLength).toString('latin1'))

export const isNameOfUtf7 = (charset: string): boolean => /^(?:unicode-1-1-)?utf-?7$/i.test(charset)

const run = /\+([A-Za-z0-9+/]*)-?/g

/** The text; a run that is no UTF-16 stays as it stands. */
export const fromUtf7 = (text: string): string =>
  text.replace(run, (whole, base64: string) => {
    if (base64 === '') return whole === '+-' ? '+' : whole
    const bytes = Buffer.from(base64, 'base64')
    const even = bytes.subarray(0, bytes.length - (bytes.length % 2))
    const decoded = new TextDecoder('utf-16be').decode(even)
    return even.length === 0 || decoded.includes('\ufffd') ? whole : decoded
  })
