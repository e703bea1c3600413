import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '@tests/support/temporary'
import { fullRun } from './amount'
import suites from './suites.json' with { type: 'json' }
import { report } from './table'

/** The table in docs/SECURITY.md: whole, of full runs only, and Markdown whatever a note says. */

const begin = '<!-- fault table: written by build/write-fault-table.mjs -->'
const end = '<!-- end of fault table -->'
type Row = Readonly<Record<string, unknown>>

const rowOf = (suite: string): Row => {
  const figures = { tried: 3, survived: 3, lost: 0 }
  return { suite, ...figures, note: 'all there', form: 'full', date: '2026-12-18', seed: 7 }
}
const whole = suites.map(rowOf)

function write(rows: readonly Row[]) {
  const place = temporaryFolder()
  const [file, page] = [join(place, 'rows.jsonl'), join(place, 'page.md')]
  const before = `# Before\n\n${begin}\nan older table\n${end}\n\nAfter.\n`
  writeFileSync(file, rows.map(row => `${JSON.stringify(row)}\n`).join(''))
  writeFileSync(page, before)
  const script = ['build/write-fault-table.mjs', file, page]
  const { status, stdout, stderr } = spawnSync(process.execPath, script, { encoding: 'utf8' })
  const after = readFileSync(page, 'utf8')
  return { status, said: stdout + stderr, after, unchanged: after === before }
}

test('a whole run becomes a table of one row for each kind of harm, and nothing around it changes', () => {
  const { status, after } = write(
    whole.with(1, { ...rowOf(suites[1]!), note: 'a | b\nand more' }).toReversed(),
  )
  expect(status).toBe(0)
  expect(after).toMatch(/^# Before\n\n<!-- fault table.* -->\n\nRun of 2026-12-18, seed 7\.\n\n\|/)
  expect(after.endsWith(`|\n\n${end}\n\nAfter.\n`)).toBe(true)
  const lines = after.split('\n').filter(line => line.startsWith('|'))
  expect(lines).toHaveLength(suites.length + 3)
  expect(lines[1]).toBe('| --- | ---: | ---: | ---: | --- |')
  for (const line of lines) expect(line.match(/(?<!\\)\|/g)).toHaveLength(6)
  expect(lines[3]).toContain('a \\| b and more')
  expect(lines.at(-1)).toBe(`| all | ${suites.length * 3} | ${suites.length * 3} | 0 |  |`)
})

test('a part that was run again replaces its rows, and the table names both runs', () => {
  const again = { ...rowOf(suites[0]!), tried: 9, survived: 9, date: '2026-12-19', seed: 8 }
  const { after } = write([...whole, again])
  expect(after).toContain('Run of 2026-12-19, seed 8; 2026-12-18, seed 7.')
  expect(after.match(/\| hostile files as mails \|/g)).toHaveLength(1)
})

test.each([
  ['a kind of harm is missing', whole.slice(1), `no row for ${suites[0]}`],
  ['a run that only began', [], 'no row for'],
  [
    'a row of the short form',
    whole.with(2, { ...rowOf(suites[2]!), form: 'short' }),
    'not of a full run',
  ],
  [
    'a row that does not say',
    whole.with(2, { ...rowOf(suites[2]!), form: undefined }),
    'not of a full run',
  ],
  ['a row of something else', [...whole, rowOf('earthquake')], 'not in suites.json: earthquake'],
  ['figures that do not add up', whole.with(0, { ...whole[0], lost: 1 }), 'does not add up'],
])('nothing is written of %s', (_what, rows, why) => {
  const { status, said, unchanged } = write(rows)
  expect({ status, unchanged }).toEqual({ status: 1, unchanged: true })
  expect(said).toContain(why)
})

test('a row says of which form it is; one that is on no list stops the test that wrote it', () => {
  const file = join(temporaryFolder(), 'rows.jsonl')
  const before = process.env['KAIJI_FAULT_REPORT']
  process.env['KAIJI_FAULT_REPORT'] = file
  try {
    const figures = { tried: 1, survived: 1, lost: 0 }
    report({ suite: suites[0]!, ...figures })
    const written: unknown = JSON.parse(readFileSync(file, 'utf8'))
    expect(written).toMatchObject({ form: fullRun ? 'full' : 'short', ...figures })
    expect(() => report({ suite: 'earthquake', ...figures })).toThrow(/suites.json/)
  } finally {
    process.env['KAIJI_FAULT_REPORT'] = before
  }
})
