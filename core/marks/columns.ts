import type { CaseColumn } from '@core/cases/case-query'

/** The columns of the list until somebody chooses others. None holds an address or a number to call. */
export const usualColumns = [
  'number',
  'name',
  'types',
  'stage',
  'next',
  'due',
  'received',
] as const satisfies readonly CaseColumn[]
