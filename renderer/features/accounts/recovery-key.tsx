import { Alert, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react'
import { useState, type SyntheticEvent } from 'react'
import { fullDate } from '@ui/app/date-words'
import { useFounding } from '@ui/app/founding'
import { useText } from '@ui/app/text'
import { useToday } from '@ui/app/today'
import { checkLength, endsAsTyped, keyGroups } from './key-groups'

/** The recovery key, once: to print or write down, and to read back before the work begins. */
export function RecoveryKey({ recoveryKey }: { readonly recoveryKey: string }) {
  const { t } = useText()
  const end = useFounding(founding => founding.end)
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState(false)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (endsAsTyped(recoveryKey, typed)) end()
    else setRefused(true)
  }
  return (
    <form onSubmit={submit} className="kaiji-section">
      <Stack gap="md">
        <Stack gap="xs" className="kaiji-screen-only">
          <Title order={1}>{t('accounts.key.title')}</Title>
          <Text>{t('accounts.key.lead')}</Text>
        </Stack>
        <SheetHead />
        <ul className="kaiji-key" aria-label={t('accounts.key.label')} translate="no">
          {keyGroups(recoveryKey).map((group, index) => (
            <li key={index}>{group}</li>
          ))}
        </ul>
        <SheetAdvice />
        <Stack gap="md" className="kaiji-screen-only">
          <Alert color="amber" icon={<IconAlertTriangle aria-hidden />}>
            {t('accounts.key.noCopy')}
          </Alert>
          <Group>
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden />}
              onClick={() => window.print()}
            >
              {t('accounts.key.print')}
            </Button>
          </Group>
          <TextInput
            label={t('accounts.key.check')}
            description={t('accounts.key.checkHelp')}
            error={refused && t('accounts.key.checkWrong')}
            value={typed}
            autoComplete="off"
            spellCheck={false}
            maxLength={checkLength * 2}
            onChange={event => {
              setRefused(false)
              setTyped(event.currentTarget.value)
            }}
          />
          <Group justify="flex-end">
            <Button type="submit">{t('accounts.key.continue')}</Button>
          </Group>
        </Stack>
      </Stack>
    </form>
  )
}

/** On paper only: whose key this is and from when. */
function SheetHead() {
  const { t, language } = useText()
  const organisation = useFounding(founding => founding.organisation)
  return (
    <div className="kaiji-print-only">
      <h1>{t('accounts.key.sheetTitle')}</h1>
      <p>
        {t('accounts.key.sheetOrganisation')}: {organisation}
        <br />
        {t('accounts.key.sheetDate')}: {fullDate(useToday(), language)}
      </p>
    </div>
  )
}

function SheetAdvice() {
  const { t } = useText()
  return (
    <div className="kaiji-print-only">
      <p>{t('accounts.key.sheetPurpose')}</p>
      <p>{t('accounts.key.sheetKeep')}</p>
      <p>{t('accounts.key.sheetUse')}</p>
    </div>
  )
}
