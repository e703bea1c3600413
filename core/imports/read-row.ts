import { emptyContact, longText, shortText, type Contact } from '@core/cases/case'
import type { IntakeDraft } from '@core/cases/contract'
import { must } from '@core/assert'
import { packOf, typesOn } from '@core/regimes/index'
import { scanText } from '@core/sensitive/scan'
import type { CalendarDate } from '@core/time/calendar-date'
import type { ImportField } from './field'
import { lostIn } from './lost-value'
import { plainContact } from './plain-contact'
import type { Mapping } from './mapping'
import type { RowNote, RowProblemCode, RowWarningCode } from './note'
import { readDate } from './read-date'
import { columnOf, problem, textOf, warn, type Row, type RowReading, type TableRow } from './row'
import { readAgentKind, readChannel, readLanguage, readRole, readTypes, usualType } from './words'

export type ReadRow = {
  readonly draft: IntakeDraft
  readonly problems: readonly RowNote<RowProblemCode>[]
  readonly warnings: readonly RowNote<RowWarningCode>[]
}

export function rowReading(
  mapping: Mapping,
  today: CalendarDate,
  headings: readonly string[] = [],
): RowReading {
  const places = new Map<ImportField, number[]>()
  mapping.columns.forEach((field, at) => {
    if (field) places.set(field, [...(places.get(field) ?? []), at])
  })
  const mapped = mapping.columns.findLastIndex(field => field !== null) + 1
  const width = Math.max(headings.length || mapping.columns.length, mapped)
  return { mapping, pack: packOf(mapping), today, places, width }
}

/**
 * A row as an inquiry, what keeps it from being a case, and what to look at. Writes nothing. Without
 * `looks`, what takes longest is left out: numbers that no file should hold.
 */
export function readRow(reading: RowReading, table: TableRow, looks = true): ReadRow {
  const row: Row = { ...reading, row: table, problems: [], warnings: [] }
  if (table.broken) problem(row, 'row-broken', null)
  if (table.isHidden) warn(row, 'row-hidden', null)
  const beyond = table.cells.slice(reading.width)
  if (beyond.some(cell => cell.trim() !== '')) warn(row, 'row-uneven', null)
  const receivedOn = dateIn(row)
  const principal = contactIn(row)
  const draft: IntakeDraft = {
    receivedOn,
    channel: channelIn(row),
    language: languageIn(row),
    principal,
    ...agentIn(row),
    subject: fitting(row, 'subject', shortText.maxLength),
    inquiry: fitting(row, 'inquiry', longText.maxLength),
    regime: reading.mapping.regime,
    variant: reading.mapping.variant,
    types: [...typesIn(row, receivedOn)],
    asked: fitting(row, 'asked', longText.maxLength),
    methodWanted: fitting(row, 'methodWanted', shortText.maxLength),
    messageId: null,
    documentIds: [],
  }
  for (const [field, columns] of row.places) {
    const cells = columns.map(at => table.cells[at] ?? '')
    for (const { code, about } of lostIn(field, cells)) problem(row, code, field, about)
  }
  if (principal.name === '') problem(row, 'name-missing', 'name')
  if (looks) lookAt(row)
  return { draft, problems: row.problems, warnings: row.warnings }
}

function fitting(row: Row, field: ImportField, most: number | null): string {
  const text = textOf(row, field)
  if (most === null || text.length <= most) return text
  warn(row, 'cut', field, [String(most)])
  return text.slice(0, most)
}

function dateIn(row: Row): CalendarDate | null {
  const { mapping, pack, today } = row
  const text = textOf(row, 'receivedOn')
  if (text === '' && mapping.receivedOn) return mapping.receivedOn
  const read = readDate(text, { order: mapping.dateOrder, timeZone: pack.timeZone })
  if ('problem' in read) {
    problem(row, read.problem, 'receivedOn', read.problem === 'date-never' ? [text] : [])
    return null
  }
  if (read.fromNumber) warn(row, 'date-from-number', 'receivedOn', [read.date])
  if (read.date > today) problem(row, 'date-in-future', 'receivedOn', [today])
  return read.date
}

type ContactField = keyof Contact & ImportField

function contactIn(row: Row): Contact {
  const field = (name: ContactField) => plainContact(name, fitting(row, name, shortText.maxLength))
  return {
    ...emptyContact,
    name: field('name'),
    reading: field('reading'),
    organisation: field('organisation'),
    postalCode: field('postalCode'),
    address: field('address'),
    email: field('email'),
    phone: field('phone'),
  }
}

