import { Button, Group, Popover, TextInput } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { problemText } from '@ui/ui/problem-text'

/** A label of the organisation's own, for everybody who opens the vault. */
export function NewLabel() {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} trapFocus withArrow width={320}>
      <Popover.Target>
        <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(was => !was)}>
          {t('marks.newLabel')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <NewLabelForm onAdded={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

export function NewLabelForm({ onAdded }: { readonly onAdded?: () => void }) {
  const { t } = useText()
  const add = useChange(api.marks.addLabel)
  const [name, setName] = useState('')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    add.mutate(
      { name },
      {
        onSuccess: () => {
          setName('')
          onAdded?.()
        },
      },
    )
  }
  return (
    <form onSubmit={submit} noValidate>
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <TextInput
          label={t('marks.newLabel')}
          maxLength={40}
          style={{ flex: 1 }}
          value={name}
          error={add.error && problemText(t, problemOf(add.error))}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={add.isPending}>
          {t('marks.addLabel')}
        </Button>
      </Group>
    </form>
  )
}
