import { describe, expect, it } from 'vitest'
import type { BackupFile } from '@core/backup/backup'
import type { CaseRow } from '@core/cases/case-row'
import { dayListOf, todayFor } from '@core/cases/day-list'
import { caseId } from '@core/ids'
import { calendarDate } from '@core/time/calendar-date'
import { backupHealth } from '@ui/app/backup-health'
import { fold, hasEveryWord } from '@ui/app/fold'
import { sortedBy } from '@ui/features/case-list/list-choice'

const day = (text: string) => calendarDate.parse(text)
const today = day('2026-12-18')

const row = (
  change: Partial<CaseRow> & { readonly dueOn?: string | null; readonly rule?: string },
): CaseRow => {
  const { dueOn = '2026-12-28', rule = 'jp.target', ...rest } = change
  return {
    id: caseId.parse('00000000-0000-4000-8000-000000000000'),
    number: '2026-0001',
    name: '髙橋 みなみ',
    types: ['jp.disclosure'],
    regime: 'jp_appi',
    variant: null,
    receivedOn: day('2026-12-14'),
    stage: 'deciding',
    next: 'decide',
    due: dueOn === null ? null : { rule, date: day(dueOn) },
    closedOn: null,
    assignee: '',
    labels: [],
    ...rest,
  }
}

describe('my day', () => {
  it.each([
    ['late', row({ dueOn: '2026-12-17' })],
    ['today', row({ dueOn: '2026-12-18' })],
    ['waiting', row({ next: 'remind', stage: 'waiting' })],
    ['toSend', row({ next: 'send-answer', stage: 'sending' })],
    ['toSend', row({ next: 'issue-answer', stage: 'answering' })],
    ['toVerify', row({ next: 'confirm-identity', stage: 'verifying' })],
    ['toReview', row({ next: 'review', stage: 'reviewing' })],
    ['toDo', row({ next: 'write-answer', stage: 'answering' })],
    [undefined, row({ next: 'wait-for-reply', stage: 'waiting' })],
    ['toDecide', row({ dueOn: null })],
  ])('puts a case into the list %s', (list, found) => {
    expect(dayListOf(found, today)).toBe(list)
  })

  it.each([
    ['waiting', 'remind'],
    ['waiting', 'end-procedure'],
    [undefined, 'wait-for-reply'],
  ] as const)('says %s, not late, when the day to reply by has passed: %s', (list, next) => {
    const waiting = row({ rule: 'jp.reply_window', dueOn: '2026-12-10', stage: 'waiting', next })
    expect(dayListOf(waiting, today)).toBe(list)
    expect(dayListOf({ ...waiting, due: { rule: 'jp.reply_window', date: today } }, today)).toBe(
      list,
    )
  })

  it.each(['wait-for-reply', 'remind', 'end-procedure'] as const)(
    'calls a case late whose day by law has passed, whatever it waits for: %s',
    next => {
      const british = { regime: 'gdpr', variant: 'uk', types: ['gdpr.access'], rule: 'uk.due' }
      const waiting = { ...british, stage: 'waiting', next } as const
      expect(dayListOf(row({ ...waiting, dueOn: '2026-12-17' }), today)).toBe('late')
      expect(dayListOf(row({ ...waiting, dueOn: '2026-12-18' }), today)).toBe('today')
    },
  )

  it('calls a late case late even when its answer is ready to send', () => {
    expect(dayListOf(row({ dueOn: '2026-12-01', next: 'send-answer' }), today)).toBe('late')
  })

  it('counts the day where the law of the case is, not where the computer is', () => {
    // 16:00 in London on the 17th is already the 18th in Tokyo.
    const found = row({ dueOn: '2026-12-17' })
    expect(dayListOf(found, todayFor(found, new Date('2026-12-17T16:00:00Z')))).toBe('late')
  })
})

describe('the list of cases', () => {
  it('turns the order round when the same column is chosen again', () => {
    const byNumber = { column: 'number', descending: false } as const
    const again = sortedBy('number', byNumber)
    expect(again).toEqual({ column: 'number', descending: true })
    expect(sortedBy('received', again)).toEqual({ column: 'received', descending: false })
  })

  it('reads half-width kana, full-width digits and katakana as what they stand for', () => {
    expect(hasEveryWord(fold('ミナミ ２０２６'), 'みなみ 2026')).toBe(true)
    expect(hasEveryWord(fold('ﾐﾅﾐ'), 'ミナミ')).toBe(true)
  })
})

describe('what would be lost if this computer were gone now', () => {
  const file = (madeAt: string, verifiedAt: string | null): BackupFile => ({
    path: `/b/${madeAt}`,
    name: madeAt,
    folder: '/b',
    size: 1,
    madeAt,
    verifiedAt,
    appVersion: '1.0.0',
    counts: {},
    contents: null,
  })
  const usb = { path: '/b', sameDisk: false, there: true }
  const drawer = { path: '/drawer', sameDisk: false, there: false }
  const healthOf = (
    backups: readonly BackupFile[],
    more: Partial<Parameters<typeof backupHealth>[0]> = {},
  ) =>
    backupHealth(
      { backups, destinations: [usb], runs: [], sameDisk: false, warnAfterDays: 7, ...more },
      today,
      at => day(at.slice(0, 10)),
    )

  it('is nothing when a verified backup is from today or yesterday', () => {
    const at = '2026-12-17T09:00:00.000Z'
    expect(healthOf([file(at, at)])).toEqual({ kind: 'good', at })
  })

  it('counts from when the backup was made, not from when it was verified', () => {
    const at = '2026-12-10T09:00:00.000Z'
    expect(healthOf([file(at, '2026-12-18T09:00:00.000Z')])).toEqual({ kind: 'old', at, days: 8 })
  })

  it('does not count a newer backup that nobody has verified', () => {
    const at = '2026-12-10T09:00:00.000Z'
    const unverified = file('2026-12-18T08:00:00.000Z', null)
    expect(healthOf([file(at, at), unverified])).toEqual({ kind: 'old', at, days: 8 })
    expect(healthOf([unverified])).toEqual({ kind: 'unverified' })
    expect(healthOf([])).toEqual({ kind: 'none' })
  })

  it('warns after as many days as the policy says', () => {
    const at = '2026-12-14T09:00:00.000Z'
    expect(healthOf([file(at, at)])).toEqual({ kind: 'good', at })
    expect(healthOf([file(at, at)], { warnAfterDays: 3 })).toEqual({ kind: 'old', at, days: 4 })
  })

  it('does not count a backup beside the vault where there is another place', () => {
    const [far, near] = ['2026-12-16T09:00:00.000Z', '2026-12-18T09:00:00.000Z']
    const beside = { ...file(near, near), folder: '/vault-backups' }
    const destinations = [usb, { path: '/vault-backups', sameDisk: true, there: true }]
    expect(healthOf([beside, file(far, far)], { destinations })).toEqual({ kind: 'good', at: far })
    expect(healthOf([beside], { destinations })).toEqual({ kind: 'unverified' })
    expect(healthOf([beside], { destinations: [destinations[1]!], sameDisk: true })).toEqual({
      kind: 'good',
      at: near,
    })
  })

  it('counts what was last verified on a drive that is in the drawer now', () => {
    const at = '2026-12-17T09:00:00.000Z'
    const run = {
      id: '1',
      at,
      cause: 'manual',
      folder: '/drawer',
      name: 'x',
      problem: null,
    } as const
    const runs = [{ ...run, outcome: 'verified' as const }]
    expect(healthOf([], { destinations: [drawer], runs })).toEqual({ kind: 'good', at })
  })
})
