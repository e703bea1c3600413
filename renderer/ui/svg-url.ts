/** Bytes turned into text at a time: a call's arguments must fit the stack. */
const slice = 0x8000

/** A picture as a data URL, so that an image shows it: an image runs no script and loads nothing. */
export function pictureUrl(bytes: Uint8Array, mediaType: string): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += slice) {
    binary += String.fromCharCode(...bytes.subarray(at, at + slice))
  }
  return `data:${mediaType};base64,${btoa(binary)}`
}

/** An SVG as a data URL; see `pictureUrl`. */
export const svgUrl = (svg: string): string =>
  pictureUrl(new TextEncoder().encode(svg), 'image/svg+xml')
