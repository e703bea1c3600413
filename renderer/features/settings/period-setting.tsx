import { Group, NumberInput, Radio, Select, Stack, VisuallyHidden } from '@mantine/core'
import type { Category } from '@core/retention/category'
import { periodUnit, startEvent, type Period, type StartEvent } from '@core/retention/period'
import { useText } from '@ui/app/text'
import { Section } from '@ui/ui/section'
import { RuleSources } from './rule-sources'

type Props = {
  readonly category: Category
  /** Null for what the rules of the law say, or as long as the case. */
  readonly value: Period | null
  readonly disabled: boolean
  readonly onChange: (period: Period | null) => void
}

/** Those whose period stands in the rule packs; every other goes with its case. */
const byLaw: readonly Category[] = ['identity', 'authority', 'case']

const firstPeriod = (category: Category): Period =>
  category === 'identity' || category === 'authority'
    ? { amount: 30, unit: 'days', from: 'last-letter' }
    : { amount: 3, unit: 'years', from: 'case-closed' }

/** How long one kind of thing is kept: by the rules or by a period of one's own. */
export function PeriodSetting({ category, value, disabled, onChange }: Props) {
  const { t } = useText()
  const rules = byLaw.includes(category)
  const title = t(`retention.category.${category}`)
  return (
    <Section title={title} summary={t(`retention.settings.effect.${category}`)}>
      <Radio.Group
        label={title}
        labelProps={{ className: VisuallyHidden.classes['root'] }}
        value={value ? 'own' : 'rule'}
        onChange={choice => {
          onChange(choice === 'own' ? firstPeriod(category) : null)
        }}
      >
        <Stack gap="sm">
          <Stack gap={4}>
            <Radio
              value="rule"
              disabled={disabled}
              label={t(rules ? 'retention.settings.byLaw' : 'retention.settings.withCase')}
            />
            {rules && <RuleSources category={category} />}
          </Stack>
          <Radio value="own" disabled={disabled} label={t('retention.settings.own')} />
        </Stack>
      </Radio.Group>
      {value && (
        <PeriodFields category={category} value={value} disabled={disabled} onChange={onChange} />
      )}
    </Section>
  )
}

/** What a period of this kind may count from. */
function startsFor(category: Category): readonly StartEvent[] {
  if (category === 'identity' || category === 'authority') return startEvent.options
  if (category === 'correspondence' || category === 'other') {
    return ['case-closed', 'last-letter', 'document-received']
  }
  return ['case-closed', 'last-letter']
}

type FieldsProps = Omit<Props, 'value'> & { readonly value: Period }

function PeriodFields({ category, value, disabled, onChange }: FieldsProps) {
  const { t } = useText()
  const name = (label: string) => `${t(`retention.category.${category}`)}: ${label}`
  const starts = startsFor(category)
  return (
    <Group gap="md" align="flex-end" pl={32}>
      <NumberInput
        label={t('retention.settings.amount')}
        aria-label={name(t('retention.settings.amount'))}
        w={96}
        min={0}
        max={1200}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        disabled={disabled}
        value={value.amount}
        onChange={amount => {
          if (typeof amount === 'number') onChange({ ...value, amount })
        }}
      />
      <Select
        label={t('retention.settings.unit')}
        aria-label={name(t('retention.settings.unit'))}
        w={128}
        allowDeselect={false}
        disabled={disabled}
        data={periodUnit.options.map(unit => ({
          value: unit,
          label: t(`retention.settings.units.${unit}`),
        }))}
        value={value.unit}
        onChange={chosen => {
          const unit = periodUnit.options.find(known => known === chosen)
          if (unit) onChange({ ...value, unit })
        }}
      />
      <Select
        label={t('retention.settings.from')}
        aria-label={name(t('retention.settings.from'))}
        w={256}
        allowDeselect={false}
        disabled={disabled}
        data={starts.map(event => ({
          value: event,
          label: t(`retention.settings.events.${event}`),
        }))}
        value={value.from}
        onChange={chosen => {
          const from = starts.find(known => known === chosen)
          if (from) onChange({ ...value, from })
        }}
      />
    </Group>
  )
}
