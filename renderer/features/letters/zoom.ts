/** How large pages are shown: as wide as their place, or a share of the paper's own size. */
export type Zoom = 'fit' | number

const steps = [0.5, 0.75, 1, 1.25, 1.5, 2] as const

/** A step larger or smaller than what is shown now, of which `shown` is the share of the paper's size. */
export function stepped(shown: number, by: 'larger' | 'smaller'): Zoom {
  const clear = 0.01
  return by === 'larger'
    ? (steps.find(step => step > shown + clear) ?? 2)
    : (steps.findLast(step => step < shown - clear) ?? 0.5)
}

/** What a key pressed on the pages does; undefined for any other key. */
export function zoomOfKey(key: string, shown: number): Zoom | undefined {
  if (key === '+' || key === ';' || key === '=') return stepped(shown, 'larger')
  if (key === '-') return stepped(shown, 'smaller')
  if (key === '0') return 'fit'
  return key === '1' ? 1 : undefined
}

const a4Width = 794

/** Width in pixels of a page as Typst drew it, at 96 pixels an inch. */
export function paperWidth(svg: string): number {
  const points = Number(/<svg[^>]*?\bwidth="([\d.]+)pt"/.exec(svg)?.[1] ?? Number.NaN)
  return Number.isFinite(points) ? (points * 96) / 72 : a4Width
}
