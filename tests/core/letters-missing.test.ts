import { describe, expect, test } from 'vitest'
import { composeLetter, missingContents, type ComposeInput } from '@core/letters/compose'
import { dateIn } from '@core/letters/compose-input'
import type { Block, LetterBody } from '@core/letters/letter'
import { sampleLetterInput } from '@core/letters/sample'
import { letterSpecOf, packKey, rulePacks } from '@core/regimes/index'
import { addDays, calendarDate } from '@core/time/calendar-date'
import { factsOf, withRequest, type Fact } from '@tests/support/letter-facts'

const everyLetter = rulePacks.flatMap(rules =>
  rules.letters.flatMap(({ id }) =>
    (['ja', 'en'] as const).map(language => ({ rules, law: packKey(rules), id, language })),
  ),
)
type Place = (typeof everyLetter)[number]

const contentsOf = ({ rules, id }: Place) => letterSpecOf(rules, id)!.contents
const bodyOf = (input: ComposeInput): LetterBody => {
  const letter = composeLetter(input)
  if (!letter.ok) throw new Error(JSON.stringify(letter.error))
  return letter.value.body
}

/** Without these a letter says in words of its own what it has to say. With a letter's id: only there. */
const spokenFor = new Set([
  // Another way to reach us is enough; that there is one is looked at for every letter.
  ...['desk', 'hours', 'phone', 'email', 'address', 'postalCode'].map(key => `organisation.${key}`),
  'organisation.complaintBody',
  'organisation.officerTitle',
  // Those of the data searched by that are known are listed.
  ...['address', 'postalCode', 'email', 'phone'].map(key => `principal.${key}`),
  // "Not recorded", or a dash.
  'item.source',
  'item.system',
  // "See the enclosed copy."
  'item.content C04',
  // The sentence of the rule, and all of the item.
  'answer.reason',
  'answer.part',
  'request.methodWanted',
  'request.searchNote',
  // The law's own words, with no day; where we only ask for something, no day is prescribed.
  'dueOn G01',
  ...['L13', 'G02', 'G03', 'G04', 'C02'].map(id => `replyBy ${id}`),
])
const neededHere = ({ kind, isOptional }: Fact, { id }: Place): boolean =>
  isOptional !== true && !spokenFor.has(kind) && !spokenFor.has(`${kind} ${id}`)

/** The name is one of the data that were searched by; the others are still listed. */
const listsOthers = new Set(['identifiers_used', 'search_description'])

/** A list that has all of these, in any order. */
const having = (parts: readonly string[]): unknown => expect.arrayContaining([...parts])

const partOf = (block: Block): string =>
  'part' in block && block.part !== undefined ? block.part : 'letter_text'
const mark = (at: number): string => `〔${at}〕`
const day = (at: number) => addDays(calendarDate.parse('2031-01-01'), at)

/** Where each fact stands in the letter, by the names of its parts. */
function partsByFact(input: ComposeInput, facts: readonly Fact[]) {
  const marked = facts.reduce(
    (given, { put, isDay }, at) => put(given, isDay ? day(at) : mark(at)),
    input,
  )
  const { blocks } = bodyOf(marked)
  const texts = blocks.map(block => ({ part: partOf(block), text: JSON.stringify(block) }))
  return facts.map((fact, at) => {
    const looked = fact.isDay ? dateIn(input, day(at)) : mark(at)
    return new Set(texts.filter(({ text }) => text.includes(looked)).map(({ part }) => part))
  })
}

