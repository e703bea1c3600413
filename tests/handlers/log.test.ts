import { describe, expect, test } from 'vitest'
import { everything } from '@core/audit/contract'
import { calendarDate } from '@core/time/calendar-date'
import {
  confirmIdentity,
  register,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'
import { rehash, withShell } from '@tests/support/tampered-log'

const day = (text: string) => calendarDate.parse(text)
const everybody = { filter: everything, before: null } as const

async function kinds({ api }: TestProgram, filter = {}) {
  const input = { filter: { ...everything, ...filter }, before: null }
  return valueOf(await api.log.page(input)).entries.map(entry => entry.kind)
}

const databaseOf = ({ context }: TestProgram) => context.vault.current()!.db

describe('the access log', () => {
  test('tells who saw what: the list, the case, a letter, the inquiry being written down', async () => {
    const program = await testProgram()
    const caseId = await register(program)
    valueOf(await program.api.cases.list({ status: 'all' }))
    valueOf(await program.api.cases.view({ caseId }))
    const all = await kinds(program)
    expect(all).toEqual(expect.arrayContaining(['case/listed', 'case/viewed', 'intake/changed']))
  })

  test('a case on screen that is read again is one look; another session or later is another', async () => {
    const program = await testProgram()
    const caseId = await register(program)
    const look = () => program.api.cases.view({ caseId })
    const looks = async () => (await kinds(program)).filter(kind => kind === 'case/viewed').length
    await look()
    await program.api.cases.opened({ caseId })
    await look()
    expect(await looks()).toBe(1)
    program.setNow('2026-12-18T01:06:00.000Z')
    await look()
    expect(await looks()).toBe(2)
    // A clock that is set back hides nothing.
    program.setNow('2025-12-18T01:00:00.000Z')
    await look()
    expect(await looks()).toBe(3)
  })

  test('a search leaves how much was found, and none of its words', async () => {
    const program = await testProgram()
    valueOf(await program.api.log.searched({ place: 'finder', hits: 3 }))
    const [found] = valueOf(
      await program.api.log.page({ filter: { ...everything, group: 'searched' }, before: null }),
    ).entries
    expect(found).toMatchObject({ kind: 'search/made', detail: { place: 'finder', hits: 3 } })
    // Whoever left before they were counted has not found none.
    valueOf(await program.api.log.searched({ place: 'search', hits: null }))
    const [left] = valueOf(
      await program.api.log.page({ filter: { ...everything, group: 'searched' }, before: null }),
    ).entries
    expect(left).toMatchObject({ kind: 'search/made', detail: { place: 'search', hits: null } })
    // Nothing else can be said through it.
    const words = { place: 'finder', hits: 1, words: '髙橋' } as const
    valueOf(await program.api.log.searched(words))
    expect(JSON.stringify(valueOf(await program.api.log.page(everybody)))).not.toContain('髙橋')
  })

  test('is read page by page, newest first, each entry once', async () => {
    const program = await testProgram()
    for (let n = 0; n < 250; n += 1) {
      valueOf(await program.api.log.searched({ place: 'cases', hits: n }))
    }
    const seen: number[] = []
    let before: number | null = null
    do {
      const page: { entries: readonly { seq: number }[]; next: number | null } = valueOf(
        await program.api.log.page({ filter: everything, before }),
      )
      seen.push(...page.entries.map(entry => entry.seq))
      before = page.next
    } while (before !== null)
    const { events } = valueOf(await program.api.log.summary({}))
    expect(seen).toEqual(Array.from({ length: events }, (_, index) => events - index))
  })

  test('is filtered by account, kind, case and days', async () => {
    const program = await testProgram()
    const caseId = await register(program)
    program.setNow('2027-01-05T01:00:00.000Z')
    await confirmIdentity(program, caseId)
    const { number } = valueOf(await program.api.cases.view({ caseId })).file.case
    expect(await kinds(program, { group: 'changed', from: day('2027-01-05') })).not.toContain(
      'case/registered',
    )
    expect(await kinds(program, { to: day('2027-01-04') })).not.toContain('identity/confirmed')
    expect(await kinds(program, { from: day('2030-01-01') })).toEqual([])
    const ofCase = await kinds(program, { caseNumber: number, group: 'seen' })
    expect(new Set(ofCase)).toEqual(new Set(['case/viewed']))
    expect(await kinds(program, { caseNumber: '1999-0001' })).toEqual([])
    expect(await kinds(program, { actor: 'nobody' })).toEqual([])
    expect((await kinds(program, { actor: 'sato', group: 'signedIn' })).at(-1)).toBe(
      'vault/created',
    )
  })

  test('looking at the log, and at whom, is an entry too, once in some minutes', async () => {
    const program = await testProgram()
    await kinds(program)
    await kinds(program)
    await kinds(program, { actor: 'tanaka' })
    const viewed = valueOf(await program.api.log.page(everybody)).entries.filter(
      entry => entry.kind === 'log/viewed',
    )
    expect(viewed.map(entry => entry.detail)).toEqual([
      { filters: ['actor'], account: 'tanaka' },
      { filters: [] },
    ])
  })

  test('shows an entry that was altered beyond reading as such, and the rest', async () => {
    const program = await testProgram()
    await register(program)
    withShell(databaseOf(program), `UPDATE events SET detail = '{' WHERE seq = 2`)
    const { entries } = valueOf(await program.api.log.page(everybody))
    expect(entries.find(entry => entry.seq === 2)).toMatchObject({ kind: null })
    expect(entries.find(entry => entry.seq === 1)).toMatchObject({ kind: 'vault/created' })
  })
})

describe('verifying the log', () => {
  test('says how far it is unbroken and how many backups agree; it is an entry itself', async () => {
    const program = await testProgram()
    expect(valueOf(await program.api.log.verify({}))).toMatchObject({
      ok: true,
      firstBad: null,
      checkpoint: true,
      backups: { agree: 0, replaced: 0, differ: [] },
    })
    valueOf(await program.api.backup.make({}))
    await register(program)
    program.setNow('2026-12-19T05:00:00.000Z')
    valueOf(await program.api.backup.make({}))
    expect(valueOf(await program.api.log.verify({}))).toMatchObject({
      ok: true,
      backups: { agree: 2 },
    })
    expect((await kinds(program, { group: 'protection' }))[0]).toBe('log/verified')
  })

  test('a chain made anew with everything in the vault is found by a backup', async () => {
    const program = await testProgram()
    await register(program)
    valueOf(await program.api.backup.make({}))
    withShell(databaseOf(program), `UPDATE events SET actor = 'other' WHERE seq = 1`)
    rehash(databaseOf(program))
    const check = valueOf(await program.api.log.verify({}))
    expect(check.ok).toBe(false)
    expect(check.backups.differ).toHaveLength(1)
  })

  test('after a restore, backups of the state that it replaced are told apart', async () => {
    const program = await testProgram()
    const first = valueOf(await program.api.backup.make({}))
    program.setNow('2026-12-19T02:00:00.000Z')
    await register(program)
    program.setNow('2026-12-19T03:00:00.000Z')
    valueOf(await program.api.backup.make({}))
    program.setNow('2026-12-20T04:00:00.000Z')
    valueOf(await program.api.backup.restore({ path: first.path }))
    const check = valueOf(await program.api.log.verify({}))
    expect(check).toMatchObject({ ok: true, backups: { differ: [] } })
    expect(check.backups.agree).toBeGreaterThan(0)
    expect(check.backups.replaced).toBeGreaterThan(0)
  })
})
