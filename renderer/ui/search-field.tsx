import { TextInput, type TextInputProps } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'

type Props = Omit<TextInputProps, 'type' | 'leftSection' | 'value' | 'onChange'> & {
  readonly value: string
  readonly onChange: (text: string) => void
}

/** Where words are typed to look for. */
export const SearchField = ({ onChange, ...field }: Props) => (
  <TextInput
    type="search"
    leftSection={<IconSearch size={16} aria-hidden />}
    onChange={event => onChange(event.currentTarget.value)}
    {...field}
  />
)
