/** Lines of cells as RFC 4180 has them, after the mark by which Excel knows UTF-8. */
export const csvText = (lines: readonly (readonly string[])[]): string => `\ufeff${csvLines(lines)}`

/** Further lines of the same text. */
export const csvLines = (lines: readonly (readonly string[])[]): string =>
  lines.map(line => `${line.map(cell).join(',')}\r\n`).join('')

/** What a spreadsheet would take for a formula; a name or title begins with one only by intent. */
const formula = /^(\s*[=+\-@＝＋－＠]|[\t\r])/u

/** A cell as it was before it was written so that no spreadsheet takes it for a formula. */
export const withoutGuard = (text: string): string =>
  text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text

/** One cell: never a formula, quoted where it must be. */
export function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return /["\r\n,]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
