import { Table, Text } from '@mantine/core'
import Papa from 'papaparse'
import { useMemo, useState } from 'react'
import { useText } from '@ui/app/text'
import { Pager } from '@ui/ui/pager'

/** Rows on one page, and columns of a row; a wider table is read as text. */
const perPage = 200
const mostColumns = 100

type Props = { readonly text: string; readonly name: string }

/** Comma, semicolon or tab, whichever the file has; its first row as the heads of the columns. */
export function TableView({ text, name }: Props) {
  const { t } = useText()
  const [page, setPage] = useState(0)
  const rows = useMemo(
    () => Papa.parse<string[]>(text, { header: false, skipEmptyLines: true }).data,
    [text],
  )
  const [head = [], ...body] = rows
  const from = page * perPage
  const shown = body.slice(from, from + perPage)
  const columns = Math.min(mostColumns, Math.max(head.length, ...shown.map(row => row.length), 1))
  const cells = Array.from({ length: columns }, (_, at) => at)
  return (
    <>
      <div
        className="viewer-text"
        tabIndex={0}
        role="region"
        aria-label={t('documents.viewer.content', { name })}
      >
        <Table withColumnBorders stickyHeader fz="xs" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              {cells.map(at => (
                <Table.Th key={at}>{head[at]}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row, index) => (
              <Table.Tr key={from + index}>
                {cells.map(at => (
                  <Table.Td key={at}>{row[at]}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Text size="xs" c="dimmed">
        {t('documents.table.rows', {
          from: body.length === 0 ? 0 : from + 1,
          to: from + shown.length,
          count: body.length,
        })}
      </Text>
      <Pager
        newer={t('documents.table.before')}
        older={t('documents.table.after')}
        onNewer={page > 0 ? () => setPage(page - 1) : undefined}
        onOlder={from + perPage < body.length ? () => setPage(page + 1) : undefined}
      />
    </>
  )
}
