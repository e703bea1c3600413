import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { en } from '@core/i18n/en'
import { ja } from '@core/i18n/ja'
import { dismiss, dismissal, openFindings, plainNumber } from '@core/sensitive/dismissal'
import { sensitiveKind } from '@core/sensitive/finding'
import { maskText } from '@core/sensitive/mask'
import { policyOf, type SensitivePlace } from '@core/sensitive/policy'
import { scanText } from '@core/sensitive/scan'

const mask = (text: string): string => maskText(text, scanText(text))

describe('masking', () => {
  test.each([
    ['番号は1234-5678-9018です', '番号は＊＊＊＊-＊＊＊＊-＊＊＊＊です'],
    ['１２３４　５６７８　９０１８', '＊＊＊＊　＊＊＊＊　＊＊＊＊'],
    ['旅券番号 TK 1234567', '旅券番号 ＊＊ ＊＊＊＊＊＊＊'],
    ['GB82 WEST 1234 5698 7654 32', '＊＊＊＊ ＊＊＊＊ ＊＊＊＊ ＊＊＊＊ ＊＊＊＊ ＊＊'],
    ['電話 03-1234-5678', '電話 03-1234-5678'],
  ])('%s', (text, expected) => {
    expect(mask(text)).toBe(expected)
  })

  test('of a card the last four digits stay', () => {
    expect(mask('4111-1111-1111-1234 4111 1111 1111 1111')).toBe(
      '4111-1111-1111-1234 ＊＊＊＊ ＊＊＊＊ ＊＊＊＊ 1111',
    )
    expect(mask('3782 822463 10005')).toBe('＊＊＊＊ ＊＊＊＊＊＊ ＊0005')
  })

  test('takes findings in any order, and a place only once', () => {
    const text = '123456789018 123456789000'
    const [first, second] = scanText(text)
    expect(maskText(text, [second!, first!, first!])).toBe(
      '＊＊＊＊＊＊＊＊＊＊＊＊ ＊＊＊＊＊＊＊＊＊＊＊＊',
    )
    expect(maskText(text, [])).toBe(text)
  })
})

describe('what is done with a number', () => {
  const places: readonly SensitivePlace[] = ['note', 'mail', 'attachment', 'letter']

  test('what was received is evidence: it is warned about and never changed', () => {
    for (const kind of sensitiveKind.options) {
      expect(policyOf(kind, 'mail').action).toBe('warn')
      expect(policyOf(kind, 'attachment').action).toBe('warn')
    }
  })

  test('no number goes out in a letter as it is', () => {
    expect(sensitiveKind.options.map(kind => policyOf(kind, 'letter').action)).not.toContain('warn')
  })

  test('a My Number is refused in a letter and masked in a note', () => {
    expect(policyOf('my-number', 'letter')).toMatchObject({
      action: 'refuse',
      law: { ja: '番号法第15条、第19条、第20条' },
    })
    expect(policyOf('my-number', 'note').action).toBe('mask')
  })

  test('each has a reason and a law in both languages, and words on the screen', () => {
    for (const kind of sensitiveKind.options) {
      for (const place of places) {
        const { reason, law } = policyOf(kind, place)
        expect([reason.ja, reason.en, law.ja, law.en]).not.toContain('')
      }
      expect(en.sensitive.kind[kind]).not.toBe('')
      expect(ja.sensitive.why[kind]).not.toBe('')
    }
  })
})

describe('a false alarm', () => {
  const fingerprint = (digits: string) => createHmac('sha256', 'key').update(digits).digest('hex')
  const text = '整理用の番号 1234-5678-9018 と 123456789000'
  const [first, second] = scanText(text)

  test('is dismissed with a reason, and stays so however the number is typed', () => {
    const known = [dismiss(first!, text, '当社の棚の番号', fingerprint)]
    expect(openFindings(scanText(text), text, known, fingerprint)).toEqual([second])
    const again = '１２３４５６７８９０１８'
    expect(openFindings(scanText(again), again, known, fingerprint)).toEqual([])
  })

  test('says nothing about another kind, and nothing under another key', () => {
    const known = [dismiss(first!, text, '', fingerprint)]
    const licence = '免許証番号 123456789018'
    expect(openFindings(scanText(licence), licence, known, fingerprint)).toHaveLength(1)
    const other = (digits: string) => createHmac('sha256', 'other').update(digits).digest('hex')
    expect(openFindings(scanText(text), text, known, other)).toHaveLength(2)
  })

  test('without dismissals all are open', () => {
    const findings = scanText(text)
    expect(openFindings(findings, text, [], fingerprint)).toEqual(findings)
  })

  test('is kept without the number, though the reason repeats it', () => {
    const reason = '1234-5678-9018 は棚の番号（１２３４５６７８９０１８）。x1234 5678 9018 も同じ'
    const kept = dismissal.parse(dismiss(first!, text, reason, fingerprint))
    expect(
      JSON.stringify(kept)
        .normalize('NFKC')
        .replace(/[^0-9]/g, ''),
    ).not.toContain('56789018')
    expect(kept.reason).toContain('は棚の番号（')
    expect(kept.reason).toContain('も同じ')
  })

  test('is kept without any other number that the reason holds', () => {
    const kept = dismiss(first!, text, '本当の個人番号は 123456789000', fingerprint)
    expect(kept.reason).toBe('本当の個人番号は ＊＊＊＊＊＊＊＊＊＊＊＊')
  })

  test('of a card keeps not even its last four digits where the reason has no card', () => {
    const card = 'カード番号 4111111111111112'
    const kept = dismiss(scanText(card)[0]!, card, 'x4111111111111112x', fingerprint)
    expect(kept.reason).toBe('x＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊x')
  })

  test('is known by its digits and letters alone', () => {
    const typed = '旅券番号 ＴＫ １２３４５６７'
    expect(plainNumber(typed, scanText(typed)[0]!)).toBe('tk1234567')
  })
})
