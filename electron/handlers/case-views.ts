import { caseFilter } from '@core/cases/case-query'
import type { Handlers } from '@core/ipc/contract'
import { savedView, type SavedView } from '@core/marks/contract'
import { usualColumns } from '@core/marks/columns'
import { err, ok } from '@core/result'
import { fold } from '@core/text/fold'
import { lookForCases } from '@db/case-counts'
import type { Reader } from '@db/connection'
import { readValue, writeValue } from '@db/values'
import { summaryTime } from './case-summaries'
import { lookFurtherSoon } from './case-lookup-run'
import type { Context } from './context'
import { inVault, openVault } from './work'

/** Under which the vault keeps them. */
const name = 'case-views'
const stored = savedView.array()

const readViews = (db: Reader): readonly SavedView[] => readValue(db, name, stored) ?? []

const inOrder = {
  sort: 'due' as const,
  descending: false,
  columns: [...usualColumns],
  layout: 'table' as const,
}

/** What everybody looks for first; the interface has their names. */
const builtIn = (login: string): readonly SavedView[] => [
  {
    ...{ id: 'late', name: 'late', ...inOrder },
    filter: caseFilter.parse({ status: 'open', due: 'overdue' }),
  },
  {
    ...{ id: 'mine', name: 'mine', ...inOrder },
    filter: caseFilter.parse({ status: 'open', assignee: login }),
  },
]

export const caseViewHandlers: Pick<
  Handlers<Context>['marks'],
  'views' | 'saveView' | 'removeView'
> = {
  views(_input, context) {
    const { db, login } = openVault(context)
    const { todays } = summaryTime(db, context.now())
    const countOf = (view: SavedView) => lookForCases(db, view.filter, todays).total
    const views = [
      ...builtIn(login).map(view => ({ view, builtIn: true, count: countOf(view) })),
      ...readViews(db).map(view => ({ view, builtIn: false, count: countOf(view) })),
    ]
    if (views.some(({ count }) => count === null)) lookFurtherSoon(context, db)
    return ok(views)
  },

  saveView: (wanted, context) =>
    inVault(context, ({ tx, at, newId, record }) => {
      const all = readViews(tx)
      if (all.some(one => fold(one.name) === fold(wanted.name))) {
        return err({ code: 'marks/view-exists' })
      }
      const view = { ...wanted, id: newId() }
      writeValue(tx, name, [...all, view], at)
      record('view/saved', { view: view.id })
      return ok(view)
    }),

  removeView: ({ id }, context) =>
    inVault(context, ({ tx, at, record }) => {
      writeValue(
        tx,
        name,
        readViews(tx).filter(view => view.id !== id),
        at,
      )
      record('view/removed', { view: id })
      return ok(null)
    }),
}
