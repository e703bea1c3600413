import { Alert, Button, Group, Text, VisuallyHidden } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import '@mantine/tiptap/styles.css'
import type { Editor } from '@tiptap/react'
import type { Language } from '@core/bilingual'
import type { FactTexts } from '@core/letters/chips'
import { useText } from '@ui/app/text'
import { LetterToolbar } from './letter-toolbar'
import { unlock } from './part-lock'
import { partName } from '@ui/ui/part-name'
import type { EditorSays } from './use-letter-editor'

type Props = {
  readonly editor: Editor
  readonly letterLanguage: Language
  readonly facts: FactTexts
  /** A fact of the case in words. */
  readonly nameOf: (field: string) => string
  readonly says: EditorSays | undefined
  readonly onSays: (says: EditorSays | undefined) => void
  /** Saves now: the text was left. */
  readonly onLeave: () => void
  readonly onFocus: () => void
}

/** The body of the letter, limited to what a letter may hold. */
export function LetterEditor(props: Props) {
  const { editor, letterLanguage, facts, nameOf, says, onSays, onLeave, onFocus } = props
  const { t } = useText()
  const labels = {
    boldControlLabel: t('letters.editor.bold'),
    bulletListControlLabel: t('letterEditor.tool.bulletList'),
    orderedListControlLabel: t('letterEditor.tool.orderedList'),
    alignLeftControlLabel: t('letterEditor.tool.alignLeft'),
    alignCenterControlLabel: t('letterEditor.tool.alignCenter'),
    alignRightControlLabel: t('letterEditor.tool.alignRight'),
    undoControlLabel: t('letters.editor.undo'),
    redoControlLabel: t('letters.editor.redo'),
  }
  return (
    <div>
      <RichTextEditor editor={editor} labels={labels} className="kaiji-letter-editor">
        <LetterToolbar {...{ editor, letterLanguage, facts, nameOf }} />
        <RichTextEditor.Content onBlur={onLeave} onFocus={onFocus} />
      </RichTextEditor>
      <div className="kaiji-letter-said">
        <Said editor={editor} says={says} onSays={onSays} />
      </div>
      <Text size="xs" c="dimmed" mt={4}>
        {t('letterEditor.chip.hint')} {t('letters.editor.leaveHint')}
      </Text>
    </div>
  )
}

/** What the editor says of the last change: that it was refused and why, or where it went. */
function Said({ editor, says, onSays }: Pick<Props, 'editor' | 'says' | 'onSays'>) {
  const { t } = useText()
  if (!says) return null
  if (says.kind === 'moved') {
    const where = says.direction === 'up' ? 'movedUp' : 'movedDown'
    return <VisuallyHidden role="status">{t(`letterEditor.part.${where}`)}</VisuallyHidden>
  }
  if (says.kind === 'too-long') {
    return (
      <Alert color="amber" variant="light" role="alert" mt="xs">
        {t('letters.editor.tooLong')}
      </Alert>
    )
  }
  const { kept } = says
  const done = () => {
    onSays(undefined)
    editor.commands.focus()
  }
  const remove = () => {
    if (editor.state.doc.eq(kept.removal.before)) editor.view.dispatch(unlock(kept))
    done()
  }
  const parts = kept.parts.map(part => partName(t, part)).join(t('common.listSeparator'))
  return (
    <Alert color="amber" variant="light" role="alert" mt="xs">
      <Text size="sm">{t('letterEditor.part.kept', { parts })}</Text>
      <Text size="xs">{t('letterEditor.part.keptHint')}</Text>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={done}>
          {t('letterEditor.part.keep')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="red" onClick={remove}>
          {t('letterEditor.part.remove')}
        </Button>
      </Group>
    </Alert>
  )
}
