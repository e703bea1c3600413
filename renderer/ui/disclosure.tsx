import { Box, Group, Text, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useId, useState, type ReactNode } from 'react'

type Props = {
  readonly label: string
  /** For screen readers, where the label alone would not tell several apart. */
  readonly ariaLabel?: string | undefined
  /** What is in it was asked for already. */
  readonly startOpen?: boolean
  readonly children: ReactNode
}

/** More, one click away: folded until asked for. */
export function Disclosure({ label, ariaLabel, startOpen = false, children }: Props) {
  const [open, setOpen] = useState(startOpen)
  const id = useId()
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <Box>
      <UnstyledButton
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={ariaLabel}
        onClick={() => setOpen(was => !was)}
        mih={24}
      >
        <Group gap={4} wrap="nowrap" align="flex-start">
          <Chevron size={16} aria-hidden style={{ flexShrink: 0, marginTop: 4 }} />
          <Text span size="sm" td="underline">
            {label}
          </Text>
        </Group>
      </UnstyledButton>
      {open && (
        <Box id={id} mt={4} pl={20}>
          {children}
        </Box>
      )}
    </Box>
  )
}
