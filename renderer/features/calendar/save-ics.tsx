import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import { useState } from 'react'
import { whoseTasks, type WhoseTasks } from '@core/tasks/contract'
import { api } from '@ui/app/api'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { ReleasePanel } from '@ui/ui/release/release-panel'
import { useRelease } from '@ui/ui/release/use-release'
import { Section } from '@ui/ui/section'

/** The dates for a calendar program, without personal data. */
export function SaveIcs() {
  const { t, language } = useText()
  const may = useMay('data/take-out')
  const [whose, setWhose] = useState<WhoseTasks>('mine')
  const [saved, setSaved] = useState<{ readonly path: string; readonly events: number }>()
  const save = useAction(api.calendar.exportIcs)
  const releasing = useRelease(async release => {
    const written = await save.mutateAsync({ whose, language, release })
    if (written) setSaved(written)
    return written
  })
  if (!may) return null
  return (
    <Section title={t('calendar.ics.title')} summary={t('calendar.ics.note')}>
      <Radio.Group
        label={t('calendar.ics.which')}
        value={whose}
        onChange={value => setWhose(whoseTasks.parse(value))}
      >
        <Stack gap="xs" mt={4}>
          {whoseTasks.options.map(value => (
            <Radio key={value} value={value} label={t(`calendar.ics.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Group>
        <Button
          variant="default"
          leftSection={<IconCalendarDown size={18} aria-hidden />}
          loading={releasing.pending}
          aria-expanded={releasing.open}
          onClick={releasing.begin}
        >
          {t('calendar.ics.button')}
        </Button>
      </Group>
      <ReleasePanel releasing={releasing} draftKey="calendar/ics" />
      <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
        {saved && !releasing.pending
          ? `${t('calendar.ics.saved', { count: saved.events })} ${saved.path}`
          : ''}
      </Text>
    </Section>
  )
}
