import { Group, Text, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useText } from '@ui/app/text'
import type { Find } from './use-find'
import { Tool } from './view-tools'

type Props = { readonly find: Find; readonly field: RefObject<HTMLInputElement | null> }

/** Finds words in the document; Enter goes to the next place, with Shift to the one before. */
export function PdfFind({ find, field }: Props) {
  const { t } = useText()
  const none = find.found.length === 0
  return (
    <Group gap={4} wrap="nowrap" role="search">
      <TextInput
        ref={field}
        size="xs"
        style={{ flex: 1 }}
        type="search"
        aria-label={t('documents.pdf.find')}
        placeholder={t('documents.pdf.find')}
        value={find.typed}
        onChange={event => find.type(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          find.step(event.shiftKey ? -1 : 1)
        }}
      />
      <Text size="xs" c="dimmed" miw={72} role="status" style={{ whiteSpace: 'nowrap' }}>
        {countWords(t, find)}
      </Text>
      <Tool label={t('documents.pdf.before')} disabled={none} onClick={() => find.step(-1)}>
        <IconChevronUp size={18} aria-hidden />
      </Tool>
      <Tool label={t('documents.pdf.next')} disabled={none} onClick={() => find.step(1)}>
        <IconChevronDown size={18} aria-hidden />
      </Tool>
    </Group>
  )
}

function countWords(t: ReturnType<typeof useText>['t'], find: Find): string {
  if (find.words === '') return ''
  const { found, searching, position } = find
  if (found.length === 0) return t(searching ? 'documents.pdf.searching' : 'documents.pdf.none')
  return t('documents.pdf.place', { at: position + 1, of: found.length })
}
