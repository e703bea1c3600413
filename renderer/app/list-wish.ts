import { caseFilter, type CaseFilter } from '@core/cases/case-query'
import type { ListChoice } from '@core/marks/list-choice'

type Wish = Partial<CaseFilter>
let wish: Wish | undefined

/** What the list of cases is to show when it is opened next: another page leads to it. */
export function wishForList(wanted: Wish): void {
  wish = wanted
}

/** The wish, once. */
export function takeListWish(): Wish | undefined {
  const taken = wish
  wish = undefined
  return taken
}

/** Where the list shows all of these cases, open and closed, or those that are open by their dates. */
export function addressOfList(filter: Partial<CaseFilter>): string {
  const column = filter.status === 'open' ? 'due' : 'received'
  const choice: ListChoice = {
    filter: caseFilter.parse({ status: 'all', ...filter }),
    sorting: { column, descending: false },
    layout: 'table',
  }
  return `/cases?list=${encodeURIComponent(JSON.stringify(choice))}`
}
