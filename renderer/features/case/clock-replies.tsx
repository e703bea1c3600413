import { Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { ReplyDate } from '@core/deadlines/reply-dates'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { helpOfDeadline } from '@core/help/help'
import { Article } from '@ui/ui/article'
import { WhatIsThis } from '@ui/ui/what-is-this'
import { exactDate } from '@ui/ui/date-text'
import { useCase } from './case-context'
import { ClockSteps } from './clock-steps'
import { WaitingNote } from './waiting-note'

/** The letter we wait on, and what follows if no reply comes: when to remind, when the procedure may end. */
export function ClockReplies() {
  const { view } = useCase()
  const dates = view.waiting?.dates
  return (
    <Stack gap="sm">
      <WaitingNote dated={false} />
      {dates && (
        <div className="case-dates">
          {[dates.replyBy, ...dates.after].map(date => (
            <ReplyEntry key={date.rule} reply={date} />
          ))}
        </div>
      )}
    </Stack>
  )
}

function ReplyEntry({ reply }: { readonly reply: ReplyDate }) {
  const { t, pick, language } = useText()
  const { pack, view } = useCase()
  const rule = pack.deadlines.find(d => d.id === reply.rule)
  if (!rule || !view.waiting) return null
  const { reminded, sentOn } = view.waiting
  const isReminder = typeof rule.start === 'object' && rule.start.window === undefined
  return (
    <Stack gap={2}>
      <Text size="sm">{pick(rule.name)}</Text>
      <Text
        component="time"
        dateTime={reply.date}
        size="sm"
        fw={500}
        title={exactDate(reply.date, language)}
      >
        {fullDate(reply.date, language)}
      </Text>
      {isReminder && reminded && (
        <Group gap={4} wrap="nowrap">
          <IconCircleCheck size={16} aria-hidden style={{ flexShrink: 0 }} />
          <Text size="sm">{t('clock.reminded', { date: fullDate(sentOn, language) })}</Text>
        </Group>
      )}
      {reply.beyondCalendar && (
        <Text size="xs" className="kaiji-soon">
          {t('clock.beyondCalendar')}
        </Text>
      )}
      <div>
        <Article source={rule.source} />
        <WhatIsThis help={helpOfDeadline(rule)} />
      </div>
      <ClockSteps rule={rule} steps={reply.steps} />
    </Stack>
  )
}
