import { TextInput, type TextInputProps } from '@mantine/core'
import type { SensitivePlace } from '@core/sensitive/policy'
import { useRef, type ChangeEvent, type CompositionEvent } from 'react'
import { useText } from '@ui/app/text'
import { useAutoSave, type AutoSave, type Save } from './auto-save'
import { problemText } from './problem-text'
import { FieldNotice } from './sensitive/field-notice'
import { GrowingText } from './growing-text'

type Passed =
  | 'label'
  | 'description'
  | 'required'
  | 'disabled'
  | 'readOnly'
  | 'maxLength'
  | 'inputMode'
  | 'lang'
  | 'autoFocus'
  | 'placeholder'
  | 'aria-label'

type TextProps = Pick<TextInputProps, Passed> & {
  readonly multiline?: boolean
  /** What kind of text it is, for numbers that must not be kept; a note unless said otherwise. */
  readonly place?: SensitivePlace
  readonly minRows?: number
  readonly maxRows?: number
}

type Props = TextProps & {
  /** As saved. */
  readonly value: string
  /** Rejects with a `Failure` when it could not be saved; the words then stay in the field. */
  readonly onSave: Save<string>
}

/** As long as `shortText` and `longText` of core allow. */
const longest = { line: 500, multiline: 200_000 }

type Field = HTMLInputElement | HTMLTextAreaElement

/** A text field that saves by itself. The status bar says when; a problem stands under the field. */
export function AutoText({ value, onSave, ...rest }: Props) {
  return <TypedText {...rest} save={useAutoSave(value, onSave)} />
}

/** The field itself, for words that are saved together with something else. */
export function TypedText(props: TextProps & { readonly save: AutoSave<string> }) {
  const { save, multiline = false, minRows = 3, maxRows = 16, place, ...rest } = props
  const { t } = useText()
  const { shown, problem, type, focus, leave } = save
  const composing = useRef(false)
  const around = useRef<HTMLDivElement>(null)

  const field = {
    maxLength: multiline ? longest.multiline : longest.line,
    ...rest,
    value: shown,
    error: problem && problemText(t, problem),
    onChange: (event: ChangeEvent<Field>) => type(event.currentTarget.value, composing.current),
    onCompositionStart: () => {
      composing.current = true
    },
    onCompositionEnd: (event: CompositionEvent<Field>) => {
      composing.current = false
      type(event.currentTarget.value)
    },
    onFocus: focus,
    onBlur: leave,
  }
  return (
    <div ref={around}>
      {multiline ? (
        <GrowingText {...field} minRows={minRows} maxRows={maxRows} />
      ) : (
        <TextInput {...field} />
      )}
      {!rest.readOnly && <FieldNotice text={shown} onChange={type} {...{ place, around }} />}
    </div>
  )
}
