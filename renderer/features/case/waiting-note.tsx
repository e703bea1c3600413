import { Group, Stack, Text } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import { letterSpecOf } from '@core/regimes/index'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { useCase } from './case-context'

/** The reply we wait for: what was asked, when, and until when. Nothing when we wait for none. */
export function WaitingNote() {
  const { t, pick, language } = useText()
  const { view, pack } = useCase()
  const { waiting } = view
  if (!waiting) return null
  const spec = letterSpecOf(pack, waiting.letterId)
  const late = waiting.deadline.date < view.today
  const date = fullDate(waiting.deadline.date, language)
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
        <Text size="sm" fw={late ? 600 : 400} className={late ? 'kaiji-late' : ''}>
          {late ? t('clock.replyLate', { date }) : t('clock.replyBy', { date })}
        </Text>
      </Stack>
    </Group>
  )
}
