import { ActionIcon, Button, Group, Stack, Title } from '@mantine/core'
import { IconArrowLeft, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { DocumentId } from '@core/ids'
import { useText } from '@ui/app/text'
import { OnePart, type NamedPart } from './one-part'
import { partKey } from './viewed-part'
import './viewer.css'

type Props = {
  readonly documentId: DocumentId
  readonly name: string
  readonly onClose: () => void
  /** What else there is to know of the document; stands above its content. */
  readonly children?: ReactNode
}

/** A document beside the work. A file in a mail is opened in its place, with the way back. */
export function Viewer({ documentId, name, onClose, children }: Props) {
  const { t } = useText()
  const [inside, setInside] = useState<readonly NamedPart[]>([])
  const shown = inside.at(-1) ?? { of: { documentId, part: [] }, name }
  const around = inside.at(-2)?.name ?? name
  const heading = useRef<HTMLHeadingElement>(null)
  const key = partKey(shown.of)
  // Whoever opened it by keyboard goes on reading here.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [key])
  return (
    <Stack
      component="section"
      gap="xs"
      className="viewer"
      aria-label={t('documents.viewer.title', { name: shown.name })}
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
        <Title ref={heading} tabIndex={-1} order={2} size="h6" className="viewer-title">
          {shown.name}
        </Title>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('documents.viewer.close')}
          onClick={onClose}
        >
          <IconX size={20} aria-hidden />
        </ActionIcon>
      </Group>
      {inside.length > 0 && (
        <Group>
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconArrowLeft size={14} aria-hidden />}
            onClick={() => setInside(was => was.slice(0, -1))}
          >
            {t('documents.viewer.back', { name: around })}
          </Button>
        </Group>
      )}
      {inside.length === 0 && children}
      <OnePart key={key} {...shown} onOpen={next => setInside(was => [...was, next])} />
    </Stack>
  )
}
