import { Button, Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { TableView } from '@core/imports/contract'
import type { Mapping } from '@core/imports/mapping'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'

type Props = { readonly view: TableView; readonly mapping: Mapping }

/** Keeps how this table is read; the next one with these headings is read alike. */
export function SaveProfile({ view, mapping }: Props) {
  const { t } = useText()
  const save = useChange(api.imports.saveProfile)
  const [name, setName] = useState(view.profile ?? '')
  const [saved, setSaved] = useState('')
  const keep = async () => {
    const input = { tableId: view.tableId, name: name.trim(), mapping }
    const done = await save.mutateAsync(input).catch(() => undefined)
    if (done !== undefined) setSaved(name.trim())
  }
  if (mapping.headerRow === null) return null
  return (
    <Group align="flex-end" gap="xs">
      <TextInput
        label={t('imports.save.name')}
        description={t('imports.save.help')}
        maxLength={100}
        w={360}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={name.trim() === '' || save.isPending}
        onClick={() => void keep()}
      >
        {t('imports.save.button')}
      </Button>
      <Text size="sm" role="status">
        {saved && t('imports.save.saved', { name: saved })}
      </Text>
    </Group>
  )
}
