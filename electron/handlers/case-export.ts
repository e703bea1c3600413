import type { CaseQuery } from '@core/cases/case-query'
import { sayIn } from '@core/i18n/say'
import type { Handlers } from '@core/ipc/contract'
import type { ShownColumn } from '@core/marks/columns'
import type { ListFormat } from '@core/marks/contract'
import { caseCells, headCells, type ListWords } from '@core/marks/list-table'
import { ok } from '@core/result'
import { csvText } from '@core/text/csv'
import { listAccounts } from '@db/accounts'
import { findCases } from '@db/case-counts'
import { allIds } from '@db/case-query'
import { writeWorkbook } from '@main/services/tables/write-workbook'
import { rowsOf } from './case-rows'
import { summaryTime } from './case-summaries'
import type { Context } from './context'
import { readLabels } from './labels'
import { takeOut } from './taking-out'
import { openVault } from './work'

export const caseExportHandlers: Pick<Handlers<Context>['marks'], 'exportList'> = {
  async exportList(wanted, context) {
    const { filter, sort, descending, columns, language, format, release } = wanted
    const say = sayIn(language)
    const today = context.now().slice(0, 10)
    let cases = 0
    const path = await takeOut(context, {
      what: 'list',
      caseId: null,
      release,
      kind: 'case/list-exported',
      choosePath: () =>
        context.desktop.chooseSavePath(`${say('marks.fileName')}-${today}.${format}`),
      pack() {
        const lines = linesOf(context, { ...filter, sort, descending }, { columns, language })
        cases = lines.length - 1
        // Which columns and filters; never what was searched for.
        const filters = Object.entries(filter).flatMap(([name, value]) =>
          value === null || value === '' ? [] : [name],
        )
        const detail = { count: cases, columns: [...columns], filters, format }
        return ok({
          detail,
          write: async to => context.files.write(to, await bytesAs[format](lines)),
        })
      },
    })
    if (!path.ok) return path
    return ok(path.value === null ? null : { path: path.value, cases })
  },
}

/** Lines made at a time: so many files are read together where a line has to be worked out. */
const linesAtATime = 500

type Look = { readonly columns: readonly ShownColumn[]; readonly language: 'ja' | 'en' }

type Lines = readonly (readonly string[])[]

const bytesAs: Readonly<Record<ListFormat, (lines: Lines) => Uint8Array | Promise<Uint8Array>>> = {
  csv: lines => Buffer.from(csvText(lines), 'utf8'),
  xlsx: writeWorkbook,
}

/** The names of the columns, then each case. */
function linesOf(
  context: Context,
  query: Omit<CaseQuery, 'from' | 'count'>,
  { columns, language }: Look,
): Lines {
  const { db } = openVault(context)
  const time = summaryTime(db, context.now())
  const found = findCases(db, query, time.todays)
  const ids = allIds(db, query, { todays: time.todays, found })
  const words: ListWords = {
    say: sayIn(language),
    language,
    people: new Map(listAccounts(db).map(({ login, name }) => [login, name])),
    labels: new Map(readLabels(db).map(({ id, name }) => [id, name])),
  }
  const lines = [headCells(columns, words)]
  for (let from = 0; from < ids.length; from += linesAtATime) {
    const { rows } = rowsOf(db, ids.slice(from, from + linesAtATime), time)
    for (const row of rows) lines.push(caseCells(row, columns, words))
  }
  return lines
}
