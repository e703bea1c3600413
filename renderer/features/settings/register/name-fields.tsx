import { SimpleGrid, TextInput } from '@mantine/core'
import { useText } from '@ui/app/text'

type Name = { readonly ja: string; readonly en: string }

type Props = {
  readonly label: string
  readonly description?: string
  readonly value: Name
  readonly error: string | undefined
  readonly onChange: (value: Name) => void
}

/** A name in both languages, of which one is enough. */
export function NameFields({ label, description, value, error, onChange }: Props) {
  const { t, language } = useText()
  const order = language === 'ja' ? (['ja', 'en'] as const) : (['en', 'ja'] as const)
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
      {order.map((one, index) => (
        <TextInput
          key={one}
          lang={one}
          autoFocus={index === 0}
          maxLength={500}
          label={t(one === 'ja' ? 'settings.inJapanese' : 'settings.inEnglish', { label })}
          description={description}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={value[one]}
          error={index === 0 ? error : undefined}
          onChange={event => onChange({ ...value, [one]: event.currentTarget.value })}
        />
      ))}
    </SimpleGrid>
  )
}
