import { Group, Stack, Text } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import { letterSpecOf } from '@core/regimes/index'
import type { CalendarDate } from '@core/time/calendar-date'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { useCase } from './case-context'

type Props = {
  /** False where the day to reply by stands below: it is then named only once it has passed. */
  readonly dated?: boolean
}

/** The reply we wait for: what was asked, when, and until when. Nothing when we wait for none. */
export function WaitingNote({ dated = true }: Props) {
  const { t, pick, language } = useText()
  const { view, pack } = useCase()
  const { waiting } = view
  if (!waiting) return null
  const spec = letterSpecOf(pack, waiting.letterId)
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <IconHourglass size={18} aria-hidden style={{ flexShrink: 0, marginTop: 3 }} />
      <Stack gap={2}>
        <Text size="sm">
          {t('identity.ask.sent', {
            title: spec ? pick(spec.title) : waiting.letterId,
            date: fullDate(waiting.sentOn, language),
          })}
        </Text>
        {waiting.dates && <ReplyBy day={waiting.dates.replyBy.date} dated={dated} />}
      </Stack>
    </Group>
  )
}

type ReplyByProps = { readonly day: CalendarDate; readonly dated: boolean }

function ReplyBy({ day, dated }: ReplyByProps) {
  const { t, language } = useText()
  const { view } = useCase()
  const late = day < view.today
  if (!late && !dated) return null
  const date = fullDate(day, language)
  return (
    <Text size="sm" fw={late ? 600 : 400} className={late ? 'kaiji-late' : ''}>
      {late ? t('clock.replyLate', { date }) : t('clock.replyBy', { date })}
    </Text>
  )
}
