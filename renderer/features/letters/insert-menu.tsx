import { Menu, ScrollArea, Text } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import { IconPlus, IconTags } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import type { Language } from '@core/bilingual'
import type { FactTexts } from '@core/letters/chips'
import { useText } from '@ui/app/text'
import { chipName } from './chip-node'

type Props = {
  readonly editor: Editor
  readonly letterLanguage: Language
  readonly disabled: boolean
}

/** What begins a part of the letter: a table, a record, a page of its own. */
export function InsertMenu({ editor, letterLanguage, disabled }: Props) {
  const { t } = useText()
  const insertTable = () =>
    editor.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run()
  const insertRecord = () =>
    editor
      .chain()
      .focus()
      .insertContent([{ type: 'recordStart' }, { type: 'paragraph' }, { type: 'recordEnd' }])
      .run()
  const insertPage = (title: string, slip: true | null, line: string) => {
    const words = line ? { content: [{ type: 'text', text: line }] } : {}
    const content = [
      { type: 'annex', attrs: { runs: [{ text: title }], slip } },
      { type: 'paragraph', ...words },
    ]
    editor.chain().focus().insertContentAt(editor.state.doc.content.size, content).run()
  }
  const inLetter = { lng: letterLanguage }
  const insertAnnex = () => insertPage(t('letters.editor.annexTitle', inLetter), null, '')
  const insertSlip = () =>
    insertPage(
      t('letterEditor.tool.slipTitle', inLetter),
      true,
      t('letterEditor.tool.slipLine', inLetter),
    )
  return (
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
        <Menu.Item onClick={insertSlip}>{t('letterEditor.tool.insertSlip')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

type FieldProps = {
  readonly editor: Editor
  readonly facts: FactTexts
  readonly nameOf: (field: string) => string
}

/** The facts of the case that a letter can state, in words and as they are now. */
export function FieldMenu({ editor, facts, nameOf }: FieldProps) {
  const { t } = useText()
  const insert = (field: string, text: string) =>
    editor.chain().focus().insertContent({ type: chipName, attrs: { field, text } }).run()
  const entries = Object.entries(facts)
  return (
    <Menu position="bottom-start" withArrow width={380}>
      <Menu.Target>
        <RichTextEditor.Control
          aria-label={t('letterEditor.chip.insert')}
          title={t('letterEditor.chip.insert')}
        >
          <IconTags size={16} />
        </RichTextEditor.Control>
      </Menu.Target>
      <Menu.Dropdown>
        <ScrollArea.Autosize mah={320}>
          {entries.length === 0 && <Menu.Label>{t('letterEditor.chip.none')}</Menu.Label>}
          {entries.map(([field, text]) => (
            <Menu.Item key={field} onClick={() => insert(field, text)}>
              <Text size="sm">{nameOf(field)}</Text>
              <Text size="xs" c="dimmed" lineClamp={1}>
                {text}
              </Text>
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  )
}
