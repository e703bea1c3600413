import { relationsOf, unescaped, type Parts, type Relation } from './parts'

export type Sheet = { readonly name: string; readonly path: string; readonly isHidden: boolean }

/** What a workbook is made of, beside its sheets. */
export type Book = {
  readonly sheets: readonly Sheet[]
  /** Its days are counted from 1904. */
  readonly from1904: boolean
  readonly texts: readonly string[]
  /** The code of each style's number format. */
  readonly formats: readonly string[]
}

/** Undefined for what is no workbook. */
export async function readBook(parts: Parts): Promise<Book | undefined> {
  const main = [...(await relationsOf(parts, '')).values()].find(isOf('officeDocument'))
  const path = (main?.path ?? 'xl/workbook.xml').replace(/^\//, '')
  const relations = await relationsOf(parts, path)
  const pathOf = (type: string) => [...relations.values()].find(isOf(type))?.path
  const named: (Omit<Sheet, 'path'> & { readonly id: string })[] = []
  let from1904 = false
  const isThere = await parts.read(path, {
    open: (name, { date1904 = '', name: title = '', id = '', state = '' }) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true|on)$/i.test(date1904)
      if (name === 'sheet') named.push({ name: title, id, isHidden: /hidden$/i.test(state) })
    },
  })
  if (!isThere) return undefined
  const sheets = named.flatMap(({ id, ...sheet }) => {
    const relation = relations.get(id)
    return relation?.type === 'worksheet' ? [{ ...sheet, path: relation.path }] : []
  })
  return {
    // What somebody has hidden is not what the workbook is about.
    sheets: sheets.toSorted((a, b) => Number(a.isHidden) - Number(b.isHidden)),
    from1904,
    texts: await readTexts(parts, pathOf('sharedStrings')),
    formats: await readFormats(parts, pathOf('styles')),
  }
}

const isOf =
  (type: string) =>
  (relation: Relation): boolean =>
    relation.type === type

/** The texts that cells share: without how they are read aloud, which Japanese Excel keeps beside them. */
async function readTexts(parts: Parts, path: string | undefined): Promise<readonly string[]> {
  const texts: string[] = []
  if (path === undefined) return texts
  let pieces: string[] = []
  let [isText, isReading] = [false, false]
  await parts.read(path, {
    open(name) {
      if (name === 'si') pieces = []
      if (name === 'rPh') isReading = true
      if (name === 't') isText = !isReading
    },
    text(text) {
      if (isText) pieces.push(text)
    },
    close(name) {
      if (name === 't') isText = false
      if (name === 'rPh') isReading = false
      if (name === 'si') texts.push(unescaped(pieces.join('')))
    },
  })
  return texts
}

/** Formats of days, which have numbers alone; all others of those that have are of no matter here. */
const isDayNumber = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58)

async function readFormats(parts: Parts, path: string | undefined): Promise<readonly string[]> {
  const formats: string[] = []
  if (path === undefined) return formats
  const codes = new Map<string, string>()
  let isCells = false
  await parts.read(path, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(numFmtId, formatCode)
      if (name === 'cellXfs') isCells = true
      if (name !== 'xf' || !isCells) return
      formats.push(codes.get(numFmtId) ?? (isDayNumber(Number(numFmtId)) ? 'yyyy/m/d' : ''))
    },
    close(name) {
      if (name === 'cellXfs') isCells = false
    },
  })
  return formats
}
