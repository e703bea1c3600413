import { dataSystems, type DataSystem } from '@core/settings/systems'
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
import { SystemForm } from './system-form'
import { SystemRow } from './system-row'

/** `/settings/systems`: where personal data is held, to be searched in each case. */
export function SystemsPage() {
  const { t } = useText()
  const settings = useRead(api.settings.read, {})
  return (
    <Page title={t('systems.title')} lead={t('systems.lead')}>
      {settings.isPending && <Reading rows={10} />}
      {settings.isError && (
        <Problem problem={problemOf(settings.error)} onRetry={() => void settings.refetch()} />
      )}
      {settings.data && <Systems systems={settings.data.systems} />}
    </Page>
  )
}

const largest = 200

function Systems({ systems }: { readonly systems: readonly DataSystem[] }) {
  const { t } = useText()
  const { save } = useSaveSettings()
  const mayChange = useMay('settings/change')
  const { title, effect, add, empty, emptyHelp } = {
    title: t('systems.list.title'),
    effect: t('systems.list.effect'),
    add: t('systems.list.add'),
    empty: t('systems.list.empty'),
    emptyHelp: t('systems.list.emptyHelp'),
  }
  return (
    <>
      {!mayChange && <ReadOnlyNotice>{t('accounts.readOnly.settings')}</ReadOnlyNotice>}
      <RegisterList
        words={{ title, effect, add, empty, emptyHelp }}
        entries={systems}
        largest={largest}
        readOnly={!mayChange}
        onSave={next => save({ systems: dataSystems.parse(next) })}
        row={props => <SystemRow {...props} systems={systems} />}
        form={props => <SystemForm {...props} systems={systems} />}
      />
    </>
  )
}
