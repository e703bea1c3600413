/** Bytes turned into text at a time: a call's arguments must fit the stack. */
const slice = 0x8000

/** An SVG as a data URL, so that an image shows it: an image runs no script and loads nothing. */
export function svgUrl(svg: string): string {
  const bytes = new TextEncoder().encode(svg)
  let binary = ''
  for (let at = 0; at < bytes.length; at += slice) {
    binary += String.fromCharCode(...bytes.subarray(at, at + slice))
  }
  return `data:image/svg+xml;base64,${btoa(binary)}`
}
