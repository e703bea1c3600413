import container from 'markdown-it-container'
import createMarkdown, { type MarkdownIt, type Token } from 'markdown-it'
import type { Language } from '@core/bilingual'
import type { Block, Run } from './letter'
import { isHole, type Placeholders } from './placeholders'
import { canonicalRuns } from './same-body'

/** What a template may be made of; no HTML, links, images or code. */
function markdown(): MarkdownIt {
  const parser = createMarkdown('zero').enable([
    'heading',
    'list',
    'table',
    'emphasis',
    'balance_pairs',
    'newline',
    'escape',
  ])
  for (const name of ['record', 'right', 'annex', 'slip', 'part']) {
    container(parser, name, { validate: info => info.trim().split(' ')[0] === name })
  }
  return parser
}

export type ParsedTemplate = {
  readonly blocks: readonly Block[]
  /** Parts in which a value was empty, or a table has no row. */
  readonly holes: readonly string[]
}

type Reader = {
  readonly tokens: readonly Token[]
  at: number
  readonly blocks: Block[]
  readonly holes: Set<string>
  readonly language: Language
  readonly values: Placeholders
  part: string | undefined
  align: 'right' | undefined
  /** Headings counted so far inside the record, null outside of one. */
  headings: number | null
}

/** Where a value is empty outside of every named part. */
const wholeLetter = 'letter_text'

/** Reads a rendered template into blocks and puts the values in. Throws where the template itself is wrong. */
export function blocksOf(text: string, language: Language, values: Placeholders): ParsedTemplate {
  const reader: Reader = {
    tokens: markdown().parse(text, {}),
    at: 0,
    blocks: [],
    holes: new Set(),
    language,
    values,
    part: undefined,
    align: undefined,
    headings: null,
  }
  for (let token = next(reader); token; token = next(reader)) readBlock(reader, token)
  return { blocks: reader.blocks, holes: [...reader.holes] }
}

const next = (reader: Reader): Token | undefined => reader.tokens[reader.at++]

const infoOf = (token: Token): string => token.info.trim().split(' ').slice(1).join(' ')

const tagged = (reader: Reader) => (reader.part === undefined ? {} : { part: reader.part })

/** Everything a template may hold, by the parser's name for it. */
const readers: Readonly<Record<string, (reader: Reader, token: Token) => void>> = {
  paragraph_open: readParagraph,
  paragraph_close: () => undefined,
  heading_open: readHeading,
  heading_close: () => undefined,
  bullet_list_open: reader => {
    readList(reader, false)
  },
  ordered_list_open: reader => {
    readList(reader, true)
  },
  table_open: readTable,
  container_part_open: (reader, token) => {
    reader.part = infoOf(token)
  },
  container_part_close: reader => {
    reader.part = undefined
  },
  container_right_open: reader => {
    reader.align = 'right'
  },
  container_right_close: reader => {
    reader.align = undefined
  },
  container_annex_open: (reader, token) => {
    reader.blocks.push({ type: 'annex', runs: runsOf(reader, [], infoOf(token)) })
  },
  container_annex_close: () => undefined,
  container_slip_open: (reader, token) => {
    reader.blocks.push({ type: 'annex', runs: runsOf(reader, [], infoOf(token)), slip: true })
  },
  container_slip_close: () => undefined,
  container_record_open: reader => {
    reader.headings = 0
    reader.blocks.push({ type: 'recordStart' })
  },
  container_record_close: reader => {
    reader.headings = null
    reader.blocks.push({ type: 'recordEnd' })
  },
}

function readBlock(reader: Reader, token: Token): void {
  const read = readers[token.type]
  if (!read) throw new Error(`A letter template may not hold ${token.type}`)
  read(reader, token)
}

function readParagraph(reader: Reader): void {
  const runs = inlineRuns(reader)
  if (runs.length === 0) return
  const align = reader.align ? { align: reader.align } : {}
  reader.blocks.push({ type: 'paragraph', runs, ...align, ...tagged(reader) })
}

function readHeading(reader: Reader): void {
  reader.blocks.push({ type: 'heading', runs: headingRuns(reader), ...tagged(reader) })
}

/** Headings inside a record are numbered, so that a part left out leaves no gap. */
function headingRuns(reader: Reader): Run[] {
  const runs = inlineRuns(reader)
  if (reader.headings === null) return runs
  reader.headings += 1
  const number = reader.language === 'ja' ? `${reader.headings}　` : `${reader.headings}. `
  const [first, ...rest] = runs
  if (!first) return runs
  // The number is no part of a fact that begins the heading.
  if (first.field === undefined) return [{ ...first, text: number + first.text }, ...rest]
  return [first.bold ? { text: number, bold: true } : { text: number }, ...runs]
}

function readList(reader: Reader, ordered: boolean): void {
  const items: Run[][] = []
  for (let token = next(reader); token; token = next(reader)) {
    if (token.type.endsWith('_list_close')) break
    if (token.type.endsWith('_list_open')) throw new Error('A list in a list is not supported')
    if (token.type === 'list_item_open') items.push([])
    if (token.type === 'inline') items.at(-1)?.push(...runsOf(reader, token.children ?? []))
  }
  reader.blocks.push({ type: 'list', ordered, items, ...tagged(reader) })
}

function readTable(reader: Reader): void {
  const lines: Run[][][] = []
  for (let token = next(reader); token && token.type !== 'table_close'; token = next(reader)) {
    if (token.type === 'tr_open') lines.push([])
    if (token.type === 'inline') lines.at(-1)?.push(runsOf(reader, token.children ?? []))
  }
  const [header = [], ...rows] = lines
  if (rows.length === 0) reader.holes.add(reader.part ?? wholeLetter)
  reader.blocks.push({ type: 'table', header, rows, ...tagged(reader) })
}

const inlineRuns = (reader: Reader): Run[] => runsOf(reader, next(reader)?.children ?? [])

/** Values go in last. */
function runsOf(reader: Reader, tokens: readonly Token[], text = ''): Run[] {
  const runs = [...(text ? [{ text, bold: false }] : []), ...weighedRuns(tokens, reader.language)]
  if (runs.some(run => isHole(run.text))) reader.holes.add(reader.part ?? wholeLetter)
  return canonicalRuns(
    runs.flatMap(({ text: piece, bold }) =>
      reader.values.fill(piece).map(run => (bold ? { ...run, bold } : run)),
    ),
  )
}

/** Adjoining text of one weight becomes one run. */
function weighedRuns(tokens: readonly Token[], language: Language) {
  const runs: { text: string; bold: boolean }[] = []
  let bold = false
  for (const token of tokens) {
    if (token.type === 'strong_open' || token.type === 'strong_close') {
      bold = token.type === 'strong_open'
      continue
    }
    const last = runs.at(-1)
    const piece = pieceOf(token, language)
    if (last?.bold === bold) last.text += piece
    else if (piece) runs.push({ text: piece, bold })
  }
  return runs
}

function pieceOf(token: Token, language: Language): string {
  switch (token.type) {
    case 'text':
    case 'text_special':
      return token.content
    case 'hardbreak':
      return '\n'
    case 'softbreak':
      // Japanese has no spaces between words.
      return language === 'ja' ? '' : ' '
    default:
      throw new Error(`A letter template may not hold ${token.type}`)
  }
}
