type Codes = ReadonlyMap<string, readonly number[]>
const known = new Map<string, Codes>()

/** Every character of one or two bytes that the charset has. */
function codesOf(charset: string): Codes {
  const codes = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(charset)
  for (let first = 0; first < 256; first++) {
    codes.set(decoder.decode(Uint8Array.of(first)), [first])
    for (let second = 0x40; second < 256; second++) {
      const character = decoder.decode(Uint8Array.of(first, second))
      if (character.codePointAt(0) !== 0xfffd && /^.$/u.test(character) && !codes.has(character))
        codes.set(character, [first, second])
    }
  }
  return codes
}

/** A text as the bytes that a charset of one or two bytes has for it; throws for what it has no code for. */
export function inCharset(charset: string, text: string): Uint8Array {
  const codes = known.get(charset) ?? codesOf(charset)
  known.set(charset, codes)
  return Uint8Array.from(
    Array.from(text).flatMap(character => {
      const code = codes.get(character)
      if (!code) throw new Error(`No code for ${character}`)
      return code
    }),
  )
}
