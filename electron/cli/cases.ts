import type { CaseRow } from '@core/cases/case-row'
import type { CaseView } from '@core/cases/contract'
import { cases as words } from '@core/i18n/en/cases'
import { packOf, typeOf } from '@core/regimes/index'
import { principalOf } from '@core/cases/case-file'
import { WrongUse, type Command } from './command'
import { Failure, valueOf } from '@core/failure'
import { noArgument, readOptions } from './options'
import { vaultOptions, withVault, type Program } from './program'

const statuses = ['open', 'closed', 'all'] as const

/** `kaiji case list`: one line for each case. */
export const caseList: Command = async (args, terminal) => {
  const given = readOptions(args, { ...vaultOptions, status: 'text' })
  noArgument(given)
  const wanted = given.text('status') ?? 'open'
  const status = statuses.find(known => known === wanted)
  if (!status) throw new WrongUse(`--status ${wanted}: write ${statuses.join(', ')}`)
  const json = await withVault(given, terminal, program => everyRow(program, status))
  return { code: 0, json, text: json.map(rowText).join('\n') || 'No cases.' }
}

/** The whole list, a page at a time: by number, which no look at it changes. */
async function everyRow(
  { api }: Program,
  status: (typeof statuses)[number],
): Promise<readonly CaseRow[]> {
  const rows: CaseRow[] = []
  for (;;) {
    const query = { status, sort: 'number', from: rows.length } as const
    const page = valueOf(await api.cases.list(query))
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= (page.total ?? Infinity)) return rows
  }
}

const rowText = (row: CaseRow): string =>
  [row.number, row.due?.date ?? '-', words.stage[row.stage], row.name].join('  ')

/** The case with this number, or this id. */
export async function findCase(program: Program, wanted: string): Promise<CaseRow> {
  const byNumber = { status: 'all', text: wanted, sort: 'number' } as const
  const few = valueOf(await program.api.cases.list(byNumber)).rows
  const rows = few.length > 0 ? few : await everyRow(program, 'all')
  const row = rows.find(({ number, id }) => number === wanted || id === wanted)
  if (!row) throw new Failure({ code: 'case/not-found' })
  return row
}

/** `kaiji case show`: all that the case page shows. Recorded as a view of personal data. */
export const caseShow: Command = async (args, terminal) => {
  const given = readOptions(args, vaultOptions)
  const number = given.argument('The number of the case')
  const json = await withVault(given, terminal, async program => {
    const { id: caseId } = await findCase(program, number)
    valueOf(await program.api.cases.opened({ caseId }))
    return valueOf(await program.api.cases.view({ caseId }))
  })
  return { code: 0, json, text: viewText(json) }
}

function viewText({ file, stage, next, requests, history }: CaseView): string {
  const lines = file.requests.flatMap(({ request, items }, index) => [
    `${typeOf(packOf(request), request.type).name.en}: ${request.asked}`,
    ...(requests[index]?.clock.deadlines ?? []).map(({ rule, date }) => `  ${date}  ${rule}`),
    ...items.map(item => `  - ${item.name}`),
  ])
  return [
    `${file.case.number}  ${principalOf(file)?.name ?? ''}`,
    `Received ${file.case.receivedOn}; ${words.stage[stage]}; next: ${words.nextStep[next]}`,
    ...lines,
    ...file.letters.map(letter => `Letter ${letter.letterId} (${letter.status})`),
    `${history.length} events`,
  ].join('\n')
}
