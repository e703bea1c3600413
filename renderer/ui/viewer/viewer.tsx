import { Button, Group } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { DocumentId } from '@core/ids'
import { useText } from '@ui/app/text'
import { OnePart, type NamedPart } from './one-part'
import { partKey } from './viewed-part'
import { ViewerFrame } from './viewer-frame'

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
  const key = partKey(shown.of)
  return (
    <ViewerFrame
      label={t('documents.viewer.title', { name: shown.name })}
      title={shown.name}
      closeLabel={t('documents.viewer.close')}
      shownKey={key}
      onClose={onClose}
    >
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
    </ViewerFrame>
  )
}
