import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import type { CaseQuery } from '@core/cases/case-query'
import type { CaseRow } from '@core/cases/case-row'
import type { CaseId } from '@core/ids'
import { api } from '@ui/app/api'
import { askAgain } from '@ui/app/counting'
import { problemOf } from '@ui/app/failure'
import { useRead } from '@ui/app/use-api'
import { Problem } from './problem'

type Props = {
  readonly label: string
  readonly description: string
  readonly nothingFound: string
  readonly status: CaseQuery['status']
  /** The case that looks for another one. */
  readonly without: CaseId
  readonly required?: boolean
  readonly error?: ReactNode
  readonly onChange: (row: CaseRow | undefined) => void
}

const labelOf = ({ number, name }: CaseRow) => `${number} ${name}`.trim()

/** Another case by its number or name, the newest of those that are found. */
export function CaseChoice(props: Props) {
  const { label, description, nothingFound, status, without, required = false, error } = props
  const [chosen, setChosen] = useState<CaseRow>()
  const [typed, setTyped] = useState('')
  // The field holds the words of what was chosen; they are no search.
  const text = chosen && typed === labelOf(chosen) ? '' : typed
  const found = useCases(status, text)
  const others = otherCases(found.rows, without, chosen)
  if (found.error) return <Problem problem={problemOf(found.error)} />
  return (
    <Select
      label={label}
      description={description}
      required={required}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // The main process has looked already, by readings and variant characters too.
      filter={({ options }) => options}
      maw={420}
      nothingFoundMessage={found.isWhole ? nothingFound : undefined}
      value={chosen?.id ?? null}
      data={others.map(row => ({ value: row.id, label: labelOf(row) }))}
      error={!chosen && error}
      onChange={value => {
        const row = others.find(({ id }) => id === value)
        setChosen(row)
        props.onChange(row)
      }}
    />
  )
}

function useCases(status: CaseQuery['status'], typed: string) {
  const [text] = useDebouncedValue(typed.slice(0, 200), 150)
  const newest = { sort: 'received', descending: true, count: 50 } as const
  const list = { status, text, ...newest }
  const { data, error } = useRead(api.cases.list, list, { again: askAgain })
  return { rows: data?.rows ?? [], isWhole: data?.total !== null, error }
}

/** All but the case itself; what was chosen stays among them. */
function otherCases(rows: readonly CaseRow[], own: CaseId, chosen: CaseRow | undefined) {
  const found = rows.filter(row => row.id !== own)
  return chosen && !found.some(row => row.id === chosen.id) ? [chosen, ...found] : found
}
