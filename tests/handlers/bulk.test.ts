import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { must } from '@core/assert'
import type { BulkCandidate } from '@core/bulk/contract'
import { caseFilter } from '@core/cases/case-query'
import { lastEvent } from '@db/events'
import {
  aDraft,
  fillSettings,
  register,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'
import { temporaryFolder } from '@tests/support/temporary'

const people = ['髙橋 みなみ', '佐々木 翔', '渡邉 さくら']

async function withReceiptsDue() {
  const program = await testProgram()
  await fillSettings(program)
  for (const name of people) {
    const draft = aDraft()
    await register(program, { ...draft, principal: { ...draft.principal, name } })
  }
  return program
}

async function receipts({ api }: TestProgram): Promise<readonly BulkCandidate[]> {
  const { candidates, looked, of } = valueOf(await api.bulk.candidates({ from: 0 }))
  expect(looked).toBe(of)
  return candidates.filter(({ letterId }) => letterId === 'L01')
}

const place = ({ caseId, requestId, letterId, language }: BulkCandidate) => ({
  caseId,
  requestId,
  letterId,
  language,
})

test('every open case that calls for a letter is found, and each gets its own', async () => {
  const program = await withReceiptsDue()
  const { bulk, cases } = program.api
  const found = await receipts(program)
  expect(found.map(({ addressee }) => addressee)).toEqual(
    expect.arrayContaining(people.map(name => `${name} 様`)),
  )
  const issued = []
  for (const candidate of found) issued.push(valueOf(await bulk.issue(place(candidate))))
  expect(new Set(issued.map(({ documentNumber }) => documentNumber)).size).toBe(people.length)
  for (const { caseId, addressee } of found) {
    const { file } = valueOf(await cases.view({ caseId }))
    expect(file.letters).toMatchObject([{ letterId: 'L01', status: 'issued' }])
    expect(file.letters[0]?.frame?.addressee.at(-1)).toBe(addressee)
  }
  expect(await receipts(program)).toEqual([])
})

test('only the cases that were chosen in the list get a letter, by name or all that the list has', async () => {
  const program = await withReceiptsDue()
  const { bulk } = program.api
  const all = await receipts(program)
  const only = { ids: [all[1]!.caseId] }
  const chosen = valueOf(await bulk.candidates({ from: 0, only }))
  expect(chosen).toMatchObject({ of: 1, looked: 1 })
  expect(new Set(chosen.candidates.map(({ caseId }) => caseId))).toEqual(new Set(only.ids))
  const filter = caseFilter.parse({ status: 'open', text: '渡辺' })
  const found = valueOf(await bulk.candidates({ from: 0, only: { filter } }))
  expect(new Set(found.candidates.map(({ addressee }) => addressee))).toEqual(
    new Set(['渡邉 さくら 様']),
  )
})

test('a look through many cases reads their list once, and skips none when one is closed meanwhile', async () => {
  const program = await testProgram()
  const { bulk, cases } = program.api
  const ids = []
  for (let n = 0; n < 53; n += 1) ids.push(await register(program))
  const { $client } = must(program.context.vault.current(), 'open vault').db
  const prepared = vi.spyOn($client, 'prepare')
  const listed = () =>
    prepared.mock.calls.filter(([sql]) =>
      /from "cases" where "cases"."closed_on" is null/.test(sql),
    )

  const first = valueOf(await bulk.candidates({ from: 0 }))
  expect(first).toMatchObject({ looked: 50, of: 53 })
  const looked = first.candidates.map(({ caseId }) => caseId)
  const [closed] = looked
  valueOf(await cases.close({ caseId: closed!, reason: 'withdrawn' }))
  const last = ids.find(id => !looked.includes(id))
  valueOf(await cases.close({ caseId: last!, reason: 'withdrawn' }))
  const second = valueOf(await bulk.candidates({ from: first.looked }))
  expect(second).toMatchObject({ looked: 53, of: 53 })
  expect(listed()).toHaveLength(1)
  const found = [...looked, ...second.candidates.map(({ caseId }) => caseId)]
  expect(new Set(found)).toEqual(new Set(ids.filter(id => id !== last)))

  // Another look begins anew.
  expect(valueOf(await bulk.candidates({ from: 0 }))).toMatchObject({ looked: 50, of: 51 })
  expect(listed()).toHaveLength(2)
  prepared.mockRestore()
}, 60_000)

test('a letter that cannot be issued leaves nothing behind', async () => {
  const program = await withReceiptsDue()
  const [first] = await receipts(program)
  const { caseId } = first!
  const answer = { ...place(first!), letterId: 'L09' }
  expect(await program.api.bulk.issue(answer)).toMatchObject({
    error: { code: 'case/not-allowed' },
  })
  const settings = valueOf(await program.api.settings.read({}))
  const organisation = { ...settings.organisation, officerName: { ja: '', en: '' } }
  valueOf(await program.api.settings.change({ change: { organisation } }))
  expect(await program.api.bulk.issue(place(first!))).toMatchObject({
    error: { code: 'letter/missing-content' },
  })
  expect(valueOf(await program.api.cases.view({ caseId })).file.letters).toEqual([])
})

test('the pages of each can be seen before, and that keeps nothing', async () => {
  const program = await withReceiptsDue()
  const [first] = await receipts(program)
  const pages = valueOf(await program.api.bulk.preview(place(first!)))
  expect(pages[0]).toContain('<svg')
  const { file } = valueOf(await program.api.cases.view({ caseId: first!.caseId }))
  expect(file.letters).toEqual([])
})

test('the print file has every letter in order, each beginning on a new sheet', async () => {
  const program = await withReceiptsDue()
  const found = await receipts(program)
  const letterRecordIds = []
  for (const candidate of found) {
    letterRecordIds.push(valueOf(await program.api.bulk.issue(place(candidate))).letterRecordId)
  }
  const path = join(temporaryFolder(), 'letters.pdf')
  program.answerDialog(path)
  valueOf(await program.api.bulk.printFile({ letterRecordIds, eachOnFront: true }))
  expect(lastEvent(must(program.context.vault.current(), 'open vault').db)?.kind).toBe(
    'letter/print-file-saved',
  )
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })
  const pages = text.split('\f').length - 1
  expect(pages).toBeGreaterThanOrEqual(2 * found.length - 1)
  const places = found.map(({ caseNumber }) => text.indexOf(caseNumber))
  expect(places.every(at => at >= 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))

  // A draft is no letter yet: nothing is written.
  const other = await program.api.letters.draft({ ...place(found[0]!), letterId: 'L02' })
  const drafted = join(temporaryFolder(), 'drafts.pdf')
  program.answerDialog(drafted)
  const ids = [valueOf(other)]
  expect(
    await program.api.bulk.printFile({ letterRecordIds: ids, eachOnFront: false }),
  ).toMatchObject({ error: { code: 'letter/not-issued' } })
  expect(existsSync(drafted)).toBe(false)
})
