import { Box, Group, Text, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useId, useState, type ReactNode } from 'react'

type Props = {
  readonly label: string
  /** For screen readers, where the label alone would not tell several apart. */
  readonly ariaLabel?: string | undefined
  /** What is in it was asked for already. */
  readonly startOpen?: boolean
  /** There is room for all of it: nothing is folded, and what is typed in it outlives a narrower window. */
  readonly always?: boolean
  readonly children: ReactNode
}

/** More, one click away: folded until asked for. */
export function Disclosure(props: Props) {
  const { label, ariaLabel, startOpen = false, always = false, children } = props
  const [open, setOpen] = useState(startOpen)
  const id = useId()
  if (always && !open) setOpen(true)
  return (
    <Box>
      {!always && <Fold {...{ open, id, label, ariaLabel }} onClick={() => setOpen(was => !was)} />}
      {open && (
        <Box id={id} {...(always ? {} : { mt: 4, pl: 20 })}>
          {children}
        </Box>
      )}
    </Box>
  )
}

type FoldProps = Pick<Props, 'label' | 'ariaLabel'> & {
  readonly open: boolean
  /** Of what it folds. */
  readonly id: string
  readonly onClick: () => void
}

function Fold({ open, id, label, ariaLabel, onClick }: FoldProps) {
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <UnstyledButton
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      aria-label={ariaLabel}
      onClick={onClick}
      mih={24}
    >
      <Group gap={4} wrap="nowrap" align="flex-start">
        <Chevron size={16} aria-hidden style={{ flexShrink: 0, marginTop: 4 }} />
        <Text span size="sm" td="underline">
          {label}
        </Text>
      </Group>
    </UnstyledButton>
  )
}
