import { SimpleGrid } from '@mantine/core'
import type { Organisation } from '@core/settings/settings'
import { useText } from '@ui/app/text'
import { AutoText } from '@ui/ui/auto-text'
import { BothLanguages } from './both-languages'
import { useSaveSettings } from './use-settings'

/** The desk that answers and the officer who signs. */
export function DeskSettings({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useText()
  const { saveOrganisation } = useSaveSettings()
  const both = { organisation }
  return (
    <>
      <BothLanguages field="desk" label={t('settings.desk.desk')} {...both} />
      <BothLanguages field="officerTitle" label={t('settings.desk.officerTitle')} {...both} />
      <BothLanguages field="officerName" label={t('settings.desk.officerName')} {...both} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
        <AutoText
          label={t('settings.desk.phone')}
          inputMode="tel"
          value={organisation.phone}
          onSave={phone => saveOrganisation({ phone })}
        />
        <AutoText
          label={t('settings.desk.email')}
          inputMode="email"
          value={organisation.email}
          onSave={email => saveOrganisation({ email })}
        />
      </SimpleGrid>
      <BothLanguages field="hours" label={t('settings.desk.hours')} {...both} />
      <BothLanguages
        field="complaintBody"
        label={t('settings.desk.complaintBody')}
        description={t('settings.desk.complaintBodyHelp')}
        {...both}
      />
    </>
  )
}
