import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { useState, type ReactNode, type SyntheticEvent } from 'react'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { NewPasswordFields } from './new-password-fields'
import { useCountdown } from './use-countdown'
import { useNewPassword } from './use-new-password'

type Props = {
  /** Words that make a password easy to guess. */
  readonly hints: readonly string[]
  readonly onDone: () => void
  /** Stands left of the button. */
  readonly aside?: ReactNode
}

/** The present password once, the new one twice. */
export function OwnPasswordForm({ hints, onDone, aside }: Props) {
  const { t } = useText()
  const [oldPassword, setOldPassword] = useState('')
  const [missing, setMissing] = useState(false)
  const chosen = useNewPassword(hints)
  const { change, error, pending, secondsLeft } = useChangePassword()
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    setMissing(oldPassword === '')
    if (!chosen.accept() || oldPassword === '') return
    if (await change(oldPassword, chosen.password)) onDone()
    else setOldPassword('')
  }
  return (
    <form onSubmit={event => void submit(event)} noValidate>
      <Stack gap="md">
        <PasswordInput
          label={t('accounts.own.oldPassword')}
          autoComplete="current-password"
          autoFocus
          maw={{ base: '100%', xs: 'calc(50% - 8px)' }}
          value={oldPassword}
          error={missing && t('accounts.own.missing')}
          onChange={event => setOldPassword(event.currentTarget.value)}
        />
        <NewPasswordFields
          chosen={chosen}
          label={t('accounts.own.newPassword')}
          labelAgain={t('accounts.own.again')}
          help={t('accounts.welcome.passwordHelp')}
        />
        {error && <Problem problem={problemOf(error)} />}
        {secondsLeft > 0 && (
          <Text size="sm" role="timer">
            {t('accounts.unlock.wait', { count: secondsLeft })}
          </Text>
        )}
        <Group justify="space-between">
          <div>{aside}</div>
          <Button type="submit" loading={pending} disabled={secondsLeft > 0}>
            {t('accounts.own.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** After a wrong present password the next try has to wait as long as the vault says. */
function useChangePassword() {
  const action = useAction(api.accounts.changePassword)
  const [waitUntil, setWaitUntil] = useState(0)
  const change = async (oldPassword: string, newPassword: string): Promise<boolean> => {
    try {
      await action.mutateAsync({ oldPassword, newPassword })
      // The passwords are not kept as the last call's input.
      action.reset()
      return true
    } catch (error) {
      const problem = problemOf(error)
      if (problem.code === 'account/wrong-old-password') {
        setWaitUntil(Date.now() + problem.retryAfterSeconds * 1000)
      }
      return false
    }
  }
  return {
    change,
    error: action.error,
    pending: action.isPending,
    secondsLeft: useCountdown(waitUntil),
  }
}
