import { describe, expect, test } from 'vitest'
import type { Party } from '@core/cases/case'
import { addressedName, documentNumber, frameOf } from '@core/letters/frame'
import { addressLines } from '@core/letters/letter'
import { sampleLetterInput } from '@core/letters/sample'
import { letterDate, warekiYear } from '@core/letters/wareki'
import { packOf } from '@core/regimes/index'
import { calendarDate } from '@core/time/calendar-date'

const pack = packOf({ regime: 'jp_appi', variant: null })
const day = (text: string) => calendarDate.parse(text)

describe('dates', () => {
  test.each([
    ['2026-12-18', '令和8年'],
    ['2027-01-01', '令和9年'],
    ['2019-05-01', '令和元年'],
    ['2019-04-30', '平成31年'],
    ['1989-01-08', '平成元年'],
    ['1989-01-07', '昭和64年'],
    ['1926-12-24', '大正15年'],
    ['1912-07-29', '明治45年'],
    ['1872-12-31', '1872年'],
  ])('%s is in %s', (date, year) => {
    expect(warekiYear(day(date))).toBe(year)
  })

  test('follow the language of the letter and the style of the organisation', () => {
    expect(letterDate(day('2026-02-03'), 'ja', { ja: 'wareki', en: 'british' })).toBe(
      '令和8年2月3日',
    )
    expect(letterDate(day('2026-02-03'), 'ja', { ja: 'western', en: 'british' })).toBe(
      '2026年2月3日',
    )
    expect(letterDate(day('2026-02-03'), 'en', { ja: 'wareki', en: 'british' })).toBe(
      '3 February 2026',
    )
    expect(letterDate(day('2026-02-03'), 'en', { ja: 'wareki', en: 'american' })).toBe(
      'February 3, 2026',
    )
  })
})

test('a document number follows the pattern of the organisation', () => {
  expect(documentNumber('個情第{year}-{n}号', 2026, 12)).toBe('個情第2026-0012号')
  expect(documentNumber('{wareki}個情第{n}号', 2026, 12345)).toBe('令和8年個情第12345号')
})

describe('forms of address', () => {
  const [person] = sampleLetterInput(pack, 'L11', 'ja').file.parties
  const party = (change: Partial<Party>): Party => ({ ...person!, ...change })

  test('a person is 様, an organisation 御中, a lawyer 先生, and nobody two of them', () => {
    expect(addressedName(pack, party({ name: '髙橋 みなみ' }), 'ja')).toBe('髙橋 みなみ 様')
    expect(addressedName(pack, party({ name: '髙橋 みなみ様' }), 'ja')).toBe('髙橋 みなみ 様')
    expect(addressedName(pack, party({ name: '', organisation: '株式会社みなと' }), 'ja')).toBe(
      '株式会社みなと 御中',
    )
    expect(addressedName(pack, party({ organisation: '株式会社みなと' }), 'ja')).toBe(
      '髙橋 みなみ 様',
    )
    expect(
      addressedName(pack, party({ name: '弁護士 山﨑 健一', agentKind: 'jp.agent.lawyer' }), 'ja'),
    ).toBe('弁護士 山﨑 健一 先生')
    expect(addressedName(pack, party({ name: 'Minami Takahashi' }), 'en')).toBe('Minami Takahashi')
  })

  test('a letter to an agent says for whom the agent acts', () => {
    expect(frameOf(sampleLetterInput(pack, 'L03', 'ja')).addressee.slice(-2)).toEqual([
      '（髙橋 みなみ 様 代理人）',
      '山﨑 健一 様',
    ])
    expect(frameOf(sampleLetterInput(pack, 'L03', 'en')).addressee.slice(-2)).toEqual([
      'Agent for Minami Takahashi',
      'Kenichi Yamasaki',
    ])
  })
})

test('an English envelope begins with the name, a Japanese one ends with it', () => {
  const of = (language: 'ja' | 'en') =>
    addressLines(frameOf(sampleLetterInput(pack, 'L03', language)))
  expect(of('ja').at(-1)).toBe('山﨑 健一 様')
  expect(of('en').slice(0, 2)).toEqual(['Kenichi Yamasaki', 'Agent for Minami Takahashi'])
})

test('a Californian letter names phone and email as people there write them', () => {
  const california = packOf({ regime: 'us_ca_ccpa', variant: null })
  const { sender } = frameOf(sampleLetterInput(california, 'C01', 'en'))
  expect(sender.slice(-2)).toEqual(['Phone: 03-0000-0000', 'Email: privacy@minato-denki.example'])
  expect(frameOf(sampleLetterInput(pack, 'L01', 'en')).sender.at(-2)).toBe(
    'Telephone: 03-0000-0000',
  )
})

test('the frame carries number, date, sender and reference; a draft has no number', () => {
  const input = sampleLetterInput(pack, 'L10', 'ja')
  expect(frameOf(input)).toMatchObject({
    documentNumber: '個情第2026-0012号',
    date: '令和8年12月11日',
    reference: [
      '受付番号：2026-0012',
      '受付日：令和8年12月1日',
      'ご用件：保有個人データの開示の請求',
    ],
  })
  expect(frameOf(input).sender).toContain('個人情報保護管理者　宮﨑 恵子　　印')
  expect(frameOf({ ...input, documentNumber: null }).documentNumber).toBe('')
})
