import { Group, UnstyledButton } from '@mantine/core'
import { useRef, type KeyboardEvent } from 'react'
import { yesNo, type YesNo } from '@core/checklist/answers'
import { useText } from '@ui/app/text'

type Props = {
  readonly labelledBy: string
  readonly value: YesNo | undefined
  readonly disabled: boolean
  readonly onChoose: (value: YesNo) => void
  readonly onFocus: () => void
}

/** Yes or no, or neither yet. One stop for the tab key; the arrows go between the two and choose nothing. */
export function YesNoChoice({ labelledBy, value, disabled, onChoose, onFocus }: Props) {
  const { t } = useText()
  const group = useRef<HTMLDivElement>(null)
  const stop: YesNo = value ?? 'yes'

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    const [yes, no] = group.current?.querySelectorAll<HTMLElement>('[role="radio"]') ?? []
    ;(event.key === 'ArrowLeft' ? yes : no)?.focus()
  }

  return (
    <Group
      ref={group}
      role="radiogroup"
      aria-labelledby={labelledBy}
      gap={4}
      wrap="nowrap"
      onKeyDown={onKeyDown}
    >
      {yesNo.options.map(option => (
        <UnstyledButton
          key={option}
          role="radio"
          aria-checked={value === option}
          className="case-answer"
          tabIndex={option === stop ? 0 : -1}
          disabled={disabled}
          // The row unfolds when it gets the focus; that must not happen between press and release of the mouse.
          onMouseDown={event => event.preventDefault()}
          onFocus={onFocus}
          onClick={event => {
            event.currentTarget.focus({ preventScroll: true })
            onChoose(option)
          }}
        >
          {t(`checklist.${option}`)}
        </UnstyledButton>
      ))}
    </Group>
  )
}
