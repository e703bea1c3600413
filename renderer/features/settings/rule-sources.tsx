import { Group, Stack, Text } from '@mantine/core'
import { packKey, rulePacks } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import type { Category } from '@core/retention/category'
import { useText, type Text as Words } from '@ui/app/text'
import { Article } from '@ui/ui/article'

/** The first form of each law: their periods do not differ by territory. */
const packs = rulePacks.filter(
  (pack, index) => rulePacks.findIndex(other => other.regime === pack.regime) === index,
)

/** What each law's rules say, and how sure that is. */
export function RuleSources({ category }: { readonly category: Category }) {
  const text = useText()
  return (
    <Stack gap={2} pl={32}>
      {packs.map(pack => (
        <Group key={packKey(pack)} gap="sm" align="baseline" style={{ rowGap: 0 }}>
          <Text size="sm">{category === 'case' ? wholeCase(pack, text) : copies(pack, text)}</Text>
          <Article source={category === 'case' ? pack.records.source : pack.identity.source} />
        </Group>
      ))}
    </Stack>
  )
}

function wholeCase({ name, records }: RulePack, { t, pick }: Words): string {
  const months = t('retention.settings.ruleMonths', {
    law: pick(name),
    count: records.retentionMonthsMin,
  })
  const standing =
    records.source.tag === 'D'
      ? t('retention.settings.ownDefault')
      : t('retention.settings.minimum')
  return t('retention.settings.standing', { rule: months, standing })
}

function copies({ name, identity }: RulePack, { t, pick }: Words): string {
  const days = t('retention.settings.ruleDays', {
    law: pick(name),
    days: identity.destroyCopiesAfterDays,
    refused: identity.destroyCopiesAfterRefusalDays,
  })
  if (identity.source.tag !== 'D') return days
  const standing = t('retention.settings.ownDefault')
  return t('retention.settings.standing', { rule: days, standing })
}
