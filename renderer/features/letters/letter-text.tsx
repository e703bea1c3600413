import { Table, Text, Title } from '@mantine/core'
import type { Language } from '@core/bilingual'
import type { Block, LetterBody, Run } from '@core/letters/letter'

type Props = { readonly body: LetterBody; readonly language: Language }

/** A letter's body as text: for reading aloud, finding and copying what the pages show as pictures. */
export function LetterText({ body, language }: Props) {
  return (
    <div lang={language} className="kaiji-letter-text">
      <Text fw={600}>{body.title}</Text>
      {body.blocks.map((block, index) => (
        // Blocks have no identity but their place, and an issued letter never changes.
        <TextBlock key={index} block={block} language={language} />
      ))}
    </div>
  )
}

const Runs = ({ runs }: { readonly runs: readonly Run[] }) =>
  runs.map((run, index) =>
    run.bold ? <strong key={index}>{run.text}</strong> : <span key={index}>{run.text}</span>,
  )

type TextBlockProps = { readonly block: Block; readonly language: Language }

function TextBlock({ block, language }: TextBlockProps) {
  switch (block.type) {
    case 'paragraph':
      return (
        <Text size="sm" ta={block.align ?? 'left'}>
          <Runs runs={block.runs} />
        </Text>
      )
    case 'heading':
    case 'annex':
      return (
        <Title order={3} size="h6">
          <Runs runs={block.runs} />
        </Title>
      )
    case 'list':
      return <TextList block={block} />
    case 'table':
      return <TextTable block={block} />
    case 'recordStart':
    case 'recordEnd':
      // As printed: in English the two stand for nothing.
      return language === 'ja' && <RecordEdge edge={block.type} />
  }
}

const RecordEdge = ({ edge }: { readonly edge: 'recordStart' | 'recordEnd' }) =>
  edge === 'recordStart' ? <Text ta="center">記</Text> : <Text ta="right">以上</Text>

function TextList({ block }: { readonly block: Extract<Block, { type: 'list' }> }) {
  const items = block.items.map((item, index) => (
    <li key={index}>
      <Runs runs={item} />
    </li>
  ))
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

function TextTable({ block }: { readonly block: Extract<Block, { type: 'table' }> }) {
  return (
    <Table withTableBorder withColumnBorders>
      {block.header.length > 0 && (
        <Table.Thead>
          <Table.Tr>
            {block.header.map((cell, index) => (
              <Table.Th key={index}>
                <Runs runs={cell} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
      )}
      <Table.Tbody>
        {block.rows.map((cells, row) => (
          <Table.Tr key={row}>
            {cells.map((cell, index) => (
              <Table.Td key={index}>
                <Runs runs={cell} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
