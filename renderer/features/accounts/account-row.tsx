import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { valueOf } from '@core/failure'
import type { AccountView } from '@core/accounts/account'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { localDay } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { ChangeAccount } from './change-account'
import { FirstPassword } from './first-password'
import type { Manage } from './use-manage'

type Doing = 'change' | 'reset' | 'enable'

type Props = {
  readonly account: AccountView
  readonly own: boolean
  readonly isLastAdministrator: boolean
  readonly manage: Manage
}

/** One account: who, as what, how it stands, and what can be done with it. */
export function AccountRow(props: Props) {
  const { account, own } = props
  const { t } = useText()
  const [doing, setDoing] = useState<Doing>()
  return (
    <li>
      <Stack gap="xs" w="100%">
        <Stack gap={0}>
          <Group gap="xs">
            <Text fw={500}>{account.name}</Text>
            <Text size="sm" c="dimmed" ff="monospace">
              {account.login}
            </Text>
            {own && (
              <Badge variant="outline" size="sm">
                {t('accounts.state.you')}
              </Badge>
            )}
            {account.state !== 'active' && (
              <Badge variant="light" color="gray" size="sm">
                {t(`accounts.state.${account.state}`)}
              </Badge>
            )}
          </Group>
          <Facts account={account} />
        </Stack>
        {doing === undefined && <Actions {...props} onDo={setDoing} />}
        {doing && <Form {...props} doing={doing} onEnd={() => setDoing(undefined)} />}
      </Stack>
    </li>
  )
}

function Facts({ account }: Pick<Props, 'account'>) {
  const { t, language } = useText()
  const { role, state, passwordDue, passwordChangedAt, disabledAt } = account
  const date = (moment: string) => ({ date: fullDate(localDay(moment), language) })
  return (
    <>
      <Text size="sm">
        {t(`accounts.role.${role}`)}
        <Text span size="sm" c="dimmed" ml="xs">
          {t(`accounts.role.says.${role}`)}
        </Text>
      </Text>
      <Text size="sm" c="dimmed">
        {state === 'active' || !disabledAt
          ? t('accounts.manage.passwordChanged', date(passwordChangedAt))
          : t('accounts.manage.disabledOn', date(disabledAt))}
      </Text>
      {passwordDue && (
        <Text size="sm" className="kaiji-soon">
          {t(`accounts.state.${passwordDue}`)}
        </Text>
      )}
    </>
  )
}

function Actions({ account, own, manage, onDo }: Props & { onDo: (doing: Doing) => void }) {
  const { t } = useText()
  const { login, name, state } = account
  if (state === 'removed') return null
  const plain = { variant: 'default', size: 'xs', disabled: manage.busy } as const
  const disable = () => manage.run(async () => valueOf(await api.accounts.disable({ login })))
  const remove = () => manage.run(async () => valueOf(await api.accounts.remove({ login })))
  return (
    <Group
      gap="xs"
      role="group"
      aria-label={t('accounts.manage.actions', { name })}
      justify="flex-end"
    >
      <Button {...plain} onClick={() => onDo('change')}>
        {t('accounts.manage.change')}
      </Button>
      {!own && (
        <Button {...plain} onClick={() => onDo(state === 'active' ? 'reset' : 'enable')}>
          {t(state === 'active' ? 'accounts.manage.reset' : 'accounts.manage.enable')}
        </Button>
      )}
      {!own && state === 'active' && (
        <ConfirmButton
          size="xs"
          disabled={manage.busy}
          question={t('accounts.manage.disableAsk', { name })}
          confirmLabel={t('accounts.manage.disable')}
          onConfirm={() => void disable()}
        >
          {t('accounts.manage.disable')}
        </ConfirmButton>
      )}
      {!own && (
        <ConfirmButton
          size="xs"
          disabled={manage.busy}
          question={t('accounts.manage.removeAsk', { name })}
          confirmLabel={t('accounts.manage.remove')}
          onConfirm={() => void remove()}
        >
          {t('accounts.manage.remove')}
        </ConfirmButton>
      )}
    </Group>
  )
}

type FormProps = Props & { readonly doing: Doing; readonly onEnd: () => void }

function Form({ account, isLastAdministrator, manage, doing, onEnd }: FormProps) {
  const { t } = useText()
  const { login, name } = account
  if (doing === 'change') {
    return (
      <ChangeAccount
        account={account}
        isLastAdministrator={isLastAdministrator}
        busy={manage.busy}
        onSave={change =>
          manage.run(async () => valueOf(await api.accounts.change({ login, ...change })))
        }
        onEnd={onEnd}
      />
    )
  }
  const set = (password: string, exchangeKey: boolean) =>
    manage.run(async () => {
      if (doing === 'enable') return valueOf(await api.accounts.enable({ login, password }))
      const done = valueOf(await api.accounts.resetPassword({ login, password, exchangeKey }))
      return exchangeKey ? done : null
    })
  return (
    <FirstPassword
      hints={[name, login]}
      {...(doing === 'reset' ? { lead: t('accounts.manage.resetHelp') } : {})}
      mayExchange={doing === 'reset'}
      submit={t(`accounts.manage.${doing}`)}
      busy={manage.busy}
      onSet={set}
      onEnd={onEnd}
    />
  )
}
