export type LogError =
  /** Nothing is cut off a log that does not verify: that would take the proof away. */
  | { readonly code: 'log/broken'; readonly firstBad: number }
  | { readonly code: 'log/nothing-to-cut' }
  | { readonly code: 'log/nothing-there' }
