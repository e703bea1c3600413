import { searchLimitMs, windowLimits, type WindowFigures } from './window'

const ms = (value: number) => `${value.toFixed(1)} ms`
const mb = (value: number) => `${value.toFixed(0)} MB`

/** A limit's ratio or figure, and whether it is kept. */
const against = (figure: number, limit: number, unit = 'times'): string =>
  `${figure.toFixed(2)} ${unit} of ${limit}${figure > limit ? ' OVER' : ''}`

/** The window's figures in words, each ratio with both its values. */
export function windowLines(figures: WindowFigures): readonly string[] {
  const { cases, startMs, bareStartMs, memoryMb, bareMemoryMb, scroll, bareScroll } = figures
  const start = against(startMs / bareStartMs, windowLimits.start)
  const memory = against(memoryMb / bareMemoryMb, windowLimits.memory)
  const { firstPageMs, lastRowMs, rows } = figures.ends
  const frame = against(scroll.longestMs, windowLimits.frameMs, 'ms')
  return [
    `\nreal window with ${cases} cases, beside a bare window of the same Electron`,
    `  start to the list of cases              ${ms(startMs)} of ${ms(bareStartMs)}: ${start}`,
    `    the database's key, taken off         ${ms(figures.derivationMs)}`,
    `  memory of all processes                 ${mb(memoryMb)} of ${mb(bareMemoryMb)}: ${memory}`,
    `  opening a case after its data           ${against(figures.openFrames, windowLimits.openFrames, 'frames')} (${ms(figures.openMs)})`,
    `  longest frame while scrolling           ${frame}; ${scroll.slow} of ${scroll.count} over 50 ms, 95 % within ${ms(scroll.p95Ms)}`,
    `    the bare window scrolling a page      ${ms(bareScroll.longestMs)}; ${bareScroll.slow} of ${bareScroll.count} over 50 ms, 95 % within ${ms(bareScroll.p95Ms)}`,
    `  first page of a list of ${rows.toString().padEnd(16)} ${ms(firstPageMs)}`,
    `  its last row after the End key          ${ms(lastRowMs)}: ${(lastRowMs / firstPageMs).toFixed(2)} times the first page`,
    `  first hits after the last key           ${against(figures.searchMs, searchLimitMs(cases), 'ms')}`,
  ]
}
