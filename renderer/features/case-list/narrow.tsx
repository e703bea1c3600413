import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
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
  const [reached, setReached] = useState<'pointer' | 'keys' | null>(null)
  const isLater = useLater()
  // The rows are what people wait for: until they stand, a field that looks like this one, and becomes
  // it for a hand that is faster.
  if (!isLater && reached === null) {
    const chosen = data.find(one => one.value === value)?.label ?? ''
    return (
      <TextInput
        {...field}
        value={chosen}
        readOnly
        onPointerEnter={() => setReached('pointer')}
        onFocus={() => setReached('keys')}
      />
    )
  }
  return (
    <Select
      {...field}
      autoFocus={reached === 'keys'}
      data={[...data]}
      value={value}
      clearable
      comboboxProps={{ width: 'max-content' }}
      clearButtonProps={{ 'aria-label': any }}
      onChange={chosen => onChange(data.find(one => one.value === chosen)?.value ?? null)}
    />
  )
}
