import { Checkbox, Group, Select } from '@mantine/core'
import type { Policy } from '@core/settings/policy'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'

const hoursOffered = [1, 2, 4, 8, 12, 24, 48, 168]
const daysOffered = [1, 2, 3, 7, 14, 30]
const byHand = 'never'

/** When backups are made by themselves, and when a missing one is worth a warning. */
export function BackupSchedule() {
  const policy = useRead(api.settings.policy, {})
  return policy.data ? <Rules rules={policy.data.backups} /> : null
}

function Rules({ rules }: { readonly rules: Policy['backups'] }) {
  const { t } = useText()
  const save = useChange(api.settings.changePolicy)
  const disabled = !useMay('policy/change')
  const change = (some: Partial<Policy['backups']>) =>
    save.mutate({ change: { backups: { ...rules, ...some } } })
  // What was set by other means is offered too.
  const hours = offered(hoursOffered, rules.everyHours)
  const days = offered(daysOffered, rules.warnAfterDays)
  return (
    <Section title={t('backup.schedule.title')}>
      <Group gap="md" align="flex-start">
        <Select
          label={t('backup.schedule.every')}
          disabled={disabled}
          allowDeselect={false}
          value={String(rules.everyHours ?? byHand)}
          data={[
            ...hours.map(count => ({
              value: String(count),
              label: t('backup.schedule.hours', { count }),
            })),
            { value: byHand, label: t('backup.schedule.never') },
          ]}
          onChange={value => change({ everyHours: value === byHand ? null : Number(value) })}
        />
        <Select
          label={t('backup.schedule.warnAfter')}
          disabled={disabled}
          allowDeselect={false}
          value={String(rules.warnAfterDays)}
          data={days.map(count => ({
            value: String(count),
            label: t('backup.schedule.days', { count }),
          }))}
          onChange={value => change({ warnAfterDays: Number(value) })}
        />
      </Group>
      <Checkbox
        label={t('backup.schedule.onQuit')}
        disabled={disabled}
        checked={rules.onQuit}
        onChange={event => change({ onQuit: event.currentTarget.checked })}
      />
      {save.error && <Problem problem={problemOf(save.error)} />}
    </Section>
  )
}

const offered = (usual: readonly number[], set: number | null): readonly number[] =>
  [...new Set([...usual, ...(set === null ? [] : [set])])].toSorted((a, b) => a - b)
