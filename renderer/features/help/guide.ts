import MarkdownIt from 'markdown-it'
import type { Language } from '@core/bilingual'
import { fold } from '@ui/app/fold'

const texts = import.meta.glob<string>('../../../docs/USER-GUIDE.*.md', {
  eager: true,
  import: 'default',
  query: '?raw',
})
const pictures = import.meta.glob<string>('../../../docs/images/*.png', {
  eager: true,
  import: 'default',
  query: '?url',
})

/** A chapter of the user guide. */
export type Chapter = {
  /** From 1; the same in every language. */
  readonly number: number
  readonly title: string
  /** Made from our own text alone: nothing that anybody types gets into it. */
  readonly html: string
  /** Every word of it, folded as searched words are. */
  readonly words: string
  /** Its own address and those of the headings within it, as links name them. */
  readonly places: readonly string[]
}

const markdown = new MarkdownIt({ html: false, linkify: false })
type Token = ReturnType<typeof markdown.parse>[number]

/** The guide in one language, chapter by chapter. What stands before the first chapter is left to the reader of the file. */
export function guideIn(language: Language): readonly Chapter[] {
  const text = texts[`../../../docs/USER-GUIDE.${language}.md`] ?? ''
  const tokens = markdown.parse(text, {})
  const begins = tokens.flatMap(({ type, tag }, at) =>
    type === 'heading_open' && tag === 'h2' ? [at] : [],
  )
  return begins.map((begin, index) => chapterOf(tokens.slice(begin, begins[index + 1]), index + 1))
}

function chapterOf(tokens: Token[], number: number): Chapter {
  const places: string[] = []
  tokens.forEach((token, at) => {
    if (token.type !== 'heading_open') return
    const place = addressOf(tokens[at + 1]?.content ?? '')
    token.attrSet('id', place)
    places.push(place)
  })
  for (const token of tokens) token.children = token.children?.flatMap(shown) ?? null
  return {
    number,
    title: tokens[1]?.content ?? '',
    // The heading of the page stands in its place.
    html: markdown.renderer.render(tokens.slice(3), markdown.options, {}),
    words: fold(tokens.map(({ content }) => content).join(' ')),
    places,
  }
}

/** Pictures come from the program; an address outside the guide is shown and leads nowhere, for nothing leaves the computer. */
function shown(token: Token, at: number, all: readonly Token[]): Token[] {
  if (token.type === 'image') {
    token.attrSet('src', pictures[`../../../docs/${String(token.attrGet('src'))}`] ?? '')
  }
  if (token.type === 'link_open') return leadsWithin(token) ? [token] : []
  if (token.type === 'link_close') {
    const opened = all.slice(0, at).findLast(({ type }) => type === 'link_open')
    return opened && leadsWithin(opened) ? [token] : []
  }
  return [token]
}

const leadsWithin = (token: Token): boolean => String(token.attrGet('href')).startsWith('#')

/** The address that a heading has where Markdown is shown on the web, by which the guide's own links name it. */
export const addressOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
    .replaceAll(' ', '-')
