/** What can be wrong with a file that is brought in. What is wrong with a row is a note beside it. */
export type ImportError =
  /** Neither a table nor a mail. */
  | { readonly code: 'import/unknown-file' }
  | { readonly code: 'import/too-large'; readonly megabytes: number; readonly limit: number }
  | { readonly code: 'import/too-many-rows'; readonly rows: number; readonly limit: number }
  | { readonly code: 'import/no-rows' }
  /** A workbook that is cut off, locked with a password or of the old format. */
  | { readonly code: 'import/workbook-unreadable' }
  | { readonly code: 'import/no-such-sheet' }
  /** It was closed, or the vault was locked since. */
  | { readonly code: 'import/not-open' }
  | { readonly code: 'import/not-checked' }
  | { readonly code: 'import/nothing-to-import' }
  | { readonly code: 'import/busy' }
  /** A mail of several; it is of the thread of one that has just become this case. */
  | { readonly code: 'import/same-thread'; readonly number: string }
  | { readonly code: 'import/unknown-profile' }
  | { readonly code: 'import/not-found' }
  | { readonly code: 'import/already-undone' }
