import { Textarea, TextInput, type TextInputProps } from '@mantine/core'
import { useRef, type ChangeEvent, type CompositionEvent } from 'react'
import { useText } from '@ui/app/text'
import { useAutoSave, type Save } from './auto-save'
import { problemText } from './problem-text'

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

type Props = Pick<TextInputProps, Passed> & {
  /** As saved. */
  readonly value: string
  /** Rejects with a `Failure` when it could not be saved; the words then stay in the field. */
  readonly onSave: Save<string>
  readonly multiline?: boolean
  readonly minRows?: number
  readonly maxRows?: number
}

/** As long as `shortText` and `longText` of core allow. */
const longest = { line: 500, multiline: 200_000 }

type Field = HTMLInputElement | HTMLTextAreaElement

/** A text field that saves by itself. The status bar says when; a problem stands under the field. */
export function AutoText(props: Props) {
  const { value, onSave, multiline = false, minRows = 3, maxRows = 16, ...rest } = props
  const { t } = useText()
  const { shown, problem, type, focus, leave } = useAutoSave(value, onSave)
  const composing = useRef(false)

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
  if (multiline) return <Textarea {...field} autosize minRows={minRows} maxRows={maxRows} />
  return <TextInput {...field} />
}
