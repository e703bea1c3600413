import { describe, expect, test } from 'vitest'
import { rulePacks } from '@core/regimes/index'
import { outcome, rulePack, type RulePack } from '@core/regimes/rule-pack'
import { calendarOf } from '@core/time/calendars/index'
import { dayAt, instant } from '@core/time/calendar-date'
import { disclosure, jpAppi } from '@tests/support/a-case-file'

const packs = [...rulePacks.values()].map(pack => [pack.regime, pack] as const)
const idsOf = (list: readonly { readonly id: string }[]): readonly string[] => list.map(x => x.id)

const allIds = (pack: RulePack): readonly string[] => [
  ...idsOf(pack.requestTypes),
  ...idsOf(pack.deadlines),
  ...idsOf(pack.checklist),
  ...idsOf(pack.letters),
  ...idsOf(pack.identity.methods),
  ...idsOf(pack.identity.agentKinds),
]

const rulesWithTypes = (pack: RulePack) => [...pack.deadlines, ...pack.checklist]

const lettersNamed = (pack: RulePack): readonly string[] => {
  const { receipt, missing, notProcessed, noReply, outcomes } = pack.lettersByStep
  const answers = Object.values(outcomes).flatMap(of => Object.values(of).flat())
  const own = pack.checklist.flatMap(q => q.ownLetter ?? [])
  return [
    ...receipt,
    missing.identity,
    missing.authority,
    notProcessed,
    noReply,
    ...answers,
    ...own,
  ]
}

const sourcesOf = (pack: RulePack) =>
  [
    ...pack.requestTypes,
    ...pack.deadlines,
    ...pack.checklist,
    ...pack.identity.methods,
    { id: 'identity', source: pack.identity.source },
  ].map(rule => [rule.id, rule.source] as const)

