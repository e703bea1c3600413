import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { everything } from '@core/audit/contract'
import { calendarDate } from '@core/time/calendar-date'
import { checkLogFile } from '@main/services/log/read-log-file'
import {
  confirmIdentity,
  register,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'
import { withShell } from '@tests/support/tampered-log'

const day = (text: string) => calendarDate.parse(text)

async function kinds({ api }: TestProgram, filter = {}) {
  const input = { filter: { ...everything, ...filter }, before: null }
  return valueOf(await api.log.page(input)).entries.map(entry => entry.kind)
}

const databaseOf = ({ context }: TestProgram) => context.vault.current()!.db

describe('shortening the log', () => {
  async function oldLog() {
    const program = await testProgram()
    const caseId = await register(program)
    valueOf(await program.api.cases.close({ caseId, reason: 'withdrawn' }))
    const keep = { change: { log: { keepYears: 3 } } }
    program.setNow('2031-01-10T01:00:00.000Z')
    valueOf(await program.api.settings.changePolicy(keep))
    return { program, caseId }
  }

  test('is proposed, never done by itself; what is left verifies and tells of it', async () => {
    const { program } = await oldLog()
    const { proposal, events } = valueOf(await program.api.log.summary({}))
    expect(proposal).toMatchObject({ before: '2028-01-10T01:00:00.000Z', heldBy: null })
    expect(proposal!.events).toBeGreaterThan(3)
    valueOf(await program.api.log.cut({ upTo: proposal!.upTo }))
    const after = valueOf(await program.api.log.summary({}))
    expect(after).toMatchObject({ proposal: null, cut: { upTo: proposal!.upTo } })
    expect(after.events).toBe(events - proposal!.events + 1)
    expect(valueOf(await program.api.log.verify({}))).toMatchObject({ ok: true, checkpoint: true })
    expect(await kinds(program, { group: 'protection' })).toContain('log/cut')
    expect(valueOf(await program.api.backup.verifyVault({}))).toMatchObject({
      ok: true,
      audit: { ok: true },
    })
    // It opens again, and a backup of it is whole.
    valueOf(await program.api.backup.make({}))
    expect(valueOf(await program.api.log.verify({}))).toMatchObject({ backups: { agree: 1 } })
  })

  test('takes no more than was proposed, and nothing without a time set', async () => {
    const { program } = await oldLog()
    const { proposal } = valueOf(await program.api.log.summary({}))
    const tooFar = await program.api.log.cut({ upTo: proposal!.upTo + 1 })
    expect(tooFar).toMatchObject({ error: { code: 'log/nothing-to-cut' } })
    valueOf(await program.api.settings.changePolicy({ change: { log: { keepYears: null } } }))
    expect(valueOf(await program.api.log.summary({})).proposal).toBeNull()
    expect(await program.api.log.cut({ upTo: 1 })).toMatchObject({
      error: { code: 'log/nothing-to-cut' },
    })
  })

  test('an open case keeps its entries and all later ones', async () => {
    const { program, caseId } = await oldLog()
    valueOf(await program.api.cases.reopen({ caseId, why: '再調査' }))
    const { proposal } = valueOf(await program.api.log.summary({}))
    const { number } = valueOf(await program.api.cases.view({ caseId })).file.case
    expect(proposal).toMatchObject({ heldBy: number })
    const first = databaseOf(program)
      .$client.prepare('SELECT min(seq) FROM events WHERE case_id = ?')
      .pluck()
      .get(caseId)
    expect(proposal!.upTo).toBe(Number(first) - 1)
  })

  test('a log that does not verify is not shortened', async () => {
    const { program } = await oldLog()
    const { proposal } = valueOf(await program.api.log.summary({}))
    withShell(databaseOf(program), `UPDATE events SET actor = 'other' WHERE seq = 2`)
    expect(await program.api.log.cut({ upTo: proposal!.upTo })).toMatchObject({
      error: { code: 'log/broken', firstBad: 2 },
    })
    expect(await kinds(program)).not.toContain('log/cut')
  })
})

describe('saving the log', () => {
  test('with its chain, to be checked without the vault; it is an entry with the reason', async () => {
    const program = await testProgram()
    const caseId = await register(program)
    await confirmIdentity(program, caseId)
    const path = join(program.folder, 'log.jsonl')
    program.answerDialog(path)
    const release = { reason: '監査のため' }
    const saved = valueOf(
      await program.api.log.exportLines({ range: { from: null, to: null }, release }),
    )
    const check = await checkLogFile(path)
    expect(check).toMatchObject({ ok: true, events: saved!.events, from: { seq: 1 } })
    expect(statSync(path).mode & 0o777).toBe(0o600)
    // Nothing that a person wrote is in it.
    expect(readFileSync(path, 'utf8')).not.toMatch(/髙橋|監査/)
    const [entry] = valueOf(
      await program.api.log.page({ filter: { ...everything, group: 'takenOut' }, before: null }),
    ).entries
    expect(entry).toMatchObject({ kind: 'log/exported', reason: '監査のため' })
  })

  test('some days of it begin where the chain stood, and after a cut with its hash', async () => {
    const program = await testProgram()
    program.setNow('2027-02-01T01:00:00.000Z')
    await register(program)
    const path = join(program.folder, 'part.jsonl')
    program.answerDialog(path)
    const range = { from: day('2027-01-01'), to: day('2027-12-31') }
    valueOf(await program.api.log.exportLines({ range, release: {} }))
    const check = await checkLogFile(path)
    expect(check.ok).toBe(true)
    expect(check.from!.seq).toBeGreaterThan(1)
    const empty = { from: day('2020-01-01'), to: day('2020-12-31') }
    expect(await program.api.log.exportLines({ range: empty, release: {} })).toMatchObject({
      error: { code: 'log/nothing-there' },
    })
  })

  test('an altered event is written as it is, and found in the file', async () => {
    const program = await testProgram()
    await register(program)
    withShell(
      databaseOf(program),
      `UPDATE events SET detail = '{' WHERE seq = 2; UPDATE events SET actor = 'x' WHERE seq = 3`,
    )
    const path = join(program.folder, 'log.jsonl')
    program.answerDialog(path)
    const whole = { range: { from: null, to: null }, release: {} }
    valueOf(await program.api.log.exportLines(whole))
    expect(await checkLogFile(path)).toMatchObject({ ok: false, firstBad: 2, events: 1 })
  })

  test('as a table: a tagged PDF of what is on view; cancelling leaves no file', async () => {
    const program = await testProgram()
    await register(program)
    const pdf = (language: 'ja' | 'en') =>
      program.api.log.exportPdf({ filter: everything, language, release: {} })
    program.answerDialog(null)
    expect(valueOf(await pdf('ja'))).toBeNull()
    for (const language of ['ja', 'en'] as const) {
      const path = join(program.folder, `${language}.pdf`)
      program.answerDialog(path)
      expect(valueOf(await pdf(language))!.events).toBeGreaterThan(2)
      expect(existsSync(path)).toBe(true)
      const bytes = readFileSync(path).toString('latin1')
      expect(bytes.startsWith('%PDF-')).toBe(true)
      expect(bytes).toContain('/MarkInfo')
    }
  })
})
