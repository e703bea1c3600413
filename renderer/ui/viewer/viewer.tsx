import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconX } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import type { DocumentId } from '@core/ids'
import type { OpenedDocument } from '@core/documents/view'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { sizeWords } from '@ui/ui/size-words'
import { CannotShow } from './cannot-show'
import { MailView } from './mail-view'
import { PictureView } from './picture-view'
import { TextView } from './text-view'
import { useOnce } from './use-once'
import { partKey, type ViewedPart } from './viewed-part'
import './viewer.css'

// The code that draws PDF pages is large, and most starts do not need it.
const PdfView = lazy(async () => {
  const { PdfView: view } = await import('./pdf-view')
  return { default: view }
})

const TiffView = lazy(async () => {
  const { TiffView: view } = await import('./tiff-view')
  return { default: view }
})

type Opened = { readonly of: ViewedPart; readonly name: string }

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
  const [inside, setInside] = useState<readonly Opened[]>([])
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

type PartProps = Opened & { readonly onOpen: (next: Opened) => void }

function OnePart({ of, name, onOpen }: PartProps) {
  const text = useText()
  const once = useOnce(partKey(of), () => api.documents.open(of))
  if (!once) return <Reading rows={6} />
  if ('problem' in once) return <Problem problem={once.problem} />
  return (
    <>
      {of.part.length > 0 && (
        <Text size="xs" c="dimmed">
          {sizeWords(text, once.value.size)}
        </Text>
      )}
      <Suspense fallback={<Reading rows={6} />}>
        <Content {...{ of, name, onOpen }} opened={once.value} />
      </Suspense>
    </>
  )
}

function Content({ of, name, opened, onOpen }: PartProps & { readonly opened: OpenedDocument }) {
  const { shown, size } = opened
  switch (shown.as) {
    case 'pdf':
      return <PdfView {...{ of, size, name }} />
    case 'picture':
      return <PictureView {...{ of, size, name }} type={shown.type} />
    case 'tiff':
      return <TiffView {...{ of, size, name }} />
    case 'mail':
      return <MailView {...{ of, name, onOpen }} />
    case 'nothing':
      return <CannotShow why={shown.why} />
    case 'text':
    case 'table':
    case 'words':
      return <TextView {...{ of, name }} as={shown.as} />
  }
}
