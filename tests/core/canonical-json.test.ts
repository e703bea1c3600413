import { assert, jsonValue, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, type Json } from '@core/audit/canonical-json'

/** The examples of RFC 8785, "JSON Canonicalization Scheme". */
describe('RFC 8785', () => {
  test('section 3.2.2: primitives', () => {
    const value: Json = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  test('section 3.2.3: members sorted by UTF-16 code units', () => {
    const value: Json = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    expect(canonicalJson(value)).toBe(
      [
        '{"\\r":"Carriage Return"',
        '"1":"One"',
        '"\u0080":"Control"',
        '"\u00f6":"Latin Small Letter O With Diaeresis"',
        '"\u20ac":"Euro Sign"',
        '"\ud83d\ude00":"Emoji: Grinning Face"',
        '"\ufb33":"Hebrew Letter Dalet With Dagesh"}',
      ].join(','),
    )
  })

  test('appendix B: numbers', () => {
    const samples: readonly [number, string][] = [
      [0, '0'],
      [-0, '0'],
      [5e-324, '5e-324'],
      [1.7976931348623157e308, '1.7976931348623157e+308'],
      [9007199254740992, '9007199254740992'],
      [295147905179352830000, '295147905179352830000'],
      [1e23, '1e+23'],
      [1e21, '1e+21'],
      [0.000001, '0.000001'],
      [1e-7, '1e-7'],
      [333333333.33333325, '333333333.33333325'],
    ]
    for (const [value, text] of samples) expect(canonicalJson(value)).toBe(text)
  })

  test('no white space, empty values stand as they are', () => {
    expect(canonicalJson({ b: [], a: {}, c: '' })).toBe('{"a":{},"b":[],"c":""}')
  })
})

test('the same text whatever order the members were written in', () => {
  expect(canonicalJson({ b: { d: 1, c: 2 }, a: [{ f: 3, e: 4 }] })).toBe(
    canonicalJson({ a: [{ e: 4, f: 3 }], b: { c: 2, d: 1 } }),
  )
})

test('reads back as the same value, and a second time gives the same text', () => {
  assert(
    property(jsonValue(), value => {
      const text = canonicalJson(value as Json)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(JSON.parse(text) as Json)).toBe(text)
    }),
  )
})
