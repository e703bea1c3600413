import { Button, Group, Stack, Switch, Text } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import { useText } from '@ui/app/text'
import { NewPasswordFields } from './new-password-fields'
import { useNewPassword } from './use-new-password'

type Props = {
  readonly hints: readonly string[]
  readonly lead?: string
  /** Whether to ask if the data key goes with the old password. */
  readonly mayExchange: boolean
  readonly submit: string
  readonly busy: boolean
  readonly onSet: (password: string, exchangeKey: boolean) => Promise<boolean>
  readonly onEnd: () => void
}

/** A first password for somebody else, after theirs was forgotten or their account disabled. */
export function FirstPassword(props: Props) {
  const { hints, lead, mayExchange, submit, busy, onSet, onEnd } = props
  const { t } = useText()
  const [exchange, setExchange] = useState(false)
  const chosen = useNewPassword(hints)
  const send = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (chosen.accept() && (await onSet(chosen.password, exchange))) onEnd()
  }
  return (
    <form onSubmit={event => void send(event)} noValidate>
      <Stack gap="sm">
        {lead && <Text size="sm">{lead}</Text>}
        <NewPasswordFields
          chosen={chosen}
          label={t('accounts.manage.firstPassword')}
          labelAgain={t('accounts.manage.again')}
          help={t('accounts.manage.firstPasswordHelp')}
        />
        {mayExchange && (
          <Switch
            label={t('accounts.manage.exchangeToo')}
            checked={exchange}
            onChange={event => setExchange(event.currentTarget.checked)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onEnd}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
