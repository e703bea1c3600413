import { useEditor, type Editor } from '@tiptap/react'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import type { Block, LetterRecord } from '@core/letters/letter'
import { useText } from '@ui/app/text'
import { blocksToDoc, docToBlocks } from './blocks'
import { letterExtensions, type EditorWords } from './editor-nodes'
import { partName } from './part-name'
import { blocksToHtml, htmlToBlocks } from './paste'

type Options = {
  readonly letter: LetterRecord
  readonly blocks: readonly Block[]
  readonly onChange: (blocks: Block[]) => void
}

function wordsOf(t: TFunction, language: LetterRecord['language']): EditorWords {
  const prints = language === 'ja'
  return {
    recordStart: t(prints ? 'letters.marker.recordStart' : 'letters.marker.recordStartPlain'),
    recordEnd: t(prints ? 'letters.marker.recordEnd' : 'letters.marker.recordEndPlain'),
    annex: t('letters.marker.annex'),
    carries: part => t('letters.carries', { part: partName(t, part) }),
  }
}

/** Text from elsewhere is reduced to the letter's blocks; the editor's own text already is. */
function reduced(html: string): string {
  if (html.includes('data-pm-slice')) return html
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return blocksToHtml(htmlToBlocks(body))
}

/** The editor of a letter's body. `refused` is true while the last change was turned down for length. */
export function useLetterEditor({ letter, blocks, onChange }: Options): {
  readonly editor: Editor
  readonly refused: boolean
} {
  const { t, language } = useText()
  const [refused, setRefused] = useState(false)
  const editor = useEditor(
    {
      extensions: letterExtensions(wordsOf(t, letter.language), () => setRefused(true)),
      content: blocksToDoc(blocks),
      // A letter begins many lines with "1." or "-": typing them is not a command.
      enableInputRules: false,
      enablePasteRules: false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': t('letters.editor.label'),
          lang: letter.language,
        },
        transformPastedHTML: reduced,
      },
      onUpdate: ({ editor: updated }) => {
        setRefused(false)
        onChange(docToBlocks(updated.getJSON()))
      },
    },
    // The words inside the editor are those of the interface.
    [language],
  )
  return { editor, refused }
}
