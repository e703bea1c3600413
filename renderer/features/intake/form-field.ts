import type { Field } from './draft-problems'

/** The id of a field in the page, for the one that has to be looked at. */
export const fieldId = (field: Field): string => `intake-${field}`

export function focusField(field: Field): void {
  const place = document.getElementById(fieldId(field))
  const target = place?.matches('input, textarea, button')
    ? place
    : place?.querySelector<HTMLElement>('input, button')
  target?.focus()
  target?.scrollIntoView({ block: 'center' })
}
