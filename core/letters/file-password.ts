import { z } from 'zod'

/** Shorter ones can be tried out by whoever holds the file: nothing slows them down. */
export const shortestFilePassword = 12

/**
 * A password that opens a locked PDF. Only what every keyboard has: PDF programs differ in how they
 * write other characters (ISO 32000-2, 7.6.4.3.3), and none takes more than 127 bytes.
 */
export const filePassword = z
  .string()
  .min(shortestFilePassword)
  .max(100)
  .regex(/^[!-~]+$/)

/** Small letters and digits that nobody takes for one another on paper: no l, i, o, 0 or 1. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const groups = 4
const groupLength = 5

/** The bytes that give every character the same chance. */
const fair = 256 - (256 % alphabet.length)

/**
 * Four groups of five characters, 99 bits of chance. `random` gives that many random bytes.
 */
export function makeFilePassword(random: (count: number) => Uint8Array): string {
  const wanted = groups * groupLength
  let characters = ''
  while (characters.length < wanted) {
    for (const byte of random(wanted)) {
      if (byte < fair && characters.length < wanted) {
        characters += alphabet.charAt(byte % alphabet.length)
      }
    }
  }
  return (characters.match(/.{5}/g) ?? []).join('-')
}
