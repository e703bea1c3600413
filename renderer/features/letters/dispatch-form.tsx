import { Button, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { dispatchMethod, type DispatchMethod, type LetterRecord } from '@core/letters/letter'
import { calendarDate, type CalendarDate } from '@core/time/calendar-date'
import { parseDate } from '@core/time/parse-date'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { useKeptText } from '@ui/ui/kept-text'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'

type Props = {
  readonly letter: LetterRecord
  readonly recipient: string
  readonly today: CalendarDate
}

type Sending = {
  readonly method: DispatchMethod | null
  readonly sentOn: CalendarDate | null
}

const problemsOf = (
  { method, sentOn, recipient }: Sending & { readonly recipient: string },
  from: CalendarDate,
  to: CalendarDate,
) => ({
  method: method === null,
  sentOn: sentOn === null || sentOn < from || sentOn > to,
  recipient: !recipient.trim(),
})

/** How and when the letter went out: what the next dates count from. */
export function DispatchForm({ letter, recipient, today }: Props) {
  const { t, language } = useText()
  const [sending, setSending] = useState<Sending>({ method: null, sentOn: today })
  const form = `case/${letter.caseId}/dispatch-${letter.id}`
  const to = useKeptText(`${form}/recipient`, recipient)
  const note = useKeptText(`${form}/note`)
  const [tried, setTried] = useState(false)
  const record = useChange(api.letters.recordDispatch)
  const from = letter.datedOn ?? today
  const { method, sentOn } = sending
  const fill = (change: Partial<Sending>) => setSending(was => ({ ...was, ...change }))

  const wrong = problemsOf({ ...sending, recipient: to.text }, from, today)

  const submit = () => {
    setTried(true)
    if (method === null || sentOn === null || Object.values(wrong).includes(true)) return
    const words = { recipient: to.text, note: note.text }
    const done = () => {
      to.forget()
      note.forget()
    }
    record.mutate({ ...words, letterRecordId: letter.id, method, sentOn }, { onSuccess: done })
  }
  const say = (isWrong: boolean, words: string) => (tried && isWrong ? words : undefined)

  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <Section
        title={t('letters.dispatch.title')}
        summary={t('letters.dispatch.lead')}
        action={
          <Button type="submit" disabled={record.isPending}>
            {t('letters.dispatch.record')}
          </Button>
        }
      >
        <Stack gap="sm">
          <Select
            label={t('letters.dispatch.method')}
            required
            checkIconPosition="right"
            value={method}
            data={dispatchMethod.options.map(value => ({
              value,
              label: t(`letters.dispatch.methods.${value}`),
            }))}
            error={say(wrong.method, t('letters.dispatch.chooseMethod'))}
            onChange={value => fill({ method: value })}
          />
          <DateInput
            label={t('letters.dispatch.sentOn')}
            required
            value={sentOn}
            minDate={from}
            maxDate={today}
            valueFormat={date => fullDate(calendarDate.parse(date.slice(0, 10)), language)}
            dateParser={text => parseDate(text, today) ?? null}
            error={say(
              wrong.sentOn,
              t('letters.dispatch.dateNeeded', { from: fullDate(from, language) }),
            )}
            onChange={text => fill({ sentOn: text ? calendarDate.parse(text.slice(0, 10)) : null })}
          />
          <TextInput
            label={t('letters.dispatch.recipient')}
            required
            maxLength={500}
            value={to.text}
            error={say(wrong.recipient, t('letters.dispatch.recipientNeeded'))}
            onChange={event => to.type(event.currentTarget.value)}
          />
          <Textarea
            label={t('letters.dispatch.note')}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={200_000}
            value={note.text}
            onChange={event => note.type(event.currentTarget.value)}
          />
          {record.isError && <Problem problem={problemOf(record.error)} />}
        </Stack>
      </Section>
    </form>
  )
}
