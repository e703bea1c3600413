import { z } from 'zod'
import { caseColumn } from '@core/cases/case-query'

/** What a list of cases can show. None holds an address or a number to call. */
export const shownColumn = z.enum([...caseColumn.options, 'assignee', 'labels'])
export type ShownColumn = z.infer<typeof shownColumn>

/** The columns of the list until somebody chooses others. */
export const usualColumns: readonly ShownColumn[] = [
  'number',
  'name',
  'types',
  'stage',
  'next',
  'due',
  'received',
  'assignee',
]

/** The words above a column, by their keys. */
export const columnWords = {
  number: 'lists.cases.number',
  name: 'lists.cases.name',
  types: 'lists.cases.request',
  stage: 'lists.cases.stage',
  next: 'lists.cases.next',
  due: 'lists.cases.due',
  received: 'lists.cases.received',
  assignee: 'marks.assignee',
  labels: 'marks.labels',
} as const satisfies Readonly<Record<ShownColumn, string>>
