import { Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import type { Role } from '@core/accounts/access'
import { newVault } from '@core/accounts/contract'
import { useText } from '@ui/app/text'
import { Section } from '@ui/ui/section'
import { NewPasswordFields } from './new-password-fields'
import { suggestLogin } from './new-vault'
import { RoleChoice } from './role-choice'
import { useNewPassword } from './use-new-password'

export type NewPerson = {
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly password: string
}

type Props = {
  readonly busy: boolean
  /** Answers whether the account was made. */
  readonly onAdd: (person: NewPerson) => Promise<boolean>
  readonly onEnd: () => void
}

/** Name, login, role and a first password that its owner must change. */
export function AddAccount({ busy, onAdd, onEnd }: Props) {
  const { t } = useText()
  const [name, setName] = useState('')
  const [typedLogin, setLogin] = useState<string>()
  const [role, setRole] = useState<Role>('officer')
  const [asked, setAsked] = useState(false)
  const login = typedLogin ?? (name.trim() ? suggestLogin(name) : '')
  const chosen = useNewPassword([name, login])
  const nameless = !newVault.shape.name.safeParse(name.trim()).success
  const badLogin = !newVault.shape.login.safeParse(login).success

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!chosen.accept() || nameless || badLogin) return
    const added = await onAdd({ login, name: name.trim(), role, password: chosen.password })
    if (added) onEnd()
  }
  return (
    <form onSubmit={event => void submit(event)} noValidate>
      <Section title={t('accounts.manage.addTitle')} order={3}>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            <TextInput
              label={t('accounts.manage.name')}
              autoComplete="off"
              autoFocus
              value={name}
              error={asked && nameless && t('accounts.fault.name')}
              onChange={event => setName(event.currentTarget.value)}
            />
            <TextInput
              label={t('accounts.manage.login')}
              description={t('accounts.manage.loginHelp')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              value={login}
              error={asked && badLogin && t('accounts.fault.login')}
              onChange={event => setLogin(event.currentTarget.value)}
            />
          </SimpleGrid>
          <RoleChoice value={role} onChange={setRole} />
          <NewPasswordFields
            chosen={chosen}
            label={t('accounts.manage.firstPassword')}
            labelAgain={t('accounts.manage.again')}
            help={t('accounts.manage.firstPasswordHelp')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onEnd}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('accounts.manage.create')}
            </Button>
          </Group>
        </Stack>
      </Section>
    </form>
  )
}
