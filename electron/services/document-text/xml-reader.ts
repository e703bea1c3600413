import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import { ReadingStopped } from './text-sink'

export type Attributes = Readonly<Record<string, string>>

/** What is told of an XML part. Names and attributes come without their prefix: `w:t` is `t`. */
export type XmlListener = {
  readonly open: (name: string, attributes: Attributes) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

/** Hardly any has a prefix, and a table has a million cells. */
function withBareNames(attributes: Attributes): Attributes {
  if (!Object.keys(attributes).some(key => key.includes(':'))) return attributes
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [bare(key), value]))
}

export type XmlReader = {
  readonly write: (bytes: Uint8Array) => void
  readonly end: () => void
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads XML as it comes. Throws `ReadingStopped`: a document type, which Office never writes and which
 * could name entities that grow without end, is refused, and so is what is no XML.
 */
export function xmlReader(listener: XmlListener, deepest: number): XmlReader {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('doctype', () => {
    throw new ReadingStopped('damaged')
  })
  parser.on('error', () => {
    throw new ReadingStopped('damaged')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest) throw new ReadingStopped('damaged')
    listener.open(bare(name), withBareNames(attributes))
  })
  parser.on('text', text => listener.text(text))
  parser.on('cdata', text => listener.text(text))
  parser.on('closetag', ({ name }) => {
    depth -= 1
    listener.close(bare(name))
  })
  let decoder: TextDecoder | undefined
  return {
    write(bytes) {
      decoder ??= new TextDecoder(charsetOf(bytes))
      parser.write(decoder.decode(bytes, { stream: true }))
    },
    end: () => {
      parser.write(decoder?.decode() ?? '').close()
    },
  }
}

/** Office writes UTF-8; the standards allow UTF-16 with its mark as well. */
function charsetOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
