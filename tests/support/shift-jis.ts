const codes = new Map<string, readonly number[]>()
const decoder = new TextDecoder('shift_jis')
for (let first = 0; first < 256; first++) {
  codes.set(decoder.decode(Uint8Array.of(first)), [first])
  for (let second = 0x40; second < 256; second++) {
    const character = decoder.decode(Uint8Array.of(first, second))
    if (character.codePointAt(0) !== 0xfffd && /^.$/u.test(character) && !codes.has(character))
      codes.set(character, [first, second])
  }
}

/** A text as Japanese Windows writes it (code page 932); throws for what it has no code for. */
export const shiftJis = (text: string): Uint8Array =>
  Uint8Array.from(
    Array.from(text).flatMap(character => {
      const code = codes.get(character)
      if (!code) throw new Error(`No code for ${character}`)
      return code
    }),
  )
