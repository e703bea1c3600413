import { Alert, Button, Group, Stack, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react'
import { useState, type ReactNode, type SyntheticEvent } from 'react'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useToday } from '@ui/app/today'
import { useAction } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { checkLength, endsAsTyped, keyGroups } from './key-groups'

type Props = {
  readonly recoveryKey: string
  /** Stands on the printed sheet. */
  readonly organisation: string
  readonly submit: string
  readonly busy?: boolean
  /** Stands left of the button. */
  readonly aside?: ReactNode
  /** Somebody has read the end of the key back from the sheet. */
  readonly onRead: () => void
}

/** A recovery key to print or write down, and to read back. */
export function KeySheet(props: Props) {
  const { recoveryKey, organisation, submit, busy = false, aside, onRead } = props
  const { t } = useText()
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState(false)
  const note = useAction(api.accounts.noteRecoveryKey)
  // Nothing is on paper before the log says so.
  const print = () =>
    note.mutateAsync({ how: 'printed' }).then(
      () => window.print(),
      () => undefined,
    )
  const send = (event: SyntheticEvent) => {
    event.preventDefault()
    if (endsAsTyped(recoveryKey, typed)) onRead()
    else setRefused(true)
  }
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <SheetHead organisation={organisation} />
        <ul
          className="kaiji-key"
          aria-label={t('accounts.key.label')}
          translate="no"
          onCopy={() => note.mutate({ how: 'copied' })}
        >
          {keyGroups(recoveryKey).map((group, index) => (
            <li key={index}>{group}</li>
          ))}
        </ul>
        <SheetAdvice />
        <Stack gap="md" className="kaiji-screen-only">
          <Alert color="amber" icon={<IconAlertTriangle aria-hidden />}>
            {t('accounts.key.noCopy')}
          </Alert>
          {note.error && <Problem problem={problemOf(note.error)} />}
          <Group>
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden />}
              loading={note.isPending}
              onClick={() => void print()}
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
          <Group justify={aside ? 'space-between' : 'flex-end'}>
            {aside}
            <Button type="submit" loading={busy}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </Stack>
    </form>
  )
}

/** On paper only: whose key this is and from when. */
function SheetHead({ organisation }: Pick<Props, 'organisation'>) {
  const { t, language } = useText()
  return (
    <div className="kaiji-print-only">
      <h1>{t('accounts.key.sheetTitle')}</h1>
      <p>
        {t('common.labelled', { label: t('accounts.key.sheetOrganisation'), value: organisation })}
        <br />
        {t('common.labelled', {
          label: t('accounts.key.sheetDate'),
          value: fullDate(useToday(), language),
        })}
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
