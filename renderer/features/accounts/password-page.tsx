import { notifications } from '@mantine/notifications'
import { useNavigate } from 'react-router'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { OwnPasswordForm } from './own-password-form'

/** `/password`: one's own password. */
export function PasswordPage() {
  const { t } = useText()
  const navigate = useNavigate()
  const status = useRead(api.accounts.status, {})
  if (status.data?.state !== 'open') return null
  const { name, login, organisation, byRecoveryKey } = status.data
  const done = () => {
    notifications.show({ message: t('accounts.own.done') })
    void navigate(-1)
  }
  return (
    <Page title={t('accounts.own.title')} lead={t('accounts.own.lead')}>
      <section className="kaiji-section">
        {byRecoveryKey ? (
          <Problem problem={{ code: 'account/has-no-password' }} />
        ) : (
          <OwnPasswordForm hints={[name, login, organisation]} onDone={done} />
        )}
      </section>
    </Page>
  )
}
