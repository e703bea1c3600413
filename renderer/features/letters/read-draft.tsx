import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import type { LetterView } from '@core/letters/contract'
import { Stack } from '@mantine/core'
import { ReadOnlyNotice } from '@ui/app/read-only'
import { useText } from '@ui/app/text'
import { Section } from '@ui/ui/section'
import { ApprovalSection } from './approval-section'
import { EditorOrPages, wideEnough, type Side } from './editor-or-pages'
import { EnclosureList } from './enclosures-section'
import { LetterFrame } from './letter-frame'
import { LetterPages } from './letter-pages'
import { LetterText } from './letter-text'
import { usePages } from './use-pages'

/** A draft for those who may read it and not change it. */
export function ReadDraft({ view }: { readonly view: LetterView }) {
  const { t } = useText()
  const { letter } = view
  const pages = usePages(view, undefined)
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
          <Stack gap="md">
            <LetterFrame frame={view.frame} caseId={letter.caseId} />
            <Section title={t('letters.done.text')}>
              <LetterText body={letter.body} language={letter.language} />
            </Section>
            {letter.enclosures.length > 0 && (
              <Section title={t('wayOut.enclosures.title')}>
                <EnclosureList enclosures={letter.enclosures} />
              </Section>
            )}
            <ApprovalSection view={view} />
          </Stack>
        }
        pages={
          <LetterPages letter={letter} pages={pages} title={letter.body.title} textIn="text" />
        }
      />
    </Stack>
  )
}
