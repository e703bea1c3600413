import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findAssets, projectRoot } from '@main/services/assets'
import { createFiles, diskProblem, makeFolder, replaceFile, sameDisk } from '@main/services/files'
import { stampOf } from '@main/services/stamp'
import { testDatabase } from '@tests/support/database'
import { temporaryFolder } from '@tests/support/temporary'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a file is replaced whole, and nothing else is left in its folder', async () => {
  const folder = temporaryFolder()
  const path = join(folder, '開示.pdf')
  const files = createFiles()
  expect(await files.write(path, bytes('first, and longer'))).toEqual({ ok: true, value: null })
  expect(await files.write(path, bytes('second'))).toEqual({ ok: true, value: null })
  expect(await files.read(path)).toEqual({ name: '開示.pdf', bytes: bytes('second') })
  expect(readdirSync(folder)).toEqual(['開示.pdf'])
})

test('a place that cannot be written is an answer, and what was there stays', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'file'), 'old')
  mkdirSync(join(folder, 'folder'))
  for (const path of [join(folder, 'file', 'x'), join(folder, 'gone', 'x'), '/proc/x']) {
    expect(await createFiles().write(path, bytes('new'))).toEqual({
      ok: false,
      error: { code: 'document/not-saved', path },
    })
  }
  expect(() => replaceFile(join(folder, 'folder'), 'new')).toThrow()
  expect(readdirSync(folder).sort()).toEqual(['file', 'folder'])
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('old')
})

test('a file that is not there is not an empty file', async () => {
  await expect(createFiles().read(join(temporaryFolder(), 'gone'))).rejects.toThrow('ENOENT')
})

test('folders are made once, and refusals come back instead of hanging', () => {
  const folder = temporaryFolder()
  expect(makeFolder(join(folder, 'a', 'b'))).toBe(join(folder, 'a'))
  expect(makeFolder(join(folder, 'a', 'b'))).toBeUndefined()
  expect(() => makeFolder('/proc/kaiji/a')).toThrow()
  writeFileSync(join(folder, 'file'), '')
  expect(() => makeFolder(join(folder, 'file'))).toThrow()
})

test('a full disk is told apart from a bug, also from under the wrappings of a library', () => {
  const database = testDatabase().$client
  database.pragma('max_page_count = 1')
  const fill = () => database.exec('CREATE TABLE more (x)')
  expect(fill).toThrow('full')
  const thrown = (work: () => void): unknown => {
    try {
      work()
    } catch (cause) {
      return cause
    }
    return undefined
  }
  expect(diskProblem(thrown(fill))).toBe('full')
  expect(diskProblem(new Error('wrapped', { cause: thrown(fill) }))).toBe('full')
  const rollback = thrown(() => database.exec('ROLLBACK'))
  expect(diskProblem(new Error('wrapped', { cause: rollback }))).toBe('full')
  expect(diskProblem(thrown(() => readFileSync('/gone/x')))).toBe('refused')
  expect(diskProblem(thrown(() => database.exec('SELECT nonsense')))).toBeUndefined()
  expect(diskProblem('text')).toBeUndefined()
})

test('whether two paths lie on one disk, also before they exist', () => {
  const folder = temporaryFolder()
  expect(sameDisk(folder, join(folder, 'not', 'yet'))).toBe(true)
  expect(sameDisk(folder, '/proc')).toBe(false)
})

test('file names carry the time as people here read it', () => {
  expect(stampOf('2026-12-18T20:30:05.999Z', 'Asia/Tokyo')).toBe('20261219-053005')
  expect(stampOf('2026-12-18T20:30:00Z', 'UTC')).toBe('20261218-203000')
})

test("the program's own files are found from any of its folders, built or not", () => {
  const root = projectRoot()
  expect(projectRoot(join(root, 'out', 'main', 'chunks'))).toBe(root)
  expect(readdirSync(findAssets(root).migrationsFolder)).toContain('meta')
  for (const folder of findAssets(root).fontFolders) {
    expect(readdirSync(folder).length).toBeGreaterThan(0)
  }
  expect(() => projectRoot('/')).toThrow()
  const packed = temporaryFolder()
  const archive = join(packed, 'app.asar')
  mkdirSync(archive)
  writeFileSync(join(archive, 'package.json'), '{ "name": "kaiji", "version": "1.2.3" }')
  const assets = findAssets(projectRoot(join(archive, 'out')))
  expect(assets.version).toBe('1.2.3')
  expect(assets.fontFolders[0]).toContain(join('app.asar.unpacked', 'node_modules'))
})
