import { Select, TextInput } from '@mantine/core'
import { useText } from '@ui/app/text'
import { useLater } from '@ui/ui/later'

type Props<T extends string> = {
  readonly label: string
  readonly value: T | null
  readonly data: readonly { readonly value: T; readonly label: string }[]
  /** What holds while nothing is chosen. */
  readonly any?: string
  readonly onChange: (value: T | null) => void
}

/** One condition of the list; none until something is chosen. */
export function Narrow<T extends string>(props: Props<T>) {
  const { label, value, data, onChange } = props
  const { t } = useText()
  const { any = t('lists.cases.any') } = props
  const field = { label, placeholder: any, flex: '1 1 160px', maw: 260 }
  // The rows are what people wait for: until they stand, a field that only looks like this one.
  if (!useLater()) {
    const chosen = data.find(one => one.value === value)?.label ?? ''
    return <TextInput {...field} value={chosen} readOnly tabIndex={-1} />
  }
  return (
    <Select
      {...field}
      data={[...data]}
      value={value}
      clearable
      comboboxProps={{ width: 'max-content' }}
      clearButtonProps={{ 'aria-label': any }}
      onChange={chosen => onChange(data.find(one => one.value === chosen)?.value ?? null)}
    />
  )
}
