import { describe, expect, test } from 'vitest'
import { lastEvent } from '@db/events'
import { initialRetention } from '@core/retention/retention-policy'
import { ok } from '@core/result'
import { transact } from '@db/connection'
import { writeValue } from '@db/values'
import { closedCase } from '@tests/support/old-cases'
import { register, testProgram, valueOf, type TestProgram } from '@tests/support/program'

/** Destructions and the backups that do not know of them; and the periods themselves. */

const overview = async ({ api }: TestProgram) => valueOf(await api.retention.overview({}))
const threeYearsLater = '2029-12-20T01:00:00.000Z'

describe('backups', () => {
  test('that still hold what goes are named, with the day they are rotated out', async () => {
    const program = await testProgram()
    const { api } = program
    const { caseId } = await closedCase(program)
    valueOf(await api.backup.make({}))
    program.setNow('2026-12-19T01:00:00.000Z')
    const weight = valueOf(await api.retention.weigh({ chosen: [{ caseId, documentId: null }] }))
    expect(weight.backups).toMatchObject([{ count: 1 }])
    expect(weight.backups[0]?.goneBy).toMatch(/^20(26|27)-/)
    const policy = valueOf(await api.settings.policy({}))
    const backups = { ...policy.backups, everyHours: null }
    valueOf(await api.settings.changePolicy({ change: { backups } }))
    const never = valueOf(await api.retention.weigh({ chosen: [{ caseId, documentId: null }] }))
    expect(never.backups).toMatchObject([{ count: 1, goneBy: null }])
  })

  test('that bring a destroyed case back have it due again at once, and its number stays taken', async () => {
    const program = await testProgram()
    const { api } = program
    const { caseId } = await closedCase(program)
    const { path } = valueOf(await api.backup.make({}))
    const later = await register(program)
    valueOf(await api.cases.close({ caseId: later, reason: 'withdrawn' }))
    program.setNow(threeYearsLater)
    const both = [caseId, later].map(id => ({ caseId: id, documentId: null }))
    valueOf(await api.retention.destroy({ chosen: both, reason: '' }))
    valueOf(await api.backup.restore({ path }))
    program.setNow('2029-12-21T01:00:00.000Z')
    expect(valueOf(await api.cases.list({ status: 'all' })).rows.map(row => row.id)).toEqual([
      caseId,
    ])
    const { due } = await overview(program)
    expect(due).toMatchObject([
      { what: 'case', caseId, because: [{ step: 'destroyed-before', to: '2029-12-20' }] },
    ])
    const next = await register(program)
    const rows = valueOf(await api.cases.list({ status: 'all' })).rows
    expect(rows.find(row => row.id === next)?.number).toBe('2026-0003')
    const chosen = [{ caseId, documentId: null }]
    valueOf(await api.retention.destroy({ chosen, reason: '' }))
    expect((await overview(program)).due).toEqual([])
    expect(valueOf(await api.backup.verifyVault({})).ok).toBe(true)
  })
})

describe('periods', () => {
  test('say beforehand how many would be due, and count for cases closed before', async () => {
    const program = await testProgram()
    const { api } = program
    await closedCase(program)
    program.setNow('2027-02-18T01:00:00.000Z')
    const periods = {
      ...initialRetention,
      case: { amount: 1, unit: 'months', from: 'case-closed' },
    } as const
    expect(valueOf(await api.retention.foresee({ periods }))).toEqual({
      due: 1,
      soon: 0,
      dueNow: 1,
      soonNow: 0,
    })
    valueOf(await api.retention.changePeriods({ periods }))
    expect((await overview(program)).due).toMatchObject([{ what: 'case' }])
    expect(valueOf(await api.settings.policy({})).retention).toEqual(periods)
  })

  test('may be for cases closed from tomorrow on only; those closed before keep what they had', async () => {
    const program = await testProgram()
    const { api } = program
    const early = await closedCase(program)
    const month = { amount: 1, unit: 'months', from: 'case-closed' } as const
    const periods = { ...initialRetention, case: month }
    program.setNow('2026-12-20T01:00:00.000Z')
    valueOf(await api.retention.changePeriods({ periods, to: 'later' }))
    expect(lastEvent(program.context.vault.current()!.db)).toMatchObject({
      kind: 'policy/changed',
      detail: { fields: ['retention'], appliesTo: 'later' },
    })
    program.setNow('2026-12-22T01:00:00.000Z')
    const late = await register(program)
    valueOf(await api.cases.close({ caseId: late, reason: 'withdrawn' }))
    program.setNow('2027-02-18T01:00:00.000Z')
    const casesDue = async () =>
      (await overview(program)).due.filter(row => row.what === 'case').map(row => row.caseId)
    expect(await casesDue()).toEqual([late])
    // For all of them after all.
    const foreseen = valueOf(await api.retention.foresee({ periods, to: 'all' }))
    expect(foreseen).toMatchObject({ due: 2 })
    valueOf(await api.retention.changePeriods({ periods, to: 'all' }))
    expect(await casesDue()).toEqual([early.caseId, late])
    expect(valueOf(await api.settings.policy({})).retentionEarlier).toEqual([])
  })

  test('of a whole case count from an event at its end', async () => {
    const program = await testProgram()
    const periods = {
      ...initialRetention,
      case: { amount: 1, unit: 'months', from: 'document-received' },
    } as const
    expect(await program.api.retention.changePeriods({ periods })).toMatchObject({
      error: { code: 'retention/start-not-possible' },
    })
  })
})

test('a file that has not been written anew is said to be unfinished, until it is', async () => {
  const program = await testProgram()
  const { api } = program
  await register(program)
  const { db } = program.context.vault.current()!
  // As a full disk or another reader leaves it.
  transact(db, tx => {
    writeValue(tx, 'retention-unfinished', true, threeYearsLater)
    return ok(null)
  })
  expect((await overview(program)).unfinished).toBe(true)
  expect(valueOf(await api.retention.finish({}))).toBe(true)
  expect((await overview(program)).unfinished).toBe(false)
})
