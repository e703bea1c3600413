/** Why two cases cannot be merged, or requests cannot be split off. */
export type TransferError =
  | { readonly code: 'transfer/same-case' }
  /** One case has one law. */
  | { readonly code: 'transfer/other-law' }
  /** The case that is to stay is closed. */
  | { readonly code: 'transfer/closed' }
  /** One of the two was merged into a third. */
  | { readonly code: 'transfer/merged-before' }
  /** A legal hold keeps everything of the case where it is. */
  | { readonly code: 'transfer/held' }
  | { readonly code: 'transfer/draft-open' }
  /** A right that both ask for has been answered in one: the other is a new request, not the same. */
  | { readonly code: 'transfer/answered' }
  /** Nothing would be left in the case that is split, or nothing was chosen. */
  | { readonly code: 'transfer/none-left' }
  | { readonly code: 'transfer/nothing-chosen' }
  /** What was issued stays in its case, and so does what it is about. */
  | { readonly code: 'transfer/letter-issued' }
  | { readonly code: 'transfer/name-missing' }
  | { readonly code: 'transfer/not-there' }
  /** Something has been done in one of the two cases since. */
  | { readonly code: 'transfer/worked-on-since' }
  /** A merged case is opened again by undoing the merge. */
  | { readonly code: 'transfer/reopen-by-undo' }
  /** Parts of the case are in another case since the backup was made. */
  | { readonly code: 'transfer/parts-elsewhere' }
