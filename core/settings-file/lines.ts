import type { Wording } from '@core/audit/event-sentence'
import { packKey, rulePacks } from '@core/regimes/index'
import { targetRules } from '@core/settings/targets'
import { calendarOf } from '@core/time/calendars/index'
import type { Line } from './line'
import { policyLines } from './policy-lines'
import type { SettingsContent } from './settings-file'

type In = SettingsContent['settings']
type Both = { readonly ja: string; readonly en: string }

/** Every setting of a file, in the order of the settings' pages. */
export const settingLines = (
  { settings, policy }: SettingsContent,
  w: Wording,
): readonly Line[] => [
  ...organisationLines(settings.organisation, w),
  ...letterLines(settings, w),
  ...settings.letterheads.flatMap(({ id, name, organisation, look }) => [
    { id: `letterhead/${id}`, label: w.say('letterhead.list.name'), value: name },
    ...organisationLines(organisation, w, { id: `letterhead/${id}`, name }),
    ...lookLines(look, w, { id: `letterhead/${id}`, name }),
  ]),
  ...timeLines(settings, w),
  ...lawLines(settings, w),
  ...registerLines(settings, w),
  ...policyLines(policy, w),
]

type Of = { readonly id: string; readonly name: string }

const join = (...parts: readonly string[]): string => parts.filter(p => p.trim() !== '').join(' / ')
const both = ({ ja, en }: Both): string => (ja.trim() === en.trim() ? ja : join(ja, en))

function line(id: string, label: string, value: string, of?: Of): Line {
  if (!of) return { id, label, value }
  return { id: `${of.id}/${id}`, label: `${of.name}: ${label}`, value }
}

function organisationLines(from: In['organisation'], { say }: Wording, of?: Of): readonly Line[] {
  const at = (field: keyof In['organisation'], label: string, value: string) =>
    line(field, say(label), value, of)
  return [
    at('name', 'settings.organisation.name', both(from.name)),
    at('postalCode', 'settings.organisation.postalCode', from.postalCode),
    at('address', 'settings.organisation.address', both(from.address)),
    at('desk', 'settings.desk.desk', both(from.desk)),
    at('officerTitle', 'settings.desk.officerTitle', both(from.officerTitle)),
    at('officerName', 'settings.desk.officerName', both(from.officerName)),
    at('phone', 'settings.desk.phone', from.phone),
    at('email', 'settings.desk.email', from.email),
    at('hours', 'settings.desk.hours', both(from.hours)),
    at('complaintBody', 'settings.desk.complaintBody', both(from.complaintBody)),
    at('documentNumbering', 'settings.letters.numbering', from.documentNumbering),
  ]
}

function letterLines({ dateStyle, font, look }: In, { say }: Wording): readonly Line[] {
  const style = say(`settings.letters.${dateStyle}`, { example: '' }).replace(
    /[:：（(]\s*[)）]?$/u,
    '',
  )
  return [
    line('dateStyle', say('settings.letters.dateStyle'), style),
    ...lookLines({ ...look, font }, { say }),
  ]
}

function lookLines(
  look: In['letterheads'][number]['look'],
  { say }: Pick<Wording, 'say'>,
  of?: Of,
): readonly Line[] {
  return (['paper', 'window', 'font'] as const).map(field =>
    line(field, say(`letterhead.${field}.label`), say(`letterhead.choice.${look[field]}`), of),
  )
}

function timeLines({ closures, targets }: In, { say, pick, day }: Wording): readonly Line[] {
  const rules = rulePacks.flatMap(pack => targetRules(pack).map(rule => ({ pack, rule })))
  return [
    ...closures.map(({ from, to }) => {
      const words = say('settings.closures.range', { from: day(from), to: day(to) })
      return line(`closure/${from}/${to}`, say('settings.closures.title'), words)
    }),
    ...Object.entries(targets).map(([id, length]) => {
      const found = rules.find(({ rule }) => rule.id === id)
      return line(`target/${id}`, found ? pick(found.rule.name) : id, String(length))
    }),
  ]
}

function lawLines(settings: In, { say, pick }: Wording): readonly Line[] {
  const { regimesInUse, calendars, regulators } = settings
  const nameOf = (key: string) => {
    const pack = rulePacks.find(one => packKey(one) === key)
    return pack ? pick(pack.name) : key
  }
  const [first = ''] = regimesInUse
  return [
    line('laws', say('settings.laws.inUse'), regimesInUse.map(nameOf).toSorted().join(' / ')),
    line('firstLaw', say('settings.laws.first'), nameOf(first)),
    ...Object.entries(calendars).map(([key, id]) => {
      const calendar = calendarOf(id)
      const label = `${say('settings.laws.calendar')}: ${nameOf(key)}`
      return line(`calendar/${key}`, label, calendar ? pick(calendar.name) : id)
    }),
    ...Object.entries(regulators).map(([key, name]) =>
      line(`authority/${key}`, `${say('settings.laws.authority')}: ${nameOf(key)}`, both(name)),
    ),
  ]
}

function registerLines(settings: In, { say, day }: Wording): readonly Line[] {
  const { purposes, recipients, systems, policies } = settings
  return [
    ...purposes.map(({ code, text }) =>
      line(`purpose/${code}`, `${say('purposes.purposes.title')}: ${code}`, both(text)),
    ),
    ...recipients.map(({ code, name, kind }) => {
      const value = join(both(name), say(`purposes.kinds.${kind}`))
      return line(`recipient/${code}`, `${say('purposes.recipients.title')}: ${code}`, value)
    }),
    ...systems.map(({ id, name, state, ...facts }) => {
      const { holds, responsible, place, keptFor, note } = facts
      const value = join(holds, responsible, place, keptFor, note, say(`systems.states.${state}`))
      return line(`system/${id}`, `${say('systems.list.title')}: ${both(name)}`, value)
    }),
    ...policies.map(({ id, title, version, inForceFrom, changes, place, text }) => {
      const from = say('policies.from', { date: day(inForceFrom) })
      const label = `${say('policies.title')}: ${both(title)} ${version}`
      return line(`policy/${id}`, label, join(from, changes, place, text))
    }),
  ]
}