/** Of words that nobody knows: their beginnings, and as many as a line has room for. */
const wordShown = 100
const wordsShown = 12

function channelIn(row: Row) {
  const text = textOf(row, 'channel')
  if (text === '') return row.mapping.channel
  const found = readChannel(text, row.mapping.words.channel)
  if (!found) problem(row, 'channel-unknown', 'channel', [text.slice(0, wordShown)])
  return found ?? null
}

function languageIn(row: Row) {
  const text = textOf(row, 'language')
  const found = text === '' ? row.mapping.language : readLanguage(text)
  if (!found) warn(row, 'language-unknown', 'language')
  return found ?? row.mapping.language
}

/** Says that somebody asks for another, and not who. */
const onlyAgent = /^(?:代理人?|agent|representative)$/i

function agentIn(row: Row): Pick<IntakeDraft, 'requesterRole' | 'agent' | 'agentKind'> {
  const name = fitting(row, 'agentName', shortText.maxLength)
  const said = readRole(textOf(row, 'role'))
  if (name === '' && said !== 'agent') {
    return { requesterRole: 'principal', agent: emptyContact, agentKind: null }
  }
  const kind = textOf(row, 'agentKind') || textOf(row, 'role').replace(onlyAgent, '')
  const agentKind = readAgentKind(kind, row.pack) ?? null
  if (!agentKind || name === '') {
    problem(row, 'agent-kind-missing', name === '' ? 'agentName' : 'agentKind')
  }
  return { requesterRole: 'agent', agent: { ...emptyContact, name }, agentKind }
}

function typesIn(row: Row, receivedOn: CalendarDate | null): readonly string[] {
  const { mapping, pack } = row
  const text = textOf(row, 'type') || typeElsewhere(row)
  if (text === '') return typeNotSaid(row)
  const { types, unknown } = readTypes(text, pack, mapping.words.type)
  if (unknown.length > 0) {
    const words = unknown.slice(0, wordsShown).map(word => word.slice(0, wordShown))
    problem(row, 'type-unknown', 'type', words)
  }
  const inForce = new Set(typesOn(pack, receivedOn ?? row.today).map(({ id }) => id))
  if (!types.every(type => inForce.has(type))) problem(row, 'type-not-yet', 'type')
  return types
}

/** Many tables have 開示 and no more where others have the words of an inquiry. */
function typeElsewhere(row: Row): string {
  const text = textOf(row, 'inquiry')
  if (text.length > longestType) return ''
  return readTypes(text, row.pack, row.mapping.words.type).unknown.length === 0 ? text : ''
}

const longestType = 30

function typeNotSaid(row: Row): readonly string[] {
  const type = row.mapping.type ?? usualType(row.pack)
  if (type === null) {
    problem(row, 'type-missing', 'type')
    return []
  }
  if (row.mapping.type === null) warn(row, 'type-taken', 'type')
  return [type]
}

const lostZero: Partial<Record<ImportField, RegExp>> = {
  phone: /^[1-9]\d{8,9}$/,
  postalCode: /^\d{5,6}$/,
}

/** What is odd in the cells themselves, and numbers that no case file should hold. */
function lookAt(row: Row): void {
  const { places, mapping } = row
  for (const field of places.keys()) {
    const text = textOf(row, field)
    if (text === '') continue
    if (text.includes('\ufffd')) warn(row, 'unreadable-characters', field)
    const isJapanese = mapping.language === 'ja'
    if (isJapanese && lostZero[field]?.test(text.normalize('NFKC'))) {
      warn(row, 'number-lost-zero', field)
    }
    if (field === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.normalize('NFKC')))
      warn(row, 'email-odd', field)
    lookForNumbers(row, field, text)
  }
}

const neverScanned: ReadonlySet<ImportField> = new Set([
  'receivedOn',
  'type',
  'channel',
  'language',
  'role',
])

function lookForNumbers(row: Row, field: ImportField, text: string): void {
  if (neverScanned.has(field) || !/\p{N}/u.test(text)) return
  const kinds = [...new Set(scanText(text).map(({ kind }) => kind))]
  if (kinds.length === 0) return
  row.warnings.push({
    code: 'sensitive',
    field,
    column: must(columnOf(row, field), 'column'),
    kinds,
  })
}
