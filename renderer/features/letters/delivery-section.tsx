import { Alert, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconMailX } from '@tabler/icons-react'
import { useState, type SyntheticEvent } from 'react'
import type { Delivery, LetterRecord } from '@core/letters/letter'
import type { CalendarDate } from '@core/time/calendar-date'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { DateField } from '@ui/ui/date-field'
import { exactDate } from '@ui/ui/date-text'
import { useKeptText } from '@ui/ui/kept-text'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'
import { WhyButton } from '@ui/ui/why-button'
import { Facts } from './facts'
import { GrowingText } from '@ui/ui/growing-text'

type Props = {
  readonly letter: LetterRecord
  readonly today: CalendarDate
  readonly mayWork: boolean
  readonly closed: boolean
}

/** What became of a letter that was sent: recorded once, and taken back only with a reason. */
export function DeliverySection(props: Props) {
  const { letter, mayWork } = props
  if (!letter.dispatch) return null
  if (letter.delivery) return <Known {...props} delivery={letter.delivery} />
  return mayWork ? <DeliveryForm {...props} sentOn={letter.dispatch.sentOn} /> : null
}

function Known({ letter, delivery, mayWork, closed }: Props & { readonly delivery: Delivery }) {
  const { t, language } = useText()
  const undo = useChange(api.letters.undoDelivery)
  const isReturned = delivery.outcome === 'returned'
  return (
    <Section title={t('wayOut.delivery.title')}>
      {isReturned && (
        <Alert
          color="amber"
          variant="light"
          icon={<IconMailX aria-hidden />}
          title={t('wayOut.delivery.isReturned')}
        >
          <Text size="sm">{t('wayOut.delivery.returnedHelp')}</Text>
          {closed && <Text size="sm">{t('wayOut.delivery.closedHelp')}</Text>}
        </Alert>
      )}
      <Facts
        facts={[
          [
            t(isReturned ? 'wayOut.delivery.returnedOn' : 'wayOut.delivery.deliveredOn'),
            exactDate(delivery.on, language),
          ],
          ...(delivery.note ? [[t('wayOut.delivery.note'), delivery.note] as const] : []),
          [t('letters.dispatch.recordedBy'), delivery.recordedBy],
        ]}
      />
      {mayWork && (
        <Group>
          <WhyButton
            size="xs"
            question={t('wayOut.delivery.undoAsk')}
            confirmLabel={t('wayOut.delivery.undoDo')}
            onConfirm={why => undo.mutate({ letterRecordId: letter.id, why })}
          >
            {t('wayOut.delivery.undo')}
          </WhyButton>
        </Group>
      )}
      {undo.error && <Problem problem={problemOf(undo.error)} />}
    </Section>
  )
}

const outcomes = ['delivered', 'returned'] as const

function DeliveryForm({ letter, today, sentOn }: Props & { readonly sentOn: CalendarDate }) {
  const { t, language } = useText()
  const record = useChange(api.letters.recordDelivery)
  const [outcome, setOutcome] = useState<Delivery['outcome']>('delivered')
  const [on, setOn] = useState<CalendarDate | null>(today)
  const note = useKeptText(`case/${letter.caseId}/delivery-${letter.id}`)
  const isWrong = on === null || on < sentOn || on > today
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (on === null || isWrong) return
    record.mutate(
      { letterRecordId: letter.id, outcome, on, note: note.text },
      { onSuccess: note.forget },
    )
  }
  return (
    <form noValidate onSubmit={submit}>
      <Section
        title={t('wayOut.delivery.title')}
        summary={t('wayOut.delivery.lead')}
        action={
          <Button type="submit" variant="default" disabled={isWrong} loading={record.isPending}>
            {t('wayOut.delivery.record')}
          </Button>
        }
      >
        <Stack gap="sm">
          <Group gap="md" align="flex-end">
            <SegmentedControl
              aria-label={t('wayOut.delivery.outcome')}
              value={outcome}
              onChange={setOutcome}
              data={outcomes.map(value => ({ value, label: t(`wayOut.delivery.${value}`) }))}
            />
            <DateField
              label={t('wayOut.delivery.on')}
              required
              maxToday
              value={on}
              error={isWrong && t('wayOut.delivery.onNeeded', { from: fullDate(sentOn, language) })}
              onChange={setOn}
            />
          </Group>
          <GrowingText
            label={t('wayOut.delivery.note')}
            description={t('wayOut.delivery.noteHelp')}
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
