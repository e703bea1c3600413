import { language, type Language } from '@core/bilingual'
import type { Contact } from '@core/cases/case'
import { caseId, type CaseId } from '@core/ids'
import { dateIn } from '@core/letters/compose-input'
import { samplePrincipal, sampleSettings } from '@core/letters/sample-data'
import { addDays, calendarDate, daysBetween, type CalendarDate } from '@core/time/calendar-date'
import { diceOf, idOf } from './dice'
import { personOf } from './people'
import type { PlannedCase } from './plan'

/** Whose work the case is, and what its records are called. */
export type SeedOffice = {
  readonly seed: number
  readonly actor: string
  /** Who looks at a decision a second time. */
  readonly reviewer: string
  /** The number that the case gets, and one for each letter that it issues. */
  readonly number: string
  readonly letterNumber: (datedOn: CalendarDate) => string | null
  /** Whose letters they are; the sample's own where a name is empty. */
  readonly organisation: Readonly<Record<Language, string>>
}

export type Making = {
  readonly plan: PlannedCase
  readonly office: SeedOffice
  readonly id: CaseId
  readonly person: Contact
  /** Ids of the case, by which of its things they are. */
  readonly idOf: (part: number) => string
  /** The sample's words with this case's person, date and number in their places. */
  readonly filled: <T extends object>(sample: T) => T
}

const sampleName = sampleSettings.organisation.name

/** Words are put into the text of a JSON value. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)

export const momentOn = (day: CalendarDate): string => `${day}T01:00:00.000Z`

export function makingOf(plan: PlannedCase, office: SeedOffice): Making {
  const { n, place, scene, receivedOn } = plan
  const partOf = (part: number) => idOf(office.seed, place, part)
  const person = personOf(scene.language, diceOf(office.seed, n + 0x40000000), n)
  const { input } = scene
  const { pattern, names, stated } = sampleWords(scene)
  const own = [
    ...stated.map(day => dateIn(input, dayOfCase(plan, day))),
    ...[person.name, person.address, person.email, office.number],
    ...language.options.map(one => inJson(office.organisation[one]) || sampleName[one]),
    ...[dateIn(input, receivedOn), dateIn(input, addDays(receivedOn, 5))],
  ]
  const words = new Map(names.map((name, index) => [name, own[index] ?? name]))
  const filled = <T extends object>(value: T): T =>
    // The same shape with other words in it: every key and every kind of value stays.
    JSON.parse(jsonOf(value).replaceAll(pattern, found => words.get(found) ?? found)) as T
  return { plan, office, id: caseId.parse(partOf(1)), person, idOf: partOf, filled }
}

/** A day that the sample states is as long after this receipt as it was after the sample's. */
export const dayOfCase = ({ scene, receivedOn }: PlannedCase, day: CalendarDate): CalendarDate =>
  addDays(receivedOn, daysBetween(scene.input.file.case.receivedOn, day))

type SampleWords = {
  readonly names: readonly string[]
  /** Days that are stated among the facts of the request. */
  readonly stated: readonly CalendarDate[]
  readonly pattern: RegExp
}
const wordsByScene = new WeakMap<PlannedCase['scene'], SampleWords>()

/** What the sample says of its person, number and dates, in the order that `makingOf` replaces them. */
function sampleWords(scene: PlannedCase['scene']): SampleWords {
  const known = wordsByScene.get(scene)
  if (known) return known
  const { input } = scene
  const { name, address, email } = samplePrincipal[scene.language]
  const { number, receivedOn } = input.file.case
  const dates = [dateIn(input, receivedOn), dateIn(input, input.datedOn)]
  const stated = input.requestFile.particulars.flatMap(({ value }) => {
    const day = calendarDate.safeParse(value)
    return day.success ? [day.data] : []
  })
  // First, so that of two days that are the same the receipt and the letter's own decide.
  const ofFacts = stated.map(day => dateIn(input, day))
  const ours = language.options.map(one => sampleName[one])
  const names = [...ofFacts, name, address, email, number, ...ours, ...dates]
  const made = { names, stated, pattern: new RegExp(names.map(escaped).join('|'), 'gu') }
  wordsByScene.set(scene, made)
  return made
}

const jsonBySample = new WeakMap<object, string>()

/** Samples are few and used by every case of their scene. */
function jsonOf(sample: object): string {
  const json = jsonBySample.get(sample) ?? JSON.stringify(sample)
  jsonBySample.set(sample, json)
  return json
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
