import { Anchor, Group, Stack, Text } from '@mantine/core'
import { Link } from 'react-router'
import type { DueRow, HoldRow } from '@core/retention/contract'
import { usePeople } from '@ui/app/people'
import { useText } from '@ui/app/text'
import { momentWords } from '@ui/app/moment-words'
import { Section } from '@ui/ui/section'
import { LiftButton } from '@ui/ui/retention/lift-button'

type Props = { readonly holds: readonly HoldRow[]; readonly held: readonly DueRow[] }

/** Every hold that stands, with its reason, and whether it keeps something that would be due. */
export function HeldList({ holds, held }: Props) {
  const { t } = useText()
  return (
    <Section title={t('retention.held.title')} summary={t('retention.held.help')}>
      {holds.length === 0 ? (
        <Text size="sm">{t('retention.held.empty')}</Text>
      ) : (
        <ul className="kaiji-retention-list">
          {holds.map(hold => (
            <HeldLine
              key={hold.id}
              hold={hold}
              due={held.filter(
                ({ caseId, dueOn, today }) => caseId === hold.caseId && dueOn <= today,
              )}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}

function HeldLine({ hold, due }: { readonly hold: HoldRow; readonly due: readonly DueRow[] }) {
  const { t, language } = useText()
  const { nameOf } = usePeople()
  const date = momentWords(t, language, hold.setAt)
  return (
    <Group component="li" justify="space-between" align="flex-start" gap="md" wrap="nowrap">
      <Stack gap={2} style={{ minWidth: 0 }}>
        <Group gap="sm" align="baseline" style={{ rowGap: 0 }}>
          <Anchor component={Link} to={`/cases/${hold.caseId}`} size="sm">
            {hold.number}
          </Anchor>
          <Text fw={700}>{hold.name || t('lists.row.noName')}</Text>
        </Group>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {hold.reason}
        </Text>
        <Text size="xs" c="dimmed">
          {t('retention.held.since', { date, by: nameOf(hold.setBy) })}
        </Text>
        {due.length > 0 && (
          <Text size="xs">{t('retention.held.dueToo', { count: due.length })}</Text>
        )}
      </Stack>
      <LiftButton hold={hold} number={hold.number} />
    </Group>
  )
}
