import { Alert, Text } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import '@mantine/tiptap/styles.css'
import type { Editor } from '@tiptap/react'
import type { Language } from '@core/bilingual'
import { useText } from '@ui/app/text'
import { LetterToolbar } from './letter-toolbar'

type Props = {
  readonly editor: Editor
  readonly letterLanguage: Language
  readonly refused: boolean
  /** Saves now: the text was left. */
  readonly onLeave: () => void
  readonly onFocus: () => void
}

/** The body of the letter, limited to what a letter may hold. */
export function LetterEditor({ editor, letterLanguage, refused, onLeave, onFocus }: Props) {
  const { t } = useText()
  const labels = {
    boldControlLabel: t('letters.editor.bold'),
    bulletListControlLabel: t('letters.editor.bulletList'),
    orderedListControlLabel: t('letters.editor.orderedList'),
    alignLeftControlLabel: t('letters.editor.alignLeft'),
    alignCenterControlLabel: t('letters.editor.alignCenter'),
    alignRightControlLabel: t('letters.editor.alignRight'),
    undoControlLabel: t('letters.editor.undo'),
    redoControlLabel: t('letters.editor.redo'),
  }
  return (
    <div>
      {refused && (
        <Alert color="amber" variant="light" role="alert" mb="xs">
          {t('letters.editor.tooLong')}
        </Alert>
      )}
      <RichTextEditor editor={editor} labels={labels} className="kaiji-letter-editor">
        <LetterToolbar editor={editor} letterLanguage={letterLanguage} />
        <RichTextEditor.Content onBlur={onLeave} onFocus={onFocus} />
      </RichTextEditor>
      <Text size="xs" c="dimmed" mt={4}>
        {t('letters.editor.leaveHint')}
      </Text>
    </div>
  )
}
