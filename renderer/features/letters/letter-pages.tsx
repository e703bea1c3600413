import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowAutofitWidth, IconFile, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { memo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { LetterRecord } from '@core/letters/letter'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { Picture, svgType } from '@ui/ui/picture'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { PrintButton, PrintRelease, usePrinting } from './print-button'
import { paperWidth, stepped, zoomOfKey, type Zoom } from './zoom'

type Props = {
  readonly letter: LetterRecord
  readonly pages: UseQueryResult<readonly string[]>
  readonly title: string
  /** Where the same text can be read as text. */
  readonly textIn: 'editor' | 'text'
  /** Shows what is different from another text in the place of the pages; a callback that stays the same. */
  readonly onCompare?: (() => void) | undefined
}

/** The letter's real pages, as they will be printed. */
export const LetterPages = memo(function LetterPages(props: Props) {
  const { letter, pages, title, textIn, onCompare } = props
  const { t } = useText()
  const printing = usePrinting(letter)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const desk = useRef<HTMLDivElement>(null)
  const shown = pages.data ?? []
  const natural = paperWidth(shown[0] ?? '')
  const alt = textIn === 'editor' ? 'letters.pages.alt' : 'letters.pages.altIssued'

  /** The share of the paper's size that the pages have on the screen now. */
  const shownShare = () => {
    if (zoom !== 'fit') return zoom
    const page = desk.current?.querySelector('img')
    return page ? page.getBoundingClientRect().width / natural : 1
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = zoomOfKey(event.key, shownShare())
    if (next === undefined) return
    event.preventDefault()
    setZoom(next)
  }
  return (
    <Stack gap="xs" className="kaiji-letter-pages">
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed" role="status">
          {pages.data ? t('letters.pages.count', { count: shown.length }) : ''}
        </Text>
        <Group gap="xs">
          <ZoomButtons zoom={zoom} onZoom={setZoom} shownShare={shownShare} />
          {printing && <PrintButton {...{ letter, printing }} />}
          {onCompare && (
            <Button size="compact-sm" variant="default" onClick={onCompare}>
              {t('letterEditor.compare.open')}
            </Button>
          )}
        </Group>
      </Group>
      {printing && <PrintRelease {...{ letter, printing }} />}
      {pages.isPending && <Reading rows={8} />}
      {pages.isError && (
        <Problem problem={problemOf(pages.error)} onRetry={() => void pages.refetch()} />
      )}
      {/* Scrollable by keyboard, so it takes the focus. */}
      <div
        ref={desk}
        className="kaiji-letter-paper-desk"
        role="region"
        aria-label={t('letters.pages.label')}
        tabIndex={0}
        onKeyDown={onKey}
      >
        {shown.map((svg, index) => (
          <Page
            // Pages have no identity but their place.
            key={index}
            svg={svg}
            width={zoom === 'fit' ? '100%' : `${natural * zoom}px`}
            alt={t(alt, { title, page: index + 1, total: shown.length })}
          />
        ))}
      </div>
    </Stack>
  )
})

type ZoomProps = {
  readonly zoom: Zoom
  readonly onZoom: (zoom: Zoom) => void
  readonly shownShare: () => number
}

function ZoomButtons({ zoom, onZoom, shownShare }: ZoomProps) {
  const { t } = useText()
  const button = (label: string, icon: ReactNode, next: () => Zoom, pressed?: boolean) => (
    <ActionIcon
      variant={pressed ? 'light' : 'default'}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={() => onZoom(next())}
    >
      {icon}
    </ActionIcon>
  )
  return (
    <Group gap={4} role="group" aria-label={t('letters.pages.zoom')}>
      {button(t('letterEditor.pages.smaller'), <IconZoomOut size={16} aria-hidden />, () =>
        stepped(shownShare(), 'smaller'),
      )}
      <Text size="xs" miw={40} ta="center" role="status">
        {zoom === 'fit'
          ? t('letters.pages.fit')
          : t('letterEditor.pages.percent', { percent: Math.round(zoom * 100) })}
      </Text>
      {button(t('letterEditor.pages.larger'), <IconZoomIn size={16} aria-hidden />, () =>
        stepped(shownShare(), 'larger'),
      )}
      {button(
        t('letterEditor.pages.fit'),
        <IconArrowAutofitWidth size={16} aria-hidden />,
        () => 'fit',
        zoom === 'fit',
      )}
      {button(
        t('letterEditor.pages.whole'),
        <IconFile size={16} aria-hidden />,
        () => 1,
        zoom === 1,
      )}
    </Group>
  )
}

type PageProps = { readonly svg: string; readonly width: string; readonly alt: string }

/** Made anew only when this page changed: most typing touches one. */
const Page = memo(function Page({ svg, width, alt }: PageProps) {
  return (
    <Picture
      className="kaiji-letter-paper"
      data={svg}
      mediaType={svgType}
      alt={alt}
      style={{ width }}
      decoding="sync"
      // A measure of how long the pages took: the mark is read by the tests and by nothing else.
      onLoad={() => performance.mark('letter-pages-shown')}
    />
  )
})
