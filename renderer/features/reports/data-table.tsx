import { Anchor, Table } from '@mantine/core'
import { Link } from 'react-router'
import type { CountedSet } from '@core/reports/counted-set'
import type { DataTable as Data } from '@core/reports/parts'
import { grouped } from '@ui/app/grouped'
import { addressOfList } from '@ui/app/list-wish'
import { useText } from '@ui/app/text'
import './reports.css'

/** More columns than this are wider than a narrow window: the table is moved sideways in its own frame. */
const mostColumns = 6

/** Figures as a table: what a row is about first, numbers right; those of cases lead to them. */
export function DataTable({ table }: { readonly table: Data }) {
  const { caption, header } = table
  if (header.length <= mostColumns) return <Figures table={table} />
  return (
    <div className="kaiji-wide" tabIndex={0} role="region" aria-label={caption}>
      <Figures table={table} />
    </div>
  )
}

/** A file of the table has plain numbers. */
const readable = (value: string): string =>
  /^[+−]?\d{4,}$/.test(value) ? value.replace(/\d+/, digits => grouped(Number(digits))) : value

function Figures({ table }: { readonly table: Data }) {
  const { caption, header, rows, sets, wordColumns = 1 } = table
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
        {rows.map(([first = '', ...rest], at) => (
          <Table.Tr key={`${first} ${rest.join(' ')}`}>
            <Table.Th scope="row" className={look(0)}>
              {first}
            </Table.Th>
            {rest.map((value, index) => {
              const column = header[index + 1] ?? ''
              return (
                <Table.Td key={column} className={look(index + 1)}>
                  <Value
                    set={sets?.[at]?.[index + 1]}
                    {...{ value: readable(value), row: first, column }}
                  />
                </Table.Td>
              )
            })}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

type ValueProps = {
  readonly set: CountedSet | null | undefined
  readonly value: string
  readonly row: string
  readonly column: string
}

/** A number; where the list of cases can show what it counts, the way there. */
function Value({ set, value, row, column }: ValueProps) {
  const { t } = useText()
  if (!set || value === '0') return value
  return (
    <Anchor
      component={Link}
      to={addressOfList({ requests: set })}
      size="sm"
      underline="always"
      aria-label={t('reports.showCases', { value, row, column })}
    >
      {value}
    </Anchor>
  )
}
