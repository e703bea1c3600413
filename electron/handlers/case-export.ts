import type { CaseQuery } from '@core/cases/case-query'
import { sayIn } from '@core/i18n/say'
import type { Handlers } from '@core/ipc/contract'
import type { ShownColumn } from '@core/marks/columns'
import { byteOrderMark, caseLine, headLine, type ListWords } from '@core/marks/list-csv'
import { ok } from '@core/result'
import { listAccounts } from '@db/accounts'
import { findCases } from '@db/case-counts'
import { allIds } from '@db/case-query'
import { rowsOf } from './case-rows'
import { summaryTime } from './case-summaries'
import type { Context } from './context'
import { readLabels } from './labels'
import { takeOut } from './taking-out'
import { openVault } from './work'

export const caseExportHandlers: Pick<Handlers<Context>['marks'], 'exportList'> = {
  async exportList({ filter, sort, descending, columns, language, release }, context) {
    const say = sayIn(language)
    const today = context.now().slice(0, 10)
    let cases = 0
    const path = await takeOut(context, {
      what: 'list',
      caseId: null,
      release,
      kind: 'case/list-exported',
      choosePath: () => context.desktop.chooseSavePath(`${say('marks.fileName')}-${today}.csv`),
      pack() {
        const bytes = listBytes(context, { ...filter, sort, descending }, { columns, language })
        cases = bytes.cases
        // Which columns and filters; never what was searched for.
        const filters = Object.entries(filter).flatMap(([name, value]) =>
          value === null || value === '' ? [] : [name],
        )
        const detail = { count: cases, columns: [...columns], filters }
        return ok({ detail, write: to => context.files.write(to, bytes.bytes) })
      },
    })
    if (!path.ok) return path
    return ok(path.value === null ? null : { path: path.value, cases })
  },
}

/** Lines made at a time: so many files are read together where a line has to be worked out. */
const linesAtATime = 500

type Look = { readonly columns: readonly ShownColumn[]; readonly language: 'ja' | 'en' }

function listBytes(
  context: Context,
  query: Omit<CaseQuery, 'from' | 'count'>,
  { columns, language }: Look,
): { readonly bytes: Buffer; readonly cases: number } {
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
  const parts = [Buffer.from(byteOrderMark + headLine(columns, words), 'utf8')]
  let cases = 0
  for (let from = 0; from < ids.length; from += linesAtATime) {
    const { rows } = rowsOf(db, ids.slice(from, from + linesAtATime), time, { unread: true })
    cases += rows.length
    parts.push(Buffer.from(rows.map(row => caseLine(row, columns, words)).join(''), 'utf8'))
  }
  return { bytes: Buffer.concat(parts), cases }
}
