import { Radio, Stack, Text } from '@mantine/core'
import { approvalRule } from '@core/letters/approval-rule'
import { useText } from '@ui/app/text'
import { Section } from '@ui/ui/section'
import type { ProtectionProps } from './use-policy'

/** Which letters a second person approves before they are issued. */
export function ApprovalSettings({ policy: { letters }, save, mayChange }: ProtectionProps) {
  const { t } = useText()
  return (
    <Section
      title={t('wayOut.policy.title')}
      summary={<Text span>{t('wayOut.policy.effect')}</Text>}
    >
      <Radio.Group
        label={t('wayOut.policy.label')}
        description={t('wayOut.policy.help')}
        value={letters.approval}
        onChange={value => {
          const approval = approvalRule.options.find(rule => rule === value)
          if (approval) void save({ letters: { approval } })
        }}
      >
        <Stack gap="xs" mt="xs">
          {approvalRule.options.map(rule => (
            <Radio
              key={rule}
              value={rule}
              label={t(`wayOut.policy.${rule}`)}
              disabled={!mayChange}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Section>
  )
}
