import { MultiSelect, Stack } from '@mantine/core'
import {
  entryText,
  statedIn,
  storedValue,
  type ChosenEntry,
  type Stated,
} from '@core/requests/chosen-entries'
import { entriesOf } from '@core/settings/purposes'
import { api } from '@ui/app/api'
import { fold, hasEveryWord } from '@ui/app/fold'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { useAutoSave } from '@ui/ui/auto-save'
import { TypedText } from '@ui/ui/auto-text'

/** What a field of any kind shows beside its value. */
export type SharedProps = {
  readonly label: string
  readonly required: boolean
  readonly description?: string
  readonly 'aria-label'?: string
}

type Props = {
  readonly register: 'purposes' | 'recipients'
  readonly value: string
  readonly shared: SharedProps
  readonly closed: boolean
  readonly onSave: (value: string) => Promise<unknown>
}

/** A fact that is chosen from a register of the organisation, with room for words besides. Saved as one. */
export function ChosenField({ register, value, shared, closed, onSave }: Props) {
  const { t } = useText()
  const settings = useRead(api.settings.read, {})
  const field = useAutoSave(value, onSave)
  const stated = statedIn(field.shown)
  const type = (change: Partial<Stated>, composing?: boolean) =>
    field.type(storedValue({ ...stated, ...change }), composing)
  const options = optionsOf(stated.chosen, settings.data ? entriesOf(settings.data, register) : [])
  const words = {
    ...field,
    shown: stated.words,
    type: (typed: string, composing?: boolean) => type({ words: typed }, composing),
  }
  const text = { save: words, readOnly: closed, multiline: true, minRows: 2 }
  if (options.length === 0) return <TypedText {...shared} {...text} />
  return (
    <Stack gap="xs">
      <Picker
        {...{ shared, options, closed }}
        chosen={stated.chosen}
        onChange={chosen => type({ chosen })}
        onFocus={field.focus}
        onBlur={field.leave}
      />
      <TypedText
        {...text}
        aria-label={t('purposes.choose.besides', { label: shared['aria-label'] ?? shared.label })}
        placeholder={t('purposes.choose.besidesPlaceholder')}
      />
    </Stack>
  )
}

/** What can be chosen: first what was chosen and is registered no more, then the register, in the words chosen. */
function optionsOf(
  chosen: readonly ChosenEntry[],
  registered: readonly ChosenEntry[],
): readonly ChosenEntry[] {
  const gone = chosen.filter(({ code }) => !registered.some(entry => entry.code === code))
  return [
    ...gone,
    ...registered.map(entry => chosen.find(({ code }) => code === entry.code) ?? entry),
  ]
}

type PickerProps = Pick<Props, 'shared' | 'closed'> & {
  readonly options: readonly ChosenEntry[]
  readonly chosen: readonly ChosenEntry[]
  readonly onChange: (chosen: readonly ChosenEntry[]) => void
  readonly onFocus: () => void
  readonly onBlur: () => void
}

/** Found by code or by words in either language, several at once; kept in the order of the register. */
function Picker({ shared, options, chosen, closed, onChange, onFocus, onBlur }: PickerProps) {
  const { t, language } = useText()
  const folded = new Map(
    options.map(({ code, text }) => [code, fold(`${code} ${text.ja} ${text.en}`)]),
  )
  return (
    <MultiSelect
      {...shared}
      searchable
      withAlignedLabels
      data={options.map(entry => ({ value: entry.code, label: entryText(entry, language) }))}
      filter={({ options: offered, search }) =>
        offered.filter(
          option => 'value' in option && hasEveryWord(folded.get(option.value) ?? '', search),
        )
      }
      value={chosen.map(({ code }) => code)}
      onChange={codes => onChange(options.filter(({ code }) => codes.includes(code)))}
      placeholder={closed ? '' : t('purposes.choose.placeholder')}
      nothingFoundMessage={t('purposes.choose.nothing')}
      readOnly={closed}
      classNames={{ pill: 'case-chosen' }}
      {...{ onFocus, onBlur }}
    />
  )
}
