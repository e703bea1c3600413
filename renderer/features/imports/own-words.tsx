import { Button, Group, Select, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { channel } from '@core/cases/case'
import type { CheckView } from '@core/imports/contract'
import type { Mapping } from '@core/imports/mapping'
import { packOf } from '@core/regimes/index'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useAction, useRead } from '@ui/app/use-api'
import { Working } from '@ui/ui/working'

type Props = {
  readonly tableId: string
  readonly mapping: Mapping
  readonly bad: number
  readonly onChecked: (mapping: Mapping, checked: CheckView) => void
}

const mostWords = 12
const rowsLookedAt = 500

/** Words of the organisation that nobody knows yet: what they mean is said once for all rows. */
export function OwnWords({ tableId, mapping, bad, onChecked }: Props) {
  const { t, pick } = useText()
  const rows = useRead(
    api.imports.rows,
    { tableId, only: 'bad', count: rowsLookedAt },
    { when: bad > 0 },
  )
  const [words, setWords] = useState(mapping.words)
  const check = useAction(api.imports.check)
  const notes = (rows.data?.rows ?? []).flatMap(({ problems }) => problems)
  const unknown = (code: string) =>
    [...new Set(notes.flatMap(note => (note.code === code ? (note.about ?? []) : [])))].slice(
      0,
      mostWords,
    )
  const types = unknown('type-unknown')
  const channels = unknown('channel-unknown')
  if (bad === 0 || types.length + channels.length === 0) return null
  const again = async () => {
    const next = { ...mapping, words }
    const checked = await check.mutateAsync({ tableId, mapping: next }).catch(() => undefined)
    if (checked) onChecked(next, checked)
  }
  const set = (kind: 'type' | 'channel', word: string, meaning: string | null) =>
    setWords({ ...words, [kind]: { ...words[kind], ...(meaning ? { [word]: meaning } : {}) } })
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('imports.rows.words')}
      </Title>
      <Group align="flex-end" gap="md">
        {types.map(word => (
          <Select
            key={word}
            label={t('imports.rows.ownType', { word })}
            data={packOf(mapping).requestTypes.map(({ id, name }) => ({
              value: id,
              label: pick(name),
            }))}
            value={words.type[word] ?? null}
            onChange={meaning => set('type', word, meaning)}
          />
        ))}
        {channels.map(word => (
          <Select
            key={word}
            label={t('imports.rows.ownChannel', { word })}
            data={channel.options.map(value => ({ value, label: t(`cases.channel.${value}`) }))}
            value={words.channel[word] ?? null}
            onChange={meaning => set('channel', word, meaning)}
          />
        ))}
        <Button variant="default" disabled={check.isPending} onClick={() => void again()}>
          {t('imports.rows.checkAgain')}
        </Button>
      </Group>
      {check.isPending && <Working words="imports.checking" />}
    </Stack>
  )
}
