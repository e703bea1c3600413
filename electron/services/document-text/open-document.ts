import type { Limits } from './limits'
import { ReadingStopped, type TextSink } from './text-sink'
import { xmlReader, type Attributes, type XmlListener } from './xml-reader'
import type { ZipMembers } from './zip-members'

/** The body, and the headers and footers, which stand among the styles (ISO/IEC 26300). */
const parts = ['content.xml', 'styles.xml']
const manifest = 'META-INF/manifest.xml'

/** Told by its members: the type of a file made by hand may be missing. */
export const isOpenDocument = ({ names }: ZipMembers): boolean =>
  names.includes('content.xml') && names.includes(manifest)

/** Writes the text of an OpenDocument text, spreadsheet or presentation. Throws `ReadingStopped`. */
export async function readOpenDocument(
  members: ZipMembers,
  sink: TextSink,
  { depth }: Limits,
): Promise<void> {
  const read = async (name: string, listener: XmlListener) => {
    const reader = xmlReader(listener, depth)
    await members.read(name, reader.write)
    reader.end()
  }
  await read(manifest, { open: refuseEncrypted, text: nothing, close: nothing })
  for (const name of parts.filter(one => members.names.includes(one))) {
    await read(name, content(sink))
    sink.add('\n')
  }
}

const nothing = () => undefined

function refuseEncrypted(name: string): void {
  if (name === 'encryption-data') throw new ReadingStopped('encrypted')
}

const mostSpaces = 100
const paragraphs: ReadonlySet<string> = new Set(['p', 'h'])

function content(sink: TextSink): XmlListener {
  let paragraph = 0
  let cell: { readonly value: string; text: string } | undefined
  const add = (text: string) => {
    if (cell) cell.text += text
    sink.add(text)
  }
  return {
    open(name, attributes) {
      if (paragraphs.has(name)) paragraph += 1
      else if (name === 'table-cell') cell = { value: attributes['value'] ?? '', text: '' }
      else if (paragraph > 0) add(signOf(name, attributes))
    },
    text(text) {
      if (paragraph > 0) add(text)
    },
    close(name) {
      if (paragraphs.has(name)) {
        paragraph -= 1
        add('\n')
      }
      if (name !== 'table-cell' || !cell) return
      // What a cell holds, where it shows it otherwise: rounded, say, or with commas.
      if (!cell.text.includes(cell.value)) sink.add(`${cell.value}\n`)
      cell = undefined
    },
  }
}

function signOf(name: string, attributes: Attributes): string {
  if (name === 's') return ' '.repeat(Math.min(Number(attributes['c'] ?? 1) || 1, mostSpaces))
  if (name === 'tab') return '\t'
  return name === 'line-break' ? '\n' : ''
}
