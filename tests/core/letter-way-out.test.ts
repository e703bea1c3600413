import { describe, expect, test } from 'vitest'
import { enclosuresOf, lostEnclosures } from '@core/letters/enclosures'
import { needsApproval, writersOf } from '@core/letters/approval'
import { cell } from '@core/text/csv'
import { releaseFacts, releaseWarnings, type Way } from '@core/letters/release-warnings'
import { aCaseFile, aLetter, jpAppi } from '@tests/support/a-case-file'
import type { AuditEvent } from '@core/audit/event'

const event = (kind: AuditEvent['kind'], actor: string, letter = 'a', more = {}): AuditEvent => ({
  seq: 1,
  at: '2026-12-18T01:00:00.000Z',
  actor,
  caseId: null,
  kind,
  detail: { letter, ...more },
  prev: '',
  hash: '',
})

describe('the second person', () => {
  const wanted = { pack: jpAppi, letterId: 'L12', secondReviewer: true, alone: false } as const

  test('is needed by the rule, for answers whose decision is reviewed, and not where nobody else is there', () => {
    const needed = (change: Partial<Parameters<typeof needsApproval>[0]>) =>
      needsApproval({ ...wanted, rule: 'where_reviewed', ...change })
    expect(needed({})).toBe(true)
    expect(needed({ secondReviewer: false })).toBe(false)
    expect(needed({ letterId: 'L01' })).toBe(false)
    expect(needed({ alone: true })).toBe(false)
    expect(needed({ rule: 'never' })).toBe(false)
    expect(needed({ rule: 'always', letterId: 'L01', secondReviewer: false, alone: true })).toBe(
      true,
    )
  })

  test('is neither who drafted the letter nor who wrote in it last', () => {
    // Newest first.
    const history = [
      event('letter/viewed', 'mori'),
      event('letter/edited', 'kato', 'another'),
      event('letter/edited', 'ito'),
      event('letter/edited', 'abe'),
      event('letter/drafted', 'sato'),
    ]
    expect(writersOf('a', history)).toEqual(['ito', 'sato'])
  })
})

describe('before a letter leaves', () => {
  const frame = {
    language: 'ja',
    documentNumber: '',
    date: '',
    addressee: ['〒100-0000', '東京都千代田区0-0-0', '髙橋 みなみ 様'],
    sender: [],
    reference: [],
    letterhead: null,
  } as const
  const party = { address: '東京都千代田区0-0-0', email: 'minami@mail.example' }
  const base = aCaseFile({ confirmed: ['identity'], items: ['登録情報'] })
  const file = { ...base, parties: base.parties.map(one => ({ ...one, ...party })) }
  const letter = aLetter('L09', 'issued')
  const input = {
    pack: jpAppi,
    file,
    letter,
    frame: { ...frame, addressee: [...frame.addressee], sender: [], reference: [] },
  }
  const facts = releaseFacts({ ...input, history: [] })
  const way: Way = {
    method: 'post',
    recipient: '髙橋 みなみ',
    address: '〒100-0000 東京都千代田区０-０-０',
    locked: false,
  }

  test('nothing is asked where it goes to the addressee at the address on the letter', () => {
    expect(facts).toMatchObject({ recipient: '髙橋 みなみ 様', agent: false, specialCare: false })
    expect(releaseWarnings(facts)).toEqual([])
    // Written otherwise, it is the same name and address.
    expect(releaseWarnings(facts, way)).toEqual([])
    expect(releaseWarnings(facts, { ...way, recipient: '高橋みなみ様' })).toEqual([])
  })

  test.each([
    ['recipient-differs', { recipient: '高橋 みなと' }],
    ['address-differs', { address: '東京都千代田区1-1-1' }],
    ['no-address', { address: ' ' }],
    ['address-differs', { method: 'email', address: 'other@mail.example' }],
  ] as const)('%s', (warning, change) => {
    expect(releaseWarnings(facts, { ...way, ...change })).toEqual([warning])
  })

  test('over the counter no address is needed', () => {
    expect(releaseWarnings(facts, { ...way, method: 'in_person', address: '' })).toEqual([])
  })

  test('special-care data goes by e-mail only in a locked PDF', () => {
    const special = { ...facts, specialCare: true }
    const email = { ...way, method: 'email', address: 'minami@mail.example' } as const
    expect(releaseWarnings(special, email)).toEqual(['special-care-unlocked'])
    expect(releaseWarnings(special, { ...email, locked: true })).toEqual([])
    expect(releaseWarnings(special, way)).toEqual([])
  })

  test('an address that came after the identity was confirmed was compared with nothing', () => {
    const [check] = file.checks
    const decidedAt = '2026-12-18T01:00:00.000Z'
    const checked = { ...file, checks: [{ ...check!, decidedAt }] }
    const changed = (at: string, fields: string[]) => ({
      ...event('party/changed', 'sato', 'a', { role: 'principal', fields }),
      at,
    })
    const warned = (one: AuditEvent) =>
      releaseWarnings(releaseFacts({ ...input, file: checked, history: [one] }))
    expect(warned(changed('2026-12-19T01:00:00.000Z', ['address']))).toEqual([
      'changed-since-check',
    ])
    expect(warned(changed('2026-12-17T01:00:00.000Z', ['address']))).toEqual([])
    expect(warned(changed('2026-12-19T01:00:00.000Z', ['phone']))).toEqual([])
  })

  test('an agent who receives an answer: whether the mandate says so, or whether anything shows it', () => {
    const byAgent = { ...file, case: { ...file.case, requesterRole: 'agent' as const } }
    const of = (letterId: string) =>
      releaseWarnings(
        releaseFacts({ ...input, file: byAgent, letter: aLetter(letterId, 'issued'), history: [] }),
      )
    expect(of('L09')).toEqual(['agent-not-shown'])
    expect(of('L01')).toEqual([])
    expect(releaseWarnings({ ...facts, agent: true, mandate: 'shown' })).toEqual(['agent-receipt'])
  })
})

test('nothing is enclosed that is not a file of the case', () => {
  const file = aCaseFile()
  expect(enclosuresOf(file, [])).toMatchObject({ ok: true, value: [] })
  const gone = {
    documentId: '00000000-0000-4000-8000-000000000000',
    name: 'x',
    size: 1,
    sha256: '',
  }
  expect(lostEnclosures(file, [gone as never])).toHaveLength(1)
})

test.each([
  ['髙橋 様', '髙橋 様'],
  ['a,b', '"a,b"'],
  ['彼は"はい"と', '"彼は""はい""と"'],
  ['二\r\n行', '"二\r\n行"'],
  ['=1+1', "'=1+1"],
  [' +81', "' +81"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-2', "'-2"],
  ['＝1', "'＝1"],
  ['2026-12-18', '2026-12-18'],
])('a cell of the register: %j is written %j', (text, written) => {
  expect(cell(text)).toBe(written)
})
