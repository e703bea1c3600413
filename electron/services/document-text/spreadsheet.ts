import { limits } from './limits'
import { textSink, type TextSink } from './text-sink'
import { xmlReader, type Attributes, type XmlListener } from './xml-reader'
import type { ZipMembers } from './zip-members'

const sharedStrings = 'xl/sharedStrings.xml'

/** What reads the sheets of a workbook, once its shared texts are known: a line for a row, tabs between cells. */
export async function spreadsheet(
  members: ZipMembers,
  deepest: number,
): Promise<(sink: TextSink) => XmlListener> {
  const shared: string[] = []
  if (members.names.includes(sharedStrings)) {
    const reader = xmlReader(sharedTexts(shared), deepest)
    await members.read(sharedStrings, reader.write)
    reader.end()
  }
  return sink => sheet(sink, shared)
}

/** The readings of Japanese words (`rPh`) are left out: they would stand in the middle of a text. */
function sharedTexts(into: string[]): XmlListener {
  let own = textSink(limits.characters)
  let reading = false
  let text = false
  return {
    open(name) {
      if (name === 'si') own = textSink(limits.characters)
      if (name === 'rPh') reading = true
      if (name === 't') text = !reading
    },
    text(piece) {
      if (text) own.add(piece)
    },
    close(name) {
      if (name === 'rPh') reading = false
      if (name === 't') text = false
      if (name === 'si') into.push(own.result())
    },
  }
}

function sheet(sink: TextSink, shared: readonly string[]): XmlListener {
  let cell: { readonly type: string; value: string } | undefined
  let value = false
  let reading = false
  return {
    open(name, attributes: Attributes) {
      if (name === 'c') cell = { type: attributes['t'] ?? 'n', value: '' }
      if (name === 'rPh') reading = true
      if (name === 'v' || (name === 't' && !reading)) value = true
    },
    text(piece) {
      if (cell && value) cell.value += piece
    },
    close(name) {
      if (name === 'v' || name === 't') value = false
      if (name === 'rPh') reading = false
      if (name === 'row') sink.add('\n')
      if (name !== 'c' || !cell) return
      sink.add(`${cell.type === 's' ? (shared[Number(cell.value)] ?? '') : shown(cell)}\t`)
      cell = undefined
    },
  }
}

/** A long number is kept as 1.23456789018E11; people see and mean its digits. */
function shown({ type, value }: { readonly type: string; readonly value: string }): string {
  if (type !== 'n' || !/e/iu.test(value)) return value
  const number = Number(value)
  return Number.isSafeInteger(number) ? String(number) : value
}
