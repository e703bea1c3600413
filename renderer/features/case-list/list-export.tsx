import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import { listFormat, type ListFormat } from '@core/marks/contract'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { ReleasePanel } from '@ui/ui/release/release-panel'
import { useRelease } from '@ui/ui/release/use-release'
import { Working } from '@ui/ui/working'
import { useListChoice } from './list-choice'

type Saved = { readonly path: string; readonly cases: number }

/** The list as it is shown, as a table outside the vault. */
export function ListExport({ total }: { readonly total: number | null }) {
  const { t, language } = useText()
  const save = useAction(api.marks.exportList)
  const [saved, setSaved] = useState<Saved>()
  const [format, setFormat] = useState<ListFormat>('xlsx')
  const releasing = useRelease(async release => {
    const { filter, sorting, columns } = useListChoice.getState()
    const shown = { sort: sorting.column, descending: sorting.descending, columns: [...columns] }
    const written = await save.mutateAsync({ filter, ...shown, format, language, release })
    if (written) setSaved(written)
    return written
  })
  return (
    <Stack gap="xs" my="sm">
      <Group gap="md" align="center" wrap="wrap">
        <Radio.Group
          value={format}
          onChange={value => setFormat(listFormat.parse(value))}
          aria-label={t('marks.format')}
        >
          <Group gap="md">
            <Radio value="xlsx" label={t('marks.excel')} />
            <Radio value="csv" label={t('marks.csv')} />
          </Group>
        </Radio.Group>
        <Button
          variant="default"
          leftSection={<IconTable size={18} aria-hidden />}
          loading={releasing.pending}
          aria-expanded={releasing.open}
          onClick={releasing.begin}
        >
          {t('marks.export')}
        </Button>
        <Text size="sm" c="dimmed" style={{ flex: '1 1 20rem' }}>
          {total === null ? t('lists.cases.counting') : t('marks.exportHelp', { count: total })}
        </Text>
      </Group>
      {releasing.pending && <Working words="marks.saving" />}
      <ReleasePanel releasing={releasing} draftKey="cases/csv" />
      <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
        {saved && !releasing.pending
          ? t('marks.exported', { count: saved.cases, path: saved.path })
          : ''}
      </Text>
    </Stack>
  )
}
