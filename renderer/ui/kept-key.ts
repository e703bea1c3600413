import { usePlace } from '@ui/app/place'

/**
 * The name under which a small form on this page keeps its words: the page's ids, and a number made
 * from what the form says of itself, since forms of one kind stand on a page several times.
 */
export function useKeptKey(form: string, ...says: readonly unknown[]): string {
  const path = usePlace(place => place.path)
  const page = path.replace(/^\/cases\//, 'case/').replaceAll(/[^\w/.-]|^\//g, '')
  return `${page || 'day'}/${form}-${checksum(says.filter(isText).join('\n'))}`
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** FNV-1a: short, and the same every time. */
function checksum(text: string): string {
  let sum = 0x811c9dc5
  for (const unit of new TextEncoder().encode(text)) sum = Math.imul(sum ^ unit, 0x01000193)
  return (sum >>> 0).toString(36)
}
