export type MarkError =
  | { readonly code: 'marks/too-many'; readonly count: number; readonly limit: number }
  /** The account is not there, or works no longer. */
  | { readonly code: 'marks/unknown-person' }
  | { readonly code: 'marks/unknown-label' }
  | { readonly code: 'marks/label-exists' }
  | { readonly code: 'marks/nothing-to-undo' }
  | { readonly code: 'marks/view-exists' }
  | { readonly code: 'marks/too-long-for-excel'; readonly count: number; readonly limit: number }
  | { readonly code: 'marks/export-stopped' }
