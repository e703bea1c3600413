/**
 * Typst draws all pages into one SVG, one below the other: for each page its paper and its content, then
 * the glyphs. Takes them apart into one SVG a page. Throws when the drawing is built otherwise.
 */
export function pageSvgs(svg: string, pageCount: number): string[] {
  const [, open = '', rest = ''] = /^(<svg[^>]*>)([\s\S]*)<\/svg>\s*$/.exec(svg) ?? []
  const glyphsAt = rest.search(/^ {4}<defs /m)
  const drawn = glyphsAt < 0 ? rest : rest.slice(0, glyphsAt)
  const glyphs = glyphsAt < 0 ? '' : rest.slice(glyphsAt)
  const pages = drawn.split(/^(?= {4}<path class="typst-shape")/m).filter(part => part.trim())
  if (pages.length !== pageCount) throw new Error('The drawing of the pages could not be read')
  const [, width = '', height = ''] = /width="([\d.]+)pt" height="([\d.]+)pt"/.exec(open) ?? []
  const pageHeight = Number(height) / pageCount
  const pageOpen = open
    .replace(/viewBox="[^"]*"/, `viewBox="0 0 ${width} ${pageHeight}"`)
    .replace(/height="[^"]*"/, `height="${pageHeight}pt"`)
  return pages.map(page => {
    // Each page after the first is moved down by those before it.
    const content = page.replace(/^( {4}<g) transform="[^"]*"/m, '$1')
    return `${pageOpen}${content}${usedGlyphs(glyphs, content)}</svg>`
  })
}

/** A page carries only the glyphs it uses. */
function usedGlyphs(glyphs: string, content: string): string {
  const used = new Set([...content.matchAll(/href="#([^"]+)"/g)].map(match => match[1]))
  return glyphs.replaceAll(/<symbol id="([^"]+)"[\s\S]*?<\/symbol>\s*/g, (symbol, id: string) =>
    used.has(id) ? symbol : '',
  )
}
