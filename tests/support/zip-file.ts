import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

export type Parts = Readonly<Record<string, string | Uint8Array>>

/** A zip in memory, as Office programs write their files. */
export async function zipFile(parts: Parts): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return new Uint8Array(await buffer(zip.outputStream))
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const types = { '[Content_Types].xml': `${xml}<Types xmlns="t"></Types>` }
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word file whose body is the given XML. */
export const wordFile = (body: string, parts: Parts = {}) =>
  zipFile({
    ...types,
    'word/document.xml': `${xml}<w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...parts,
  })

export const wordPart = (name: string, body: string): Parts => ({
  [`word/${name}.xml`]: `${xml}<w:part ${word}>${body}</w:part>`,
})

/** An Excel file of one sheet with these rows of cells, given as XML, and its shared texts. */
export const excelFile = (rows: readonly string[], shared: readonly string[] = []) =>
  zipFile({
    ...types,
    'xl/sharedStrings.xml': `${xml}<sst>${shared.map(text => `<si>${text}</si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet><sheetData>${rows
      .map(row => `<row>${row}</row>`)
      .join('')}</sheetData></worksheet>`,
  })

/** A PowerPoint file with a paragraph on each slide. */
export const slidesFile = (slides: readonly string[]) =>
  zipFile({
    ...types,
    ...Object.fromEntries(
      slides.map((text, at) => [
        `ppt/slides/slide${at + 1}.xml`,
        `${xml}<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`,
      ]),
    ),
  })

const office = 'xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:manifest="m"'

/** An OpenDocument file whose body is the given XML; `manifest` may say that it is encrypted. */
export const openDocumentFile = (body: string, manifest = '', parts: Parts = {}) =>
  zipFile({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': `${xml}<manifest:manifest ${office}>${manifest}</manifest:manifest>`,
    'content.xml': `${xml}<office:document ${office}>${body}</office:document>`,
    ...parts,
  })
