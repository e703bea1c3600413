import { Button } from '@mantine/core'
import { IconListDetails, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { AppError } from '@core/errors'
import { largestRegister } from '@core/settings/purposes'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { EmptyState } from '@ui/ui/empty-state'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'
import { EntryForm } from './entry-form'
import { EntryRow } from './entry-row'
import { newEntry, type Entry, type Register } from './entry'

type Props = {
  readonly register: Register
  readonly entries: readonly Entry[]
  readonly onSave: (entries: readonly Entry[]) => Promise<void>
  readonly readOnly: boolean
}

/** Which form is open: of the entry with this code, or of a new one. */
type Open = { readonly code: string | null }

/** One register: its entries in the order in which letters print them. */
export function RegisterSection({ register, entries, onSave, readOnly }: Props) {
  const { t } = useText()
  const [open, setOpen] = useState<Open>()
  /** The entry whose form was just closed, so that the keyboard goes on from there. */
  const [left, setLeft] = useState<Open>()
  const [problem, setProblem] = useState<AppError>()
  const save = (next: readonly Entry[]) => {
    setProblem(undefined)
    void onSave(next).catch((error: unknown) => setProblem(problemOf(error)))
  }
  const close = (code: string | null) => {
    setOpen(undefined)
    setLeft({ code })
  }
  const isNew = open?.code === null
  const addOne = !isNew && !readOnly && (
    <AddOne {...{ register, entries, open, left }} onOpen={() => setOpen({ code: null })} />
  )
  const isEmpty = entries.length === 0
  return (
    <Section
      title={t(`purposes.${register}.title`)}
      summary={t(`purposes.${register}.effect`)}
      action={!isEmpty && addOne}
    >
      {isEmpty && !isNew && (
        <EmptyState
          icon={<IconListDetails size={28} aria-hidden />}
          title={t(`purposes.${register}.empty`)}
          description={t(`purposes.${register}.emptyHelp`)}
          action={addOne}
        />
      )}
      {!isEmpty && (
        <Entries
          {...{ register, entries, readOnly, open, left }}
          onOpen={code => setOpen({ code })}
          onClose={close}
          onSave={save}
        />
      )}
      {isNew && (
        <EntryForm
          register={register}
          entry={newEntry(register)}
          others={entries}
          onCancel={() => close(null)}
          onSave={added => {
            save([...entries, added])
            close(null)
          }}
        />
      )}
      {problem && <Problem problem={problem} />}
    </Section>
  )
}

type Shared = Pick<Props, 'register' | 'entries'> & {
  readonly open: Open | undefined
  readonly left: Open | undefined
}

type AddProps = Shared & { readonly onOpen: () => void }

function AddOne({ register, entries, open, left, onOpen }: AddProps) {
  const { t } = useText()
  return (
    <Button
      variant="default"
      leftSection={<IconPlus size={16} aria-hidden />}
      autoFocus={left?.code === null}
      disabled={open !== undefined || entries.length >= largestRegister}
      onClick={onOpen}
    >
      {t(`purposes.${register}.add`)}
    </Button>
  )
}

type EntriesProps = Shared & {
  readonly readOnly: boolean
  readonly onOpen: (code: string) => void
  readonly onClose: (code: string) => void
  readonly onSave: (entries: readonly Entry[]) => void
}

function Entries(props: EntriesProps) {
  const { register, entries, readOnly, open, left, onOpen, onClose, onSave } = props
  const { t } = useText()
  return (
    <ol className="kaiji-entries" aria-label={t(`purposes.${register}.title`)}>
      {entries.map((entry, index) =>
        open?.code === entry.code ? (
          <li key={entry.code}>
            <EntryForm
              {...{ register, entry }}
              others={entries.toSpliced(index, 1)}
              onCancel={() => onClose(entry.code)}
              onSave={changed => {
                onSave(entries.with(index, changed))
                onClose(changed.code)
              }}
            />
          </li>
        ) : (
          <EntryRow
            key={entry.code}
            {...{ entry, index, entries, onSave }}
            hidden={readOnly || open !== undefined}
            wasOpen={left?.code === entry.code}
            onOpen={() => onOpen(entry.code)}
          />
        ),
      )}
    </ol>
  )
}
