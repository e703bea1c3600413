import { resolve } from 'node:path'
import { valueOf } from '@core/failure'
import type { CheckView, RowView, RunView, TableView } from '@core/imports/contract'
import type { RowNote } from '@core/imports/note'
import { noteSentence } from '@core/imports/note-sentence'
import { encoding as encodingShape, type Encoding } from '@core/imports/table'
import { WrongUse, type Answer, type Command } from './command'
import { importMails } from './import-mails'
import { mappingFrom } from './import-map'
import { existingFile, readOptions, type Given } from './options'
import { vaultOptions, withVault, type Program } from './program'

const options = {
  ...vaultOptions,
  profile: 'text',
  map: 'text',
  sheet: 'text',
  encoding: 'text',
  received: 'text',
  type: 'text',
  'date-order': 'text',
  rejected: 'text',
  'dry-run': 'flag',
  again: 'flag',
} as const

/** `kaiji import`: rows of a table and mails become cases; those that cannot are named with their reasons. */
export const importFile: Command = (args, terminal) => {
  const given = readOptions(args, options)
  const path = resolve(existingFile(given.argument('The file')))
  const rejected = given.text('rejected')
  const choices = rejected === undefined ? {} : { savePath: resolve(rejected) }
  return withVault(given, terminal, program => importTable(program, given, path), choices)
}

/** What a file came to. */
type Found = {
  readonly view: TableView
  readonly headings: readonly string[]
  readonly checked: CheckView
  readonly bad: readonly RowView[]
  readonly warned: readonly RowView[]
}

async function importTable(program: Program, given: Given, path: string): Promise<Answer> {
  const { api } = program
  const first = valueOf(await api.imports.open({ path }))
  if (first.kind === 'mails') return importMails(program, given, first)
  const view = await asAsked(program, given, first)
  const { tableId } = view
  const mapping = mappingFrom(view, given)
  const checked = valueOf(await api.imports.check({ tableId, mapping }))
  const bad = await everyRow(program, tableId, 'bad')
  const warned = await everyRow(program, tableId, 'warned')
  const headings = mapping.headerRow === null ? [] : (view.top[mapping.headerRow] ?? [])
  const found = { view, checked, bad, warned, headings }
  if (given.text('rejected') !== undefined && bad.length > 0) {
    valueOf(await api.imports.saveRejected({ tableId }))
  }
  const again = given.flag('again')
  const count = checked.good + (again ? checked.again : 0)
  if (given.flag('dry-run') || count === 0) return answerOf(found, null, given.flag('dry-run'))
  return answerOf(found, valueOf(await api.imports.run({ tableId, again })), false)
}

/** The sheet or the encoding, and the profile, that the options name. */
async function asAsked({ api }: Program, given: Given, first: TableView): Promise<TableView> {
  const { tableId } = first
  const sheet = given.text('sheet')
  const encoding = encodingOption(given)
  const chosen =
    sheet !== undefined && sheet !== first.sheet
      ? valueOf(await api.imports.chooseSheet({ tableId, sheet }))
      : encoding !== undefined && first.encoding !== null
        ? valueOf(await api.imports.chooseEncoding({ tableId, encoding }))
        : first
  const name = given.text('profile')
  if (name === undefined) return chosen
  return valueOf(await api.imports.useProfile({ tableId: chosen.tableId, name }))
}

function encodingOption(given: Given): Encoding | undefined {
  const text = given.text('encoding')
  if (text === undefined) return undefined
  const known = encodingShape.safeParse(text.toLowerCase())
  if (known.success) return known.data
  throw new WrongUse(`--encoding ${text}: write one of ${encodingShape.options.join(', ')}`)
}

const pageLength = 500

async function everyRow(
  { api }: Program,
  tableId: string,
  only: 'bad' | 'warned',
): Promise<readonly RowView[]> {
  const rows: RowView[] = []
  for (;;) {
    const page = { tableId, only, from: rows.length, count: pageLength }
    const found = valueOf(await api.imports.rows(page))
    rows.push(...found.rows)
    if (found.rows.length === 0 || rows.length >= found.total) return rows
  }
}

function answerOf(found: Found, run: RunView | null, dryRun: boolean): Answer {
  const { view, checked, bad, warned, headings } = found
  const notes = (rows: readonly RowView[], which: 'problems' | 'warnings') =>
    rows.flatMap(row => row[which].map(note => noteJson(row, note, headings)))
  const errors = notes(bad, 'problems')
  const warnings = notes(warned, 'warnings')
  const json = {
    file: view.fileName,
    dryRun,
    encoding: view.encoding,
    encodingGuessed: view.isUnsure,
    delimiter: view.delimiter,
    sheet: view.sheet,
    profile: view.profile,
    rows: checked.rows,
    ...{ importable: checked.good, rejected: checked.bad, already: checked.again },
    ...whatWasMade(run),
    errors,
    warnings,
  }
  const done = dryRun ? checked.good : json.imported
  return { code: done > 0 ? 0 : 1, json, text: textOf(json) }
}

function whatWasMade(run: RunView | null) {
  if (!run) return { imported: 0, importId: null, first: null, last: null, cases: [] }
  const { cases: imported, importId, first, last, numbers: cases } = run
  return { imported, importId, first, last, cases }
}

const noteJson = (row: RowView, note: RowNote, headings: readonly string[]) => ({
  row: row.row,
  column: note.column === null ? null : (headings[note.column] ?? String(note.column + 1)),
  code: note.code,
  message: noteSentence(note, 'en'),
})

type Said = {
  readonly dryRun: boolean
  readonly encoding: string | null
  readonly encodingGuessed: boolean
  readonly rows: number
  readonly imported: number
  readonly importable: number
  readonly rejected: number
  readonly already: number
  readonly first: string | null
  readonly last: string | null
  readonly errors: readonly ReturnType<typeof noteJson>[]
  readonly warnings: readonly ReturnType<typeof noteJson>[]
}

function textOf(said: Said): string {
  const line = ({ row, column, message }: Said['errors'][number], what: string) =>
    `${what} row ${row}${column === null ? '' : `, ${column}`}: ${message}`
  const numbers = said.first ? ` (${said.first} to ${said.last})` : ''
  return [
    said.dryRun
      ? `${said.importable} of ${said.rows} rows can become cases; nothing was written`
      : `${said.imported} cases made of ${said.rows} rows${numbers}`,
    ...(said.encodingGuessed
      ? [`read as ${said.encoding ?? ''}, which is a guess: --encoding says another`]
      : []),
    ...(said.already > 0 ? [`${said.already} rows were brought in before`] : []),
    ...(said.rejected > 0 ? [`${said.rejected} rows left out`] : []),
    ...said.errors.map(one => line(one, 'error')),
    ...said.warnings.map(one => line(one, 'warning')),
  ].join('\n')
}
