import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { shiftJis } from '@tests/support/shift-jis'

/** Every way in which these programs and this system write text to a disk; empty where there is none. */
export const encodings = [
  ['UTF-8', (text: string) => Buffer.from(text)],
  ['UTF-16LE', (text: string) => Buffer.from(text, 'utf16le')],
  ['UTF-16BE', (text: string) => Buffer.from(text, 'utf16le').swap16()],
  ['Shift_JIS', inShiftJis],
] as const

function inShiftJis(text: string): Buffer {
  try {
    return Buffer.from(shiftJis(text))
  } catch {
    return Buffer.alloc(0) // A variant such as 﨑 may have no code there.
  }
}

export type Needle = { readonly name: string; readonly bytes: Buffer }

/** Which of the words stand in which file below the folder, and how they are written there. */
export const findWords = (folder: string, words: readonly string[]): readonly string[] =>
  findBytes(folder, words.flatMap(needlesOf))

/** One needle for each way of writing the word; where two ways are the same bytes, for the first. */
export function needlesOf(word: string): readonly Needle[] {
  const written = encodings
    .map(([name, encode]) => ({ name: `as ${name}`, word, bytes: encode(word) }))
    .filter(({ bytes }) => bytes.length > 0)
  return written
    .filter((one, at) => written.findIndex(other => other.bytes.equals(one.bytes)) === at)
    .map(({ name, bytes }) => ({ name: `${word} … ${name}`, bytes }))
}

/** Which of the needles are in which file below the folder. */
export function findBytes(folder: string, needles: readonly Needle[]): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => statSync(file, { throwIfNoEntry: false }))
    .flatMap(file => {
      const content = readFileSync(file)
      return needles
        .filter(({ bytes }) => content.includes(bytes))
        .map(({ name }) => name.replace('…', `in ${file}`))
    })
}
