import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Language } from '@core/bilingual'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Picture, svgType } from '@ui/ui/picture'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import type { LetterheadId } from './use-letterheads'

/** The first page of an invented letter, made anew after every change. */
export function LetterheadPreview({ letterheadId }: { readonly letterheadId: LetterheadId }) {
  const { t, language } = useText()
  const [shown, setShown] = useState<Language>(language)
  const page = useRead(api.settings.samplePage, { letterheadId, language: shown })
  return (
    <Stack gap="xs" className="kaiji-letterhead-preview" component="section">
      <Text size="sm" fw={500}>
        {t('letterhead.preview.title')}
      </Text>
      <SegmentedControl
        size="xs"
        aria-label={t('letterhead.preview.language')}
        value={shown}
        onChange={setShown}
        data={[
          { value: 'ja', label: t('settings.japanese') },
          { value: 'en', label: t('settings.english') },
        ]}
      />
      {page.isPending && <Reading rows={8} />}
      {page.isError && (
        <Problem problem={problemOf(page.error)} onRetry={() => void page.refetch()} />
      )}
      {page.data && (
        <Picture
          data={page.data}
          mediaType={svgType}
          alt={t('letterhead.preview.alt')}
          className="kaiji-letterhead-page"
        />
      )}
      <Text size="xs" c="dimmed">
        {t('letterhead.preview.help')}
      </Text>
    </Stack>
  )
}
