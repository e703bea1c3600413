import type { CaseFilter } from '@core/cases/case-query'

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
