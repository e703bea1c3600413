import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import type { Role } from '@core/accounts/access'
import type { AccountView } from '@core/accounts/account'
import { useText } from '@ui/app/text'
import { RoleChoice } from './role-choice'

type Props = {
  readonly account: AccountView
  readonly isLastAdministrator: boolean
  readonly busy: boolean
  readonly onSave: (change: { readonly name: string; readonly role: Role }) => Promise<boolean>
  readonly onEnd: () => void
}

/** Name and role of an account. */
export function ChangeAccount({ account, isLastAdministrator, busy, onSave, onEnd }: Props) {
  const { t } = useText()
  const [name, setName] = useState(account.name)
  const [role, setRole] = useState<Role>(account.role)
  const [nameless, setNameless] = useState(false)
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    setNameless(!name.trim())
    if (name.trim() && (await onSave({ name: name.trim(), role }))) onEnd()
  }
  return (
    <form onSubmit={event => void submit(event)} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('accounts.manage.name')}
          maw={420}
          maxLength={500}
          value={name}
          error={nameless && t('accounts.fault.name')}
          onChange={event => setName(event.currentTarget.value)}
        />
        <RoleChoice
          value={role}
          onChange={setRole}
          whyNot={isLastAdministrator ? t('accounts.manage.lastAdministrator') : undefined}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onEnd}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('accounts.manage.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
