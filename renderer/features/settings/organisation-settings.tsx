import { SimpleGrid } from '@mantine/core'
import type { Organisation } from '@core/settings/settings'
import { useText } from '@ui/app/text'
import { AutoText } from '@ui/ui/auto-text'
import { BothLanguages } from './both-languages'
import { useSaveSettings } from './use-settings'

/** Name and address, as letters print them. */
export function OrganisationSettings({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useText()
  const { saveOrganisation } = useSaveSettings()
  return (
    <>
      <BothLanguages
        field="name"
        label={t('settings.organisation.name')}
        organisation={organisation}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <AutoText
          label={t('settings.organisation.postalCode')}
          value={organisation.postalCode}
          onSave={postalCode => saveOrganisation({ postalCode })}
        />
      </SimpleGrid>
      <BothLanguages
        field="address"
        label={t('settings.organisation.address')}
        organisation={organisation}
      />
    </>
  )
}
