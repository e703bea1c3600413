import { SimpleGrid } from '@mantine/core'
import type { Organisation } from '@core/settings/settings'
import { useText } from '@ui/app/text'
import { AutoText } from '@ui/ui/auto-text'
import { useSaveSettings } from './use-settings'

/** Settings that letters need in Japanese and in English. */
type BilingualField = {
  [K in keyof Organisation]: Organisation[K] extends string ? never : K
}[keyof Organisation]

type Props = {
  readonly field: BilingualField
  readonly label: string
  readonly description?: string
  readonly organisation: Organisation
}

/** One setting in both languages, side by side where there is room. */
export function BothLanguages({ field, label, description, organisation }: Props) {
  const { t } = useText()
  const { saveOrganisation } = useSaveSettings()
  const value = organisation[field]
  const help = description === undefined ? {} : { description }
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
      <AutoText
        {...help}
        label={t('settings.inJapanese', { label })}
        lang="ja"
        value={value.ja}
        onSave={ja => saveOrganisation({ [field]: { ...value, ja } })}
      />
      <AutoText
        {...help}
        label={t('settings.inEnglish', { label })}
        lang="en"
        value={value.en}
        onSave={en => saveOrganisation({ [field]: { ...value, en } })}
      />
    </SimpleGrid>
  )
}
