import type { CaseQuery } from '@core/cases/case-query'
import type { AppError } from '@core/errors'
import { sayIn } from '@core/i18n/say'
import type { Handlers } from '@core/ipc/contract'
import type { ShownColumn } from '@core/marks/columns'
import { caseCells, headCells, type ListWords } from '@core/marks/list-table'
import { err, ok, type Result } from '@core/result'
import { listAccounts } from '@db/accounts'
import { findCases } from '@db/case-counts'
import { allIds } from '@db/case-query'
import type { Db } from '@db/connection'
import { saveTable } from '@main/services/tables/save-table'
import type { Lines, TableSource } from '@main/services/tables/table-source'
import { mostRows } from '@main/services/tables/write-workbook'
import { rowsOf } from './case-rows'
import { summaryTime } from './case-summaries'
import type { Context } from './context'
import { readLabels } from './labels'
import { takeOut } from './taking-out'
import { openVault } from './work'

/** How far the list that is being saved is; it goes with the vault. */
type Saving = { done: number; readonly total: number; stopAsked: boolean }
const savings = new WeakMap<Db, Saving>()

export const caseExportHandlers: Pick<
  Handlers<Context>['marks'],
  'exportList' | 'exportProgress' | 'stopExport'
> = {
  async exportList(wanted, context) {
    const { filter, sort, descending, columns, language, format, release } = wanted
    const say = sayIn(language)
    const today = context.now().slice(0, 10)
    const { db } = openVault(context)
    let cases = 0
    const path = await takeOut(context, {
      what: 'list',
      caseId: null,
      release,
      kind: 'case/list-exported',
      choosePath: () =>
        context.desktop.chooseSavePath(`${say('marks.fileName')}-${today}.${format}`),
      pack() {
        const list = listOf(context, { ...filter, sort, descending }, { columns, language })
        const { total } = list.saving
        if (format === 'xlsx' && total >= mostRows)
          return err({ code: 'marks/too-long-for-excel', count: total, limit: mostRows - 1 })
        // Which columns and filters; never what was searched for.
        const filters = Object.entries(filter).flatMap(([name, value]) =>
          value === null || value === '' ? [] : [name],
        )
        const detail = { count: total, columns: [...columns], filters, format }
        const write = async (to: string) => {
          savings.set(db, list.saving)
          const saved = await saveTable(to, format, list).finally(() => savings.delete(db))
          cases = list.written()
          return saved
        }
        return ok({ detail, write })
      },
    })
    if (!path.ok) return path
    return ok(path.value === null ? null : { path: path.value, cases })
  },

  exportProgress(_input, context) {
    const saving = savings.get(openVault(context).db)
    return ok(saving ? { done: saving.done, total: saving.total } : null)
  },

  stopExport(_input, context) {
    const saving = savings.get(openVault(context).db)
    if (saving) saving.stopAsked = true
    return ok(null)
  },
}

/** Lines made before the window has its turn: so many files are read together where lines are worked out. */
const linesAtATime = 200

type Look = { readonly columns: readonly ShownColumn[]; readonly language: 'ja' | 'en' }

type List = TableSource & { readonly saving: Saving; readonly written: () => number }

/** The list as it is now; its lines are read as they are written, for as long as the vault is open. */
function listOf(
  context: Context,
  query: Omit<CaseQuery, 'from' | 'count'>,
  { columns, language }: Look,
): List {
  const { db } = openVault(context)
  const time = summaryTime(db, context.now())
  const ids = allIds(db, query, { todays: time.todays, found: findCases(db, query, time.todays) })
  const words: ListWords = {
    say: sayIn(language),
    language,
    people: new Map(listAccounts(db).map(({ login, name }) => [login, name])),
    labels: new Map(readLabels(db).map(({ id, name }) => [id, name])),
  }
  const saving: Saving = { done: 0, total: ids.length, stopAsked: false }
  let written = 0
  async function next(): Promise<Result<Lines | null, AppError>> {
    await new Promise(resolve => setImmediate(resolve))
    if (context.vault.current()?.db !== db) return err({ code: 'vault/locked' })
    if (saving.stopAsked) return err({ code: 'marks/export-stopped' })
    if (saving.done >= ids.length) return ok(null)
    const some = ids.slice(saving.done, saving.done + linesAtATime)
    const { rows } = rowsOf(db, some, time)
    saving.done += some.length
    written += rows.length
    return ok(rows.map(row => caseCells(row, columns, words)))
  }
  return { head: headCells(columns, words), next, saving, written: () => written }
}
