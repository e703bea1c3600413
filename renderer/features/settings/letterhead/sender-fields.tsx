import { SimpleGrid } from '@mantine/core'
import type { Bilingual } from '@core/bilingual'
import type { Organisation } from '@core/settings/settings'
import { useText } from '@ui/app/text'
import { AutoText } from '@ui/ui/auto-text'
import type { SaveLetterhead } from './use-letterheads'

type Props = { readonly organisation: Organisation; readonly save: SaveLetterhead }

const bilingual = ['name', 'address', 'desk', 'officerTitle', 'officerName'] as const
const contact = ['postalCode', 'phone', 'email'] as const

/** Whose name and address stand on the letter. */
export function SenderFields({ organisation, save }: Props) {
  const { t } = useText()
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {contact.map(field => (
          <AutoText
            key={field}
            label={t(`letterhead.sender.${field}`)}
            value={organisation[field]}
            onSave={value => save({ organisation: { [field]: value } })}
          />
        ))}
      </SimpleGrid>
      {bilingual.map(field => (
        <InBoth
          key={field}
          label={t(`letterhead.sender.${field}`)}
          value={organisation[field]}
          onSave={value => save({ organisation: { [field]: value } })}
        />
      ))}
    </>
  )
}

type InBothProps = {
  readonly label: string
  readonly value: Bilingual
  readonly onSave: (value: Bilingual) => Promise<void>
}

function InBoth({ label, value, onSave }: InBothProps) {
  const { t } = useText()
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <AutoText
        label={t('settings.inJapanese', { label })}
        lang="ja"
        value={value.ja}
        onSave={ja => onSave({ ...value, ja })}
      />
      <AutoText
        label={t('settings.inEnglish', { label })}
        lang="en"
        value={value.en}
        onSave={en => onSave({ ...value, en })}
      />
    </SimpleGrid>
  )
}
