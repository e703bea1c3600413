import { fromBufferPromise, type ZipFile as ZipRead } from 'yauzl'
import { ZipFile } from 'yazl'

/** Unpacked bytes of a part that is looked at; real ones have a few kilobytes. */
const longestPart = 16 * 1024 * 1024

/** Beyond this a workbook is read as it is: it would have to be in memory twice. */
const mostUnpacked = 512 * 1024 * 1024

type Rewrite = (part: string) => string

/** Days in Japanese years (R8.1.5) are days; after nothing else does a letter g stand alone with an e. */
const eraYears = /(?<![a-z])g{1,3}e{0,2}(?![a-z])/gi
const formats = /formatCode=("[^"]*"|'[^']*')/g

const rewrites: Readonly<Record<string, Rewrite>> = {
  'xl/styles.xml': part => part.replace(formats, code => code.replace(eraYears, 'yyyy')),
  // As LibreOffice writes it.
  'xl/workbook.xml': part => hiddenLast(part.replace(/date1904=(["'])true\1/, 'date1904="1"')),
}

const sheetTags = /<(?:\w+:)?sheet\s[^>]*\/>/g
const hidden = /\sstate=["'](?:hidden|veryHidden)["']/

/** Lists that somebody has hidden are not what the workbook is about: the first that is shown comes first. */
function hiddenLast(part: string): string {
  const tags = part.match(sheetTags) ?? []
  const ordered = tags.toSorted((a, b) => Number(hidden.test(a)) - Number(hidden.test(b)))
  let at = 0
  return part.replace(sheetTags, tag => ordered[at++] ?? tag)
}

/** The workbook with what the library that reads it does not know said in a way that it does; the same bytes where there is nothing. */
export async function mendWorkbook(bytes: Buffer): Promise<Buffer> {
  const mended = await mendedParts(bytes)
  if (mended.size === 0) return bytes
  const written = new ZipFile()
  for await (const { name, read } of partsOf(await open(bytes))) {
    const content = mended.get(name)
    const bytesOfPart = content === undefined ? await read() : Buffer.from(content)
    written.addBuffer(bytesOfPart, name, { compress: false })
  }
  written.end()
  return whole(written.outputStream)
}

async function mendedParts(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const mended = new Map<string, string>()
  let unpacked = 0
  for await (const { name, size, read } of partsOf(await open(bytes))) {
    unpacked += size
    const rewrite = size <= longestPart ? rewrites[name] : undefined
    if (!rewrite) continue
    const before = (await read()).toString('utf8')
    const after = rewrite(before)
    if (after !== before) mended.set(name, after)
  }
  return unpacked <= mostUnpacked ? mended : new Map()
}

const open = (bytes: Buffer): Promise<ZipRead> => fromBufferPromise(bytes, { lazyEntries: true })

async function* partsOf(zip: ZipRead) {
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue
    yield {
      name: entry.fileName,
      size: entry.uncompressedSize,
      read: async () => whole(await zip.openReadStreamPromise(entry)),
    }
  }
}

async function whole(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of stream) if (Buffer.isBuffer(piece)) pieces.push(piece)
  return Buffer.concat(pieces)
}
