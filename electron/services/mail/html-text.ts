import { decodeHTML } from 'entities'
import { lineWriter, type LineWriter } from './line-writer'

/** Elements whose content is never text for a reader. */
const unread = new Set(
  'script style title noscript template svg math object iframe textarea select video audio'.split(
    ' ',
  ),
)
const paragraphs = new Set('p h1 h2 h3 h4 h5 h6 table ul ol dl blockquote pre'.split(' '))
const lines = new Set(
  'div tr li dt dd section article header footer main aside nav address form fieldset center figure hr'.split(
    ' ',
  ),
)

type Tag = { readonly name: string; readonly closes: boolean; readonly attributes: string }
type List = { count: number | undefined }
type State = { readonly out: LineWriter; readonly lists: List[]; link: string | undefined }

/**
 * The text of an HTML mail, with line breaks where a reader sees them and each link's address
 * after its text. Scripts, styles, comments and images are dropped. Linear in the input's length.
 */
export function htmlToText(html: string): string {
  const state: State = { out: lineWriter(), lists: [], link: undefined }
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const textEnd = open < 0 ? html.length : open
    if (textEnd > at) state.out.text(decodeHTML(html.slice(at, textEnd)))
    if (open < 0) break
    at = afterMarkup(html, open, state)
  }
  return state.out.result()
}

/** Handles what starts with the "<" at `open`; returns where the text goes on. */
function afterMarkup(html: string, open: number, state: State): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4)
  if (/[!?]/.test(html.charAt(open + 1))) return after(html, '>', open)
  if (!/[a-z/]/i.test(html.charAt(open + 1))) {
    state.out.text('<')
    return open + 1
  }
  const end = tagEnd(html, open)
  const tag = readTag(html.slice(open + 1, end - 1))
  if (tag.closes) closeTag(tag.name, state)
  else if (unread.has(tag.name)) return afterElement(html, tag.name, end)
  else openTag(tag, state)
  return end
}

const after = (html: string, mark: string, from: number) => {
  const found = html.indexOf(mark, from)
  return found < 0 ? html.length : found + mark.length
}

/** Behind the ">" that ends the tag; one inside quotes does not, unless the quotes never end. */
function tagEnd(html: string, open: number): number {
  let quote = ''
  for (let i = open + 1; i < html.length; i++) {
    const char = html.charAt(i)
    if (quote) {
      if (char === quote) quote = ''
    } else if (char === '>') return i + 1
    else if (char === '"' || char === "'") quote = char
  }
  return after(html, '>', open)
}

function afterElement(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[^a-z0-9]`, 'gi')
  end.lastIndex = from
  return end.test(html) ? after(html, '>', end.lastIndex - 1) : html.length
}

function readTag(inside: string): Tag {
  const [, slash, name = ''] = /^(\/?)\s*([^\s/]*)/.exec(inside) ?? []
  return { name: name.toLowerCase(), closes: slash === '/', attributes: inside }
}

const opening: Readonly<Record<string, (state: State, tag: Tag) => void>> = {
  br: ({ out }) => out.newline(),
  td: ({ out }) => out.cell(),
  th: ({ out }) => out.cell(),
  pre: ({ out }) => out.keepSpaces(true),
  img: ({ out }, tag) => out.text(attribute(tag, 'alt')),
  ul: ({ lists }) => lists.push({ count: undefined }),
  ol: ({ lists }) => lists.push({ count: 0 }),
  li: ({ out, lists }) => out.text(bullet(lists.at(-1))),
  a: (state, tag) => {
    state.link = attribute(tag, 'href')
    state.out.mark()
  },
}

function openTag(tag: Tag, state: State): void {
  breakAround(tag.name, state.out)
  if (Object.hasOwn(opening, tag.name)) opening[tag.name]?.(state, tag)
}

function closeTag(name: string, state: State): void {
  const { out, lists, link } = state
  if (name === 'a' && link) {
    state.link = undefined
    writeAddress(link, out)
  }
  if (name === 'pre') out.keepSpaces(false)
  if (name === 'ul' || name === 'ol') lists.pop()
  breakAround(name, out)
}

function breakAround(name: string, out: LineWriter): void {
  if (paragraphs.has(name)) out.breakLine(2)
  else if (lines.has(name)) out.breakLine(1)
}

function bullet(list: List | undefined): string {
  if (list?.count === undefined) return '- '
  list.count += 1
  return `${list.count}. `
}

function writeAddress(href: string, out: LineWriter): void {
  if (!/^(https?|mailto|tel|ftp):/i.test(href)) return
  const bare = href.replace(/^(mailto|tel):/i, '')
  const shown = out.sinceMark()
  if (shown !== href && shown !== bare) out.text(shown === '' ? bare : ` (${bare})`)
}

function attribute(tag: Tag, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*'|[^\\s"'>]+)`, 'i').exec(
    tag.attributes,
  )
  return decodeHTML((found?.[1] ?? '').replace(/^["']|["']$/g, '')).trim()
}
