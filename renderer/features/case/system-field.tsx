import { Autocomplete } from '@mantine/core'
import { useRef } from 'react'
import { wordsIn } from '@core/settings/register'
import { api } from '@ui/app/api'
import { fold, hasEveryWord } from '@ui/app/fold'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { useAutoSave } from '@ui/ui/auto-save'
import { problemText } from '@ui/ui/problem-text'
import { FieldNotice } from '@ui/ui/sensitive/field-notice'

type Props = {
  readonly label: string
  readonly 'aria-label': string
  readonly value: string
  readonly readOnly: boolean
  readonly onSave: (value: string) => Promise<unknown>
}

/** Where an item is held: one of the registered systems, or in words of one's own. */
export function SystemField({ value, readOnly, onSave, ...shared }: Props) {
  const { t, language } = useText()
  const settings = useRead(api.settings.read, {})
  const { shown, problem, type, focus, leave } = useAutoSave(value, onSave)
  const composing = useRef(false)
  const around = useRef<HTMLDivElement>(null)
  const inUse = (settings.data?.systems ?? []).filter(({ state }) => state === 'in_use')
  const names = new Map(
    inUse.map(({ name }) => [wordsIn(name, language), fold(`${name.ja} ${name.en}`)]),
  )
  return (
    <div ref={around}>
      <Autocomplete
        {...shared}
        data={[...names.keys()]}
        filter={({ options, search }) =>
          // Opened on a name that stands there already, all are offered.
          options.filter(
            option =>
              names.has(search) ||
              ('value' in option && hasEveryWord(names.get(option.value) ?? '', search)),
          )
        }
        maxLength={500}
        value={shown}
        readOnly={readOnly}
        error={problem && problemText(t, problem)}
        onChange={text => type(text, composing.current)}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={event => {
          composing.current = false
          type(event.currentTarget.value)
        }}
        onFocus={focus}
        onBlur={leave}
      />
      {!readOnly && <FieldNotice text={shown} onChange={type} {...{ place: undefined, around }} />}
    </div>
  )
}
