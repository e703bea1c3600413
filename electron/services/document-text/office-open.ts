import type { Limits } from './limits'
import { spreadsheet } from './spreadsheet'
import type { TextSink } from './text-sink'
import { xmlReader, type XmlListener } from './xml-reader'
import type { ZipMembers } from './zip-members'

const drawn = 'diagrams/data\\d+'
/** The parts with text of each kind of file, in reading order (ISO/IEC 29500). */
const parts: readonly RegExp[] = [
  /^word\/document\d*\.xml$/,
  /^word\/(header|footer)\d*\.xml$/,
  /^word\/(footnotes|endnotes|comments\w*)\.xml$/,
  /^xl\/worksheets\/[^/]+\.xml$/,
  /^xl\/(comments\d*|threadedComments\/[^/]+|drawings\/drawing\d*)\.xml$/,
  /^ppt\/slides\/[^/]+\.xml$/,
  /^ppt\/(notesSlides|comments)\/[^/]+\.xml$/,
  new RegExp(`^(word|xl|ppt)/${drawn}\\.xml$`),
]

export const isOfficeOpen = ({ names }: ZipMembers): boolean =>
  names.includes('[Content_Types].xml') && names.some(name => parts.some(part => part.test(name)))

const isSheet = (name: string): boolean => name.startsWith('xl/worksheets/')

/** Writes the text of a Word, Excel or PowerPoint file. Throws `ReadingStopped`. */
export async function readOfficeOpen(
  members: ZipMembers,
  sink: TextSink,
  { depth }: Limits,
): Promise<void> {
  const sheets = await spreadsheet(members, depth)
  for (const part of parts) {
    for (const name of members.names.filter(one => part.test(one)).toSorted(byNumber)) {
      const reader = xmlReader(isSheet(name) ? sheets(sink) : prose(sink), depth)
      await members.read(name, reader.write)
      reader.end()
      sink.add('\n')
    }
  }
}

/** Slide 2 before slide 10. */
const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })

const written: ReadonlySet<string> = new Set(['t', 'delText', 'text'])
/** Layout, and what repeats a drawing for programs that cannot show it. */
const unread: ReadonlySet<string> = new Set(['pPr', 'rPr', 'sectPr', 'tblPr', 'Fallback'])
const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
}

/** Runs of one paragraph stand in one line: a number may be cut into several. */
function prose(sink: TextSink): XmlListener {
  let skipped = 0
  let texts = 0
  return {
    open(name) {
      if (unread.has(name) || skipped > 0) skipped += 1
      else if (written.has(name)) texts += 1
      else sink.add(Object.hasOwn(signs, name) ? (signs[name] ?? '') : '')
    },
    text(text) {
      if (texts > 0 && skipped === 0) sink.add(text)
    },
    close(name) {
      if (skipped > 0) skipped -= 1
      else if (written.has(name)) texts -= 1
      else if (name === 'p' || name === 'comment' || name === 'threadedComment') sink.add('\n')
    },
  }
}
