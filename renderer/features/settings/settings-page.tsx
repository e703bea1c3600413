import { Fieldset, Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Settings } from '@core/settings/settings'
import { api } from '@ui/app/api'
import { eventWording } from '@ui/app/event-words'
import { problemOf } from '@ui/app/failure'
import { useMay, useRole } from '@ui/app/may'
import { ReadOnlyNotice } from '@ui/app/read-only'
import { useGoToSetting } from '@ui/app/setting-mark'
import { allSettings, findSettings } from '@ui/app/settings-index'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { SearchField } from '@ui/ui/search-field'
import { Section } from '@ui/ui/section'
import { ClosureSettings } from './closure-settings'
import { DeskSettings } from './desk-settings'
import { FoundSettings } from './found-settings'
import { LawSettings } from './law-settings'
import { LetterSettings } from './letter-settings'
import { OrganisationSettings } from './organisation-settings'
import { ReminderSettings } from './reminder-settings'
import { SettingsPages } from './settings-pages'
import { TargetSettings } from './target-settings'
import './settings.css'

/** What the organisation is, how its letters look, which laws it answers under, when it is closed. */
export function SettingsPage() {
  const { t } = useText()
  const settings = useRead(api.settings.read, {})
  const [text, setText] = useState('')
  const found = useFound(text)
  const go = useGoToSetting()
  const [first] = found
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')}>
      <SearchField
        maw={420}
        label={t('settings.find')}
        description={t('settings.findHelp')}
        value={text}
        onChange={setText}
        onKeyDown={event => {
          // Enter that ends a Japanese conversion chooses a word; it goes nowhere.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || !first) return
          setText('')
          go(first)
        }}
      />
      {settings.isPending && <Reading rows={10} />}
      {settings.isError && (
        <Problem problem={problemOf(settings.error)} onRetry={() => void settings.refetch()} />
      )}
      {text.trim() !== '' && <FoundSettings text={text} found={found} onGo={() => setText('')} />}
      {text.trim() === '' && <SettingsPages />}
      {text.trim() === '' && settings.data && <Groups settings={settings.data} />}
    </Page>
  )
}

function useFound(text: string) {
  const words = useText()
  const role = useRole()
  if (text.trim() === '' || role === undefined) return []
  return findSettings(allSettings(eventWording(words).say, role), text)
}

type Group = { readonly title: string; readonly effect: string; readonly fields: ReactNode }

function Groups({ settings }: { readonly settings: Settings }) {
  const { t } = useText()
  const mayChange = useMay('settings/change')
  const { organisation, closures } = settings
  const group = (
    id: 'organisation' | 'desk' | 'letters' | 'laws' | 'closures',
    fields: ReactNode,
  ): Group => ({ title: t(`settings.${id}.title`), effect: t(`settings.${id}.effect`), fields })
  const groups: readonly Group[] = [
    group('organisation', <OrganisationSettings organisation={organisation} />),
    group('desk', <DeskSettings organisation={organisation} />),
    group('letters', <LetterSettings settings={settings} />),
    group('closures', <ClosureSettings closures={closures} />),
    {
      title: t('targets.title'),
      effect: t('targets.effect'),
      fields: <TargetSettings settings={settings} />,
    },
    group('laws', <LawSettings settings={settings} />),
  ]
  return (
    <>
      {!mayChange && <ReadOnlyNotice>{t('accounts.readOnly.settings')}</ReadOnlyNotice>}
      {groups.map(({ title, effect, fields }) => (
        <Section key={title} title={title} summary={<Text span>{effect}</Text>}>
          <Fieldset variant="unstyled" disabled={!mayChange}>
            <Stack gap="sm">{fields}</Stack>
          </Fieldset>
        </Section>
      ))}
      <ReminderSettings />
    </>
  )
}
