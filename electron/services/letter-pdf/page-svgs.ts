/**
 * Typst draws all pages into one SVG, one below the other: for each page its paper and its content, then
 * the glyphs. Takes them apart into one SVG a page, each line of text as one path: a browser shows that
 * in a third of the time that references to glyphs take. Throws when the drawing is built otherwise.
 */
export function pageSvgs(svg: string, pageCount: number): string[] {
  const [, open = '', rest = ''] = /^(<svg[^>]*>)([\s\S]*)<\/svg>\s*$/.exec(svg) ?? []
  const glyphsAt = rest.search(/^ {4}<defs /m)
  const drawn = glyphsAt < 0 ? rest : rest.slice(0, glyphsAt)
  const outlines = outlinesIn(glyphsAt < 0 ? '' : rest.slice(glyphsAt))
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
    return `${pageOpen}${inPaths(content, outlines)}</svg>`
  })
}

/** The outline of each glyph by its id: relative path commands, from the glyph's own origin. */
function outlinesIn(glyphs: string): ReadonlyMap<string, string> {
  const symbols = glyphs.matchAll(/<symbol id="([^"]+)"[^>]*>\s*<path d="M 0 0([^"A-Y]*)"\/>/g)
  return new Map([...symbols].map(([, id = '', outline = '']) => [id, shortened(outline)]))
}

/** Thousandths of a point are finer than any screen. */
const shortened = (outline: string) => outline.replaceAll(/(\.\d{3})\d+/g, '$1')

const uses = /(?: *<use [^>]*\/>\n)+/g
const glyph =
  /<use xlink:href="#([^"]+)" x="([^"]+)" y="([^"]+)" (fill="[^"]+" fill-rule="[^"]+")\/>/g

/** Glyphs that follow each other, as one path for each colour. */
function inPaths(content: string, outlines: ReadonlyMap<string, string>): string {
  return content.replaceAll(uses, run => {
    const lines = new Map<string, string>()
    for (const [, id = '', x, y, colour = ''] of run.matchAll(glyph)) {
      const outline = outlines.get(id)
      if (outline === undefined) throw new Error('A glyph of the pages could not be read')
      lines.set(colour, `${lines.get(colour) ?? ''}M ${x} ${y}${outline}`)
    }
    return [...lines].map(([colour, d]) => `<path ${colour} d="${d}"/>`).join('')
  })
}
