import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { LetterRecordId } from '@core/ids'
import { api } from '@ui/app/api'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { ReleasePanel } from '@ui/ui/release/release-panel'
import { useRelease } from '@ui/ui/release/use-release'

/** All letters in one PDF, to print at once. */
export function PrintFile({
  letterRecordIds,
}: {
  readonly letterRecordIds: readonly LetterRecordId[]
}) {
  const { t } = useText()
  const may = useMay('data/take-out')
  const save = useAction(api.bulk.printFile)
  const [eachOnFront, setEachOnFront] = useState(true)
  const [saved, setSaved] = useState<string>()
  const releasing = useRelease(async release => {
    const path = await save.mutateAsync({
      letterRecordIds: [...letterRecordIds],
      eachOnFront,
      release,
    })
    if (path) setSaved(path)
    return path
  })
  if (!may) return null
  return (
    <Stack gap="xs">
      <Group gap="md">
        <Button
          leftSection={<IconPrinter size={18} aria-hidden />}
          loading={releasing.pending}
          aria-expanded={releasing.open}
          onClick={releasing.begin}
        >
          {t('bulk.print')}
        </Button>
        <Checkbox
          label={t('bulk.onFront')}
          checked={eachOnFront}
          onChange={event => setEachOnFront(event.currentTarget.checked)}
        />
      </Group>
      <ReleasePanel releasing={releasing} draftKey="bulk/print" />
      <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
        {saved && t('bulk.saved', { path: saved })}
      </Text>
    </Stack>
  )
}
