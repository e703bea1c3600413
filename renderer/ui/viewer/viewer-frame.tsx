import { ActionIcon, Group, Stack, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import './viewer.css'

type Props = {
  readonly label: string
  readonly title: string
  readonly closeLabel: string
  /** Says what is shown; with another, reading begins at the title again. */
  readonly shownKey: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What a document is shown in: its title, which has the keyboard first, and two ways to close it. */
export function ViewerFrame({ label, title, closeLabel, shownKey, onClose, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [shownKey])
  return (
    <Stack
      component="section"
      gap="xs"
      className="viewer"
      aria-label={label}
      onKeyDown={event => {
        if (isOwnEscape(event)) onClose()
      }}
    >
      <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
        <Title ref={heading} tabIndex={-1} order={2} size="h6" className="viewer-title">
          {title}
        </Title>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={closeLabel}
          onClick={onClose}
        >
          <IconX size={20} aria-hidden />
        </ActionIcon>
      </Group>
      {children}
    </Stack>
  )
}

/** In a field, and in what opens over the page, Esc ends what is done there. */
function isOwnEscape({ key, defaultPrevented, target, currentTarget }: KeyboardEvent): boolean {
  if (key !== 'Escape' || defaultPrevented || !(target instanceof Element)) return false
  return currentTarget.contains(target) && !target.matches('input, textarea, select')
}
