// Writes core/time/calendars/days/*.json: the library's days with our corrections (ADR 10).
// Run from the repository: node build/generate-calendars.mjs
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import holidayJp from '@holiday-jp/holiday_jp'
import Holidays from 'date-holidays'

const folder = 'core/time/calendars'
const firstYear = 2018
const lastYear = 2030
const json = path => JSON.parse(readFileSync(path, 'utf8'))
const places = json(`${folder}/places.json`)
const corrections = json(`${folder}/corrections.json`)
const versionOf = library => `${library} ${json(`node_modules/${library}/package.json`).version}`

const isoDay = time => new Date(time).toISOString().slice(0, 10)
const after = (date, days) => isoDay(Date.parse(date) + days * 86_400_000)
const isWeekend = date => [0, 6].includes(new Date(date).getUTCDay())
const inYears = date => `${firstYear}` <= date && date < `${lastYear + 1}`

/** What of a correction the library's own rules can say: a name sets a rule, null takes it away. */
const applyRules = (library, rules) => {
  for (const [rule, name] of Object.entries(rules)) {
    const done = library.setHoliday(
      rule,
      name === null ? false : { name: { en: name }, type: 'public' },
    )
    if (!done) throw new Error(`The library does not know the rule ${rule}`)
  }
}

// The library writes substitute days as `Boxing Day (振替休日)`. Where it has no Japanese name it
// gives a local one: then the English name stands, as nobody has translated the day.
const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/
const substituteJa = / \(振替休日\)$/
const substituteEn = / \(substitute day\)$/
const namesOf = (en, ja) => {
  if (japanese.test(ja.replace(substituteJa, ''))) return { en, ja }
  return { en, ja: en.replace(substituteEn, ' (振替休日)') }
}

/** The public holidays of one place, longer ones day by day: Map of date to names. */
const fromLibrary = (library, easter = new Set()) => {
  const days = new Map()
  for (let year = firstYear; year <= lastYear; year += 1) {
    const inJapanese = new Map(
      library.getHolidays(year, 'jp').map(day => [day.date + day.rule, day.name]),
    )
    for (const day of library.getHolidays(year, 'en').filter(({ type }) => type === 'public')) {
      const length = Math.round((day.end - day.start) / 86_400_000)
      for (let n = 0; n < length; n += 1) {
        const date = after(day.date.slice(0, 10), n)
        if (!days.has(date)) days.set(date, namesOf(day.name, inJapanese.get(day.date + day.rule)))
        if (day.rule.startsWith('orthodox')) easter.add(date)
      }
    }
  }
  return days
}

/** The first working day after each holiday at a weekend is free too; not so for Easter. */
const moveToWorkdays = (days, easter) => {
  for (const [date, names] of [...days].sort()) {
    if (!isWeekend(date) || easter.has(date)) continue
    let free = after(date, 1)
    while (isWeekend(free) || days.has(free)) free = after(free, 1)
    days.set(free, { en: `${names.en} (substitute day)`, ja: `${names.ja} (振替休日)` })
  }
}

const correct = (days, correction, easter) => {
  if (correction.movesToWorkday) moveToWorkdays(days, easter)
  if (correction.alsoHolidaysUnder) {
    const state = new Holidays('US')
    for (const rule of Object.keys(state.holidays)) state.setHoliday(rule, false)
    applyRules(state, Object.fromEntries(correction.alsoHolidaysUnder.map(rule => [rule, rule])))
    const both = fromLibrary(state)
    for (const date of [...days.keys()]) if (!both.has(date)) days.delete(date)
  }
  for (const [date, en] of Object.entries(correction.add ?? {})) days.set(date, { en, ja: en })
  for (const date of correction.drop ?? []) days.delete(date)
  if (correction.weekdaysOnly)
    for (const date of [...days.keys()]) if (isWeekend(date)) days.delete(date)
}

const daysOf = (place, { id, region }) => {
  const own = corrections.filter(
    ({ code, calendar }) => code === place.code && (calendar === undefined || calendar === id),
  )
  // California's strict list starts from the federal days: see `alsoHolidaysUnder`.
  const library = new Holidays(place.code, place.code === 'US' ? undefined : region)
  for (const { rules } of own) applyRules(library, rules ?? {})
  const easter = new Set()
  const days = fromLibrary(library, easter)
  for (const correction of own) correct(days, correction, easter)
  return days
}

const japaneseDays = () =>
  new Map(
    holidayJp
      .between(new Date(`${firstYear}-01-01`), new Date(`${lastYear}-12-31`))
      .map(({ date, name, name_en }) => [isoDay(date), { en: name_en, ja: name }]),
  )

/**
 * One line for each holiday: its names (no `ja`: the English one stands), its dates, and the
 * calendars that have it (no `of`: all of the country).
 */
const linesOf = (place, calendars) => {
  const byName = new Map()
  for (const [id, days] of calendars)
    for (const [date, names] of [...days].filter(([date]) => inYears(date)).sort()) {
      const key = JSON.stringify(names)
      const dates = byName.get(key) ?? byName.set(key, new Map()).get(key)
      dates.set(id, [...(dates.get(id) ?? []), date])
    }
  const lines = new Map()
  for (const [names, byCalendar] of byName)
    for (const [id, dates] of byCalendar) {
      const key = names + dates.join(' ')
      const line = lines.get(key) ?? { ...JSON.parse(names), dates: dates.join(' '), of: [] }
      lines.set(key, { ...line, of: [...line.of, id] })
    }
  return [...lines.values()]
    .map(({ en, ja, dates, of }) => ({
      en,
      ...(ja !== en && { ja }),
      dates,
      ...(of.length < place.calendars.length && { of }),
    }))
    .sort((a, b) => (a.dates + a.en < b.dates + b.en ? -1 : 1))
}

const sourceOf = place =>
  [
    place.code === 'JP'
      ? `${versionOf('@holiday-jp/holiday_jp')}, from the Act on National Holidays (国民の祝日に関する法律)`
      : `${versionOf('date-holidays')} (data by its contributors, CC BY-SA 3.0), days of the type public`,
    ...corrections.filter(({ code }) => code === place.code).map(({ source }) => source),
  ].join('; ')

rmSync(`${folder}/days`, { recursive: true, force: true })
mkdirSync(`${folder}/days`)
let size = 0
for (const place of places) {
  const calendars = new Map(
    place.calendars.map(calendar => [
      calendar.id,
      place.code === 'JP' ? japaneseDays() : daysOf(place, calendar),
    ]),
  )
  const lines = linesOf(place, calendars).map(line => `    ${JSON.stringify(line)}`)
  const source = JSON.stringify(sourceOf(place))
  const text = `{\n  "source": ${source},\n  "holidays": [\n${lines.join(',\n')}\n  ]\n}\n`
  writeFileSync(`${folder}/days/${place.code.toLowerCase()}.json`, text)
  size += Buffer.byteLength(text)
  console.log(place.code, [...calendars].map(([id, days]) => `${id}: ${days.size}`).join(', '))
}
console.log(`${size} bytes`)
