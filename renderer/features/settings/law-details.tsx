import { SimpleGrid, Stack, Title } from '@mantine/core'
import { useId } from 'react'
import type { Language } from '@core/bilingual'
import { packKey } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import type { Settings } from '@core/settings/settings'
import { useText } from '@ui/app/text'
import { AutoText } from '@ui/ui/auto-text'
import { LawCalendar } from './law-calendar'
import { useSaveSettings } from './use-settings'

type Props = { readonly pack: RulePack; readonly settings: Settings }

/** What the organisation chooses for one law. */
export function LawDetails({ pack, settings }: Props) {
  const { pick } = useText()
  const id = useId()
  return (
    <Stack gap="sm" role="group" aria-labelledby={id}>
      <Title order={3} size="h5" id={id}>
        {pick(pack.name)}
      </Title>
      <LawCalendar pack={pack} settings={settings} />
      <Authority pack={pack} settings={settings} />
    </Stack>
  )
}

const nobody = { ja: '', en: '' }

function Authority({ pack, settings }: Props) {
  const { t } = useText()
  const { saveRegulator } = useSaveSettings()
  const key = packKey(pack)
  const value = settings.regulators[key] ?? nobody
  const label = t('settings.laws.authority')
  const field = (lang: Language, name: string) => (
    <AutoText
      label={name}
      description={t('settings.laws.authorityHelp')}
      lang={lang}
      placeholder={pack.regulator[lang]}
      value={value[lang]}
      onSave={text => saveRegulator(key, { [lang]: text })}
    />
  )
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
      {field('ja', t('settings.inJapanese', { label }))}
      {field('en', t('settings.inEnglish', { label }))}
    </SimpleGrid>
  )
}
