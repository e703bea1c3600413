import { Select } from '@mantine/core'
import { useMemo, type RefObject } from 'react'
import { must } from '@core/assert'
import { factTexts } from '@core/letters/facts'
import { mergeFields } from '@core/letters/merge-fields'
import { sampleLetterInput } from '@core/letters/sample'
import { findPack } from '@core/regimes/index'
import type { TemplateKey } from '@core/templates/template'
import { useText } from '@ui/app/text'

type Props = {
  readonly of: TemplateKey
  readonly letterId: string
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onChange: (text: string) => void
}

/** Puts a field where the cursor is; each is shown with its value in the sample case. */
export function InsertField({ of: { regime, language }, letterId, field, onChange }: Props) {
  const { t } = useText()
  const texts = useMemo(() => {
    const pack = must(findPack({ regime, variant: null }), regime)
    return factTexts(mergeFields(sampleLetterInput(pack, letterId, language)))
  }, [regime, letterId, language])
  function insert(name: string | null) {
    const area = field.current
    if (!name || !area) return
    const { selectionStart, selectionEnd, value } = area
    const mark = `{{ ${name} }}`
    onChange(value.slice(0, selectionStart) + mark + value.slice(selectionEnd))
    area.focus()
  }
  return (
    <Select
      label={t('templates.editor.insert')}
      description={t('templates.editor.insertHelp')}
      searchable
      value={null}
      onChange={insert}
      data={Object.entries(texts).map(([value, text]) => ({ value, label: `${value} – ${text}` }))}
    />
  )
}
