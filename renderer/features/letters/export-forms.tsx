import { Alert, Button, Checkbox, Fieldset, Group, Stack, Text } from '@mantine/core'
import { useState, type ReactNode, type SyntheticEvent } from 'react'
import { Link } from 'react-router'
import { addresseeOf, type CaseFile } from '@core/cases/case-file'
import type { LetterRecord } from '@core/letters/letter'
import { useText } from '@ui/app/text'
import { PasswordChoice } from './export-password'
import { useFilePassword } from './use-file-password'
import type { LetterExporting } from './use-letter-export'

type Props = {
  readonly letter: LetterRecord
  readonly file: CaseFile
  readonly exporting: LetterExporting
}

/** Asks for the password of a locked PDF, in place. */
export function LockedForm({ file, exporting }: Props) {
  const { t } = useText()
  const password = useFilePassword([file.case.number])
  const submit = () => {
    const taken = password.take()
    if (taken !== null) exporting.save('pdf_locked', taken)
  }
  return (
    <Asked
      title={t('letterExport.locked.title')}
      go={t('letterExport.save')}
      exporting={exporting}
      onSubmit={submit}
    >
      <PasswordChoice chosen={password} />
    </Asked>
  )
}

/** Shows whom the mail goes to and what is in it, or why there is none. */
export function MailForm(props: Props) {
  const to = addresseeOf(props.file)
  return to?.email.trim() ? (
    <DraftForm {...props} to={`${to.name || to.organisation} <${to.email.trim()}>`} />
  ) : (
    <NoAddress {...props} />
  )
}

function DraftForm({ letter, file, exporting, to }: Props & { readonly to: string }) {
  const { t } = useText()
  const [locked, setLocked] = useState(false)
  const password = useFilePassword([file.case.number])
  const submit = () => {
    const taken = locked ? password.take() : null
    if (locked && taken === null) return
    exporting.save('eml', taken)
  }
  return (
    <Asked
      title={t('letterExport.mail.title')}
      go={t('letterExport.mail.save')}
      exporting={exporting}
      onSubmit={submit}
    >
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {t('letterExport.mail.to')}
        <strong>{to}</strong>
      </Text>
      <Text size="sm">
        {t('letterExport.mail.inside', { count: 1 + letter.enclosures.length })}
      </Text>
      <Checkbox
        label={t('letterExport.mail.lock')}
        description={t('letterExport.mail.lockLine')}
        checked={locked}
        onChange={event => setLocked(event.currentTarget.checked)}
      />
      {locked && <PasswordChoice chosen={password} />}
      <Text size="sm">{t('letterExport.mail.opens')}</Text>
    </Asked>
  )
}

function NoAddress({ letter, exporting }: Props) {
  const { t } = useText()
  return (
    <Alert color="amber" variant="light" role="alert">
      <Stack gap="xs">
        <Text size="sm">{t('letterExport.mail.noAddress')}</Text>
        <Group gap="xs">
          <Button component={Link} to={`/cases/${letter.caseId}`} variant="default" size="xs">
            {t('letterExport.mail.toCase')}
          </Button>
          <Button variant="subtle" size="xs" onClick={exporting.cancel}>
            {t('common.close')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}

type AskedProps = {
  readonly title: string
  readonly go: string
  readonly exporting: LetterExporting
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** Its buttons go while the organisation's own questions stand below. */
function Asked({ title, go, exporting, onSubmit, children }: AskedProps) {
  const { t } = useText()
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Fieldset legend={title}>
        <Stack gap="sm">
          {children}
          {!exporting.releasing.open && (
            <Group justify="flex-end" gap="xs">
              <Button variant="default" size="xs" onClick={exporting.cancel}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" size="xs" loading={exporting.releasing.pending}>
                {go}
              </Button>
            </Group>
          )}
        </Stack>
      </Fieldset>
    </form>
  )
}
