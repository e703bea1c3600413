import { Menu } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import {
  IconColumnInsertRight,
  IconColumnRemove,
  IconHeading,
  IconPlus,
  IconRowInsertBottom,
  IconRowRemove,
  IconTableOff,
} from '@tabler/icons-react'
import { useEditorState, type Editor } from '@tiptap/react'
import type { ReactNode } from 'react'
import type { Language } from '@core/bilingual'
import { useText } from '@ui/app/text'
import { headingLevel } from './blocks'

type Props = { readonly editor: Editor }
type OfLetter = Props & { readonly letterLanguage: Language }

/** Only what a letter may hold. */
export function LetterToolbar({ editor, letterLanguage }: OfLetter) {
  const { t } = useText()
  const at = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      table: now.isActive('table'),
      list: now.isActive('listItem'),
      heading: now.isActive('heading'),
    }),
  })
  const placed = at.table || at.list
  return (
    <RichTextEditor.Toolbar
      sticky
      stickyOffset={0}
      aria-label={t('letters.editor.toolbar')}
      role="group"
    >
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Bold />
        <Command
          label={t('letters.editor.heading')}
          active={at.heading}
          disabled={placed}
          onClick={() => editor.chain().focus().toggleHeading({ level: headingLevel }).run()}
        >
          <IconHeading size={16} />
        </Command>
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.BulletList disabled={at.table} />
        <RichTextEditor.OrderedList disabled={at.table} />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.AlignLeft disabled={placed} />
        <RichTextEditor.AlignCenter disabled={placed} />
        <RichTextEditor.AlignRight disabled={placed} />
      </RichTextEditor.ControlsGroup>
      <InsertMenu editor={editor} letterLanguage={letterLanguage} disabled={placed} />
      {at.table && <TableCommands editor={editor} />}
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Undo />
        <RichTextEditor.Redo />
      </RichTextEditor.ControlsGroup>
    </RichTextEditor.Toolbar>
  )
}

type CommandProps = {
  readonly label: string
  readonly active?: boolean
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function Command({ label, active = false, disabled = false, onClick, children }: CommandProps) {
  return (
    <RichTextEditor.Control
      aria-label={label}
      title={label}
      active={active}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </RichTextEditor.Control>
  )
}

function InsertMenu({
  editor,
  letterLanguage,
  disabled,
}: OfLetter & { readonly disabled: boolean }) {
  const { t } = useText()
  const insertTable = () =>
    editor.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run()
  const insertRecord = () =>
    editor
      .chain()
      .focus()
      .insertContent([{ type: 'recordStart' }, { type: 'paragraph' }, { type: 'recordEnd' }])
      .run()
  const insertAnnex = () => {
    const runs = [{ text: t('letters.editor.annexTitle', { lng: letterLanguage }) }]
    const content = [{ type: 'annex', attrs: { runs } }, { type: 'paragraph' }]
    editor.chain().focus().insertContentAt(editor.state.doc.content.size, content).run()
  }
  return (
    <RichTextEditor.ControlsGroup>
      <Menu position="bottom-start" withArrow>
        <Menu.Target>
          <RichTextEditor.Control
            aria-label={t('letters.editor.insert')}
            title={t('letters.editor.insert')}
            disabled={disabled}
          >
            <IconPlus size={16} />
          </RichTextEditor.Control>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={insertTable}>{t('letters.editor.insertTable')}</Menu.Item>
          <Menu.Item onClick={insertRecord}>{t('letters.editor.insertRecord')}</Menu.Item>
          <Menu.Item onClick={insertAnnex}>{t('letters.editor.insertAnnex')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </RichTextEditor.ControlsGroup>
  )
}

function TableCommands({ editor }: Props) {
  const { t } = useText()
  const on = () => editor.chain().focus()
  return (
    <RichTextEditor.ControlsGroup>
      <Command label={t('letters.editor.rowBelow')} onClick={() => on().addRowAfter().run()}>
        <IconRowInsertBottom size={16} />
      </Command>
      <Command label={t('letters.editor.removeRow')} onClick={() => on().deleteRow().run()}>
        <IconRowRemove size={16} />
      </Command>
      <Command label={t('letters.editor.columnRight')} onClick={() => on().addColumnAfter().run()}>
        <IconColumnInsertRight size={16} />
      </Command>
      <Command label={t('letters.editor.removeColumn')} onClick={() => on().deleteColumn().run()}>
        <IconColumnRemove size={16} />
      </Command>
      <Command label={t('letters.editor.removeTable')} onClick={() => on().deleteTable().run()}>
        <IconTableOff size={16} />
      </Command>
    </RichTextEditor.ControlsGroup>
  )
}
