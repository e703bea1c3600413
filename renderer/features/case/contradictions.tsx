import { Group, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { contradictionsOf, contradictionText } from '@core/decisions/contradictions'
import { decisionInputOf } from '@core/decisions/decision-of'
import { useText } from '@ui/app/text'
import { useCase } from './case-context'
import type { DecisionProps } from './decision-props'

/** Answers that cannot both be meant, with both questions: they stop nothing, but somebody should look. */
export function Contradictions({ requestFile }: Pick<DecisionProps, 'requestFile'>) {
  const { t, pick } = useText()
  const { pack, file } = useCase()
  const input = decisionInputOf(pack, file, requestFile)
  const found = contradictionsOf(pack, requestFile.request.type, input)
  if (found.length === 0) return null
  const nameOf = (id: string) => requestFile.items.find(item => item.id === id)?.name ?? ''
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" role="status">
      <IconAlertTriangle
        size={20}
        className="kaiji-soon"
        aria-hidden
        style={{ flexShrink: 0, marginTop: 2 }}
      />
      <Stack gap={4} style={{ minWidth: 0 }}>
        <Text size="sm" fw={600}>
          {t('checklist.contradiction.title')}
        </Text>
        <List size="sm" spacing={4}>
          {found.map(one => (
            <List.Item
              key={[one.itemId, ...one.questions].join()}
              style={{ overflowWrap: 'anywhere' }}
            >
              {t('checklist.outcome.itemName', { name: nameOf(one.itemId) })}{' '}
              {pick(contradictionText(pack, one))}
            </List.Item>
          ))}
        </List>
      </Stack>
    </Group>
  )
}
