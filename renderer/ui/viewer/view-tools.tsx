import { ActionIcon, Group, Text, Tooltip } from '@mantine/core'
import {
  IconArrowAutofitWidth,
  IconRotateClockwise,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { useText } from '@ui/app/text'

const least = 0.25
const most = 6
const step = 1.25

/** How something is looked at: how large, in parts of what fits the width, and turned by how much. */
export type Look = {
  readonly zoom: number
  /** Degrees, clockwise. */
  readonly turned: number
  readonly larger: () => void
  readonly smaller: () => void
  readonly fit: () => void
  readonly turn: () => void
}

export function useLook(): Look {
  const [zoom, setZoom] = useState(1)
  const [turned, setTurned] = useState(0)
  const by = (factor: number) =>
    setZoom(was => Math.min(most, Math.max(least, Math.round(was * factor * 100) / 100)))
  return {
    zoom,
    turned,
    larger: () => by(step),
    smaller: () => by(1 / step),
    fit: () => setZoom(1),
    turn: () => setTurned(was => (was + 90) % 360),
  }
}

/** Plus, minus, 0 and R where the document has the keyboard; true where the key was one of them. */
export function lookByKey(event: KeyboardEvent, look: Look): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const deeds: Readonly<Record<string, () => void>> = {
    '+': look.larger,
    ';': look.larger,
    '-': look.smaller,
    '0': look.fit,
    r: look.turn,
  }
  const deed = deeds[event.key]
  if (!deed) return false
  event.preventDefault()
  deed()
  return true
}

/** Buttons for size and turning, with whatever else the kind of document has. */
export function LookTools({
  look,
  children,
}: {
  readonly look: Look
  readonly children?: ReactNode
}) {
  const { t } = useText()
  return (
    <Group gap={4} className="viewer-tools" role="toolbar" aria-label={t('documents.viewer.tools')}>
      {children}
      <Tool
        label={t('documents.viewer.smaller')}
        onClick={look.smaller}
        disabled={look.zoom <= least}
      >
        <IconZoomOut size={18} aria-hidden />
      </Tool>
      <Text size="xs" c="dimmed" miw={40} ta="center" aria-live="polite">
        {Math.round(look.zoom * 100)} %
      </Text>
      <Tool label={t('documents.viewer.larger')} onClick={look.larger} disabled={look.zoom >= most}>
        <IconZoomIn size={18} aria-hidden />
      </Tool>
      <Tool label={t('documents.viewer.fit')} onClick={look.fit}>
        <IconArrowAutofitWidth size={18} aria-hidden />
      </Tool>
      <Tool label={t('documents.viewer.turn')} onClick={look.turn}>
        <IconRotateClockwise size={18} aria-hidden />
      </Tool>
    </Group>
  )
}

type ToolProps = {
  readonly label: string
  readonly onClick: () => void
  readonly disabled?: boolean
  readonly children: ReactNode
}

export function Tool({ label, onClick, disabled = false, children }: ToolProps) {
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={label}
        {...{ onClick, disabled }}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
