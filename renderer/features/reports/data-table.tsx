import { Table } from '@mantine/core'
import type { DataTable as Data } from '@core/reports/parts'
import './reports.css'

/** More columns than this are wider than a narrow window: the table is moved sideways in its own frame. */
const mostColumns = 6

/** Figures as a table: what a row is about first, numbers right. */
export function DataTable({ table }: { readonly table: Data }) {
  const { caption, header } = table
  if (header.length <= mostColumns) return <Figures table={table} />
  return (
    <div className="kaiji-wide" tabIndex={0} role="region" aria-label={caption}>
      <Figures table={table} />
    </div>
  )
}

function Figures({ table }: { readonly table: Data }) {
  const { caption, header, rows, wordColumns = 1 } = table
  const look = (column: number) => (column < wordColumns ? 'kaiji-words' : '')
  return (
    <Table className="kaiji-figures" verticalSpacing={4} horizontalSpacing="xs">
      <Table.Caption className="kaiji-figures-caption">{caption}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          {header.map((words, column) => (
            <Table.Th key={words} scope="col" className={look(column)}>
              {words}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(([first = '', ...rest]) => (
          <Table.Tr key={`${first} ${rest.join(' ')}`}>
            <Table.Th scope="row" className={look(0)}>
              {first}
            </Table.Th>
            {rest.map((words, index) => (
              <Table.Td key={header[index + 1]} className={look(index + 1)}>
                {words}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
