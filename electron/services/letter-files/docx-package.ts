import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'

/**
 * The same parts in an archive that names no moment: the library stamps every member with the time
 * of writing. `rewrite` gives parts another content.
 */
export async function withoutMoments(
  docx: Buffer,
  rewrite: ReadonlyMap<string, (part: string) => string>,
): Promise<Uint8Array> {
  const read = await fromBufferPromise(docx, { lazyEntries: true })
  const written = new ZipFile()
  // An archive holds the time of day where it was made: this is the same everywhere.
  const mtime = new Date(1980, 0, 1)
  const options = { mtime, forceDosTimestamp: true, mode: 0o100644 }
  for await (const entry of read.eachEntry()) {
    const { fileName } = entry
    if (fileName.endsWith('/')) continue
    const content = await bytesOf(await read.openReadStreamPromise(entry))
    const other = rewrite.get(fileName)
    written.addBuffer(
      other ? Buffer.from(other(content.toString('utf8')), 'utf8') : content,
      fileName,
      options,
    )
  }
  written.end()
  return new Uint8Array(await bytesOf(written.outputStream))
}

async function bytesOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of stream) if (Buffer.isBuffer(piece)) pieces.push(piece)
  return Buffer.concat(pieces)
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** The document's own facts (ECMA-376-2, 11), dated as the letter was made. */
export const coreProperties = (facts: {
  readonly title: string
  readonly creator: string
  readonly language: string
  readonly createdAt: string
}): string => {
  const at = `${facts.createdAt.slice(0, 19)}Z`
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(facts.title)}</dc:title><dc:creator>${escaped(facts.creator)}</dc:creator><dc:language>${facts.language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
}

/** Names the fonts that Word takes where the computer lacks the first (ECMA-376-1, 17.8.3.1). */
export const fontTable = (font: {
  readonly name: string
  readonly instead: readonly string[]
}): string =>
  `${declaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="${font.name}"><w:altName w:val="${font.instead.join(',')}"/><w:charset w:val="80"/><w:pitch w:val="variable"/></w:font></w:fonts>`

/**
 * Word spreads Japanese and Latin letters apart unless told not to (ECMA-376-1, 17.3.1.2 and
 * 17.3.1.3); the letter's own pages do not. The library writes only one of the two.
 */
export function withoutAutoSpace(styles: string): string {
  const defaults = /(<w:pPrDefault><w:pPr>)/
  if (!defaults.test(styles)) throw new Error('The styles of a Word file have no defaults')
  return styles.replace(defaults, '$1<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>')
}
