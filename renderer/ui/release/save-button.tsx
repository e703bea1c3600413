import { Button, Group, Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Release } from '@core/taking-out/release'
import { ReleasePanel } from './release-panel'
import { useRelease } from './use-release'

type Props = {
  readonly label: string
  readonly icon: ReactNode
  readonly draftKey: string
  /** Answers where it was saved; null where the officer cancelled. */
  readonly onSave: (release: Release) => Promise<string | null>
  readonly saved: (path: string) => string
  /** What stands beside the button. */
  readonly children?: ReactNode
}

/** Saves through what the organisation asks for before anything leaves the vault, and says where to. */
export function SaveButton({ label, icon, draftKey, onSave, saved, children }: Props) {
  const [path, setPath] = useState<string>()
  const releasing = useRelease(async release => {
    const written = await onSave(release)
    if (written) setPath(written)
    return written
  })
  return (
    <Stack gap="xs">
      <Group gap="md" wrap="wrap">
        <Button
          variant="default"
          leftSection={icon}
          loading={releasing.pending}
          aria-expanded={releasing.open}
          onClick={releasing.begin}
        >
          {label}
        </Button>
        {children}
      </Group>
      <ReleasePanel releasing={releasing} draftKey={draftKey} />
      <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
        {path && !releasing.pending ? saved(path) : ''}
      </Text>
    </Stack>
  )
}
