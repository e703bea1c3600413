import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { recipientKind } from '@core/settings/purposes'
import { useText } from '@ui/app/text'
import { entryFaults, type Entry, type Register } from './entry'
import { GrowingText } from '@ui/ui/growing-text'

type Props = {
  readonly register: Register
  readonly entry: Entry
  /** Whose codes are taken. */
  readonly others: readonly Entry[]
  readonly onSave: (entry: Entry) => void
  readonly onCancel: () => void
}

const onOneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ')

/** An entry, new or changed. It is saved as a whole, for one without code or words is none. */
export function EntryForm({ register, entry, others, onSave, onCancel }: Props) {
  const { t } = useText()
  const [typed, setTyped] = useState(entry)
  const [tried, setTried] = useState(false)
  const { text } = typed
  const trimmed: Entry = {
    ...typed,
    code: typed.code.trim(),
    text: { ja: text.ja.trim(), en: text.en.trim() },
  }
  const faults = entryFaults(trimmed, others)
  const fault = (field: 'code' | 'text') => {
    const found = faults[field]
    return tried && found ? t(`purposes.${found}`) : undefined
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (!faults.code && !faults.text) onSave(trimmed)
  }
  return (
    <form onSubmit={submit} className="kaiji-entry-form">
      <Stack gap="sm">
        <Group gap="md" align="flex-start">
          <TextInput
            w={240}
            autoFocus
            required
            withAsterisk
            label={t('purposes.code')}
            description={t(`purposes.${register}.codeHelp`)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={20}
            value={typed.code}
            error={fault('code')}
            onChange={event => setTyped({ ...typed, code: event.currentTarget.value })}
          />
          {typed.kind && <KindField typed={typed} onChange={setTyped} />}
        </Group>
        {(['ja', 'en'] as const).map(language => (
          <GrowingText
            key={language}
            lang={language}
            minRows={1}
            maxLength={500}
            label={t(language === 'ja' ? 'settings.inJapanese' : 'settings.inEnglish', {
              label: t(`purposes.${register}.text`),
            })}
            value={text[language]}
            error={language === 'ja' ? fault('text') : undefined}
            onChange={event =>
              setTyped({
                ...typed,
                text: { ...text, [language]: onOneLine(event.currentTarget.value) },
              })
            }
          />
        ))}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button type="submit">{t('purposes.save')}</Button>
        </Group>
      </Stack>
    </form>
  )
}

type KindProps = { readonly typed: Entry; readonly onChange: (entry: Entry) => void }

function KindField({ typed, onChange }: KindProps) {
  const { t } = useText()
  return (
    <Select
      w={360}
      label={t('purposes.kind')}
      description={t('purposes.kindHelp')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      allowDeselect={false}
      data={recipientKind.options.map(kind => ({
        value: kind,
        label: t(`purposes.kinds.${kind}`),
      }))}
      value={typed.kind}
      onChange={kind => onChange({ ...typed, kind: recipientKind.parse(kind) })}
    />
  )
}
