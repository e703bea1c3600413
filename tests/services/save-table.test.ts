import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import readWorkbook from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { err, ok } from '@core/result'
import { writeInPieces } from '@main/services/files'
import { saveTable } from '@main/services/tables/save-table'
import type { Lines, TableSource } from '@main/services/tables/table-source'
import { temporaryFolder } from '@tests/support/temporary'

const head = ['番号', '氏名', 'Note']

/** A table that is read a few rows at a time, and may end with a problem. */
function tableOf(slices: readonly Lines[], { locked = false } = {}): TableSource {
  const left = [...slices]
  return {
    head,
    next: () => {
      const some = left.shift()
      if (some) return Promise.resolve(ok(some))
      return Promise.resolve(locked ? err({ code: 'vault/locked' }) : ok(null))
    },
  }
}

const first = ['0012', '=HYPERLINK("http://x")', '<b> & "q" _x0041_']
const second = ['0013', ' 髙橋\n𠮷', 'a\u0001b\ud800c']
const slices = [[first], [], [second, ['0014', 'x'.repeat(40_000), '']]]

test('a workbook has the rows of every slice as text, and nothing that Excel could not read', async () => {
  const path = join(temporaryFolder(), 'list.xlsx')
  expect(await saveTable(path, 'xlsx', tableOf(slices))).toEqual(ok(null))
  const [sheet] = await readWorkbook(readFileSync(path), { trim: false })
  const [heads, ...rows] = sheet?.data ?? []
  expect(heads).toEqual(head)
  expect(rows[0]).toEqual(first)
  expect(rows[1]).toEqual(['0013', ' 髙橋\n𠮷', 'abc'])
  expect(String(rows[2]?.[1])).toHaveLength(32_767)
})

test('a workbook without rows has its headings', async () => {
  const path = join(temporaryFolder(), 'list.xlsx')
  expect(await saveTable(path, 'xlsx', tableOf([]))).toEqual(ok(null))
  expect((await readWorkbook(readFileSync(path)))[0]?.data).toEqual([head])
})

test('a text has one mark at its beginning and the rows of every slice', async () => {
  const path = join(temporaryFolder(), 'list.csv')
  expect(await saveTable(path, 'csv', tableOf(slices.slice(0, 2)))).toEqual(ok(null))
  expect(readFileSync(path, 'utf8')).toBe(
    `\ufeff番号,氏名,Note\r\n0012,"'=HYPERLINK(""http://x"")","<b> & ""q"" _x0041_"\r\n`,
  )
})

test.each(['csv', 'xlsx'] as const)(
  'a table (%s) that ends with a problem leaves what was there and nothing beside it',
  async format => {
    const folder = temporaryFolder()
    const path = join(folder, `list.${format}`)
    writeFileSync(path, 'old')
    const saved = await saveTable(path, format, tableOf(slices, { locked: true }))
    expect(saved).toEqual(err({ code: 'vault/locked' }))
    const bug = { head, next: () => Promise.reject(new Error('a bug')) }
    await expect(saveTable(path, format, bug)).rejects.toThrow('a bug')
    expect(readdirSync(folder)).toEqual([`list.${format}`])
    expect(readFileSync(path, 'utf8')).toBe('old')
  },
)

test.each([
  ['ENOSPC', 'document/disk-full'],
  ['EIO', 'document/not-saved'],
] as const)(
  'a disk that says %s in the middle is told as %s, and nothing is left',
  async (code, said) => {
    const folder = temporaryFolder()
    const path = join(folder, 'list.csv')
    const saved = await writeInPieces(path, async file => {
      await file.appendFile('half')
      throw Object.assign(new Error(code), { code })
    })
    expect(saved).toEqual(err({ code: said, path }))
    expect(readdirSync(folder)).toEqual([])
  },
)