/** Every text of a pack that stands in two languages, with the way to it. */
function textsOf(value: unknown, path = ''): readonly (readonly [string, string, string])[] {
  if (value === null || typeof value !== 'object') return []
  if ('ja' in value && 'en' in value) return [[path, String(value.ja), String(value.en)]]
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${path}/${key}`))
}

describe.each(packs)('the rule pack %s', (_, pack) => {
  test('reads as a rule pack', () => {
    expect(rulePack.safeParse(pack).success).toBe(true)
  })

  test('gives each rule an id of its own', () => {
    const ids = allIds(pack)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test('speaks only of request types it has', () => {
    const types = idsOf(pack.requestTypes)
    const named = rulesWithTypes(pack).flatMap(rule => (rule.types === 'all' ? [] : rule.types))
    expect(named.filter(type => !types.includes(type))).toEqual([])
    expect(Object.keys(pack.lettersByStep.outcomes).toSorted()).toEqual(types.toSorted())
  })

  test('names only letters it has, and has none that nothing calls for', () => {
    const letters = idsOf(pack.letters)
    expect(lettersNamed(pack).filter(id => !letters.includes(id))).toEqual([])
    expect(letters.filter(id => !lettersNamed(pack).includes(id))).toEqual([])
  })

  test('has an answer of substance for every outcome of every request type', () => {
    const answered = outcome.options.filter(o => o !== 'not_processed')
    for (const type of idsOf(pack.requestTypes)) {
      const letters = pack.lettersByStep.outcomes[type] ?? {}
      expect(Object.keys(letters).toSorted()).toEqual(answered.toSorted())
      for (const id of Object.values(letters).flat()) {
        expect(pack.letters.find(letter => letter.id === id)).toMatchObject({ substantive: true })
      }
    }
  })

  test('every letter has contents, each once', () => {
    for (const letter of pack.letters) {
      expect(letter.contents.length).toBeGreaterThan(0)
      expect(new Set(letter.contents).size).toBe(letter.contents.length)
    }
  })

  test('a letter that asks for something has a date for the reply, and the other way round', () => {
    const asking = pack.letters.filter(letter => letter.asksFor).map(letter => letter.id)
    const dated = pack.deadlines.flatMap(rule => (rule.start === 'letter' ? rule.letters : []))
    expect(dated.toSorted()).toEqual(asking.toSorted())
    const { identity, authority } = pack.lettersByStep.missing
    const askFor = (id: string) => pack.letters.find(letter => letter.id === id)?.asksFor
    expect([askFor(identity), askFor(authority)]).toEqual(['identity', 'authority'])
  })

  test('has a calendar and a time zone that exist', () => {
    expect(calendarOf(pack.calendar)).toBeDefined()
    expect(dayAt(instant.parse('2026-12-18T03:00:00Z'), pack.timeZone)).toBe('2026-12-18')
  })

  test('leads with one date for each request type', () => {
    for (const type of idsOf(pack.requestTypes)) {
      const leading = pack.deadlines.filter(
        rule => rule.leading && (rule.types === 'all' || rule.types.includes(type)),
      )
      expect(leading).toHaveLength(1)
    }
  })

  test('a rule without a length has no unit and never moves; every other has both', () => {
    for (const rule of pack.deadlines) {
      expect(rule.length === null).toBe(rule.unit === 'none')
      if (rule.length === null) expect(rule.roll).toBe('none')
    }
  })

  test('agents show papers the pack knows, their own identity among them', () => {
    const known = new Map(pack.identity.methods.map(m => [m.id, m]))
    for (const kind of pack.identity.agentKinds) {
      for (const method of kind.methods) expect(known.get(method)?.group).toBe('authority')
      expect(kind.methods.length).toBeGreaterThan(1)
    }
    const shown = new Set(pack.identity.agentKinds.flatMap(kind => kind.methods))
    const papers = pack.identity.methods.filter(m => m.group === 'authority').map(m => m.id)
    expect(papers.filter(id => !shown.has(id))).toEqual([])
  })

  test('every strength that a level asks for is lent by a method, and none is lent in vain', () => {
    const lent = new Set(pack.identity.methods.flatMap(method => method.strengths))
    const levels = pack.identity.assurance.flatMap(step => step.anyOf.flat())
    const wanted = new Set([...levels, 'authority'])
    expect([...lent].toSorted()).toEqual([...wanted].toSorted())
  })

  test('gates and questions about who is asking hold for the whole request', () => {
    for (const question of pack.checklist) {
      if (question.kind === 'gate') expect(question.extent).toBe('full')
      if (question.settledBy) expect(question.kind).toBe('gate')
      expect(question.extent === 'mode').toBe(question.kind === 'mode')
    }
  })

  test('what may be neither confirmed nor denied reads as nothing held, to the character', () => {
    for (const secret of pack.checklist.filter(q => q.neitherConfirmNorDeny)) {
      const { sentence, citation, policyReason, ownLetter } = secret
      expect(secret.kind).toBe('scope')
      expect(secret.secondReviewer).toBe(true)
      const twins = pack.checklist.filter(
        q => q.kind === 'scope' && !q.neitherConfirmNorDeny && q.sentence.ja === sentence.ja,
      )
      expect(twins).toHaveLength(1)
      const [twin] = twins
      expect({ sentence, citation, policyReason, ownLetter }).toEqual({
        sentence: twin?.sentence,
        citation: twin?.citation,
        policyReason: twin?.policyReason,
        ownLetter: twin?.ownLetter,
      })
    }
  })

  test('every rule has a source, and one that is unverified says so in both languages', () => {
    for (const [id, source] of sourcesOf(pack)) {
      expect(source.reviewedOn <= pack.version, id).toBe(true)
      if (source.tag !== 'K') continue
      expect(source.note?.ja, id).toContain('未確認')
      expect(source.note?.en.toLowerCase(), id).toMatch(/unverified|not seen/)
    }
  })

  test('every text stands in both languages, and neither in the other’s place', () => {
    const texts = textsOf(pack)
    expect(texts.length).toBeGreaterThan(100)
    for (const [path, ja, en] of texts) {
      expect(ja, path).toMatch(/[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u)
      expect(en.replace(/\([^)]*\)/g, ''), path).not.toMatch(/[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u)
      expect(
        [ja, en].map(text => text.trim()),
        path,
      ).toEqual([ja, en])
    }
  })

  test('a sentence for a letter is a whole polite sentence', () => {
    for (const { id, sentence } of pack.checklist) {
      expect(sentence.ja, id).toMatch(/(?:です|ます|ました|ません|でした)。$/)
      expect(sentence.en, id).toMatch(/^[A-Z].*\.$/)
    }
  })
})

describe('the Japanese rules for disclosure', () => {
  const row = (id: string) => {
    const question = jpAppi.checklist.find(q => q.id === id)
    return question && [question.kind, question.extent, question.secondReviewer]
  }

  test.each([
    ['jp.gate.identity_unconfirmed', 'gate', 'full', false],
    ['jp.gate.agent_authority_unconfirmed', 'gate', 'full', false],
    ['jp.gate.method_not_followed', 'gate', 'full', true],
    ['jp.gate.scope_unspecified', 'gate', 'full', false],
    ['jp.gate.fee_unpaid', 'gate', 'full', false],
    ['jp.scope.no_such_data', 'scope', 'full_or_part', false],
    ['jp.scope.not_personal_data', 'scope', 'full_or_part', true],
    ['jp.scope.no_authority', 'scope', 'full_or_part', true],
    ['jp.scope.order5_excluded', 'scope', 'full_or_part', true],
    ['jp.scope.deceased_or_company', 'scope', 'full', false],
    ['jp.scope.special_procedure', 'scope', 'full_or_part', true],
    ['jp.disc.harm', 'refusal', 'part_first', true],
    ['jp.disc.business_impediment', 'refusal', 'part_first', true],
    ['jp.disc.other_law', 'refusal', 'part_first', true],
    ['jp.disc.method_difficult', 'mode', 'mode', false],
    ['jp.all.abuse', 'refusal', 'full', true],
  ])('%s: %s, %s, second person %s', (id, ...expected) => {
    expect(row(id)).toEqual(expected)
  })

  test('the reasons (1) to (5) of the published policy each belong to a rule', () => {
    const numbers = jpAppi.checklist.flatMap(q => q.policyReason?.en ?? [])
    expect([...new Set(numbers)].toSorted()).toEqual([1, 2, 3, 4, 5].map(n => `reason (${n})`))
  })

  test('the law sets no day', () => {
    const statutory = jpAppi.deadlines.filter(rule => rule.kind === 'statutory')
    expect(statutory.map(rule => rule.length)).toEqual([null])
    expect(jpAppi.requestTypes.map(type => type.id)).toContain(disclosure)
  })

  test('a number that must not be kept is named wherever a paper may carry it', () => {
    const told = (id: string) => jpAppi.identity.methods.find(m => m.id === id)?.mustNotKeep?.ja
    expect(told('jp.id.my_number_card')).toContain('個人番号')
    expect(told('jp.id.resident_record')).toContain('個人番号')
    expect(told('jp.id.eligibility_certificate')).toContain('記号・番号')
    expect(told('jp.id.pension_book')).toContain('基礎年金番号')
    expect(told('jp.id.driving_licence')).toContain('本籍')
    expect(told('jp.auth.family_register')).toContain('本籍')
  })
})
