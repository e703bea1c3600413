import { Button } from '@mantine/core'
import { IconListDetails, IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { AppError } from '@core/errors'
import { problemOf } from '@ui/app/failure'
import { EmptyState } from '@ui/ui/empty-state'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'
import './register.css'

type Identified = { readonly id: string }

export type RowProps<E> = {
  readonly entry: E
  /** Nothing can be done with it: for want of the right, or while a form is open. */
  readonly hidden: boolean
  /** Its form was just closed: the keyboard goes on from there. */
  readonly wasOpen: boolean
  readonly onOpen: () => void
  /** What is saved instead of all entries. */
  readonly onSave: (entries: readonly E[]) => void
}

export type FormProps<E> = {
  /** Null for a new one. */
  readonly entry: E | null
  readonly onSave: (entry: E) => void
  readonly onCancel: () => void
}

type Props<E extends Identified> = {
  readonly words: Readonly<Record<'title' | 'effect' | 'add' | 'empty' | 'emptyHelp', string>>
  /** In the order in which they are saved. */
  readonly entries: readonly E[]
  /** In the order in which they are shown, where that is another. */
  readonly shown?: readonly E[]
  readonly largest: number
  readonly readOnly: boolean
  readonly onSave: (entries: readonly E[]) => Promise<void>
  readonly row: (props: RowProps<E>) => ReactNode
  readonly form: (props: FormProps<E>) => ReactNode
}

/** A register of the settings: its entries, each changed in a form in its place. */
export function RegisterList<E extends Identified>(props: Props<E>) {
  const { words, entries, shown = entries, largest, readOnly, onSave, row, form } = props
  const [open, setOpen] = useState<string>()
  const [left, setLeft] = useState<string>()
  const [problem, setProblem] = useState<AppError>()
  const save = (next: readonly E[]) => {
    setProblem(undefined)
    void onSave(next).catch((error: unknown) => setProblem(problemOf(error)))
  }
  const close = () => {
    setLeft(open)
    setOpen(undefined)
  }
  const isNew = open === newOne
  const mayOpen = () => open === undefined && entries.length < largest
  const addOne = !isNew && !readOnly && (
    <Button
      variant="default"
      leftSection={<IconPlus size={16} aria-hidden />}
      autoFocus={left === newOne}
      disabled={!mayOpen()}
      onClick={() => setOpen(newOne)}
    >
      {words.add}
    </Button>
  )
  const isEmpty = entries.length === 0
  const put = (entry: E) => {
    const there = entries.some(({ id }) => id === entry.id)
    save(there ? entries.map(one => (one.id === entry.id ? entry : one)) : [...entries, entry])
    close()
  }
  const formOf = (entry: E | null) => form({ entry, onSave: put, onCancel: close })
  const rowOf = (entry: E) =>
    row({
      ...{ entry, onSave: save },
      hidden: readOnly || open !== undefined,
      wasOpen: left === entry.id,
      onOpen: () => setOpen(entry.id),
    })
  return (
    <Section title={words.title} summary={words.effect} action={!isEmpty && addOne}>
      {isEmpty && !isNew && (
        <EmptyState
          icon={<IconListDetails size={28} aria-hidden />}
          title={words.empty}
          description={words.emptyHelp}
          action={addOne}
        />
      )}
      {!isEmpty && (
        <ol className="settings-register" aria-label={words.title}>
          {shown.map(entry => (
            <li key={entry.id}>{entry.id === open ? formOf(entry) : rowOf(entry)}</li>
          ))}
        </ol>
      )}
      {isNew && formOf(null)}
      {problem && <Problem problem={problem} />}
    </Section>
  )
}

/** Ids are UUIDs; this is none. */
const newOne = 'new'
