import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Every way in which these programs and this system write text to a disk. */
export const encodings = [
  ['UTF-8', (text: string) => Buffer.from(text)],
  ['UTF-16LE', (text: string) => Buffer.from(text, 'utf16le')],
  ['UTF-16BE', (text: string) => Buffer.from(text, 'utf16le').swap16()],
] as const

/** Which of the words stand in which file below the folder, and how they are written there. */
export function findWords(folder: string, words: readonly string[]): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
  return files.flatMap(file => {
    const content = readFileSync(file)
    return words.flatMap(word =>
      encodings
        .filter(([, encode]) => content.includes(encode(word)))
        .map(([name]) => `${word} in ${file} as ${name}`),
    )
  })
}
