import { Button, Group, TextInput } from '@mantine/core'
import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { RequestId } from '@core/ids'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { useKeptText } from '@ui/ui/kept-text'
import { problemText } from '@ui/ui/problem'
import { useCase } from './case-context'

/** More lines than this in one paste are a document, not a list of items. */
const mostLines = 200
const longestName = 500

type Props = { readonly requestId: RequestId; readonly optional: boolean }

/** Adds items by name: Enter for one, a pasted list for many. */
export function AddItem({ requestId, optional }: Props) {
  const { t } = useText()
  const { caseId } = useCase()
  const { text: name, type: setName } = useKeptText(`case/${caseId}/item-${requestId}`)
  const field = useRef<HTMLInputElement>(null)
  const add = useChange(api.items.add)

  const addAll = async (names: readonly string[]) => {
    for (const one of names) await add.mutateAsync({ caseId, requestId, facts: { name: one } })
  }
  const submit = () => {
    const typed = name.trim()
    field.current?.focus()
    if (!typed) return
    setName('')
    addAll([typed]).catch(() => setName(typed))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter that ends a Japanese conversion chooses a word; it adds nothing.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const lines = event.clipboardData
      .getData('text')
      .split(/\r?\n/)
      .map(line => line.trim().slice(0, longestName))
      .filter(Boolean)
    if (lines.length < 2 || lines.length > mostLines) return
    event.preventDefault()
    void addAll(lines).catch(() => undefined)
  }

  return (
    <Group align="flex-end" gap="sm" wrap="nowrap">
      <TextInput
        ref={field}
        style={{ flex: 1 }}
        label={optional ? t('items.addOptional') : t('items.add')}
        description={t('items.addNote')}
        value={name}
        maxLength={longestName}
        error={add.error && problemText(t, problemOf(add.error))}
        onChange={event => setName(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <Button variant="default" onClick={submit}>
        {t('items.addButton')}
      </Button>
    </Group>
  )
}
