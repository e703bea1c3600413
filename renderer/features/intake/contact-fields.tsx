import { SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useId } from 'react'
import { contact, type Contact } from '@core/cases/case'
import { useText } from '@ui/app/text'
import { fieldId } from './form-field'

type Props = {
  readonly legend: string | undefined
  readonly value: Contact
  readonly nameField: 'name' | 'agentName'
  readonly problem: string | undefined
  readonly onChange: (contact: Contact) => void
}

const keys = contact.keyof().options
const inputModes: Partial<Record<keyof Contact, 'email' | 'tel'>> = { email: 'email', phone: 'tel' }

/** Long names and addresses are shown whole. */
const wide: ReadonlySet<keyof Contact> = new Set(['name', 'address'])

/** Who somebody is and how to reach them. Only the name must be known at once. */
export function ContactFields({ legend, value, nameField, problem, onChange }: Props) {
  const { t } = useText()
  const id = useId()
  return (
    <Stack gap="xs" role="group" aria-labelledby={legend ? id : undefined}>
      {legend && (
        <Text id={id} size="sm" fw={600} mt="xs">
          {legend}
        </Text>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {keys.map(key => (
          <TextInput
            key={key}
            {...(key === 'name'
              ? { id: fieldId(nameField), withAsterisk: true, error: problem }
              : {})}
            style={wide.has(key) ? { gridColumn: '1 / -1' } : {}}
            label={t(`cases.contact.${key}`)}
            maxLength={500}
            inputMode={inputModes[key] ?? 'text'}
            value={value[key]}
            onChange={event => onChange({ ...value, [key]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
    </Stack>
  )
}
