import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import type { LetterView } from '@core/letters/contract'
import { Stack } from '@mantine/core'
import { ReadOnlyNotice } from '@ui/app/read-only'
import { useText } from '@ui/app/text'
import { Section } from '@ui/ui/section'
import { EditorOrPages, wideEnough, type Side } from './editor-or-pages'
import { LetterPages } from './letter-pages'
import { LetterText } from './letter-text'
import { usePages } from './use-pages'

/** A draft for those who may read it and not change it. */
export function ReadDraft({ view: { letter } }: { readonly view: LetterView }) {
  const { t } = useText()
  const pages = usePages(letter.id, undefined)
  const wide = useMediaQuery(wideEnough, undefined, { getInitialValueInEffect: false })
  const [side, setSide] = useState<Side>('editor')
  return (
    <Stack gap="md">
      <ReadOnlyNotice>{t('accounts.readOnly.letter')}</ReadOnlyNotice>
      <EditorOrPages
        wide={wide}
        side={side}
        onSide={setSide}
        editor={
          <Section title={t('letters.done.text')}>
            <LetterText body={letter.body} language={letter.language} />
          </Section>
        }
        pages={<LetterPages pages={pages} title={letter.body.title} textIn="text" />}
      />
    </Stack>
  )
}
