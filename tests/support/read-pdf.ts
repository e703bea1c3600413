import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF as a reader that is not ours sees it. */
export type ReadPdf = {
  readonly title: string
  readonly language: string
  /** The metadata as XML, where standards are declared. */
  readonly xmp: string
  readonly pages: number
  /** Width of the first page, and where the rightmost text ends, in points. */
  readonly width: number
  readonly rightmost: number
  /** Every element of the structure, in order. */
  readonly roles: readonly string[]
  readonly alternatives: readonly string[]
  /** The text as the structure orders it; what is not part of it, such as page numbers, is left out. */
  readonly textInOrder: string
  /** What stands below each page. */
  readonly footers: readonly string[]
  /** Where the texts of the first page stand, in points from its top left corner. */
  readonly firstPage: readonly PlacedText[]
}

type PlacedText = {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
}

type Tagged = {
  readonly role?: string
  readonly alt?: string
  readonly id?: string
  readonly children?: readonly Tagged[]
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false })
  const pdf = await task.promise
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) =>
      readPage(await pdf.getPage(index + 1)),
    ),
  )
  const { info, metadata } = await pdf.getMetadata()
  // What pdf.js tells of the document's information dictionary.
  const { Title, Language } = info as { Title?: string; Language?: string }
  const first = await pdf.getPage(1)
  const width = first.getViewport({ scale: 1 }).width
  const xmp = String(metadata.getRaw())
  await task.destroy()
  return {
    title: Title ?? '',
    language: Language ?? '',
    xmp,
    pages: pages.length,
    width,
    rightmost: Math.max(...pages.map(page => page.rightmost)),
    roles: pages.flatMap(page => page.roles),
    alternatives: pages.flatMap(page => page.alternatives),
    textInOrder: pages.map(page => page.text).join('\n'),
    footers: pages.map(page => page.footer),
    firstPage: pages[0]?.placed ?? [],
  }
}

async function readPage(page: PDFPageProxy) {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const texts = new Map<string, string>()
  const open: (string | undefined)[] = []
  const placed: PlacedText[] = []
  const { height } = page.getViewport({ scale: 1 })
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id)
      continue
    }
    const x = Number(item.transform[4])
    const y = height - Number(item.transform[5])
    placed.push({ text: item.str, x, right: x + item.width, y })
    const id = open.findLast(one => one !== undefined)
    if (id !== undefined) texts.set(id, `${texts.get(id) ?? ''}${item.str}`)
  }
  const roles: string[] = []
  const alternatives: string[] = []
  const words: string[] = []
  const walk = (node: Tagged): void => {
    if (node.role) roles.push(node.role)
    if (node.alt) alternatives.push(node.alt)
    if (node.id !== undefined) words.push(texts.get(node.id) ?? '')
    for (const child of node.children ?? []) walk(child)
  }
  // pdf.js calls nodes and the texts they hold by the same type.
  const tree = (await page.getStructTree()) as Tagged | null
  if (tree) walk(tree)
  const visible = placed.filter(({ text }) => text.trim() !== '')
  const rightmost = Math.max(0, ...visible.map(({ right }) => right))
  const below = visible.filter(({ y }) => y > height - 60)
  const footer = below
    .map(({ text }) => text)
    .join('')
    .trim()
  return { rightmost, roles, alternatives, text: words.join('\n'), placed, footer }
}