const unfilled = /\{\{|\{%|\[object|undefined|null|[\uE000-\uE003]|〔/

describe.each(everyLetter)('$law: $id in $language', place => {
  const { rules, id, language } = place
  const input = sampleLetterInput(rules, id, language)
  const contents = contentsOf(place)

  test('without any one fact that it must state it does not come out, and the part is named', () => {
    const facts = factsOf(input)
    const parts = partsByFact(input, facts)
    facts.forEach((fact, at) => {
      const stands = parts[at]!
      if (stands.size === 0) return
      const without = composeLetter(fact.put(input, ''))
      if (without.ok) {
        expect({ fact: fact.kind, needed: neededHere(fact, place) }).toMatchObject({
          needed: false,
        })
        expect(JSON.stringify(without.value.body)).not.toMatch(unfilled)
        return
      }
      const { error } = without
      const named = error.code === 'letter/missing-content' ? error.parts : []
      const expected = [...stands].filter(part => contents.includes(part))
      const kept = fact.kind.endsWith('.name') ? listsOthers : new Set<string>()
      expect({ fact: fact.kind, named }).toMatchObject({
        named: having(expected.filter(part => !kept.has(part))),
      })
      expect(named.length).toBeGreaterThan(0)
    })
  })

  test('without what was chosen, without any item, or without a letter that asked, nothing is left open', () => {
    const { particulars } = input.requestFile
    const choices = particulars.filter(({ particularId }) =>
      rules.particulars.some(one => one.id === particularId && one.kind === 'choice'),
    )
    const others = [
      ...choices.map(choice =>
        withRequest(input, { particulars: particulars.filter(one => one !== choice) }),
      ),
      withRequest(input, { items: [] }),
      { ...input, file: { ...input.file, letters: [] } },
    ]
    for (const other of others) {
      const letter = composeLetter(other)
      if (letter.ok) expect(JSON.stringify(letter.value.body)).not.toMatch(unfilled)
      else expect(letter.error.code).toBe('letter/missing-content')
    }
  })

  const { items, request } = input.requestFile
  const { items: listed } = rules.requestTypes.find(one => one.id === request.type)!
  // A ground may settle the request as a whole, whatever is held.
  const isWhole = input.decision.grounds.length > 0
  test.skipIf(listed !== 'required' || items.length === 0 || isWhole)(
    'without the items that it is about it does not come out, and says that they are missing',
    () => {
      const letter = composeLetter(withRequest(input, { items: [] }))
      expect(letter).toMatchObject({ error: { code: 'letter/missing-content' } })
      expect(JSON.stringify(letter)).toContain('"listed_items"')
    },
  )

  test('whose part was deleted or emptied in the editor lacks that part, and no other', () => {
    const body = bodyOf(input)
    for (const part of contents) {
      const isPart = (block: Block) => 'part' in block && block.part === part
      const deleted = body.blocks.filter(block => !isPart(block) || block.type === 'heading')
      expect(missingContents(letterSpecOf(rules, id)!, { ...body, blocks: deleted })).toEqual([
        part,
      ])
      const emptied = body.blocks.map(block => (isPart(block) ? emptyOf(block) : block))
      expect(missingContents(letterSpecOf(rules, id)!, { ...body, blocks: emptied })).toEqual([
        part,
      ])
    }
  })
})

function emptyOf(block: Block): Block {
  const none = [{ text: ' 　\n' }]
  switch (block.type) {
    case 'paragraph':
      return { ...block, runs: none }
    case 'list':
      return { ...block, items: block.items.map(() => none) }
    case 'table':
      return { ...block, rows: block.rows.map(row => row.map(() => none)) }
    default:
      return block
  }
}

test.each(everyLetter.filter(place => contentsOf(place).includes('identifiers_used')))(
  '$law: $id in $language names at least one of the data that were searched by',
  place => {
    const input = sampleLetterInput(place.rules, place.id, place.language)
    const none = { name: '', address: '', postalCode: '', email: '', phone: '' }
    const parties = input.file.parties.map(party => ({ ...party, ...none }))
    const letter = composeLetter({ ...input, file: { ...input.file, parties } })
    expect(letter).toMatchObject({
      error: { parts: having(['addressee_name', 'identifiers_used']) },
    })
  },
)

test('a table without a row is a hole in its part', () => {
  const place = everyLetter.find(({ law, id }) => law === 'jp_appi' && id === 'L09')!
  const input = sampleLetterInput(place.rules, place.id, place.language)
  const template = '::: part annex\n\nThe items:\n\n| Item | Content |\n| --- | --- |\n\n:::\n'
  const letter = composeLetter({ ...input, adapted: { L09: template } })
  expect(letter).toMatchObject({ error: { parts: having(['annex']) } })
})
