import { Text, type TextProps } from '@mantine/core'
import { useMemo } from 'react'

/** Chromium needs many seconds to break one Japanese line of this many characters; shorter ones are quick. */
const endlessLine = 20_000
const blockLength = 2_000

/** Whether a text has a line so long that a text field would freeze while it is laid out. */
export const hasEndlessLine = (text: string): boolean =>
  text.length > endlessLine && text.split('\n').some(line => line.length > endlessLine)

/** Blocks of whole lines, of a length that is laid out at once; a line longer than that is cut. */
function blocksOf(text: string): readonly string[] {
  const blocks: string[] = []
  for (let at = 0; at < text.length;) {
    const rest = text.length - at
    const lastBreak = text.lastIndexOf('\n', at + blockLength)
    const cut = lastBreak > at ? lastBreak : at + blockLength
    const end = rest <= blockLength ? text.length : cut
    blocks.push(text.slice(at, end))
    at = text[end] === '\n' ? end + 1 : end
  }
  return blocks
}

type Props = TextProps & {
  readonly text: string
  readonly lang?: string
}

/** What somebody wrote, shown as text and nothing else, however long it is. */
export function PlainText({ text, ...rest }: Props) {
  const blocks = useMemo(() => blocksOf(text), [text])
  return (
    <Text component="div" size="sm" {...rest}>
      {blocks.map((block, index) => (
        <div
          key={index}
          style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', contentVisibility: 'auto' }}
        >
          {/* A last line break is not drawn unless something follows it. */}
          {block === '' || block.endsWith('\n') ? `${block}\u00a0` : block}
        </div>
      ))}
    </Text>
  )
}
