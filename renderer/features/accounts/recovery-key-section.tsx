import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import type { AccountsView } from '@core/accounts/contract'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { localDay } from '@ui/app/moment-words'
import { useNewRecoveryKey } from '@ui/app/new-recovery-key'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'

type Props = { readonly recoveryKey: AccountsView['recoveryKey'] }

/** Since when the key is in use, whether its sheet can be read, and a new one. */
export function RecoveryKeySection({ recoveryKey: { since, testedAt } }: Props) {
  const { t, language } = useText()
  const [doing, setDoing] = useState<'test' | 'replace'>()
  const end = () => setDoing(undefined)
  const date = (moment: string) => ({ date: fullDate(localDay(moment), language) })
  return (
    <Section title={t('accounts.recovery.title')} summary={t('accounts.recovery.summary')}>
      <Stack gap={0}>
        {since && <Text size="sm">{t('accounts.recovery.since', date(since))}</Text>}
        <Text size="sm" className={testedAt ? '' : 'kaiji-soon'}>
          {testedAt
            ? t('accounts.recovery.tested', date(testedAt))
            : t('accounts.recovery.untested')}
        </Text>
      </Stack>
      {doing === 'test' && <TestKey onEnd={end} />}
      {doing === 'replace' && <ShowNewKey onEnd={end} />}
      {doing === undefined && (
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => setDoing('test')}>
            {t('accounts.recovery.test')}
          </Button>
          <Button variant="default" onClick={() => setDoing('replace')}>
            {t('accounts.recovery.replace')}
          </Button>
        </Group>
      )}
    </Section>
  )
}

/** What a new key means, before it fills the window. */
function ShowNewKey({ onEnd }: { readonly onEnd: () => void }) {
  const { t } = useText()
  const show = useNewRecoveryKey(state => state.show)
  const propose = useAction(api.accounts.proposeRecoveryKey)
  const begin = async () => {
    const proposed = await propose.mutateAsync({}).catch(() => undefined)
    if (!proposed) return
    propose.reset()
    show(proposed.recoveryKey)
  }
  return (
    <Stack gap="sm">
      <Text size="sm">{t('accounts.recovery.replaceLead')}</Text>
      {propose.error && <Problem problem={problemOf(propose.error)} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onEnd}>
          {t('common.cancel')}
        </Button>
        <Button variant="light" loading={propose.isPending} onClick={() => void begin()}>
          {t('accounts.recovery.show')}
        </Button>
      </Group>
    </Stack>
  )
}

function TestKey({ onEnd }: { readonly onEnd: () => void }) {
  const { t } = useText()
  const [typed, setTyped] = useState('')
  const test = useAction(api.accounts.testRecoveryKey)
  const opens = test.data?.opens
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    test.mutate({ recoveryKey: typed })
    setTyped('')
  }
  const end = () => {
    test.reset()
    onEnd()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t('accounts.recovery.testLead')}</Text>
        <TextInput
          label={t('accounts.recovery.key')}
          description={t('accounts.unlock.keyHelp')}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={typed}
          maxLength={200}
          onChange={event => setTyped(event.currentTarget.value)}
        />
        {test.error && <Problem problem={problemOf(test.error)} />}
        {opens !== undefined && (
          <Alert color={opens ? 'indigo' : 'amber'} variant="light" role="status">
            {t(opens ? 'accounts.recovery.opens' : 'accounts.recovery.fails')}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={end}>
            {t('common.close')}
          </Button>
          <Button type="submit" variant="light" loading={test.isPending} disabled={!typed.trim()}>
            {t('accounts.recovery.tryIt')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
