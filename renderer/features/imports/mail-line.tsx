import { Anchor, Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { MailView, Settle } from '@core/imports/contract'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { FormReading } from './form-reading'
import { useLaw } from './use-law'

type Props = {
  readonly mail: MailView
  /** What is asked for where the mail does not say. */
  readonly type: string | null
  readonly busy: boolean
  readonly isChosen: boolean
  readonly onChosen: (is: boolean) => void
  readonly onAct: (how: Settle) => void
}

/** One mail: who, what, when, the cases it may belong to, and what is to become of it. */
export function MailLine({ mail, type, busy, isChosen, onChosen, onAct }: Props) {
  const { t } = useText()
  const subject = mail.subject || t('imports.mails.noSubject')
  const name = mail.name || mail.address || mail.fileName
  return (
    <Group className="imports-mail" align="flex-start" gap="sm" wrap="nowrap">
      <Checkbox
        mt={4}
        aria-label={t('imports.mails.chosen', { subject, name })}
        checked={isChosen}
        onChange={event => onChosen(event.currentTarget.checked)}
      />
      <Stack gap={4} flex={1} miw={0}>
        <Text fw={600}>{subject}</Text>
        <Facts mail={mail} type={type} />
        <Text size="sm" lineClamp={2}>
          {mail.text}
        </Text>
        <Notes mail={mail} />
        <Suggestions mail={mail} busy={busy} onAct={onAct} />
        {mail.hasLabels && <Form mail={mail} />}
      </Stack>
      {mail.problem === null && (
        <Button
          variant="default"
          size="compact-sm"
          disabled={busy}
          onClick={() => onAct({ how: 'case' })}
        >
          {t('imports.mails.toCase')}
        </Button>
      )}
    </Group>
  )
}

function Form({ mail }: Pick<Props, 'mail'>) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  if (open) return <FormReading mailId={mail.id} onClose={() => setOpen(false)} />
  return (
    <Anchor component="button" type="button" size="sm" ta="left" onClick={() => setOpen(true)}>
      {t('imports.form.open')}
    </Anchor>
  )
}

function Facts({ mail, type }: Pick<Props, 'mail' | 'type'>) {
  const { t, pick, language } = useText()
  const known = useLaw()?.requestTypes ?? []
  const types = type !== null && !mail.isForm && mail.problem === null ? [type] : mail.types
  const facts = [
    mail.name,
    mail.address === mail.name ? '' : mail.address,
    mail.receivedOn ? fullDate(mail.receivedOn, language) : '',
    mail.isForm ? t('imports.mails.form') : '',
    ...known.filter(({ id }) => types.includes(id)).map(({ name }) => pick(name)),
    mail.attachments > 0 ? t('imports.mails.attachments', { count: mail.attachments }) : '',
    mail.fileName,
  ]
  return (
    <Text size="sm" c="dimmed">
      {facts.filter(Boolean).join(' · ')}
    </Text>
  )
}

function Notes({ mail }: Pick<Props, 'mail'>) {
  const { t } = useText()
  const notes = [
    ...(mail.problem === null ? [] : [t(`errors.${mail.problem}` as 'errors.mail/damaged')]),
    ...mail.warnings.map(warning => t(`intake.warning.${warning}`, { limit: '' })),
  ]
  return notes.map(note => (
    <Text key={note} size="sm" className="kaiji-soon">
      <IconAlertTriangle size={14} aria-hidden style={{ verticalAlign: -2 }} /> {note}
    </Text>
  ))
}

function Suggestions({ mail, busy, onAct }: Pick<Props, 'mail' | 'busy' | 'onAct'>) {
  const { t } = useText()
  if (mail.cases.length === 0) return null
  return (
    <Stack gap={4}>
      {mail.cases.map(({ caseId, number, same }) => (
        <Group key={caseId} gap="xs">
          <Text size="sm">
            {t('imports.mails.may')}{' '}
            <Anchor component={Link} to={`/cases/${caseId}`} underline="always">
              {number}
            </Anchor>
            {': '}
            {same.map(kind => t(`imports.mails.same.${kind}`)).join(', ')}
          </Text>
          <Button
            variant="default"
            size="compact-sm"
            disabled={busy}
            onClick={() => onAct({ how: 'add', to: caseId })}
          >
            {t('imports.mails.add', { number })}
          </Button>
        </Group>
      ))}
    </Stack>
  )
}
