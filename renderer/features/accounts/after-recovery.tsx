import { Button, Group, Select, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState, type SyntheticEvent } from 'react'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useAction, useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { EntranceFrame } from './entrance-frame'
import { NewPasswordFields } from './new-password-fields'
import { useNewPassword } from './use-new-password'

/** After the recovery key: a new password, so that the key is not needed again tomorrow. */
export function AfterRecovery({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useText()
  const { people, login, hints, choose } = useAccountChoice()
  const chosen = useNewPassword(hints)
  const reset = useAction(api.accounts.resetPassword)
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (!chosen.accept() || login === null) return
    const input = { login, password: chosen.password, exchangeKey: false }
    await reset.mutateAsync(input).then(
      () => {
        reset.reset()
        notifications.show({ message: t('accounts.afterKey.done'), autoClose: 10_000 })
        onLeave()
      },
      () => undefined,
    )
  }
  return (
    <EntranceFrame>
      <form onSubmit={event => void submit(event)} noValidate className="kaiji-section">
        <Stack gap="md">
          <Title order={1}>{t('accounts.afterKey.title')}</Title>
          <Text size="sm">{t('accounts.afterKey.lead')}</Text>
          {people?.length === 0 && <Text size="sm">{t('accounts.afterKey.noAccount')}</Text>}
          <Select
            label={t('accounts.afterKey.account')}
            data={(people ?? []).map(one => ({
              value: one.login,
              label: t('common.signedIn', { name: one.name, login: one.login }),
            }))}
            value={login}
            allowDeselect={false}
            onChange={choose}
          />
          <NewPasswordFields
            chosen={chosen}
            label={t('accounts.own.newPassword')}
            labelAgain={t('accounts.own.again')}
            help={t('accounts.welcome.passwordHelp')}
          />
          {reset.error && <Problem problem={problemOf(reset.error)} />}
          <Group justify="space-between">
            <Button variant="default" onClick={onLeave}>
              {t('accounts.afterKey.later')}
            </Button>
            <Button type="submit" loading={reset.isPending} disabled={login === null}>
              {t('accounts.afterKey.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </EntranceFrame>
  )
}

/** The active accounts, and the one that is meant: first the first. */
function useAccountChoice() {
  const { data: people } = useRead(api.accounts.colleagues, {})
  const [chosen, choose] = useState<string | null>(null)
  const person = people?.find(one => one.login === chosen) ?? people?.[0]
  const login = person?.login ?? null
  return { people, login, hints: person ? [person.name, person.login] : [], choose }
}
