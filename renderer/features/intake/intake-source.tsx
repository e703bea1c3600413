import { Alert, Box, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconMailOpened } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import type { IntakeDraft } from '@core/cases/contract'
import { canBringIn, isMailName } from '@core/mail/file-name'
import type { MailMessage } from '@core/mail/mail'
import { bringInFiles, bringInPath } from '@ui/app/bring-in'
import { clockTime, fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { PlainText } from '@ui/ui/plain-text'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'
import { packOf, type RegimeRef } from '@core/regimes/index'
import { dayAt } from '@core/time/calendar-date'
import { longestText } from './draft-problems'
import { DraftFiles } from './draft-files'
import { DraftWarning } from './draft-warning'
import { useFileDrop, type useMail } from './use-mail'

type Props = {
  readonly draft: IntakeDraft
  readonly mail: ReturnType<typeof useMail>
  /** Files were taken out: the draft without them. */
  readonly onRemoved: (draft: IntakeDraft) => void
}

/** What arrived: the mail, if there is one, to be read while the form is filled in. */
export function IntakeSource({ draft, mail, onRemoved }: Props) {
  const { t } = useText()
  return (
    <Box className="intake-source">
      <Section title={t('intake.source.title')}>
        {mail.problem && <Problem problem={mail.problem} />}
        {mail.mail ? <Mail mail={mail.mail} regime={draft} /> : <Kept draft={draft} />}
        {draft.documentIds.length > 0 && <DraftWarning />}
        {draft.documentIds.length > 0 && <DraftFiles onRemoved={onRemoved} />}
        <DropPlace mail={mail} />
      </Section>
    </Box>
  )
}

/** After a restart the mail's text is in the form and its original in the vault. */
function Kept({ draft }: Pick<Props, 'draft'>) {
  const { t } = useText()
  const words = draft.documentIds.length > 0 ? t('intake.source.kept') : t('intake.source.byHand')
  return <Text size="sm">{words}</Text>
}

function DropPlace({ mail }: Pick<Props, 'mail'>) {
  const { t } = useText()
  const navigate = useNavigate()
  const over = useFileDrop(files => {
    const [file] = files
    if (mail.reading || !file) return
    // Several at once, and tables, are no single inquiry.
    if (files.length > 1 || (canBringIn(file.name) && !isMailName(file.name))) {
      void bringInFiles(files).then(() => navigate(bringInPath))
    } else void mail.readFile(file)
  })
  const words = () => {
    if (mail.reading) return t('intake.source.reading')
    return over ? t('intake.source.dropNow') : t('intake.source.drop')
  }
  return (
    <Stack gap="xs" className="intake-drop" data-over={over || undefined}>
      <Text role="status" fw={500}>
        {words()}
      </Text>
      <Text size="xs" c="dimmed">
        {t('intake.source.dropNote')}
      </Text>
      <Group justify="center">
        <Button
          variant="default"
          leftSection={<IconMailOpened size={18} aria-hidden />}
          disabled={mail.reading}
          onClick={() => void mail.openFile()}
        >
          {t('intake.source.open')}
        </Button>
        <Button variant="subtle" onClick={() => void navigate(bringInPath)}>
          {t('intake.source.bringIn')}
        </Button>
      </Group>
    </Stack>
  )
}

type MailProps = { readonly mail: MailMessage; readonly regime: RegimeRef }

function Mail({ mail, regime }: MailProps) {
  const { t, language } = useText()
  const { from, to, date, subject, attachments } = mail
  const address = ({ name, address: at }: MailMessage['from']) => (name ? `${name} <${at}>` : at)
  const sent = () => {
    if (!date) return t('intake.source.noDate')
    const moment = new Date(date)
    const day = dayAt(moment.toISOString(), packOf(regime).timeZone)
    return `${fullDate(day, language)} ${clockTime(moment, language)}`
  }
  const facts = [
    [t('intake.source.from'), address(from)],
    [t('intake.source.to'), to.map(address).join(', ')],
    [t('intake.source.sent'), sent()],
    [t('intake.source.subject'), subject],
  ] as const
  return (
    <Stack gap="sm">
      {mail.warnings.map(warning => (
        <Alert key={warning} color="amber" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {t(`intake.warning.${warning}`, { limit: longestText.toLocaleString() })}
        </Alert>
      ))}
      <dl style={{ display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '2px 12px', margin: 0 }}>
        {facts.map(([label, value]) => (
          <Box key={label} style={{ display: 'contents' }}>
            <Text component="dt" size="sm" c="dimmed">
              {label}
            </Text>
            <Text component="dd" size="sm" m={0}>
              {value}
            </Text>
          </Box>
        ))}
      </dl>
      <Attachments attachments={attachments} />
      <div
        className="intake-mail-text"
        tabIndex={0}
        role="region"
        aria-label={t('intake.source.text')}
      >
        <PlainText text={mail.text} />
      </div>
    </Stack>
  )
}

function Attachments({ attachments }: Pick<MailMessage, 'attachments'>) {
  const { t } = useText()
  if (attachments.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('intake.source.noAttachments')}
      </Text>
    )
  }
  return (
    <Box>
      <Text size="sm" c="dimmed">
        {t('intake.source.attachments', { count: attachments.length })}
      </Text>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {attachments.map((file, index) => (
          <li key={index}>
            <Text span size="sm">
              {file.name} ({Math.max(1, Math.round(file.size / 1024))} KB)
            </Text>
          </li>
        ))}
      </ul>
    </Box>
  )
}
