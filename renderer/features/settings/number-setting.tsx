import { NumberInput } from '@mantine/core'
import { problemText } from '@ui/ui/problem'
import { useAutoSave } from '@ui/ui/auto-save'
import { useText } from '@ui/app/text'

type Props = {
  readonly label: string
  readonly description: string
  readonly min: number
  readonly max: number
  /** As saved. */
  readonly value: number
  readonly disabled: boolean
  readonly onSave: (value: number) => Promise<unknown>
}

/** A whole number between two others, saved by itself. */
export function NumberSetting({ value, onSave, ...field }: Props) {
  const { t } = useText()
  const { shown, problem, type, focus, leave } = useAutoSave(value, onSave)
  const { min, max } = field
  return (
    <NumberInput
      {...field}
      maw={420}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="blur"
      value={shown}
      error={problem && problemText(t, problem)}
      onChange={next => {
        // What is typed on the way to a number that may stand is not saved.
        if (typeof next === 'number' && next >= min && next <= max) type(next)
      }}
      onFocus={focus}
      onBlur={leave}
    />
  )
}
