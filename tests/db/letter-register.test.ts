import { expect, test } from 'vitest'
import { registerPageLength, wholeRegister } from '@core/letters/register'
import { registerPage, registerRows, registerSql } from '@db/letter-register'
import {
  day,
  draftLetter,
  fillSettings,
  register,
  testProgram,
  valueOf,
} from '@tests/support/program'

/** A vault with one issued letter, and copies of it to fill the register with. */
async function filled(count: number) {
  const program = await testProgram()
  await fillSettings(program)
  const caseId = await register(program)
  const letterRecordId = valueOf(await draftLetter(program, caseId, 'L01'))
  valueOf(await program.api.letters.issue({ letterRecordId }))
  const { db } = program.context.vault.current()!
  const { $client } = db
  const columns = $client
    .prepare('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all('letters')
    .map(String)
  const given: Readonly<Record<string, string>> = {
    id: "printf('00000000-0000-4000-8000-%012d', value)",
    document_number: "'控第' || value || '号'",
    // Ten letters of each second, so that the order needs the id as well.
    issued_at: "printf('2027-01-01T00:%02d:%02d.000Z', value / 600, value / 10 % 60)",
  }
  const list = columns.map(name => `"${name}"`).join(', ')
  const values = columns.map(name => given[name] ?? `l."${name}"`).join(', ')
  $client.exec(
    `WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < ${count})
     INSERT INTO letters (${list}) SELECT ${values} FROM letters AS l, n`,
  )
  return db
}

test('every letter stands on exactly one page, in the order of issue', async () => {
  const db = await filled(2 * registerPageLength + 5)
  const seen: string[] = []
  let cursor: Parameters<typeof registerPage>[2] = null
  const lengths: number[] = []
  do {
    const page = registerPage(db, wholeRegister, cursor)
    seen.push(...page.rows.map(row => row.id))
    lengths.push(page.rows.length)
    cursor = page.next
  } while (cursor)
  expect(lengths).toEqual([100, 100, 6])
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toEqual([...registerRows(db, wholeRegister)].map(row => row.id))
  // A write after a page that was left in the middle: nothing is still being read.
  db.$client.exec("UPDATE letters SET delivery = NULL WHERE letter_id = 'L01'")
})

test('the first page is read by the index, without sorting and without the rest', async () => {
  const db = await filled(1)
  for (const filter of [wholeRegister, { ...wholeRegister, from: day('2026-12-01') }]) {
    for (const cursor of [null, { issuedAt: '2027-01-01T00:00:00.000Z', id: 'x' }]) {
      const { sql, values } = registerSql(filter, cursor)
      const plan = db.$client
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...values)
        .map(row => (row as { detail: string }).detail)
      expect(plan[0]).toMatch(/^SEARCH l USING INDEX letters_by_issue/)
      expect(plan.join('\n')).not.toMatch(/TEMP B-TREE|SCAN /)
    }
  }
})
