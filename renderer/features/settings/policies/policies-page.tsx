import { byPolicy, policyVersions, type PolicyVersion } from '@core/settings/privacy-policies'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { ReadOnlyNotice } from '@ui/app/read-only'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { RegisterList } from '../register/register-list'
import { useSaveSettings } from '../use-settings'
import { PolicyForm } from './policy-form'
import { PolicyRow } from './policy-row'

/** `/settings/policies`: versions of the published policies, so that a case shows which one was in force. */
export function PoliciesPage() {
  const { t } = useText()
  const settings = useRead(api.settings.read, {})
  return (
    <Page title={t('policies.title')} lead={t('policies.lead')}>
      {settings.isPending && <Reading rows={10} />}
      {settings.isError && (
        <Problem problem={problemOf(settings.error)} onRetry={() => void settings.refetch()} />
      )}
      {settings.data && <Policies policies={settings.data.policies} />}
    </Page>
  )
}

const largest = 100

function Policies({ policies }: { readonly policies: readonly PolicyVersion[] }) {
  const { t } = useText()
  const { save } = useSaveSettings()
  const mayChange = useMay('settings/change')
  return (
    <>
      {!mayChange && <ReadOnlyNotice>{t('accounts.readOnly.settings')}</ReadOnlyNotice>}
      <RegisterList
        words={{
          title: t('policies.list.title'),
          effect: t('policies.list.effect'),
          add: t('policies.list.add'),
          empty: t('policies.list.empty'),
          emptyHelp: t('policies.list.emptyHelp'),
        }}
        entries={policies}
        shown={byPolicy(policies).flat()}
        largest={largest}
        readOnly={!mayChange}
        onSave={next => save({ policies: policyVersions.parse(next) })}
        row={props => <PolicyRow {...props} policies={policies} />}
        form={props => <PolicyForm {...props} policies={policies} />}
      />
    </>
  )
}
