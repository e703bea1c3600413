import { Text } from '@mantine/core'
import { lazy, Suspense } from 'react'
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

// The code that draws pages is large, and most starts do not need it.
const PdfView = lazy(async () => {
  const { PdfView: view } = await import('./pdf-view')
  return { default: view }
})

const TiffView = lazy(async () => {
  const { TiffView: view } = await import('./tiff-view')
  return { default: view }
})

export type NamedPart = { readonly of: ViewedPart; readonly name: string }

type Props = NamedPart & {
  /** Shows a file inside this one; nothing where such files are not looked at. */
  readonly onOpen?: (next: NamedPart) => void
}

/** A document, or a file in a mail, as what it is. */
export function OnePart({ of, name, onOpen }: Props) {
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

type ContentProps = Omit<Props, 'onOpen'> & {
  readonly onOpen: Props['onOpen'] | undefined
  readonly opened: OpenedDocument
}

function Content({ of, name, opened, onOpen }: ContentProps) {
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
