import { useEditor, type Editor } from '@tiptap/react'
import { useState } from 'react'
import type { Block, LetterRecord } from '@core/letters/letter'
import type { RulePack } from '@core/regimes/rule-pack'
import { useText, type Text } from '@ui/app/text'
import { blocksToDoc, docToBlocks } from './blocks'
import { letterExtensions, type EditorWords } from './editor-nodes'
import { fieldName } from './field-name'
import type { Direction } from './move-block'
import type { Kept } from './part-lock'
import { partName } from '@ui/ui/part-name'
import { blocksToHtml, htmlToBlocks } from './paste'

type Options = {
  readonly letter: LetterRecord
  readonly pack: RulePack
  readonly blocks: readonly Block[]
  readonly onChange: (blocks: Block[]) => void
}

/** What the editor says about the last change. */
export type EditorSays =
  | { readonly kind: 'too-long' }
  | { readonly kind: 'kept'; readonly kept: Kept }
  | { readonly kind: 'moved'; readonly direction: Direction }

function wordsOf(
  { t, pick }: Text,
  { particulars }: RulePack,
  language: LetterRecord['language'],
): EditorWords {
  const prints = language === 'ja'
  return {
    recordStart: t(prints ? 'letters.marker.recordStart' : 'letters.marker.recordStartPlain'),
    recordEnd: t(prints ? 'letters.marker.recordEnd' : 'letters.marker.recordEndPlain'),
    annex: t('letters.marker.annex'),
    slip: t('letterEditor.tool.slipMarker'),
    carries: part => t('letters.carries', { part: partName(t, part) }),
    field: field =>
      t('letterEditor.chip.name', { name: fieldName({ t, pick, particulars }, field) }),
    sensitive: t('letterEditor.sensitive'),
  }
}

/** Text from elsewhere is reduced to the letter's blocks; the editor's own text already is. */
function reduced(html: string): string {
  if (html.includes('data-pm-slice')) return html
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return blocksToHtml(htmlToBlocks(body))
}

/** The editor of a letter's body, and what it says about the last change that it refused or made by a key. */
export function useLetterEditor({ letter, pack, blocks, onChange }: Options): {
  readonly editor: Editor
  readonly says: EditorSays | undefined
  readonly onSays: (says: EditorSays | undefined) => void
} {
  const text = useText()
  const [says, setSays] = useState<EditorSays>()
  const news = {
    tooLong: () => setSays({ kind: 'too-long' }),
    kept: (kept: Kept) => setSays({ kind: 'kept', kept }),
    moved: (direction: Direction) => setSays({ kind: 'moved', direction }),
  }
  const editor = useEditor(
    {
      extensions: letterExtensions(wordsOf(text, pack, letter.language), news, letter.id),
      content: blocksToDoc(blocks),
      // A letter begins many lines with "1." or "-": typing them is not a command.
      enableInputRules: false,
      enablePasteRules: false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': text.t('letters.editor.label'),
          lang: letter.language,
          spellcheck: 'true',
        },
        transformPastedHTML: reduced,
      },
      onUpdate: ({ editor: updated }) => {
        setSays(undefined)
        onChange(docToBlocks(updated.getJSON()))
      },
    },
    // The words inside the editor are those of the interface.
    [text.language],
  )
  return { editor, says, onSays: setSays }
}
