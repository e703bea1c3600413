import { describe, expect, test } from 'vitest'
import { rulePacks } from '@core/regimes/index'
import { appliesToType, outcome, type RulePack } from '@core/regimes/rule-pack'
import { calendarOf } from '@core/time/calendars/index'
import { dayAt, instant } from '@core/time/calendar-date'
import {
  allIds,
  idsFor,
  idsOf,
  lettersReferredTo,
  lettersSent,
  sourcesOf,
  textsOf,
  twiceIn,
  typesNamed,
} from '@tests/support/rule-pack-walk'

const packs = rulePacks.map(
  pack => [[pack.regime, pack.variant].filter(Boolean).join(' '), pack] as const,
)
const letterOf = (pack: RulePack, id: string) => pack.letters.find(letter => letter.id === id)

test('each law stands in one pack for each of its forms', () => {
  expect(twiceIn(packs.map(([name]) => name))).toEqual([])
})

describe.each(packs)('the rule pack %s', (_, pack) => {
  const types = idsOf(pack.requestTypes)

  test('gives each rule an id of its own', () => {
    expect(twiceIn(allIds(pack))).toEqual([])
    expect(twiceIn(idsOf(pack.pauses))).toEqual([])
    for (const type of types) {
      const facts = pack.particulars.filter(fact => appliesToType(fact.types, type))
      expect(twiceIn(facts.map(fact => `${fact.per} ${fact.id}`)), type).toEqual([])
    }
  })

  test('speaks only of request types that its law has in one of its forms', () => {
    const ofLaw = rulePacks
      .filter(({ regime }) => regime === pack.regime)
      .flatMap(({ requestTypes }) => idsOf(requestTypes))
    expect(typesNamed(pack).filter(type => !ofLaw.includes(type))).toEqual([])
    expect(Object.keys(pack.lettersByStep.outcomes).toSorted()).toEqual(types.toSorted())
  })

  test('names only letters it has, and has none that nothing sends', () => {
    const letters = idsOf(pack.letters)
    const named = [...lettersSent(pack), ...lettersReferredTo(pack)]
    expect(named.filter(id => !letters.includes(id))).toEqual([])
    expect(letters.filter(id => !lettersSent(pack).includes(id))).toEqual([])
  })

  test('has letters for every outcome of every request type, and answers where something is given', () => {
    const answered = outcome.options.filter(o => o !== 'not_processed')
    const { outcomes, notProcessed } = pack.lettersByStep
    const isAnswer = (id: string) => letterOf(pack, id)?.substantive === true
    for (const type of types) {
      const letters = { ...outcomes[type] }
      expect(Object.keys(letters).toSorted(), type).toEqual(answered.toSorted())
      const giving = [letters.full, letters.partial].flatMap(ids => ids ?? [])
      const denying = [letters.none, letters.refused].flatMap(ids => ids ?? [])
      expect(giving.filter(id => !isAnswer(id))).toEqual([])
      expect(denying.filter(id => !isAnswer(id) && id !== notProcessed)).toEqual([])
    }
  })

  test('every letter has contents, each once', () => {
    for (const letter of pack.letters) {
      expect(letter.contents.length, letter.id).toBeGreaterThan(0)
      expect(twiceIn(letter.contents), letter.id).toEqual([])
    }
  })

  test('a date for the reply belongs to a letter that asks, and what is missing is asked for', () => {
    const asking = idsOf(pack.letters.filter(letter => letter.asksFor))
    const dated = pack.deadlines.flatMap(rule => (rule.start === 'letter' ? rule.letters : []))
    if (dated.length > 0) expect(dated.toSorted()).toEqual(asking.toSorted())
    for (const [reason, id] of Object.entries(pack.lettersByStep.missing)) {
      expect(letterOf(pack, id)?.asksFor, id).toContain(reason)
    }
  })

  test('has calendars and a time zone that exist', () => {
    expect(pack.calendars).toContain(pack.calendar)
    for (const id of pack.calendars) expect(calendarOf(id), id).toBeDefined()
    expect(dayAt(instant.parse('2026-12-18T12:00:00Z'), pack.timeZone)).toBe('2026-12-18')
  })

  test('has one date that the clock of each request type leads with', () => {
    for (const type of types) {
      const here = pack.deadlines.filter(rule => appliesToType(rule.types, type))
      const answers = here.filter(rule => rule.role === 'answer' && rule.kind === 'statutory')
      const extended = here.filter(rule => rule.role === 'extended_answer')
      expect(answers.length, type).toBeLessThanOrEqual(1)
      expect(extended.length, type).toBeLessThanOrEqual(answers.length)
      expect(answers.length > 0 || here.some(rule => rule.leading), type).toBe(true)
    }
  })

  test('a rule without a length has no unit and never moves; every other has both', () => {
    for (const rule of pack.deadlines) {
      expect(rule.length === null, rule.id).toBe(rule.unit === 'none')
      if (rule.length === null) expect(rule.roll, rule.id).toBe('none')
      if (rule.addsPauses) expect(pack.pauses.length, rule.id).toBeGreaterThan(0)
    }
  })

  test('a date that follows another names one that stands before it, and a window that a letter opens', () => {
    for (const [index, { id, start }] of pack.deadlines.entries()) {
      if (typeof start !== 'object') continue
      expect(idsOf(pack.deadlines.slice(0, index)), id).toContain(start.after)
      if (!start.window) continue
      expect(pack.deadlines.find(rule => rule.id === start.window)?.start, id).toBe('letter')
    }
  })

  test('a gate that delays or narrows a request is asked of that request', () => {
    for (const type of pack.requestTypes) {
      const gates = idsFor(
        pack.checklist.filter(question => question.kind === 'gate'),
        type.id,
      )
      const named = [...(type.delayedBy ?? []), ...(type.turnsInto ? [type.turnsInto] : [])]
      for (const { question } of named) expect(gates, type.id).toContain(question)
      expect(type.turnsInto?.type, type.id).not.toBe(type.id)
    }
  })

  test('agents show papers the pack knows; who stands outside the law is told so instead', () => {
    const papers = idsOf(pack.identity.methods.filter(m => m.group === 'authority'))
    for (const { id, methods, outside } of pack.identity.agentKinds) {
      expect(methods.filter(method => !papers.includes(method))).toEqual([])
      expect(methods.length === 0, id).toBe(outside !== undefined)
    }
    const shown = pack.identity.agentKinds.flatMap(kind => kind.methods)
    expect(papers.filter(id => !shown.includes(id))).toEqual([])
  })

  test('every strength that a level asks for is lent by a method, and none is lent in vain', () => {
    const lent = new Set(pack.identity.methods.flatMap(method => method.strengths))
    const levels = pack.identity.assurance.flatMap(step => step.anyOf.flat())
    const wanted = new Set([...levels, 'authority'])
    expect([...lent].toSorted()).toEqual([...wanted].toSorted())
  })

  test('every level that a request may need is explained, and can be reached', () => {
    const explained = pack.identity.levels.map(({ level }) => level)
    const reachable = [0, ...pack.identity.assurance.map(({ level }) => level)]
    for (const { id, identityLevel, raisedIdentity } of pack.requestTypes) {
      for (const level of [identityLevel, raisedIdentity?.level ?? identityLevel]) {
        expect(explained, id).toContain(level)
        expect(reachable, id).toContain(level)
      }
      if (raisedIdentity) expect(raisedIdentity.level, id).toBeGreaterThan(identityLevel)
    }
  })

  test('gates and questions about who is asking hold for the whole request', () => {
    for (const question of pack.checklist) {
      if (question.kind === 'gate') expect(question.extent, question.id).toBe('full')
      if (question.settledBy) expect(question.kind, question.id).toBe('gate')
      expect(question.extent === 'mode', question.id).toBe(question.kind === 'mode')
      if (question.alternativeMeasure) expect(question.ownLetter, question.id).toBeDefined()
    }
  })

  test('a right that needs a ground has the derived question that says there is none', () => {
    for (const type of types) {
      const of = (kind: string) =>
        idsFor(
          pack.checklist.filter(q => q.kind === kind),
          type,
        )
      expect(of('derived'), type).toHaveLength(of('entitlement').length > 0 ? 1 : 0)
    }
  })

  test('what may be neither confirmed nor denied reads as nothing held, to the character', () => {
    for (const secret of pack.checklist.filter(q => q.neitherConfirmNorDeny)) {
      const { sentence, citation, policyReason, ownLetter } = secret
      expect([secret.kind, secret.secondReviewer], secret.id).toEqual(['scope', true])
      const twins = pack.checklist.filter(
        q => q.kind === 'scope' && !q.neitherConfirmNorDeny && q.sentence.ja === sentence.ja,
      )
      expect(twins, secret.id).toHaveLength(1)
      const [twin] = twins
      expect({ sentence, citation, policyReason, ownLetter }).toEqual({
        sentence: twin?.sentence,
        citation: twin?.citation,
        policyReason: twin?.policyReason,
        ownLetter: twin?.ownLetter,
      })
      const asked = types.filter(type => appliesToType(secret.types, type))
      expect(
        asked.filter(type => !appliesToType(twin?.types ?? [], type)),
        secret.id,
      ).toEqual([])
    }
  })

  test('a fact of the answer says what may be chosen, and which letters need it', () => {
    for (const { id, kind, choices, neededFor, letters, sample } of pack.particulars) {
      expect(kind === 'choice', id).toBe((choices ?? []).length > 0)
      expect(twiceIn(idsOf(choices ?? [])), id).toEqual([])
      if (neededFor === 'letter') expect(letters, id).toBeDefined()
      if (kind === 'choice') expect(idsOf(choices ?? []), id).toContain(sample.en)
      if (kind === 'date') expect(sample.en, id).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(sample.ja.trim() !== '' && sample.en.trim() !== '', id).toBe(true)
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

  test('law that is not in force is dated later than these rules, or not yet', () => {
    for (const { id, effectiveFrom } of pack.pending) {
      expect(effectiveFrom === null || effectiveFrom > pack.version, id).toBe(true)
    }
  })

  test('every text stands in both languages, and neither in the other’s place', () => {
    const texts = textsOf(pack)
    expect(texts.length).toBeGreaterThan(100)
    for (const [path, ja, en] of texts) {
      if (ja === en && /^[A-Z]+-\d$/.test(en)) continue // A code, such as ID-2.
      expect(ja, path).toMatch(/[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u)
      expect(en.replace(/\([^)]*\)/g, ''), path).not.toMatch(/[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u)
      expect(en, path).toMatch(/^\S(.*\S)?$/s)
      expect(ja.trim(), path).toBe(ja)
    }
  })

  test('a sentence for a letter is a whole polite sentence', () => {
    for (const { id, sentence } of pack.checklist) {
      expect(sentence.ja, id).toMatch(/(?:です|ます|ました|ません|でした)。$/)
      expect(sentence.en, id).toMatch(/^[A-Z].*\.$/)
    }
  })
})
