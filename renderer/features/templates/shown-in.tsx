import { Group, Select } from '@mantine/core'
import { rulePacks } from '@core/regimes/index'
import type { TemplateKey } from '@core/templates/template'
import { useText } from '@ui/app/text'
import { textName } from './text-name'
import type { SamplePlace } from './use-trial'

type ShownInProps = {
  readonly of: TemplateKey
  readonly letters: readonly string[]
  readonly place: SamplePlace
  readonly onChange: (place: SamplePlace) => void
}

/** Which letter and which form of the law the sample shows, where there is a choice. */
export function ShownIn({ of: key, letters, place, onChange }: ShownInProps) {
  const text = useText()
  const { t, pick } = text
  const variants = variantsOf(key.regime)
  const [first] = variants
  return (
    <Group gap="sm" align="flex-end">
      {variants.length > 1 && first && (
        <Select
          label={t('templates.editor.variant')}
          allowDeselect={false}
          value={place.variant ?? first.variant}
          onChange={variant => onChange({ ...place, variant })}
          data={variants.map(pack => ({ value: pack.variant ?? '', label: pick(pack.name) }))}
        />
      )}
      {letters.length > 1 && first && (
        <Select
          label={t('templates.editor.shownIn')}
          allowDeselect={false}
          searchable
          value={place.shownIn}
          onChange={shownIn => onChange({ ...place, shownIn: shownIn ?? place.shownIn })}
          data={letters.map(value => ({ value, label: textName(text, first, value) }))}
        />
      )}
    </Group>
  )
}

const variantsOf = (regime: string) => rulePacks.filter(pack => pack.regime === regime)
