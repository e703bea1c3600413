import { describe, expect, test } from 'vitest'
import { stepText } from '@core/deadlines/step-text'
import { pauseReason } from '@core/regimes/deadline-rules'
import { calendarDate } from '@core/time/calendar-date'
import { kaiji } from './terminal'

const disclosure = ['due', '--regime', 'jp_appi', '--type', 'jp.disclosure', '--json']
const due = (...options: string[]) => kaiji(...disclosure, ...options)

test('the dates of a request received on 18 December 2026, each with its steps', async () => {
  expect(await due('--received', '2026-12-18')).toEqual({
    code: 0,
    err: '',
    text: expect.any(String) as unknown,
    json: {
      statutory: null,
      dates: {
        'jp.suit_from': '2027-01-02',
        'jp.ack': '2026-12-23',
        'jp.target': '2026-12-31',
      },
      steps: [
        { rule: 'jp.suit_from', from: '2026-12-18', step: '+15 calendar days', to: '2027-01-02' },
        { rule: 'jp.ack', from: '2026-12-18', step: '+3 business days', to: '2026-12-23' },
        { rule: 'jp.target', from: '2026-12-18', step: '+14 calendar days', to: '2027-01-01' },
        {
          rule: 'jp.target',
          from: '2027-01-01',
          step: 'back over holiday 2027-01-01',
          to: '2026-12-31',
        },
      ],
    },
  })
})

test('the outer date counts from the day on which nothing was missing, and needs it named', async () => {
  const { json } = await due('--received', '2026-12-18', '--complete', '2026-12-21')
  expect(json).toMatchObject({ dates: { 'jp.outer': '2027-01-20' } })
  const open = await due('--received', '2026-12-18', '--pause', '2026-12-19..2026-12-21')
  expect(Object.keys((open.json as { dates: object }).dates)).not.toContain('jp.outer')
})

test('closures move our own targets, not the date from which the person may sue', async () => {
  const { json } = await due(
    '--received',
    '2026-12-18',
    '--closure',
    '2026-12-29..2027-01-03',
    '--closure',
    '2026-12-23..2026-12-23',
  )
  expect(json).toMatchObject({
    dates: { 'jp.suit_from': '2027-01-02', 'jp.ack': '2026-12-24', 'jp.target': '2026-12-28' },
  })
})

test('in Japan nothing stops the clock: pauses and extensions change nothing', async () => {
  const plain = await due('--received', '2026-12-18', '--complete', '2026-12-21')
  const paused = await due(
    ...['--received', '2026-12-18', '--complete', '2026-12-21', '--extend'],
    ...['--pause', '2026-12-19..2026-12-21=identity', '--pause', '2026-12-24..2026-12-24'],
  )
  expect(paused).toEqual(plain)
})

test('a date beyond the holiday calendar is warned about, and not in the answer', async () => {
  const { err, json } = await due('--received', '2027-12-28')
  expect(err).toContain('jp.target')
  expect(err).toContain('holiday calendar ends')
  expect(json).toMatchObject({ dates: { 'jp.target': '2028-01-11' } })
})

test('without --json the same in words', async () => {
  const { text } = await kaiji(
    'due',
    '--regime',
    'jp_appi',
    '--type',
    'jp.disclosure',
    '--received',
    '2026-12-18',
  )
  expect(text).toContain('The law sets no day.')
  expect(text).toContain('2026-12-31  jp.target')
  expect(text).toContain('back over holiday 2027-01-01')
})

describe('wrong use is told apart, with nothing printed as an answer', () => {
  test.each([
    [['--received', '2026-02-30'], '2026-02-30'],
    [['--received', '18.12.2026'], '18.12.2026'],
    [['--received', '2026-12-18', '--complete', '2026-12-17'], 'before it is received'],
    [['--received', '2026-12-18', '--calendar', 'XX'], 'XX'],
    [['--received', '2026-12-18', '--closure', '2026-12-29'], '2026-12-29'],
    [['--received', '2026-12-18', '--closure', '2027-01-03..2026-12-29'], 'ends before'],
    [['--received', '2026-12-18', '--pause', '2026-12-19..2026-12-21=lunch'], 'clarification'],
    [['--received', '2026-12-18', '--pause', '2026-12-32..2026-12-33'], '2026-12-32'],
    [['--received', '2026-12-18', '--variant', 'eu'], 'no variants'],
    [['--received', '2026-12-18', '--recieved', 'x'], 'recieved'],
    [['--received', '2026-12-18', 'extra'], 'extra'],
    [['--received'], 'received'],
    [[], '--received is missing'],
  ])('%j', async (options, said) => {
    const { code, text, err } = await due(...options)
    expect({ code, text }).toEqual({ code: 2, text: '' })
    expect(err).toContain(said)
  })

  test('an unknown regime, type or command', async () => {
    const rest = ['--received', '2026-12-18', '--json']
    const lawless = await kaiji('due', '--regime', 'xx', '--type', 'jp.disclosure', ...rest)
    expect(lawless).toMatchObject({ code: 2, text: '' })
    expect(lawless.err).toContain('jp_appi')
    const typeless = await kaiji('due', '--regime', 'jp_appi', '--type', 'jp.x', ...rest)
    expect(typeless).toMatchObject({ code: 2, text: '' })
    expect(typeless.err).toContain('jp.disclosure')
    expect(await kaiji('dance')).toMatchObject({ code: 2, text: '' })
    expect((await kaiji('vault', 'dance')).err).toContain('vault create')
    expect(await kaiji('--help')).toMatchObject({ code: 0 })
  })
})

test('steps are worded in both languages', () => {
  const day = calendarDate.parse('2027-01-01')
  const step = { rule: 'x', from: day, to: day }
  const words = (reason: Parameters<typeof stepText>[0]['reason']) => stepText({ ...step, reason })
  expect(words({ kind: 'add', length: 1, unit: 'months' })).toEqual({
    ja: '1か月後',
    en: '+1 month',
  })
  expect(words({ kind: 'add', length: 3, unit: 'business_days' }).ja).toBe('3営業日後')
  expect(words({ kind: 'roll', direction: 'forward', over: 'weekend' })).toEqual({
    ja: '土日（2027-01-01）のため翌日に繰り下げ',
    en: 'forward over weekend 2027-01-01',
  })
  expect(words({ kind: 'roll', direction: 'back', over: 'closure' }).ja).toContain('前日')
  expect(words({ kind: 'add', length: 0, unit: 'calendar_days' }).en).toBe('the same day')
  expect(words({ kind: 'add', length: 3, unit: 'none' })).toEqual({
    ja: '同じ日',
    en: 'the same day',
  })
  expect(words({ kind: 'add', length: 14, unit: 'calendar_days' }).ja).toBe('暦日で14日後')
  expect(words({ kind: 'standstill', days: 1, first: day, last: day })).toEqual({
    ja: '回答を待った1日（2027-01-01から2027-01-01まで）は数えない',
    en: '+1 day not counted while waiting (2027-01-01 to 2027-01-01)',
  })
  for (const why of pauseReason.options) {
    expect(words({ kind: 'restart', why }).ja).toContain('数え直し')
    expect(words({ kind: 'restart', why }).en).toContain('counted anew')
  }
})
