import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { CalendarView, DatedThing, DayOff } from '@core/calendar/contract'
import type { CalendarDate } from '@core/time/calendar-date'
import { useText } from '@ui/app/text'
import { exactDate } from '@ui/ui/date-text'
import { placeOf, thingWords } from './thing-words'

type Props = { readonly day: CalendarDate; readonly view: CalendarView; readonly order: 2 | 3 }

/** All that a day has, each with its rule and a way to the thing itself. */
export function DayThings({ day, view, order }: Props) {
  const { t, pick, language } = useText()
  const things = view.things.filter(({ on }) => on === day)
  const off = view.off.find(({ on }) => on === day)
  const total = view.counts[day]
  return (
    <Stack
      gap={4}
      component="section"
      aria-label={t('calendar.dayOf', { day: exactDate(day, language) })}
    >
      <Group gap="sm" align="baseline">
        <Title order={order} size="h6">
          <time dateTime={day}>{exactDate(day, language)}</time>
        </Title>
        {off && (
          <Text size="sm" c="dimmed">
            {offWords(off, pick, t('calendar.closed'))}
          </Text>
        )}
      </Group>
      {things.length === 0 && <Text size="sm">{t('calendar.nothing')}</Text>}
      <ul className="calendar-things">
        {things.map((thing, index) => (
          <Thing key={index} thing={thing} isLate={isLate(thing, view.today)} />
        ))}
      </ul>
      {total !== undefined && <Text size="sm">{t('calendar.notAll', { count: total })}</Text>}
    </Stack>
  )
}

/** Ours, and past. A day from which somebody may act is not missed. */
export const isLate = (thing: DatedThing, today: CalendarDate): boolean =>
  thing.on < today &&
  (thing.kind === 'case'
    ? thing.ours && (thing.lawKind === 'statutory' || thing.lawKind === 'internal')
    : thing.kind !== 'backup')

export const offWords = (
  { holiday }: DayOff,
  pick: (text: NonNullable<DayOff['holiday']>) => string,
  closed: string,
): string => (holiday ? pick(holiday) : closed)

function Thing({ thing, isLate: late }: { readonly thing: DatedThing; readonly isLate: boolean }) {
  const text = useText()
  const { number, what, why } = thingWords(text, thing)
  return (
    <li className={late ? 'kaiji-late' : ''}>
      <span className="calendar-number">{number}</span>
      <span className="kaiji-status-part">
        {late && <IconAlertTriangle size={14} aria-hidden />}
        <Anchor
          component={Link}
          to={placeOf(thing)}
          size="sm"
          inherit
          c="inherit"
          underline="always"
        >
          {what}
        </Anchor>
      </span>
      <Text size="xs" c="dimmed">
        {late ? [text.t('lists.cases.late'), why].filter(Boolean).join(' · ') : why}
      </Text>
    </li>
  )
}
