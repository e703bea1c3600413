import { Switch, Text } from '@mantine/core'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Section } from '@ui/ui/section'
import { NumberSetting } from './number-setting'
import type { ProtectionProps } from './use-policy'

/** When the vault locks by itself, and whether the operating system may open it again. */
export function LockSettings({ policy: { lock }, save, mayChange }: ProtectionProps) {
  const { t } = useText()
  const store = useRead(api.lock.keyStore, {}).data
  const possible = store === 'ready' || lock.resumeWithSystem
  return (
    <Section
      title={t('protection.lock.title')}
      summary={<Text span>{t('protection.lock.effect')}</Text>}
    >
      <NumberSetting
        label={t('protection.lock.afterMinutes')}
        description={t('protection.lock.afterMinutesHelp')}
        min={1}
        max={240}
        value={lock.afterMinutes}
        disabled={!mayChange}
        onSave={afterMinutes => save({ lock: { ...lock, afterMinutes } })}
      />
      <Switch
        label={t('protection.lock.resume')}
        description={t('protection.lock.resumeHelp')}
        checked={lock.resumeWithSystem}
        disabled={!mayChange || !possible}
        onChange={event => {
          void save({ lock: { ...lock, resumeWithSystem: event.currentTarget.checked } })
        }}
      />
      {store && <Text size="sm">{t(`protection.lock.store.${store}`)}</Text>}
    </Section>
  )
}
