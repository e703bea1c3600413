import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { clockTime, fullDate } from '@ui/app/date-words'
import { usePeople } from '@ui/app/people'
import { useText } from '@ui/app/text'
import { useCase } from './case-context'
import { eventSentence } from './event-sentence'
import { dayOf } from './section-lines'

const firstShown = 50

/** What happened, newest first, in sentences. */
export function HistorySection() {
  const text = useText()
  const { t, language } = text
  const now = useCase()
  const { nameOf } = usePeople()
  const [all, setAll] = useState(false)
  const events = now.view.history.toSorted((a, b) => b.seq - a.seq)
  const shown = all ? events : events.slice(0, firstShown)
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {events.length === 0 ? t('cases.history.empty') : t('cases.history.lead')}
      </Text>
      <ol className="case-rows" reversed>
        {shown.map(event => (
          <li key={event.seq} style={{ paddingBlock: 6 }}>
            <Group gap="md" align="baseline" justify="space-between" style={{ rowGap: 0 }}>
              <Stack gap={0} style={{ flex: '1 1 20rem', overflowWrap: 'anywhere' }}>
                <Text size="sm">{eventSentence(event, now, text)}</Text>
                {event.reason && (
                  <Text size="sm" c="dimmed">
                    {t('clock.why.shown', { reason: event.reason })}
                  </Text>
                )}
              </Stack>
              <Text size="xs" c="dimmed">
                <time dateTime={event.at}>
                  {fullDate(dayOf(now, event.at), language)}{' '}
                  {clockTime(new Date(event.at), language)}
                </time>{' '}
                · {nameOf(event.actor)}
                {event.ofCase !== undefined &&
                  ` · ${t('transfers.historyOf', { number: event.ofCase })}`}
              </Text>
            </Group>
          </li>
        ))}
      </ol>
      {shown.length < events.length && (
        <Group>
          <Button variant="default" size="xs" onClick={() => setAll(true)}>
            {t('cases.history.showAll', { count: events.length })}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
