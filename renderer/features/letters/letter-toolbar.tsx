import { Text } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import {
  IconArrowDown,
  IconArrowUp,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconHeading,
  IconLetterT,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconTableOff,
} from '@tabler/icons-react'
import { useEditorState, type Editor } from '@tiptap/react'
import type { ReactNode } from 'react'
import type { Language } from '@core/bilingual'
import type { FactTexts } from '@core/letters/chips'
import { useText } from '@ui/app/text'
import { headingLevel } from './blocks'
import { chipToText, selectedChip } from './chip-node'
import { FieldMenu, InsertMenu } from './insert-menu'
import { moveBlocks, type Direction } from './move-block'

type Props = { readonly editor: Editor }
type OfLetter = Props & {
  readonly letterLanguage: Language
  readonly facts: FactTexts
  /** A fact of the case in words. */
  readonly nameOf: (field: string) => string
}

/** Only what a letter may hold. */
export function LetterToolbar({ editor, letterLanguage, facts, nameOf }: OfLetter) {
  const { t } = useText()
  const at = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      table: now.isActive('table'),
      list: now.isActive('listItem'),
      heading: now.isActive('heading'),
      chip: selectedChip(now.state)?.field,
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
          label={t('letterEditor.tool.heading')}
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
      <RichTextEditor.ControlsGroup>
        <InsertMenu editor={editor} letterLanguage={letterLanguage} disabled={placed} />
        <FieldMenu editor={editor} facts={facts} nameOf={nameOf} />
      </RichTextEditor.ControlsGroup>
      <MoveCommands editor={editor} />
      {at.table && <TableCommands editor={editor} />}
      {at.chip !== undefined && <ChipCommands editor={editor} name={nameOf(at.chip)} />}
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

/** The block at the cursor, or all blocks of the mandatory content that it belongs to. */
function MoveCommands({ editor }: Props) {
  const { t } = useText()
  const may = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      up: moveBlocks(now.state, 'up') !== undefined,
      down: moveBlocks(now.state, 'down') !== undefined,
    }),
  })
  const move = (direction: Direction) => {
    const change = moveBlocks(editor.state, direction)
    if (change) editor.view.dispatch(change)
    editor.commands.focus()
  }
  return (
    <RichTextEditor.ControlsGroup>
      <Command label={t('letterEditor.part.up')} disabled={!may.up} onClick={() => move('up')}>
        <IconArrowUp size={16} />
      </Command>
      <Command
        label={t('letterEditor.part.down')}
        disabled={!may.down}
        onClick={() => move('down')}
      >
        <IconArrowDown size={16} />
      </Command>
    </RichTextEditor.ControlsGroup>
  )
}

/** Which fact the selected chip states, and the way to make it text. */
function ChipCommands({ editor, name }: Props & { readonly name: string }) {
  const { t } = useText()
  const toText = () => {
    const change = chipToText(editor.state)
    if (change) editor.view.dispatch(change)
    editor.commands.focus()
  }
  return (
    <RichTextEditor.ControlsGroup>
      <Text size="xs" px={8} style={{ alignSelf: 'center' }} role="status">
        {t('letterEditor.chip.selected', { name })}
      </Text>
      <Command label={t('letterEditor.chip.toText')} onClick={toText}>
        <IconLetterT size={16} />
      </Command>
    </RichTextEditor.ControlsGroup>
  )
}

function TableCommands({ editor }: Props) {
  const { t } = useText()
  const on = () => editor.chain().focus()
  return (
    <RichTextEditor.ControlsGroup>
      <Command label={t('letterEditor.tool.rowAbove')} onClick={() => on().addRowBefore().run()}>
        <IconRowInsertTop size={16} />
      </Command>
      <Command label={t('letters.editor.rowBelow')} onClick={() => on().addRowAfter().run()}>
        <IconRowInsertBottom size={16} />
      </Command>
      <Command label={t('letters.editor.removeRow')} onClick={() => on().deleteRow().run()}>
        <IconRowRemove size={16} />
      </Command>
      <Command
        label={t('letterEditor.tool.columnLeft')}
        onClick={() => on().addColumnBefore().run()}
      >
        <IconColumnInsertLeft size={16} />
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
