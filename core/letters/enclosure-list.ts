import type { Language } from '@core/bilingual'
import type { Block, Enclosure, LetterBody, Run } from './letter'

const words = {
  ja: { title: '同封書類', name: 'ファイル名', size: '大きさ', sha256: 'SHA-256', bytes: 'バイト' },
  en: { title: 'Enclosures', name: 'File', size: 'Size', sha256: 'SHA-256', bytes: 'bytes' },
} as const

const cell = (text: string): Run[] => [{ text }]

/** 1234567 as 1,234,567: the same on every machine. */
const grouped = (size: number): string => String(size).replaceAll(/\B(?=(\d{3})+$)/g, ',')

/**
 * The body with the list of the files that go out with the letter, by which each can be told to be
 * the one that was meant: at the end of its record (記 … 以上), or of its text, before any annex.
 */
export function withEnclosures(
  body: LetterBody,
  enclosures: readonly Enclosure[],
  language: Language,
): LetterBody {
  if (enclosures.length === 0) return body
  const { blocks } = body
  const firstAnnex = blocks.findIndex(block => block.type === 'annex')
  const end = firstAnnex < 0 ? blocks.length : firstAnnex
  const recordEnd = blocks.findIndex((block, index) => block.type === 'recordEnd' && index < end)
  const at = recordEnd < 0 ? end : recordEnd
  const number = recordEnd < 0 ? null : headingsInRecord(blocks.slice(0, recordEnd)) + 1
  const list = listOf(enclosures, { language, number })
  return { ...body, blocks: [...blocks.slice(0, at), ...list, ...blocks.slice(at)] }
}

const headingsInRecord = (blocks: readonly Block[]): number =>
  blocks
    .slice(blocks.findIndex(block => block.type === 'recordStart') + 1)
    .filter(block => block.type === 'heading').length

type Place = { readonly language: Language; readonly number: number | null }

function listOf(enclosures: readonly Enclosure[], { language, number }: Place): Block[] {
  const { title, name, size, sha256, bytes } = words[language]
  // Headings inside a record are numbered.
  const numbered = { ja: `${number ?? ''}　`, en: `${number ?? ''}. ` }[language]
  return [
    { type: 'heading', runs: cell(number === null ? title : numbered + title) },
    {
      type: 'table',
      header: [name, size, sha256].map(cell),
      rows: enclosures.map(file =>
        [file.name, `${grouped(file.size)} ${bytes}`, file.sha256].map(cell),
      ),
    },
  ]
}
