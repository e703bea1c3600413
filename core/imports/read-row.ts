import { emptyContact, longText, shortText, type Contact } from '@core/cases/case'
import type { IntakeDraft } from '@core/cases/contract'
import { must } from '@core/assert'
import { packOf, typesOn } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { scanText } from '@core/sensitive/scan'
import type { CalendarDate } from '@core/time/calendar-date'
import type { ImportField } from './field'
import { lostIn } from './lost-value'
import type { Mapping } from './mapping'
import type { RowNote, RowProblemCode, RowWarningCode } from './note'
import { readDate } from './read-date'
import { readAgentKind, readChannel, readLanguage, readRole, readTypes, usualType } from './words'

/** A row as it came: its cells, and which of them the file holds as numbers. */
export type TableRow = {
  readonly cells: readonly string[]
  readonly numbers?: ReadonlySet<number>
  readonly broken?: boolean
  /** It is not shown in the program that the table comes from. */
  readonly isHidden?: boolean
}

export type ReadRow = {
  readonly draft: IntakeDraft
  readonly problems: readonly RowNote<RowProblemCode>[]
  readonly warnings: readonly RowNote<RowWarningCode>[]
}

/** What the rows of one table have in common. */
export type RowReading = {
  readonly mapping: Mapping
  readonly pack: RulePack
  readonly today: CalendarDate
  readonly places: ReadonlyMap<ImportField, readonly number[]>
}

export function rowReading(mapping: Mapping, today: CalendarDate): RowReading {
  const places = new Map<ImportField, number[]>()
  mapping.columns.forEach((field, at) => {
    if (field) places.set(field, [...(places.get(field) ?? []), at])
  })
  return { mapping, pack: packOf(mapping), today, places }
}

/** What is collected while a row is read. */
type Row = RowReading & {
  readonly row: TableRow
  readonly problems: RowNote<RowProblemCode>[]
  readonly warnings: RowNote<RowWarningCode>[]
}

/** Parts of a name or a text stand apart; parts of an address do not. */
const joints: Partial<Record<ImportField, string>> = { address: '', inquiry: '\n\n', phone: ' / ' }

function textOf({ row, places }: Row, field: ImportField): string {
  const parts = (places.get(field) ?? []).map(at => (row.cells[at] ?? '').trim()).filter(Boolean)
  // Forms ask for an address twice, so that it is typed rightly.
  return [...new Set(parts)].join(joints[field] ?? ' ')
}

const columnOf = ({ places }: Row, field: ImportField): number | null =>
  places.get(field)?.[0] ?? null

type About = readonly string[]

function noteOn<Code extends string>(
  row: Row,
  code: Code,
  field: ImportField | null,
  about: About,
): RowNote<Code> {
  const named = about.length > 0 ? { about } : {}
  return { code, field, column: field && columnOf(row, field), ...named }
}

const problem = (row: Row, code: RowProblemCode, field: ImportField | null, about: About = []) =>
  row.problems.push(noteOn(row, code, field, about))
const warn = (row: Row, code: RowWarningCode, field: ImportField | null, about: About = []) =>
  row.warnings.push(noteOn(row, code, field, about))

/**
 * A row as an inquiry, what keeps it from being a case, and what to look at. Writes nothing. Without
 * `looks`, what takes longest is left out: numbers that no file should hold.
 */
export function readRow(reading: RowReading, table: TableRow, looks = true): ReadRow {
  const row: Row = { ...reading, row: table, problems: [], warnings: [] }
  if (table.broken) problem(row, 'row-broken', null)
  if (table.isHidden) warn(row, 'row-hidden', null)
  const beyond = table.cells.slice(reading.mapping.columns.length)
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
    problem(row, read.problem, 'receivedOn')
    return null
  }
  if (read.fromNumber) warn(row, 'date-from-number', 'receivedOn', [read.date])
  if (read.date > today) problem(row, 'date-in-future', 'receivedOn', [today])
  return read.date
}

function contactIn(row: Row): Contact {
  const field = (name: keyof Contact) => fitting(row, name, shortText.maxLength)
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

function agentIn(row: Row): Pick<IntakeDraft, 'requesterRole' | 'agent' | 'agentKind'> {
  const name = fitting(row, 'agentName', shortText.maxLength)
  const said = readRole(textOf(row, 'role'))
  if (name === '' && said !== 'agent') {
    return { requesterRole: 'principal', agent: emptyContact, agentKind: null }
  }
  const agentKind = readAgentKind(textOf(row, 'agentKind'), row.pack) ?? null
  if (!agentKind || name === '') {
    problem(row, 'agent-kind-missing', name === '' ? 'agentName' : 'agentKind')
  }
  return { requesterRole: 'agent', agent: { ...emptyContact, name }, agentKind }
}

function typesIn(row: Row, receivedOn: CalendarDate | null): readonly string[] {
  const { mapping, pack } = row
  const text = textOf(row, 'type')
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
    if (field === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) warn(row, 'email-odd', field)
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
