// Writes core/time/calendars/*.json from the holiday library. Run: node build/generate-calendars.mjs
import { writeFileSync } from 'node:fs'
import holidayJp from '@holiday-jp/holiday_jp'

// The equinox days are announced each February for the following year; later years are computed.
const announcedThrough = 2027
const lastYear = 2030
const found = holidayJp.between(new Date('2020-01-01'), new Date(`${lastYear}-12-31`))
const holidays = Object.fromEntries(
  found.map(({ date, name, name_en }) => [
    date.toISOString().slice(0, 10),
    { ja: name, en: name_en },
  ]),
)
const days = Object.keys(holidays)
const calendar = {
  id: 'JP',
  name: { ja: '日本の祝日', en: 'Public holidays of Japan' },
  source:
    '@holiday-jp/holiday_jp 2.5.1, from the Act on National Holidays (国民の祝日に関する法律)',
  validThrough: `${announcedThrough}-12-31`,
  holidays,
}
writeFileSync('core/time/calendars/jp.json', `${JSON.stringify(calendar, null, 2)}\n`)
console.log(`JP: ${days.length} holidays, ${days[0]} to ${days.at(-1)}`)
