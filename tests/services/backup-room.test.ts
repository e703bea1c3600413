import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createBackupService } from '@main/services/backup/backup'
import { placeWithRoom, roomFor } from '@main/services/backup/room'
import { backedUp, backupOptions } from './backup-fixture'
import { typeInto, valueOf } from './vault-fixture'

/** Too little room is said with numbers before anything is written. */

const megabyte = 1_000_000
const later = '2026-12-20T03:00:00.000Z'

/** The same vault, on disks that have no more room than this. */
async function cramped(free: (folder: string) => number) {
  const made = await backedUp()
  const service = createBackupService(made.service, { ...backupOptions, freeBytes: free })
  return { ...made, cramped: service }
}

const noSpace = (path: string) => ({
  ok: false,
  error: {
    code: 'backup/no-space',
    path,
    // The text of the error shows both numbers; the first must be the larger one.
    neededMegabytes: expect.any(Number) as number,
    freeMegabytes: 3,
  },
})

test('a backup is not begun; the earlier one and the folder stay as they were', async () => {
  const { cramped: backups, service, folder, request, made } = await cramped(() => 3.9 * megabyte)
  const before = readdirSync(folder)
  const reply = await backups.make(service.current()!, request(later))
  expect(reply).toEqual(noSpace(folder))
  if (!reply.ok && reply.error.code === 'backup/no-space') {
    expect(reply.error.neededMegabytes).toBeGreaterThan(8)
  }
  expect(readdirSync(folder)).toEqual(before)
  expect(await backups.make(service.current()!, request(later, join(folder, 'new')))).toEqual(
    noSpace(join(folder, 'new')),
  )
  expect(readdirSync(join(folder, 'new'))).toEqual([])
  // Reading a backup takes room too.
  expect(await backups.verify(service.current()!, made.path, 'usual')).toMatchObject({
    error: { code: 'backup/no-space' },
  })
})

test('a restore, and its undoing, are not begun; the vault goes on', async () => {
  let free = Infinity
  const { cramped: backups, service, path, made } = await cramped(() => free)
  typeInto(service, 'after it', 'note-1')
  free = 3.9 * megabyte
  const place = dirname(path)
  const before = readdirSync(place)
  expect(await backups.restore(service.current()!, made.path, later)).toEqual(
    expect.objectContaining({
      ok: false,
      error: expect.objectContaining({ code: 'backup/no-space' }) as object,
    }),
  )
  expect(readdirSync(place)).toEqual(before)
  typeInto(service, 'still open', 'note-2')

  free = Infinity
  const { keptAt } = valueOf(await backups.restore(service.current()!, made.path, later))
  free = 3.9 * megabyte
  expect(await backups.undoRestore(service.current()!, keptAt, later)).toEqual(noSpace(place))
  expect(existsSync(keptAt)).toBe(true)
  typeInto(service, 'still the restored one', 'note-3')
})

test('room is asked for where the folder would lie, and the other place is taken where it has some', () => {
  const free = (folder: string) => (folder === '/full' ? 3.9 * megabyte : Infinity)
  expect(roomFor(1, '/roomy', free).ok).toBe(true)
  expect(roomFor(1, '/full', free)).toEqual(noSpace('/full'))
  expect(placeWithRoom(1, ['/full', '/roomy'], free)).toEqual({ ok: true, value: '/roomy' })
  expect(placeWithRoom(1, ['/full', '/full'], free)).toEqual(noSpace('/full'))
  // The real disk, below a folder that is not there yet.
  expect(roomFor(0, join(process.cwd(), 'not', 'there'))).toMatchObject({ ok: true })
  expect(roomFor(1e18, join(process.cwd(), 'not', 'there'))).toMatchObject({ ok: false })
})
