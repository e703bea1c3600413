import { Button, Stack, Text, type ButtonProps } from '@mantine/core'
import { useId, type ReactNode } from 'react'

type Props = ButtonProps & {
  readonly children: ReactNode
  readonly onClick: () => void
  /** Why it may not be done yet, in words; it is then grey, but still there to be read. */
  readonly whyNot?: string | undefined
  readonly ariaLabel?: string | undefined
}

/** A step of the case. One that is not allowed stays in reach of the keyboard and says why. */
export function StepButton({ children, onClick, whyNot, ariaLabel, ...button }: Props) {
  const id = useId()
  const refused = whyNot !== undefined
  return (
    <Stack gap={4} align="flex-end" maw="100%">
      <Button
        variant="default"
        {...button}
        {...(refused ? { 'data-disabled': true, 'aria-describedby': id } : { onClick })}
        {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
        aria-disabled={refused}
      >
        {children}
      </Button>
      {refused && (
        <Text id={id} size="xs" c="dimmed" maw={420} ta="end">
          {whyNot}
        </Text>
      )}
    </Stack>
  )
}
