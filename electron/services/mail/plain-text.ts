import { decodeJis } from '@main/services/charsets/jis'

/**
 * Text without what a screen would not show as text: escape sequences, other control characters,
 * and the marks that reverse the reading direction (they make `exe.pdf` out of `fdp.exe`).
 */
export function plain(text: string): string {
  // By lines, because a pattern for blanks at an end is slow on long runs of blanks elsewhere.
  const lines = repairJis(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .split('\n')
    .map(line => line.trimEnd())
  const first = lines.findIndex(line => line !== '')
  const last = lines.findLastIndex(line => line !== '')
  return first < 0 ? '' : lines.slice(first, last + 1).join('\n')
}

/** The same, on one line. */
export const plainLine = (text: string) =>
  plain(text)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(' ')
    // Mail programs fold long headers with a tab.
    .replaceAll('\t', ' ')

/** Old programs send ISO-2022-JP without saying so; its escape sequences survive as ASCII. */
export const repairJis = (text: string): string =>
  text.replace(/\u001b[$(][\u0000-\u007f]*/g, run => decodeJis(Buffer.from(run)))
