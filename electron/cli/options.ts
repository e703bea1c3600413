import { existsSync, readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { rulePacks } from '@core/regimes/index'
import type { RequestType, RulePack } from '@core/regimes/rule-pack'
import { language, type Language } from '@core/bilingual'
import type { Closure } from '@core/time/business-days'
import { calendarDate, type CalendarDate } from '@core/time/calendar-date'
import { WrongUse, type Terminal } from './command'

type Kind = 'text' | 'texts' | 'flag'
type Spec = Readonly<Record<string, Kind>>
type Option = { readonly type: 'string' | 'boolean'; readonly multiple: boolean }

/** The options given, by name. */
export type Given = {
  readonly text: (name: string) => string | undefined
  readonly required: (name: string) => string
  readonly texts: (name: string) => readonly string[]
  readonly flag: (name: string) => boolean
  /** The one argument that is not an option. */
  readonly argument: (what: string) => string
  readonly extra: string | undefined
}

/** Reads the command line against what the command knows; anything else is wrong use. `--json` is known to all. */
export function readOptions(args: readonly string[], spec: Spec): Given {
  const { values, positionals } = parse(args, spec)
  const text = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const given: Given = {
    text,
    required: name => text(name) ?? missing(`--${name}`),
    texts: name => {
      const value = values[name]
      return Array.isArray(value) ? value.map(String) : []
    },
    flag: name => values[name] === true,
    argument: what => positionals[0] ?? missing(what),
    extra: positionals[0],
  }
  if (positionals.length > 1) throw new WrongUse(`Too many arguments: ${positionals.join(' ')}`)
  return given
}

function parse(args: readonly string[], spec: Spec) {
  const known = Object.entries(spec).map(([name, kind]) => {
    const type = kind === 'flag' ? ('boolean' as const) : ('string' as const)
    return [name, { type, multiple: kind === 'texts' }] as const
  })
  const options: Readonly<Record<string, Option>> = {
    ...Object.fromEntries(known),
    json: { type: 'boolean', multiple: false },
  }
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (cause) {
    if (cause instanceof TypeError) throw new WrongUse(cause.message)
    throw cause
  }
}

function missing(what: string): never {
  throw new WrongUse(`${what} is missing`)
}

/** Refuses arguments after a command that takes options only. */
export function noArgument({ extra }: Given): void {
  if (extra !== undefined) throw new WrongUse(`${extra} means nothing here`)
}

/** A day that exists, written `YYYY-MM-DD`. */
export function dateOption(text: string, name: string): CalendarDate {
  const date = calendarDate.safeParse(text)
  if (date.success) return date.data
  throw new WrongUse(`${name} ${text}: write a day that exists, as YYYY-MM-DD`)
}

/** Days from and to, both included, written `YYYY-MM-DD..YYYY-MM-DD`. */
export function periodOption(text: string, name: string): Closure {
  const [from, to, more] = text.split('..')
  if (from === undefined || to === undefined || more !== undefined) {
    throw new WrongUse(`${name} ${text}: write two days, as YYYY-MM-DD..YYYY-MM-DD`)
  }
  const period = { from: dateOption(from, name), to: dateOption(to, name) }
  if (period.to < period.from) throw new WrongUse(`${name} ${text}: it ends before it begins`)
  return period
}

/** The rule pack named by `--regime` and `--variant`; the first variant where none is given. */
export function packOption(given: Given): RulePack {
  const regime = given.required('regime')
  const forms = rulePacks.filter(pack => pack.regime === regime)
  const [first] = forms
  if (!first) {
    const known = [...new Set(rulePacks.map(pack => pack.regime))].join(', ')
    throw new WrongUse(`--regime ${regime}: known are ${known}`)
  }
  const variant = given.text('variant')
  const found = variant === undefined ? first : forms.find(pack => pack.variant === variant)
  if (found) return found
  const variants = forms.flatMap(pack => pack.variant ?? []).join(', ')
  throw new WrongUse(`--variant ${variant}: ${regime} has ${variants || 'no variants'}`)
}

export function typeOption(given: Given, pack: RulePack): RequestType {
  const id = given.required('type')
  const type = pack.requestTypes.find(known => known.id === id)
  if (type) return type
  const known = pack.requestTypes.map(one => one.id).join(', ')
  throw new WrongUse(`--type ${id}: ${pack.regime} has ${known}`)
}

/** Says so where the law has this right only later: the answer holds for requests from then on. */
export function tellIfLater(type: RequestType, on: CalendarDate, terminal: Terminal): void {
  if (type.enabledFrom && on < type.enabledFrom) {
    terminal.err(`${type.id} is law from ${type.enabledFrom} only, and not on ${on}`)
  }
}

export function languageOption(given: Given): Language {
  const parsed = language.safeParse(given.required('lang'))
  if (parsed.success) return parsed.data
  throw new WrongUse(`--lang ${given.required('lang')}: write ja or en`)
}

/** The path of a file that must exist. */
export function existingFile(path: string): string {
  if (!existsSync(path)) throw new WrongUse(`${path}: no such file`)
  if (!statSync(path).isFile()) throw new WrongUse(`${path} is not a file`)
  return path
}

/** The first line of a password file: passwords are never taken from the command line, where others see them. */
export const passwordOption = (given: Given): string | undefined =>
  secretOption(given, 'password-file')

/** The first line of the file that an option names. */
export function secretOption(given: Given, name: string): string | undefined {
  const path = given.text(name)
  if (path === undefined) return undefined
  const [line] = readFileSync(existingFile(path), 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
  if (!line)
    throw new WrongUse(
      `${path}: the first line must be ${name === 'recovery-key-file' ? 'the recovery key' : 'the password'}`,
    )
  return line
}

export const requiredPassword = (given: Given): string =>
  passwordOption(given) ?? missing('--password-file')
