import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { lastEvent } from '@db/events'
import { keepCopyOf } from '@main/services/vault/update-copy'
import { closedCase } from '@tests/support/old-cases'
import { testProgram, valueOf, type TestProgram } from '@tests/support/program'

/** Copies of the vault that an update has put beside it: named, and deleted only by a person. */

const copiesOf = async ({ api }: TestProgram) => valueOf(await api.health.updateCopies({}))
const dbOf = ({ context }: TestProgram) => context.vault.current()!.db

/** A vault as an update leaves it: with a copy beside it. */
async function updated() {
  const program = await testProgram()
  const vault = join(program.folder, 'vault')
  keepCopyOf(vault, program.context.now())
  return { program, vault }
}

test('without an update there is none, and a folder of another vault is none', async () => {
  const program = await testProgram()
  expect(await copiesOf(program)).toEqual([])
  const stranger = await testProgram()
  keepCopyOf(join(stranger.folder, 'vault'), stranger.context.now())
  const [copy] = await copiesOf(stranger)
  const place = join(program.folder, basename(copy!.path))
  mkdirSync(place)
  for (const name of ['vault.json', 'cases.db']) {
    copyFileSync(join(copy!.path, name), join(place, name))
  }
  expect(await copiesOf(program)).toEqual([])
})

test('a copy is named with its place, and with what it holds of what was destroyed since', async () => {
  const { program, vault } = await updated()
  const { api } = program
  const [copy] = await copiesOf(program)
  expect(copy).toMatchObject({ destroyedSince: 0 })
  expect(copy!.path.startsWith(`${vault}-before-update-`)).toBe(true)
  expect(copy!.bytes).toBeGreaterThan(10_000)

  const { caseId } = await closedCase(program)
  program.setNow('2039-12-20T01:00:00.000Z')
  valueOf(await api.retention.destroy({ chosen: [{ caseId, documentId: null }], reason: '' }))
  expect((await copiesOf(program))[0]).toMatchObject({ destroyedSince: 1 })
})

test('deleting one removes it and is recorded; the vault and the other copy stay', async () => {
  const { program, vault } = await updated()
  keepCopyOf(vault, '2026-12-19T01:00:00.000Z')
  const [one, other] = await copiesOf(program)
  valueOf(await program.api.health.removeUpdateCopy({ name: one!.name }))
  expect(existsSync(one!.path)).toBe(false)
  expect(existsSync(join(other!.path, 'cases.db'))).toBe(true)
  expect(existsSync(join(vault, 'cases.db'))).toBe(true)
  expect(lastEvent(dbOf(program))).toMatchObject({ kind: 'vault/update-copy-removed' })
  expect((await copiesOf(program)).map(({ name }) => name)).toEqual([other!.name])
})

test('nothing else can be deleted by that name, whatever the page says', async () => {
  const { program, vault } = await updated()
  const before = lastEvent(dbOf(program))!.seq
  for (const name of ['vault', '.', '..', 'vault-before-update-', '../vault', vault]) {
    expect(await program.api.health.removeUpdateCopy({ name })).toEqual({
      ok: false,
      error: { code: 'health/copy-not-there' },
    })
  }
  expect(lastEvent(dbOf(program))!.seq).toBe(before)
  expect(existsSync(join(vault, 'cases.db'))).toBe(true)
})

test('where the disk refuses, the log does not say that it is gone', async () => {
  const { program } = await updated()
  const [copy] = await copiesOf(program)
  Object.assign(program.context.health, {
    removeUpdateCopy: () => {
      throw Object.assign(new Error('busy'), { code: 'EPERM' })
    },
  })
  expect(await program.api.health.removeUpdateCopy({ name: copy!.name })).toMatchObject({
    error: { code: 'health/copy-not-removed' },
  })
  expect(lastEvent(dbOf(program))!.kind).not.toBe('vault/update-copy-removed')
})
