import { Box, Button, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import type { ItemDecision } from '@core/decisions/decision'
import type { ItemId } from '@core/ids'
import { useText, type Text as Words } from '@ui/app/text'
import type { DecisionProps } from './decision-props'

type Props = DecisionProps & {
  readonly place: ItemId | null
  readonly onChoose: (place: ItemId | null) => void
}

/** Which part of the decision is on the table: the whole request, or one of its items. */
export function ItemPicker({ requestFile, requestView, place, onChoose }: Props) {
  const text = useText()
  const { t } = text
  const { items } = requestFile
  const places: readonly (ItemId | null)[] = [null, ...items.map(item => item.id)]
  const at = places.indexOf(place)
  const current = items.find(item => item.id === place)
  const step = (by: number) => {
    const next = places[at + by]
    if (next !== undefined) onChoose(next)
  }
  return (
    <Stack gap="sm">
      {items.length > 0 && (
        <Box component="nav" aria-label={t('checklist.items')}>
          <Group gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {places.map((id, index) => (
              <li key={id ?? 'whole'} style={{ maxWidth: '100%' }}>
                <UnstyledButton
                  className="case-step"
                  aria-current={id === place}
                  onClick={() => onChoose(id)}
                >
                  <Text span size="sm" truncate display="block" maw={260}>
                    {id === null
                      ? t('checklist.wholeShort')
                      : `${index} ${items[index - 1]?.name ?? ''}`}
                  </Text>
                  <Text span size="xs" c="dimmed" display="block">
                    {placeState({ requestFile, requestView }, id, text)}
                  </Text>
                </UnstyledButton>
              </li>
            ))}
          </Group>
        </Box>
      )}
      <Group justify="space-between" align="baseline" gap="md">
        <Title order={3} size="h5" style={{ flex: '1 1 16rem', overflowWrap: 'anywhere' }}>
          {current
            ? `${t('checklist.itemOf', { number: at, total: items.length })} · ${current.name}`
            : t('checklist.whole')}
        </Title>
        {items.length > 0 && (
          <Group gap="xs">
            <Button variant="default" size="compact-sm" disabled={at <= 0} onClick={() => step(-1)}>
              {t('checklist.previousItem')}
            </Button>
            <Button
              variant="default"
              size="compact-sm"
              disabled={at >= items.length}
              onClick={() => step(1)}
            >
              {t('checklist.nextItem')}
            </Button>
          </Group>
        )}
      </Group>
      {current ? (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {[current.system, current.source].filter(Boolean).join(' · ')}
        </Text>
      ) : (
        <Text size="sm" c="dimmed">
          {t('checklist.wholeNote')}
        </Text>
      )}
    </Stack>
  )
}

function placeState({ requestView }: DecisionProps, place: ItemId | null, words: Words): string {
  const { t } = words
  const { decision } = requestView.state
  const open = decision.unanswered.filter(u => u.itemId === place).length
  if (open > 0) return t('checklist.outcome.openCount', { count: open })
  if (place === null) return t('checklist.outcome.answered')
  const found = decision.items.find(item => item.id === place)
  return found ? itemOutcomeWords(found, words) : ''
}

/** What was decided of an item, in words. */
export function itemOutcomeWords(item: ItemDecision, { t }: Words): string {
  if (item.unspoken) return t('checklist.outcome.unspoken')
  return item.alternative
    ? t('checklist.outcome.alternative')
    : t(`checklist.outcome.item.${item.outcome}`)
}
