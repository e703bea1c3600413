import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import type { CaseFile } from '@core/cases/case-file'
import type { LetterView } from '@core/letters/contract'
import { dispatchMethod, type DispatchMethod } from '@core/letters/letter'
import { expectedAddress } from '@core/letters/release-warnings'
import { hasTracking, isReturned } from '@core/letters/way-out'
import type { RulePack } from '@core/regimes/rule-pack'
import { calendarDate, laterOf, type CalendarDate } from '@core/time/calendar-date'
import { parseDate } from '@core/time/parse-date'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { useKeptText, type KeptText } from '@ui/ui/kept-text'
import { Section } from '@ui/ui/section'
import { DispatchCheck, type Sending } from './dispatch-check'
import { GrowingText } from '@ui/ui/growing-text'

type Props = {
  readonly view: LetterView
  readonly file: CaseFile
  readonly pack: RulePack
  readonly today: CalendarDate
}

/** Chosen, not typed. */
type Choice = {
  readonly method: DispatchMethod | null
  readonly sentOn: CalendarDate | null
  readonly locked: boolean
}

type Fields = Choice & {
  readonly to: KeptText
  readonly address: KeptText
  readonly tracking: KeptText
  readonly note: KeptText
}

/** How and when the letter goes out, then a last look before it does: what the next dates count from. */
export function DispatchForm({ view, file, pack, today }: Props) {
  const { letter, release } = view
  const [choice, setChoice] = useState<Choice>({ method: null, sentOn: today, locked: false })
  const [checking, setChecking] = useState(false)
  const form = `case/${letter.caseId}/dispatch-${letter.id}`
  const known = choice.method ? expectedAddress(release, choice.method) : undefined
  const envelope = useKeptText(`${form}/address`, release.address)
  const email = useKeptText(`${form}/email`, release.email)
  const fields: Fields = {
    ...choice,
    to: useKeptText(`${form}/recipient`, release.recipient),
    // What was typed for the envelope is not where the e-mail goes.
    address: choice.method === 'email' ? email : envelope,
    tracking: useKeptText(`${form}/tracking`),
    note: useKeptText(`${form}/note`),
  }
  const from = laterOf(letter.datedOn ?? today, letter.delivery?.on ?? letter.datedOn ?? today)
  const sending = sendingOf(fields, known !== undefined)
  const forget = () => {
    const { to, tracking, note } = fields
    for (const kept of [to, envelope, email, tracking, note]) kept.forget()
  }
  if (checking && sending) {
    return (
      <DispatchCheck
        {...{ view, file, pack, sending }}
        onBack={() => setChecking(false)}
        onDone={forget}
      />
    )
  }
  return (
    <Entry
      {...{ fields, from, today }}
      again={isReturned(letter)}
      addressed={known !== undefined}
      onChoose={change => setChoice(was => ({ ...was, ...change }))}
      onCheck={() => setChecking(true)}
    />
  )
}

/** As it is recorded; undefined while something is missing. */
function sendingOf(fields: Fields, addressed: boolean): Sending | undefined {
  const { method, sentOn, locked, to, address, tracking, note } = fields
  if (method === null || sentOn === null || !to.text.trim()) return undefined
  return {
    method,
    sentOn,
    recipient: to.text.trim(),
    address: addressed ? address.text.trim() : '',
    tracking: hasTracking(method) ? tracking.text.trim() : '',
    ...(method === 'email' ? { locked } : {}),
    note: note.text,
  }
}

const problemsOf = ({ method, sentOn, to }: Fields, from: CalendarDate, until: CalendarDate) => ({
  method: method === null,
  sentOn: sentOn === null || sentOn < from || sentOn > until,
  recipient: !to.text.trim(),
})

type EntryProps = {
  readonly fields: Fields
  readonly from: CalendarDate
  readonly today: CalendarDate
  readonly again: boolean
  /** An address is written on it, or it goes to one. */
  readonly addressed: boolean
  readonly onChoose: (change: Partial<Choice>) => void
  readonly onCheck: () => void
}

function Entry({ fields, from, today, again, addressed, onChoose, onCheck }: EntryProps) {
  const { t, language } = useText()
  const [tried, setTried] = useState(false)
  const { method, sentOn } = fields
  const wrong = problemsOf(fields, from, today)
  const say = (isWrong: boolean, words: string) => (tried && isWrong ? words : undefined)
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        setTried(true)
        if (!Object.values(wrong).includes(true)) onCheck()
      }}
    >
      <Section
        title={t(again ? 'wayOut.dispatch.again' : 'letters.dispatch.title')}
        summary={t(again ? 'wayOut.dispatch.againLead' : 'letters.dispatch.lead')}
        action={<Button type="submit">{t('wayOut.dispatch.open')}</Button>}
      >
        <Stack gap="sm">
          <Group gap="sm" align="flex-start" grow>
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
              onChange={value => onChoose({ method: value })}
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
              onChange={text =>
                onChoose({ sentOn: text ? calendarDate.parse(text.slice(0, 10)) : null })
              }
            />
          </Group>
          <TextInput
            label={t('letters.dispatch.recipient')}
            required
            maxLength={500}
            value={fields.to.text}
            error={say(wrong.recipient, t('letters.dispatch.recipientNeeded'))}
            onChange={event => fields.to.type(event.currentTarget.value)}
          />
          {addressed && <AddressField fields={fields} onChoose={onChoose} />}
          <GrowingText
            label={t('letters.dispatch.note')}
            minRows={1}
            maxRows={6}
            maxLength={200_000}
            value={fields.note.text}
            onChange={event => fields.note.type(event.currentTarget.value)}
          />
        </Stack>
      </Section>
    </form>
  )
}

/** Where it goes, and what belongs to the way it goes. */
function AddressField({ fields, onChoose }: Pick<EntryProps, 'fields' | 'onChoose'>) {
  const { t } = useText()
  const { method, locked, address, tracking } = fields
  const byEmail = method === 'email'
  return (
    <>
      <GrowingText
        label={t(byEmail ? 'wayOut.dispatch.emailAddress' : 'wayOut.dispatch.address')}
        minRows={1}
        maxRows={6}
        maxLength={500}
        value={address.text}
        onChange={event => address.type(event.currentTarget.value)}
      />
      {byEmail ? (
        <Checkbox
          label={t('wayOut.dispatch.locked')}
          description={t('wayOut.dispatch.lockedHelp')}
          checked={locked}
          onChange={event => onChoose({ locked: event.currentTarget.checked })}
        />
      ) : (
        <TextInput
          label={t('wayOut.dispatch.tracking')}
          description={t('wayOut.dispatch.trackingHelp')}
          maxLength={100}
          value={tracking.text}
          onChange={event => tracking.type(event.currentTarget.value)}
        />
      )}
    </>
  )
}
