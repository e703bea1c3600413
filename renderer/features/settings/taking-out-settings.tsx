import { Switch, Text } from '@mantine/core'
import { useText } from '@ui/app/text'
import { Section } from '@ui/ui/section'
import type { ProtectionProps } from './use-policy'

const rules = [
  ['reason', 'reason'],
  ['secondPerson', 'second'],
  ['refuseRemovable', 'removable'],
] as const

/** What is asked before something is saved or printed from the vault. */
export function TakingOutSettings({ policy: { takingOut }, save, mayChange }: ProtectionProps) {
  const { t } = useText()
  return (
    <Section
      title={t('protection.takingOut.title')}
      summary={<Text span>{t('protection.takingOut.effect')}</Text>}
    >
      {rules.map(([rule, words]) => (
        <Switch
          key={rule}
          label={t(`protection.takingOut.${words}`)}
          description={t(`protection.takingOut.${words}Help`)}
          checked={takingOut[rule]}
          disabled={!mayChange}
          onChange={event => {
            void save({ takingOut: { ...takingOut, [rule]: event.currentTarget.checked } })
          }}
        />
      ))}
    </Section>
  )
}
