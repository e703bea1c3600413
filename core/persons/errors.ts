export type PersonError =
  | { readonly code: 'person/same-case' }
  | { readonly code: 'person/already-linked' }
  | { readonly code: 'person/not-linked' }
  | { readonly code: 'person/reason-needed' }
