import { describe, expect, test } from 'vitest'
import { deadlinesOf } from '@core/deadlines/deadlines'
import { must } from '@core/assert'
import { mergeFields } from '@core/letters/merge-fields'
import { sampleLetterInput } from '@core/letters/sample'
import { findPack } from '@core/regimes/index'
import { inForceOn, type PolicyVersion } from '@core/settings/privacy-policies'
import type { Settings } from '@core/settings/settings'
import { isNamed, type DataSystem } from '@core/settings/systems'
import { targetRules } from '@core/settings/targets'
import { systemsOfCase, type SystemSearch } from '@core/systems/system-search'
import { caseId } from '@core/ids'
import { calendarDate } from '@core/time/calendar-date'
import { calendarOf } from '@core/time/calendars/index'

const day = (text: string) => calendarDate.parse(text)
const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`

const system = (n: number, ja: string, change: Partial<DataSystem> = {}): DataSystem => ({
  id: id(n),
  name: { ja, en: '' },
  ...{ holds: '', responsible: '', place: '', keptFor: '', note: '' },
  state: 'in_use',
  ...change,
})

const search = (n: number, ja: string): SystemSearch => ({
  caseId: caseId.parse(id(9)),
  systemId: id(n),
  name: { ja, en: '' },
  result: 'found',
  searchedOn: day('2026-12-21'),
  searchedBy: 'sato',
})

describe('the systems of a case', () => {
  test('are those in use, searched or not yet', () => {
    const systems = systemsOfCase(
      [system(1, '顧客管理'), system(2, '紙の台帳')],
      [search(1, '')],
      [],
    )
    expect(systems.map(one => one.search?.result)).toEqual(['found', undefined])
  })

  test('one that is retired is offered no more, and is still shown where it was searched', () => {
    const register = [system(1, '旧', { state: 'retired' }), system(2, '古', { state: 'retired' })]
    expect(systemsOfCase(register, [search(2, '古')], []).map(one => one.id)).toEqual([id(2)])
  })

  test('one that has left the register goes on by the name it had', () => {
    const [gone] = systemsOfCase([], [search(1, '顧客管理')], [])
    expect(gone).toMatchObject({ system: undefined, name: { ja: '顧客管理' } })
  })

  test('tell which items say that they are held there, in any width', () => {
    const items = [
      { name: '注文', system: 'ｃｒｍ' },
      { name: '写真', system: '紙' },
    ]
    const crm = system(1, '顧客管理', { name: { ja: '顧客管理', en: 'CRM' } })
    expect(systemsOfCase([crm], [], items)[0]?.items).toEqual(['注文'])
    expect(isNamed(crm, '')).toBe(false)
  })
})

describe('the policy of a day', () => {
  const version = (n: number, ja: string, from: string): PolicyVersion => ({
    id: id(n),
    title: { ja, en: '' },
    version: String(n),
    inForceFrom: day(from),
    ...{ changes: '', place: '', text: '' },
  })
  const all = [
    version(1, '個人情報保護方針', '2024-04-01'),
    version(3, '個人情報保護方針', '2026-12-18'),
    version(2, '個人情報保護方針', '2025-04-01'),
    version(4, 'アプリの方針', '2026-01-01'),
  ]

  test('is of each policy the newest version that had begun', () => {
    const names = (on: string) => inForceOn(all, day(on)).map(one => one.version)
    expect(names('2026-12-17')).toEqual(['2', '4'])
    expect(names('2026-12-18')).toEqual(['3', '4'])
    expect(names('2025-03-31')).toEqual(['1'])
  })

  test('is none before the first began', () => {
    expect(inForceOn(all, day('2024-03-31'))).toEqual([])
  })
})

describe('own lengths of targets', () => {
  const pack = must(findPack({ regime: 'jp_appi', variant: null }), 'pack')
  const datesWith = (targets: Readonly<Record<string, number>>) => {
    const calendar = must(calendarOf(pack.calendar), 'calendar')
    const { deadlines } = deadlinesOf({
      ...{ pack, type: 'jp.disclosure', waits: [], extended: false },
      ...{ receivedOn: day('2026-12-01'), today: day('2026-12-01') },
      time: { calendar, closures: [], targets },
    })
    return new Map(deadlines.map(({ rule, date }) => [rule, date]))
  }

  test('move the target and say so in its step, and move nothing that the law sets', () => {
    const [before, after] = [datesWith({}), datesWith({ 'jp.target': 9, 'jp.art39': 9 })]
    expect(before.get('jp.target')).toBe('2026-12-15')
    expect(after.get('jp.target')).toBe('2026-12-10')
    for (const [rule, date] of before) {
      if (rule !== 'jp.target') expect(after.get(rule)).toBe(date)
    }
  })

  test('can be chosen for targets only', () => {
    expect(targetRules(pack).map(({ kind }) => kind)).not.toContain('statutory')
    expect(targetRules(pack).map(rule => rule.id)).toContain('jp.target')
  })
})

describe('a letter', () => {
  const inputWith = (change: Partial<Settings>) => {
    const input = sampleLetterInput(
      must(findPack({ regime: 'jp_appi', variant: null }), 'pack'),
      'L01',
      'ja',
    )
    return mergeFields({ ...input, settings: { ...input.settings, ...change } })
  }

  test('names the target that the organisation has set', () => {
    expect(inputWith({}).expectedDays).toBe(14)
    expect(inputWith({ targets: { 'jp.target': 10 } }).expectedDays).toBe(10)
  })

  test('can name the policy that was in force on the day of receipt', () => {
    expect(inputWith({}).policyInForce).toBe(
      'プライバシーポリシー 2026-04（令和8年4月1日から適用）',
    )
    expect(inputWith({ policies: [] }).policyInForce).toBe('')
  })
})
