import { Badge, Group, Stack, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { packKey } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { useToday } from '@ui/app/today'
import { Article } from '@ui/ui/article'

/** Changes of the laws in use that are known and not in force, to be read only. */
export function ComingLaw({ laws }: { readonly laws: readonly RulePack[] }) {
  const { t } = useText()
  const today = useToday()
  const id = useId()
  const coming = laws.flatMap(law =>
    law.pending
      .filter(change => change.effectiveFrom === null || change.effectiveFrom > today)
      .map(change => ({ law, change })),
  )
  if (coming.length === 0) return null
  return (
    <Stack gap="sm" role="group" aria-labelledby={id}>
      <Stack gap={0}>
        <Title order={3} size="h5" id={id}>
          {t('settings.laws.coming')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('settings.laws.comingHelp')}
        </Text>
      </Stack>
      <ul className="settings-coming">
        {coming.map(({ law, change }) => (
          <Change key={`${packKey(law)} ${change.id}`} law={law} change={change} />
        ))}
      </ul>
    </Stack>
  )
}

type ChangeProps = { readonly law: RulePack; readonly change: RulePack['pending'][number] }

function Change({ law, change }: ChangeProps) {
  const { t, pick, language } = useText()
  const { name, summary, effectiveFrom, source } = change
  return (
    <li>
      <Group gap="xs" align="center">
        <Text size="sm" fw={600}>
          {pick(name)}
        </Text>
        <Badge variant="outline" color="gray" radius="sm">
          {t('settings.laws.notApplied')}
        </Badge>
      </Group>
      <Text size="xs" c="dimmed">
        {effectiveFrom === null
          ? t('settings.laws.noDate')
          : t('settings.laws.from', { date: fullDate(effectiveFrom, language) })}
        {' · '}
        {pick(law.name)}
      </Text>
      <Text size="sm">{pick(summary)}</Text>
      <Article source={source} />
    </li>
  )
}
