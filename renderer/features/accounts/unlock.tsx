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
import type { ErrorCode } from '@core/errors'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useAction, useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { DamagedVault } from './damaged-vault'
import { useCountdown } from './use-countdown'
import { Resume } from './resume'
import { VaultFacts } from './vault-facts'

type Props = {
  readonly vault: Extract<VaultStatus, { state: 'locked' }>
  readonly onElsewhere: () => void
}

/** One field and the account. */
export function Unlock({ vault, onElsewhere }: Props) {
  const { t } = useText()
  const [byKey, setByKey] = useState(false)
  const [login, setLogin] = useState(vault.lastLogin ?? vault.logins[0] ?? '')
  const [secret, setSecret] = useState('')
  const { unlock, forget, error, pending, secondsLeft } = useUnlock()
  const damaged = useDamaged(vault, error)
  const given = byKey ? { recoveryKey: secret } : { login, password: secret }

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const opened = await unlock(given)
    // What opens a damaged vault is asked for once: what can be done for it needs it too.
    if (opened === true || (!byKey && opened !== 'vault/damaged')) setSecret('')
  }
  return (
    <form onSubmit={submit} className="kaiji-section">
      <Stack gap="md">
        <Title order={1}>{t('accounts.unlock.title')}</Title>
        {!byKey && <AccountField logins={damaged.logins} value={login} onChange={setLogin} />}
        <SecretField byKey={byKey} value={secret} onChange={setSecret} />
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
              forget()
            }}
          >
            {byKey ? t('accounts.unlock.usePassword') : t('accounts.unlock.useKey')}
          </Anchor>
          <Button type="submit" loading={pending} disabled={secret === '' || secondsLeft > 0}>
            {t('accounts.unlock.submit')}
          </Button>
        </Group>
        {damaged.is && (
          <DamagedVault secret={givenOrNot(given)} onMended={mended => void unlock(mended)} />
        )}
        <Resume />
        <VaultFacts vault={vault} onElsewhere={onElsewhere} />
      </Stack>
    </form>
  )
}

type AccountProps = {
  readonly logins: readonly string[]
  readonly value: string
  readonly onChange: (login: string) => void
}

/** Whose password it is; where there is one account there is nothing to choose. */
function AccountField({ logins, value, onChange }: AccountProps) {
  const { t } = useText()
  const label = t('accounts.unlock.account')
  if (logins.length === 1 && logins[0] === value) {
    return <TextInput label={label} value={value} readOnly />
  }
  return (
    <Select
      label={label}
      data={[...logins]}
      value={value}
      allowDeselect={false}
      onChange={chosen => onChange(chosen ?? value)}
    />
  )
}

type FieldProps = {
  readonly byKey: boolean
  readonly value: string
  readonly onChange: (typed: string) => void
}

/** The password, or the recovery key as it stands on paper. */
function SecretField({ byKey, value, onChange }: FieldProps) {
  const { t } = useText()
  const field = {
    value,
    autoFocus: true,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  }
  return byKey ? (
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
  )
}

type Secret =
  { readonly recoveryKey: string } | { readonly login: string; readonly password: string }

/** Undefined while something is still to be typed or chosen. */
const givenOrNot = (secret: Secret): Secret | undefined =>
  Object.values(secret).some(text => text === '') ? undefined : secret

/** A vault without readable login names is damaged too; then those of its backups will do. */
function useDamaged(vault: Props['vault'], error: Error | null) {
  const code = error && problemOf(error).code
  const is = vault.logins.length === 0 || code === 'vault/damaged' || code === 'vault/beyond-repair'
  const offer = useRead(api.health.rescue, {}, { when: is })
  return { is, logins: vault.logins.length > 0 ? vault.logins : (offer.data?.logins ?? []) }
}

/** Tries to unlock; after a wrong password the next try has to wait as long as the vault says. */
function useUnlock() {
  const byPassword = useAction(api.accounts.unlock)
  const byKey = useAction(api.accounts.unlockWithRecoveryKey)
  const [waitUntil, setWaitUntil] = useState(0)
  const forget = () => {
    byPassword.reset()
    byKey.reset()
  }
  const unlock = async (secret: Secret): Promise<true | ErrorCode> => {
    forget()
    try {
      if ('recoveryKey' in secret) await byKey.mutateAsync(secret)
      else await byPassword.mutateAsync(secret)
      return true
    } catch (error) {
      const problem = problemOf(error)
      if (problem.code === 'vault/wrong-password') {
        setWaitUntil(Date.now() + problem.retryAfterSeconds * 1000)
      }
      return problem.code
    }
  }
  return {
    unlock,
    forget,
    error: byPassword.error ?? byKey.error,
    pending: byPassword.isPending || byKey.isPending,
    secondsLeft: useCountdown(waitUntil),
  }
}
