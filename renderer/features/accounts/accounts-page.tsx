import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { valueOf } from '@core/failure'
import type { AccountsView } from '@core/accounts/contract'
import { isLastAdministrator } from '@core/accounts/rules'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { OnlyWhoMay } from '@ui/app/read-only'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { Section } from '@ui/ui/section'
import { AccountRow } from './account-row'
import { AddAccount } from './add-account'
import { ManageOutcome } from './manage-outcome'
import { RecoveryKeySection } from './recovery-key-section'
import { useManage, type Manage } from './use-manage'
import './accounts.css'

/** `/settings/accounts`: who may open the vault and as what, the recovery key, the data key. */
export function AccountsPage() {
  const { t } = useText()
  return (
    <Page title={t('accounts.manage.title')} lead={t('accounts.manage.lead')}>
      <OnlyWhoMay action="accounts/manage" otherwise={t('errors.account/not-allowed')}>
        <Accounts />
      </OnlyWhoMay>
    </Page>
  )
}

function Accounts() {
  const { t } = useText()
  const view = useRead(api.accounts.list, {})
  const manage = useManage()
  if (view.isPending) return <Reading rows={6} />
  if (!view.data) {
    return <Problem problem={problemOf(view.error)} onRetry={() => void view.refetch()} />
  }
  return (
    <>
      {view.data.rotationDue && !manage.busy && (
        <Alert color="amber" icon={<IconAlertTriangle aria-hidden />}>
          {t('accounts.manage.rotationDue')}
        </Alert>
      )}
      <ManageOutcome outcome={manage.outcome} />
      <People view={view.data} manage={manage} />
      <RecoveryKeySection recoveryKey={view.data.recoveryKey} />
      <DataKeySection manage={manage} />
    </>
  )
}

type PeopleProps = { readonly view: AccountsView; readonly manage: Manage }

function People({ view, manage }: PeopleProps) {
  const { t } = useText()
  const status = useRead(api.accounts.status, {})
  const [adding, setAdding] = useState(false)
  const ownLogin = status.data?.state === 'open' ? status.data.login : ''
  const former = view.accounts.filter(account => account.state === 'removed')
  const row = (account: AccountsView['accounts'][number]) => (
    <AccountRow
      key={account.login}
      account={account}
      own={account.login === ownLogin}
      isLastAdministrator={
        account.role === 'administrator' && isLastAdministrator(view.accounts, account.login)
      }
      manage={manage}
    />
  )
  return (
    <>
      <Section
        title={t('accounts.manage.people')}
        action={
          !adding && (
            <Button
              leftSection={<IconUserPlus size={18} aria-hidden />}
              onClick={() => setAdding(true)}
            >
              {t('accounts.manage.add')}
            </Button>
          )
        }
      >
        <ul className="kaiji-list kaiji-people">
          {view.accounts.filter(account => account.state !== 'removed').map(row)}
        </ul>
        {former.length > 0 && (
          <Stack gap={4} component="section" aria-label={t('accounts.manage.former')}>
            <Text size="sm" fw={500}>
              {t('accounts.manage.former')}
            </Text>
            <Text size="xs" c="dimmed">
              {t('accounts.manage.formerHelp')}
            </Text>
            <ul className="kaiji-list kaiji-people">{former.map(row)}</ul>
          </Stack>
        )}
      </Section>
      {adding && (
        <AddAccount
          busy={manage.busy}
          onAdd={person =>
            manage.run(async () => valueOf(await api.accounts.add(person)), 'created')
          }
          onEnd={() => setAdding(false)}
        />
      )}
    </>
  )
}

function DataKeySection({ manage }: { readonly manage: Manage }) {
  const { t } = useText()
  const exchange = () => manage.run(async () => valueOf(await api.accounts.exchangeKey({})))
  return (
    <Section title={t('accounts.dataKey.title')} summary={t('accounts.dataKey.summary')}>
      <Group justify="flex-end">
        <ConfirmButton
          variant="default"
          harmless
          disabled={manage.busy}
          question={t('accounts.dataKey.ask')}
          confirmLabel={t('accounts.dataKey.exchange')}
          onConfirm={() => void exchange()}
        >
          {t('accounts.dataKey.exchange')}
        </ConfirmButton>
      </Group>
    </Section>
  )
}
