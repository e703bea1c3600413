import { Text } from '@mantine/core'
import type { DeadlineRule } from '@core/regimes/rule-pack'
import { lawsInUse } from '@core/settings/laws-in-use'
import type { Settings } from '@core/settings/settings'
import { targetRules } from '@core/settings/targets'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { NumberSetting } from './number-setting'
import { useSaveSettings } from './use-settings'

/** How long the organisation gives itself, where no law says. */
export function TargetSettings({ settings }: { readonly settings: Settings }) {
  const { t, pick } = useText()
  const laws = lawsInUse(settings.regimesInUse).map(pack => ({ pack, rules: targetRules(pack) }))
  // Forms of one law share their rules, and with them the length.
  const ids = new Set<string>()
  const ownRules = laws.map(({ pack, rules }) => ({
    pack,
    rules: rules.filter(({ id }) => !ids.has(id) && ids.add(id)),
  }))
  const several = ownRules.filter(({ rules }) => rules.length > 0).length > 1
  if (ids.size === 0) return <Text size="sm">{t('targets.none')}</Text>
  return ownRules.map(({ pack, rules }) =>
    rules.map(rule => (
      <Target
        key={rule.id}
        rule={rule}
        label={
          several
            ? t('targets.ofLaw', { name: pick(rule.name), law: pick(pack.name) })
            : pick(rule.name)
        }
        settings={settings}
      />
    )),
  )
}

type Props = {
  readonly rule: DeadlineRule
  readonly label: string
  readonly settings: Settings
}

function Target({ rule, label, settings }: Props) {
  const { t } = useText()
  const { saveTarget } = useSaveSettings()
  const mayChange = useMay('settings/change')
  const standard = rule.length ?? 1
  const unit = rule.unit === 'none' ? 'calendar_days' : rule.unit
  return (
    <NumberSetting
      label={label}
      description={t(`targets.help.${unit}`, { count: standard })}
      min={1}
      max={365}
      value={settings.targets[rule.id] ?? standard}
      disabled={!mayChange}
      onSave={length => saveTarget(rule.id, length === standard ? null : length)}
    />
  )
}
