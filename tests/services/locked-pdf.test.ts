import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { filePassword, makeFilePassword } from '@core/letters/file-password'
import { findAssets } from '@main/services/assets'
import { createLetterFiles } from '@main/services/letter-files/letter-files'
import { createLetterPrinter } from '@main/services/letter-pdf/letter-printer'
import { sampleLetter } from '@tests/support/sample-letter'
import { temporaryFolder } from '@tests/support/temporary'

const assets = findAssets()
const files = createLetterFiles(assets)
let pdf: Uint8Array
/** Of two pages, where `pdf` has three. */
let shorter: Uint8Array
beforeAll(() => {
  const printer = createLetterPrinter({ fontFolders: assets.fontFolders })
  pdf = printer.pdf(sampleLetter('L10'))
  shorter = printer.pdf(sampleLetter('L09'))
})

const saved = (bytes: Uint8Array) => {
  const path = join(temporaryFolder(), 'a.pdf')
  writeFileSync(path, bytes)
  return path
}
const ask = (command: string, ...options: string[]) =>
  execFileSync(command, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const textOf = (path: string, ...options: string[]) => ask('pdftotext', ...options, path, '-')
const open = (bytes: Uint8Array, password?: string) =>
  getDocument({
    data: Uint8Array.from(bytes),
    ...(password === undefined ? {} : { password }),
    verbosity: 0,
  }).promise

async function lock(password: string): Promise<Uint8Array> {
  const locked = await files.lock(pdf, password)
  if (!locked.ok) throw new Error(locked.error.code)
  return locked.value
}

describe('a locked PDF', () => {
  // What the options of a program might take for something else.
  const password = '--x=@"#% ab\\c'.replace(' ', '~')

  test('is encrypted with AES-256, may be read aloud, printed and copied, not changed', async () => {
    const path = saved(await lock(password))
    const shown = ask('qpdf', '--show-encryption', `--password=${password}`, path)
    expect(shown).toContain('R = 6')
    expect(shown.match(/encryption method: AESv3/g)).toHaveLength(3)
    expect(shown).toContain('Supplied password is user password')
    expect(shown).not.toContain('Supplied password is owner password')
    for (const right of ['extract for accessibility', 'extract for any purpose', 'print high']) {
      expect(shown).toMatch(new RegExp(`${right}.*: allowed`))
    }
    expect(shown).toMatch(/modify anything: not allowed/)
    expect(textOf(path, '-upw', password)).toBe(textOf(saved(pdf)))
  })

  test('opens with its password and with no other', async () => {
    const locked = await lock(password)
    await expect(open(locked)).rejects.toMatchObject({ name: 'PasswordException' })
    await expect(open(locked, 'correct horse')).rejects.toMatchObject({ name: 'PasswordException' })
    const opened = await open(locked, password)
    expect(opened.numPages).toBe((await open(pdf)).numPages)
  })

  test('holds no word of the letter and not its password in the open', async () => {
    const raw = Buffer.from(await lock(password)).toString('latin1')
    expect(raw).not.toContain(password)
    expect(raw).not.toContain(Buffer.from('保有個人データ', 'utf16le').swap16().toString('latin1'))
  })

  test('is refused for what is no PDF and for what is locked already, without marking this process failed', async () => {
    const noPdf = new TextEncoder().encode('髙橋 みなみ')
    const refusal = { ok: false, error: { code: 'letter/not-lockable' } }
    expect(await files.lock(noPdf, password)).toEqual(refusal)
    expect(await files.lock(await lock('another password'), password)).toEqual(refusal)
    expect(process.exitCode).toBeUndefined()
  })
})

describe('a password for a file', () => {
  test('is of four groups that can be told over the telephone, and as good as random', () => {
    let next = 0
    const random = (count: number) => Uint8Array.from({ length: count }, () => (next += 37) % 256)
    const made = makeFilePassword(random)
    expect(made).toMatch(/^[a-hjkmnp-z2-9]{5}(-[a-hjkmnp-z2-9]{5}){3}$/)
    expect(filePassword.safeParse(made).success).toBe(true)
    // 31 characters in 20 places.
    expect(20 * Math.log2(31)).toBeGreaterThan(80)
  })

  test('gives every character the same chance', () => {
    const every = Uint8Array.from({ length: 256 }, (_, at) => at)
    const seen = new Map<string, number>()
    let from = 0
    for (let made = 0; made < 31; made += 1) {
      const password = makeFilePassword(count => {
        const bytes = Uint8Array.from({ length: count }, (_, at) => every[(from + at) % 256]!)
        from += count
        return bytes
      })
      for (const c of password.replaceAll('-', '')) seen.set(c, (seen.get(c) ?? 0) + 1)
    }
    expect(seen.size).toBe(31)
  })

  test('typed by hand holds only what every PDF program understands the same way', () => {
    const good = (text: string) => filePassword.safeParse(text).success
    expect(good('correct-horse')).toBe(true)
    for (const bad of [
      'too-short',
      'パスワードパスワードパスワード',
      'with a blank in it',
      'x'.repeat(101),
    ]) {
      expect(good(bad)).toBe(false)
    }
  })
})

describe('a print file', () => {
  const pagesOf = (path: string) => Number(/Pages:\s+(\d+)/.exec(ask('pdfinfo', path))![1])
  const isSound = (path: string) => spawnSync('qpdf', ['--check', path]).status === 0
  const part = (bytes: Uint8Array) => ({ pdf: bytes, paper: 'a4' as const })

  test('holds all letters in their order, each on a new sheet when asked', async () => {
    const count = pagesOf(saved(pdf))
    expect(count % 2).toBe(1)
    const parts = [part(pdf), part(shorter), part(pdf)]
    const tight = saved(await files.printFile(parts, { eachOnFront: false }))
    const inner = pagesOf(saved(shorter))
    expect(pagesOf(tight)).toBe(2 * count + inner)
    expect(isSound(tight)).toBe(true)

    const path = saved(await files.printFile(parts, { eachOnFront: true }))
    expect(isSound(path)).toBe(true)
    const second = count + 2
    const third = second + inner + (inner % 2)
    expect(pagesOf(path)).toBe(third + count - 1)
    const page = (number: number) => textOf(path, '-f', String(number), '-l', String(number)).trim()
    expect(page(count + 1)).toBe('')
    expect(page(second)).toBe(textOf(saved(shorter), '-l', '1').trim())
    expect(page(third)).toBe(textOf(saved(pdf), '-l', '1').trim())
  })

  test('has empty pages of the letter’s own paper, and the same bytes for the same letters', async () => {
    const parts = [{ pdf, paper: 'us_letter' as const }, part(pdf)]
    const made = await files.printFile(parts, { eachOnFront: true })
    const at = String(pagesOf(saved(pdf)) + 1)
    const info = ask('pdfinfo', '-f', at, '-l', at, saved(made))
    expect(info).toMatch(/612 x 792/)
    expect(Buffer.compare(made, await files.printFile(parts, { eachOnFront: true }))).toBe(0)
  })
})
