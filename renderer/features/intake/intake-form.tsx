import { Group, Radio, Stack, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { language as languages } from '@core/bilingual'
import { channel, emptyContact, requesterRole, type RequesterRole } from '@core/cases/case'
import type { IntakeDraft } from '@core/cases/contract'
import type { RulePack } from '@core/regimes/rule-pack'
import type { CalendarDate } from '@core/time/calendar-date'
import { useText } from '@ui/app/text'
import { AgentKind } from './agent-kind'
import { ContactFields } from './contact-fields'
import type { Problems } from './draft-problems'
import { fieldId } from './form-field'
import { InquiryField } from './inquiry-field'
import { LawChoice } from './law-choice'
import { receivedWhen } from './law-of-draft'
import { ReceivedOn } from './received-on'
import { RightsChoice } from './rights-choice'
import type { DraftInHand } from './use-draft'
import { useTodayOf } from './use-today-of'
import { GrowingText } from '@ui/ui/growing-text'

export type FormProps = {
  readonly inHand: DraftInHand
  /** The laws in use, the default first. */
  readonly laws: readonly RulePack[]
  readonly problems: Problems
  readonly disabled?: boolean
  /** Address of the mail's sender, if a mail was read. */
  readonly sender?: string | undefined
}

/** The facts of the inquiry, in the order in which an officer asks for them. */
export function IntakeForm(props: FormProps) {
  return (
    <Stack gap="md">
      <Receipt {...props} />
      <Who {...props} />
      <What {...props} />
    </Stack>
  )
}

type FieldsProps = {
  readonly legend: string
  readonly disabled: boolean | undefined
  readonly children: ReactNode
}

const Fields = ({ legend, disabled, children }: FieldsProps) => (
  <fieldset className="intake-fields" disabled={disabled}>
    <legend>{legend}</legend>
    <Stack gap="sm">{children}</Stack>
  </fieldset>
)

function Receipt({ inHand: { draft, change }, problems, disabled }: FormProps) {
  const { t } = useText()
  const today = useTodayOf(draft)
  const receive = (receivedOn: CalendarDate | null) =>
    change(receivedWhen(draft, receivedOn, today))
  const choose = (value: string) => {
    const arrived = channel.parse(value)
    // A call or a visit is written down on the day it happens.
    const sameDay = (arrived === 'phone' || arrived === 'in_person') && draft.receivedOn === null
    change({ channel: arrived, ...(sameDay ? { receivedOn: today } : {}) })
  }
  return (
    <Fields legend={t('intake.receipt.title')} disabled={disabled}>
      <Radio.Group
        id={fieldId('channel')}
        label={t('intake.receipt.channel')}
        withAsterisk
        value={draft.channel}
        error={problems.channel}
        onChange={choose}
      >
        <Group gap="md" mt={4} mb={4}>
          {channel.options.map(value => (
            <Radio key={value} value={value} label={t(`cases.channel.${value}`)} />
          ))}
        </Group>
      </Radio.Group>
      <ReceivedOn
        value={draft.receivedOn}
        law={draft}
        problem={problems.receivedOn}
        onChange={receive}
      />
      <Radio.Group
        label={t('intake.receipt.language')}
        value={draft.language}
        onChange={value => change({ language: languages.parse(value) })}
      >
        <Group gap="md" mt={4}>
          {languages.options.map(value => (
            <Radio key={value} value={value} label={t(`common.language.${value}`)} />
          ))}
        </Group>
      </Radio.Group>
    </Fields>
  )
}

function Who({ inHand, problems, disabled, sender }: FormProps) {
  const { t } = useText()
  const { draft, change } = inHand
  const byAgent = draft.requesterRole === 'agent'
  return (
    <Fields legend={t('intake.who.title')} disabled={disabled}>
      <Radio.Group
        label={t('intake.who.role')}
        value={draft.requesterRole}
        onChange={value => change(asRole(draft, requesterRole.parse(value), sender))}
      >
        <Group gap="md" mt={4}>
          {requesterRole.options.map(value => (
            <Radio key={value} value={value} label={t(`intake.who.${value}`)} />
          ))}
        </Group>
      </Radio.Group>
      {byAgent && (
        <>
          <AgentKind
            draft={draft}
            problem={problems.agentKind}
            onChange={agentKind => change({ agentKind })}
          />
          <ContactFields
            legend={t('intake.who.agent')}
            value={draft.agent}
            nameField="agentName"
            problem={problems.agentName}
            onChange={agent => change({ agent })}
          />
        </>
      )}
      <ContactFields
        legend={byAgent ? t('intake.who.principal') : undefined}
        value={draft.principal}
        nameField="name"
        problem={problems.name}
        onChange={principal => change({ principal })}
      />
    </Fields>
  )
}

/** A mail from an agent was first taken for one from the person: its sender moves along, unless somebody is there. */
function asRole(
  draft: IntakeDraft,
  role: RequesterRole,
  sender: string | undefined,
): Partial<IntakeDraft> {
  const from = role === 'agent' ? draft.principal : draft.agent
  const to = role === 'agent' ? draft.agent : draft.principal
  const moves = sender !== undefined && from.email === sender && !to.name.trim() && !to.email.trim()
  if (!moves) return { requesterRole: role }
  return role === 'agent'
    ? { requesterRole: role, agent: from, principal: emptyContact }
    : { requesterRole: role, principal: from, agent: emptyContact }
}

function What({ inHand, laws, problems, disabled }: FormProps) {
  const { t } = useText()
  const { draft, change } = inHand
  return (
    <Fields legend={t('intake.what.title')} disabled={disabled}>
      <LawChoice inHand={inHand} laws={laws} />
      <RightsChoice inHand={inHand} problem={problems.type} />
      <GrowingText
        label={t('intake.what.asked')}
        description={t('intake.what.askedNote')}
        minRows={2}
        maxRows={8}
        maxLength={10_000}
        value={draft.asked}
        onChange={event => change({ asked: event.currentTarget.value })}
      />
      <TextInput
        label={t('intake.what.methodWanted')}
        description={t('intake.what.methodNote')}
        maxLength={500}
        value={draft.methodWanted}
        onChange={event => change({ methodWanted: event.currentTarget.value })}
      />
      <TextInput
        label={t('intake.what.subject')}
        maxLength={500}
        value={draft.subject}
        onChange={event => change({ subject: event.currentTarget.value })}
      />
      <InquiryField
        value={draft.inquiry}
        problem={problems.inquiry}
        onChange={inquiry => change({ inquiry })}
      />
    </Fields>
  )
}
