export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** RFC 8785: members sorted by UTF-16 code units, no white space, numbers and strings as ECMAScript writes them. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') return canonicalObject(value)
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new Error('Neither NaN nor infinity can be written as JSON')
  }
  return JSON.stringify(value)
}

/** A walk through the log writes hundreds of thousands of these, so nothing is made but the text. */
function canonicalObject(value: object): string {
  // No array: those were written by the caller.
  const members = value as Readonly<Record<string, Json>>
  let text = ''
  for (const key of Object.keys(members).sort()) {
    const member = members[key]
    if (member === undefined) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}
