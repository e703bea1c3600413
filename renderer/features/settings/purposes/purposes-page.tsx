import type { Settings } from '@core/settings/settings'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { ReadOnlyNotice } from '@ui/app/read-only'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { useSaveSettings } from '../use-settings'
import { RegisterSection } from './register-section'
import './purposes.css'

/** `/settings/purposes`: what cases choose from when they say for what data is used, and who receives it. */
export function PurposesPage() {
  const { t } = useText()
  const settings = useRead(api.settings.read, {})
  return (
    <Page title={t('purposes.title')} lead={t('purposes.lead')}>
      {settings.isPending && <Reading rows={10} />}
      {settings.isError && (
        <Problem problem={problemOf(settings.error)} onRetry={() => void settings.refetch()} />
      )}
      {settings.data && <Registers settings={settings.data} />}
    </Page>
  )
}

function Registers({ settings: { purposes, recipients } }: { readonly settings: Settings }) {
  const { t } = useText()
  const { save } = useSaveSettings()
  const mayChange = useMay('settings/change')
  return (
    <>
      {!mayChange && <ReadOnlyNotice>{t('accounts.readOnly.settings')}</ReadOnlyNotice>}
      <RegisterSection
        register="purposes"
        entries={purposes.map(purpose => ({ ...purpose, kind: null }))}
        onSave={entries => save({ purposes: entries.map(({ code, text }) => ({ code, text })) })}
        readOnly={!mayChange}
      />
      <RegisterSection
        register="recipients"
        entries={recipients.map(({ code, name, kind }) => ({ code, text: name, kind }))}
        onSave={entries =>
          save({
            recipients: entries.map(({ code, text, kind }) => ({
              code,
              name: text,
              kind: kind ?? 'third_party',
            })),
          })
        }
        readOnly={!mayChange}
      />
    </>
  )
}
