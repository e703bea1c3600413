import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backedUp, error, noteIn } from './backup-fixture'

describe('a backup that is not as it was written is refused', () => {
  test('one flipped bit, anywhere in the file', async () => {
    const { made, verify } = await backedUp()
    const whole = readFileSync(made.path)
    const copy = join(dirname(made.path), 'copy.kaiji-backup')
    const every = Math.ceil(whole.length / 60)
    const spots = new Set(Array.from({ length: 60 }, (_, n) => n * every))
    // The head with the manifest's and vault.json's own header, and the directory at the end.
    for (let n = 0; n < 45; n += 1) spots.add(n)
    for (let n = 1; n <= 420; n += 3) spots.add(whole.length - n)
    for (const name of ['"vaultId"', '"sealedKey"', '"checkpoint"', 'vault.json', 'cases.db']) {
      spots.add(whole.indexOf(name))
    }
    const accepted: number[] = []
    for (const spot of [...spots].filter(n => n >= 0 && n < whole.length)) {
      const bytes = Buffer.from(whole)
      bytes[spot]! ^= 1
      writeFileSync(copy, bytes)
      const reply = await verify(copy)
      if (reply.ok || reply.error.code !== 'backup/damaged') accepted.push(spot)
    }
    expect(accepted).toEqual([])
    writeFileSync(copy, whole)
    expect(await verify(copy)).toMatchObject({ ok: true, value: { verification: { ok: true } } })
  })

  test('cut short, or longer than it was', async () => {
    const { made, verify } = await backedUp()
    const whole = readFileSync(made.path)
    const copy = join(dirname(made.path), 'copy.kaiji-backup')
    for (const length of [100, 3000, whole.length >> 1, whole.length - 1]) {
      writeFileSync(copy, whole.subarray(0, length))
      expect(await verify(copy)).toEqual(error('backup/damaged', { file: 'copy.kaiji-backup' }))
    }
    writeFileSync(copy, Buffer.concat([whole, Buffer.from(' ')]))
    expect(await verify(copy)).toEqual(error('backup/damaged', { file: 'copy.kaiji-backup' }))
  })

  test('what is no backup at all', async () => {
    const { made, verify } = await backedUp()
    const file = join(dirname(made.path), 'x.kaiji-backup')
    const zip = Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64')
    for (const content of ['', 'PK', 'A letter of ten thousand words. '.repeat(400), zip]) {
      writeFileSync(file, content)
      expect(await verify(file)).toEqual(error('backup/not-a-backup'))
    }
    expect(await verify(dirname(file))).toEqual(error('backup/not-a-backup'))
    expect(await verify(join(dirname(file), 'gone'))).toEqual(
      error('backup/not-readable', { file: 'gone' }),
    )
  })

  test("another vault's", async () => {
    const { verify, restore, service } = await backedUp()
    const other = await backedUp()
    expect(await verify(other.made.path)).toEqual(error('backup/other-vault'))
    expect(await restore(other.made.path)).toEqual(error('backup/other-vault'))
    expect(noteIn(service)).toBe('髙橋みなみ')
  })
})
