import { Stack, Text, Title } from '@mantine/core'
import { packKey } from '@core/regimes/index'
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
  if (ids.size === 0) return <Text size="sm">{t('targets.none')}</Text>
  return (
    <Stack gap="lg">
      {ownRules.map(({ pack, rules }) => (
        <OfLaw key={packKey(pack)} law={pick(pack.name)} rules={rules} settings={settings} />
      ))}
    </Stack>
  )
}

type LawProps = {
  readonly law: string
  readonly rules: readonly DeadlineRule[]
  readonly settings: Settings
}

function OfLaw({ law, rules, settings }: LawProps) {
  const { t } = useText()
  if (rules.length === 0) return null
  return (
    <Stack gap="sm" role="group" aria-label={t('targets.ofLaw', { law })}>
      <Title order={3} size="h5">
        {law}
      </Title>
      {rules.map(rule => (
        <Target key={rule.id} rule={rule} settings={settings} />
      ))}
    </Stack>
  )
}

type Props = {
  readonly rule: DeadlineRule
  readonly settings: Settings
}

function Target({ rule, settings }: Props) {
  const { t, pick } = useText()
  const { saveTarget } = useSaveSettings()
  const mayChange = useMay('settings/change')
  const standard = rule.length ?? 1
  const unit = rule.unit === 'none' ? 'calendar_days' : rule.unit
  return (
    <NumberSetting
      label={pick(rule.name)}
      description={t(`targets.help.${unit}`, { count: standard })}
      min={1}
      max={365}
      value={settings.targets[rule.id] ?? standard}
      disabled={!mayChange}
      onSave={length => saveTarget(rule.id, length === standard ? null : length)}
    />
  )
}
