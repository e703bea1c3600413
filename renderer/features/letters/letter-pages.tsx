import { Group, SegmentedControl, Stack, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { memo, useMemo, useState } from 'react'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { svgUrl } from './svg-url'

/** A4 at 96 pixels an inch. */
const paperWidth = 794

const zooms = { fit: '100%', '100': `${paperWidth}px`, '150': `${paperWidth * 1.5}px` }
type Zoom = keyof typeof zooms

type Props = {
  readonly pages: UseQueryResult<readonly string[]>
  readonly title: string
  /** Where the same text can be read as text. */
  readonly textIn: 'editor' | 'text'
}

/** The letter's real pages, as they will be printed. */
export const LetterPages = memo(function LetterPages({ pages, title, textIn }: Props) {
  const { t } = useText()
  const [zoom, setZoom] = useState<Zoom>('fit')
  const shown = pages.data ?? []
  const alt = textIn === 'editor' ? 'letters.pages.alt' : 'letters.pages.altIssued'
  return (
    <Stack gap="xs" className="kaiji-letter-pages">
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed" role="status">
          {pages.data ? t('letters.pages.count', { count: shown.length }) : ''}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={t('letters.pages.zoom')}
          value={zoom}
          onChange={setZoom}
          data={[
            { value: 'fit', label: t('letters.pages.fit') },
            { value: '100', label: t('letters.pages.percent', { percent: 100 }) },
            { value: '150', label: t('letters.pages.percent', { percent: 150 }) },
          ]}
        />
      </Group>
      {pages.isPending && <Reading rows={8} />}
      {pages.isError && (
        <Problem problem={problemOf(pages.error)} onRetry={() => void pages.refetch()} />
      )}
      {/* Scrollable by keyboard, so it takes the focus. */}
      <div
        className="kaiji-letter-paper-desk"
        role="region"
        aria-label={t('letters.pages.label')}
        tabIndex={0}
      >
        {shown.map((svg, index) => (
          <Page
            // Pages have no identity but their place.
            key={index}
            svg={svg}
            width={zooms[zoom]}
            alt={t(alt, { title, page: index + 1, total: shown.length })}
          />
        ))}
      </div>
    </Stack>
  )
})

type PageProps = { readonly svg: string; readonly width: string; readonly alt: string }

/** Made anew only when this page changed: most typing touches one. */
const Page = memo(function Page({ svg, width, alt }: PageProps) {
  const url = useMemo(() => svgUrl(svg), [svg])
  return (
    <img className="kaiji-letter-paper" src={url} alt={alt} style={{ width }} decoding="sync" />
  )
})
