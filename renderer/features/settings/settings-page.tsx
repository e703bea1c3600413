import { Fieldset, Text } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { rulePacks } from '@core/regimes/index'
import type { Settings } from '@core/settings/settings'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { fold, hasEveryWord } from '@ui/app/fold'
import { useMay } from '@ui/app/may'
import { ReadOnlyNotice } from '@ui/app/read-only'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { EmptyState } from '@ui/ui/empty-state'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { SearchField } from '@ui/ui/search-field'
import { Section } from '@ui/ui/section'
import { ClosureSettings } from './closure-settings'
import { DeskSettings } from './desk-settings'
import { LawSettings } from './law-settings'
import { LetterSettings } from './letter-settings'
import { ReminderSettings } from './reminder-settings'
import { OrganisationSettings } from './organisation-settings'
import { SettingsPages } from './settings-pages'
import './settings.css'

/** What the organisation is, how its letters look, which laws it answers under, when it is closed. */
export function SettingsPage() {
  const { t } = useText()
  const settings = useRead(api.settings.read, {})
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')}>
      {settings.isPending && <Reading rows={10} />}
      {settings.isError && (
        <Problem problem={problemOf(settings.error)} onRetry={() => void settings.refetch()} />
      )}
      <SettingsPages />
      {settings.data && <Groups settings={settings.data} />}
    </Page>
  )
}

type Group = {
  readonly id: 'organisation' | 'desk' | 'letters' | 'laws' | 'closures'
  readonly fields: ReactNode
  /** Words that stand in it besides its labels. */
  readonly words?: readonly string[]
}

function Groups({ settings }: { readonly settings: Settings }) {
  const { t, pick } = useText()
  const [text, setText] = useState('')
  const mayChange = useMay('settings/change')
  const lawNames = rulePacks.map(pack => pick(pack.name))
  const groups: readonly Group[] = [
    { id: 'organisation', fields: <OrganisationSettings organisation={settings.organisation} /> },
    { id: 'desk', fields: <DeskSettings organisation={settings.organisation} /> },
    { id: 'letters', fields: <LetterSettings settings={settings} /> },
    { id: 'closures', fields: <ClosureSettings closures={settings.closures} /> },
    { id: 'laws', fields: <LawSettings settings={settings} />, words: lawNames },
  ]
  // A group is found by every word that stands in it: its title, its fields, their help.
  const wordsIn = ({ id, words = [] }: Group) =>
    [...Object.values<string>(t(`settings.${id}`, { returnObjects: true })), ...words].join(' ')
  const found = groups.filter(group => hasEveryWord(fold(wordsIn(group)), text))
  const reminderWords = Object.values<string>(t('calendar.reminders', { returnObjects: true }))
  const reminders = hasEveryWord(fold(reminderWords.join(' ')), text)
  return (
    <>
      <SearchField maw={420} label={t('settings.find')} value={text} onChange={setText} />
      {!mayChange && <ReadOnlyNotice>{t('accounts.readOnly.settings')}</ReadOnlyNotice>}
      {found.map(({ id, fields }) => (
        <Section
          key={id}
          title={t(`settings.${id}.title`)}
          summary={<Text span>{t(`settings.${id}.effect`)}</Text>}
        >
          <Fieldset variant="unstyled" disabled={!mayChange}>
            {fields}
          </Fieldset>
        </Section>
      ))}
      {reminders && <ReminderSettings />}
      {found.length === 0 && !reminders && (
        <EmptyState
          icon={<IconSearch size={28} aria-hidden />}
          title={t('settings.noMatch', { text })}
          description={t('settings.noMatchHelp')}
        />
      )}
    </>
  )
}
