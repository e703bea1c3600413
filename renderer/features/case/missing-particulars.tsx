import { Anchor, Group, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { RequestFile } from '@core/cases/case-file'
import type { ParticularSlot } from '@core/requests/particulars'
import { useText } from '@ui/app/text'
import { focusParticular } from './particular-places'

type Props = { readonly requestFile: RequestFile; readonly slots: readonly ParticularSlot[] }

/** More than this is not read as a list; the first of them are enough to go on. */
const mostShown = 6

/** What must be stated and is not, each one click from its field. */
export function MissingParticulars({ requestFile, slots }: Props) {
  const { t, pick } = useText()
  if (slots.length === 0) return null
  const nameOf = ({ particular, itemId }: ParticularSlot) => {
    const item = requestFile.items.find(one => one.id === itemId)
    const label = pick(particular.label)
    if (!item) return label
    return t('cases.particulars.ofItem', { label, item: item.name.trim() || t('items.unnamed') })
  }
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <IconAlertTriangle
        size={18}
        aria-hidden
        className="kaiji-soon"
        style={{ flexShrink: 0, marginTop: 2 }}
      />
      <Stack gap={2}>
        <Text size="sm" role="status">
          {t('cases.particulars.missing', { count: slots.length })}
        </Text>
        <List size="sm" spacing={0}>
          {slots.slice(0, mostShown).map(slot => (
            <List.Item key={`${slot.itemId ?? ''}-${slot.particular.id}`}>
              <Anchor
                component="button"
                type="button"
                size="sm"
                ta="start"
                onClick={() => focusParticular(requestFile.request.id, slot)}
              >
                {nameOf(slot)}
              </Anchor>
            </List.Item>
          ))}
        </List>
        {slots.length > mostShown && (
          <Text size="sm" c="dimmed">
            {t('cases.particulars.more', { count: slots.length - mostShown })}
          </Text>
        )}
      </Stack>
    </Group>
  )
}
