import {
  Anchor,
  Button,
  Group,
  PasswordInput,
  Select,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import type { VaultStatus } from '@core/accounts/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { useCountdown } from './use-countdown'
import { VaultFacts } from './vault-facts'

type Props = {
  readonly vault: Extract<VaultStatus, { state: 'locked' }>
  readonly onElsewhere: () => void
}

/** One field and the account. */
export function Unlock({ vault, onElsewhere }: Props) {
  const { t } = useText()
  const [byKey, setByKey] = useState(false)
  const [login, setLogin] = useState(vault.logins[0] ?? '')
  const [secret, setSecret] = useState('')
  const { unlock, error, pending, secondsLeft } = useUnlock()

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const opened = await unlock(byKey ? { recoveryKey: secret } : { login, password: secret })
    if (opened || !byKey) setSecret('')
  }
  const field = {
    value: secret,
    autoFocus: true,
    onChange: (event: { currentTarget: { value: string } }) => setSecret(event.currentTarget.value),
  }
  return (
    <form onSubmit={submit} className="kaiji-section">
      <Stack gap="md">
        <Title order={1}>{t('accounts.unlock.title')}</Title>
        {!byKey && (
          <Select
            label={t('accounts.unlock.account')}
            data={[...vault.logins]}
            value={login}
            allowDeselect={false}
            onChange={chosen => setLogin(chosen ?? login)}
          />
        )}
        {byKey ? (
          <TextInput
            key="key"
            label={t('accounts.unlock.key')}
            description={t('accounts.unlock.keyHelp')}
            autoComplete="off"
            spellCheck={false}
            {...field}
          />
        ) : (
          <PasswordInput
            key="password"
            label={t('accounts.unlock.password')}
            autoComplete="current-password"
            {...field}
          />
        )}
        {error && <Problem problem={problemOf(error)} />}
        {secondsLeft > 0 && (
          <Text size="sm" role="timer">
            {t('accounts.unlock.wait', { count: secondsLeft })}
          </Text>
        )}
        <Group justify="space-between">
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => {
              setByKey(!byKey)
              setSecret('')
            }}
          >
            {byKey ? t('accounts.unlock.usePassword') : t('accounts.unlock.useKey')}
          </Anchor>
          <Button type="submit" loading={pending} disabled={secret === '' || secondsLeft > 0}>
            {t('accounts.unlock.submit')}
          </Button>
        </Group>
        <VaultFacts vault={vault} onElsewhere={onElsewhere} />
      </Stack>
    </form>
  )
}

type Secret =
  { readonly recoveryKey: string } | { readonly login: string; readonly password: string }

/** Tries to unlock; after a wrong password the next try has to wait as long as the vault says. */
function useUnlock() {
  const byPassword = useAction(api.accounts.unlock)
  const byKey = useAction(api.accounts.unlockWithRecoveryKey)
  const [waitUntil, setWaitUntil] = useState(0)
  const unlock = async (secret: Secret): Promise<boolean> => {
    byPassword.reset()
    byKey.reset()
    try {
      if ('recoveryKey' in secret) await byKey.mutateAsync(secret)
      else await byPassword.mutateAsync(secret)
      return true
    } catch (error) {
      const problem = problemOf(error)
      if (problem.code === 'vault/wrong-password') {
        setWaitUntil(Date.now() + problem.retryAfterSeconds * 1000)
      }
      return false
    }
  }
  return {
    unlock,
    error: byPassword.error ?? byKey.error,
    pending: byPassword.isPending || byKey.isPending,
    secondsLeft: useCountdown(waitUntil),
  }
}
