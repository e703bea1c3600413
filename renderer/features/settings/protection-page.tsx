import { Alert, Switch, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { Section } from '@ui/ui/section'
import { ApprovalSettings } from './approval-settings'
import { LockSettings } from './lock-settings'
import { NumberSetting } from './number-setting'
import { TakingOutSettings } from './taking-out-settings'
import { usePolicy, type ProtectionProps } from './use-policy'

/** `/settings/protection`: how the vault closes, passwords, and what is asked before data leaves it. */
export function ProtectionPage() {
  const { t } = useText()
  const policy = useRead(api.settings.policy, {})
  const mayChange = useMay('policy/change')
  const { save, problem } = usePolicy()
  return (
    <Page title={t('protection.title')} lead={t('protection.lead')}>
      {policy.isPending && <Reading rows={8} />}
      {policy.isError && (
        <Problem problem={problemOf(policy.error)} onRetry={() => void policy.refetch()} />
      )}
      {problem && <Problem problem={problem} />}
      {policy.data && !mayChange && (
        <Alert variant="light" color="gray" icon={<IconInfoCircle aria-hidden />}>
          {t('protection.readOnly')}
        </Alert>
      )}
      {policy.data && <Groups policy={policy.data} save={save} mayChange={mayChange} />}
    </Page>
  )
}

const Groups = (props: ProtectionProps) => (
  <>
    <LockSettings {...props} />
    <PasswordSettings {...props} />
    <TakingOutSettings {...props} />
    <ApprovalSettings {...props} />
  </>
)

/** Days after which a password is changed, once somebody asks for that at all. */
const firstMaxDays = 365

function PasswordSettings({ policy: { passwords }, save, mayChange }: ProtectionProps) {
  const { t } = useText()
  const { maxDays } = passwords
  return (
    <Section
      title={t('protection.passwords.title')}
      summary={<Text span>{t('protection.passwords.effect')}</Text>}
    >
      <Switch
        label={t('protection.passwords.expire')}
        description={t('protection.passwords.expireHelp')}
        checked={maxDays !== null}
        disabled={!mayChange}
        onChange={event => {
          void save({ passwords: { maxDays: event.currentTarget.checked ? firstMaxDays : null } })
        }}
      />
      {maxDays !== null && (
        <NumberSetting
          label={t('protection.passwords.maxDays')}
          description={t('protection.passwords.maxDaysHelp')}
          min={30}
          max={3650}
          value={maxDays}
          disabled={!mayChange}
          onSave={days => save({ passwords: { maxDays: days } })}
        />
      )}
    </Section>
  )
}
