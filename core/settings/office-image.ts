/** What can be wrong with a picture for the letterhead. */
export type OfficeImageError =
  | { readonly code: 'office-image/unknown-type' }
  | { readonly code: 'office-image/too-large'; readonly megabytes: number }
  /** It runs scripts or asks for something from elsewhere. */
  | { readonly code: 'office-image/not-self-contained' }
  | { readonly code: 'office-image/cannot-draw' }
  | { readonly code: 'office-image/not-found' }
  /** An issued letter or a letterhead shows it. */
  | { readonly code: 'office-image/in-use' }

/** Megabytes. */
export const largestOfficeImage = 2
