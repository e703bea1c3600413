/** Points. A character of Japanese at the size tables are set in, and what a cell keeps free at its sides. */
const emWidth = 9
const cellPadding = 9

type Column = { readonly wanted: number; readonly weight: number }

/**
 * Widths in points that add up to `total`. A column gets what its longest line wants where there is room;
 * the others share the rest by how much text they hold, so that the fullest is the widest.
 */
export function columnWidths(columns: readonly (readonly string[])[], total: number): number[] {
  const measured = columns.map(measure)
  const widths = measured.map(column => column.wanted)
  const spare = total - sum(widths)
  if (spare >= 0) {
    const widest = widths.indexOf(Math.max(...widths))
    return widths.map((width, i) => (i === widest ? width + spare : width))
  }
  return share(measured, total)
}

/** Columns whose share is more than they want keep what they want; the rest is shared again. */
function share(columns: readonly Column[], total: number): number[] {
  // Numbers and short names are never worth a broken line.
  let open = columns.filter(column => column.wanted > total * 0.18)
  for (;;) {
    const left = total - sum(columns.filter(c => !open.includes(c)).map(c => c.wanted))
    const weights = sum(open.map(c => c.weight))
    const shareOf = (column: Column) => (left * column.weight) / weights
    const stillOpen = open.filter(column => shareOf(column) < column.wanted)
    if (stillOpen.length === open.length || stillOpen.length === 0) {
      return columns.map(c => (open.includes(c) ? shareOf(c) : c.wanted))
    }
    open = stillOpen
  }
}

function measure(cells: readonly string[]): Column {
  const lines = cells.flatMap(cell => cell.split('\n')).map(lengthOf)
  return {
    wanted: Math.max(...lines) * emWidth + cellPadding,
    // The square root keeps one very long text from squeezing the others.
    weight: Math.sqrt(Math.max(sum(lines), 4)),
  }
}

/** In widths of a Japanese character; Latin ones take about half. */
const lengthOf = (line: string): number =>
  sum(Array.from(line, character => (character < '\u2E80' ? 0.55 : 1)))

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
