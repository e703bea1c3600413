import { z } from 'zod'
import { caseColumn, caseFilter } from '@core/cases/case-query'
import { listLayout, target } from './contract'

/** What a list of cases shows, as its address holds it. */
export const listChoice = z.object({
  filter: caseFilter,
  sorting: z.object({ column: caseColumn, descending: z.boolean() }),
  layout: listLayout,
})
export type ListChoice = Readonly<z.infer<typeof listChoice>>

/** Cases that were chosen in a list, and how many, for the page they are taken to. */
export const chosenInList = z.object({ only: target, count: z.number() })
