import { Button, Group, PasswordInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useFounding } from '@ui/app/founding'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { faultsOf, suggestLogin, type NewVaultValues } from './new-vault'
import { useStrength } from '@ui/ui/strength'
import { StrengthMeter } from '@ui/ui/strength-meter'

/** Organisation, officer, folder and password of a new vault. */
export function NewVaultForm({ suggestedPath }: { readonly suggestedPath: string }) {
  const { t } = useText()
  const [typed, setTyped] = useState<Partial<NewVaultValues>>({})
  const [asked, setAsked] = useState(false)
  const chooseFolder = useAction(api.accounts.chooseFolder)
  const { create, error, pending } = useCreate()

  const { organisation = '', name = '', password = '', passwordAgain = '' } = typed
  const { login = suggestLogin(name), path = suggestedPath } = typed
  const values = { organisation, name, login, path, password, passwordAgain }
  const score = useStrength(password, [organisation, name, login])
  const faults = faultsOf(values, score)

  const field = (key: keyof NewVaultValues) => {
    const fault = asked ? faults[key] : undefined
    return {
      value: values[key],
      error: fault && t(`accounts.fault.${fault}`, { length: password.length }),
      onChange: (event: { currentTarget: { value: string } }) =>
        setTyped({ ...typed, [key]: event.currentTarget.value }),
    }
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.keys(faults).length === 0) void create(values)
  }
  const choose = async () => {
    const chosen = await chooseFolder.mutateAsync({ purpose: 'new-vault' })
    if (chosen !== null) setTyped({ ...typed, path: chosen })
  }

  return (
    <form onSubmit={submit} noValidate className="kaiji-section">
      <Stack gap="sm">
        <TextInput
          label={t('accounts.welcome.organisation')}
          description={t('accounts.welcome.organisationHelp')}
          autoComplete="organization"
          autoFocus
          {...field('organisation')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <TextInput label={t('accounts.welcome.name')} autoComplete="name" {...field('name')} />
          <TextInput
            label={t('accounts.welcome.login')}
            description={t('accounts.welcome.loginHelp')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoCapitalize="none"
            autoComplete="username"
            spellCheck={false}
            {...field('login')}
          />
        </SimpleGrid>
        <TextInput
          label={t('accounts.welcome.folder')}
          description={t('accounts.welcome.folderHelp')}
          spellCheck={false}
          rightSectionWidth="auto"
          rightSection={
            <Button variant="default" size="compact-sm" mr={6} onClick={() => void choose()}>
              {t('accounts.welcome.chooseFolder')}
            </Button>
          }
          {...field('path')}
          readOnly
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <Stack gap={4}>
            <PasswordInput
              label={t('accounts.welcome.password')}
              aria-describedby="password-rule"
              autoComplete="new-password"
              {...field('password')}
            />
            {password && <StrengthMeter score={score} />}
          </Stack>
          <PasswordInput
            label={t('accounts.welcome.passwordAgain')}
            autoComplete="new-password"
            {...field('passwordAgain')}
          />
        </SimpleGrid>
        <Text size="xs" c="dimmed" id="password-rule">
          {t('accounts.welcome.passwordHelp')}
        </Text>
        {error && <Problem problem={problemOf(error)} />}
        <Submit pending={pending} checking={password !== '' && score === undefined} />
      </Stack>
    </form>
  )
}

type SubmitProps = {
  readonly pending: boolean
  /** How strong the password is, is not known yet. */
  readonly checking: boolean
}

function Submit({ pending, checking }: SubmitProps) {
  const { t } = useText()
  return (
    <Group justify="space-between">
      <Text size="sm" role="status">
        {pending && t('accounts.welcome.creating')}
      </Text>
      <Button type="submit" loading={pending} disabled={checking}>
        {t('accounts.welcome.submit')}
      </Button>
    </Group>
  )
}

/** Creates the vault; its recovery key is held back from everything but the page that shows it. */
function useCreate() {
  const { begin, show, end } = useFounding()
  const create = useAction(api.accounts.create)
  const run = async ({ organisation, name, login, path, password }: NewVaultValues) => {
    begin(organisation.trim())
    try {
      const input = { organisation: organisation.trim(), name: name.trim(), login, path, password }
      const { recoveryKey } = await create.mutateAsync(input)
      show(recoveryKey)
      create.reset()
    } catch {
      // Shown under the form, from the mutation's own state.
      end()
    }
  }
  return { create: run, error: create.error, pending: create.isPending }
}
