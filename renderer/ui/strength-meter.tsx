import { Group, Progress, Text } from '@mantine/core'
import { useText } from '@ui/app/text'
import type { Score } from './strength'

/** How strong the password is, in words first; the bar only repeats them. */
export function StrengthMeter({ score }: { readonly score: Score | undefined }) {
  const { t } = useText()
  const words =
    score === undefined ? t('accounts.strength.checking') : t(`accounts.strength.score${score}`)
  const weak = score !== undefined && score < 3
  return (
    <Group gap="sm" wrap="nowrap">
      <Progress
        flex="0 0 72px"
        size="sm"
        value={score === undefined ? 0 : 20 + score * 20}
        color={weak ? 'amber' : 'indigo'}
        aria-label={t('accounts.strength.label')}
      />
      <Text size="xs" role="status" className={weak ? 'kaiji-soon' : ''}>
        {words}
      </Text>
    </Group>
  )
}
