import { Box, Checkbox, Group, Radio, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { Answer } from '@core/checklist/answers'
import { item as itemShape, type Item } from '@core/items/item'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { AutoText } from '@ui/ui/auto-text'
import { WhyButton } from '@ui/ui/why-button'
import { useCase } from './case-context'
import { Disclosure } from './disclosure'
import { SystemField } from './system-field'
import { useRemoveItem } from './use-remove-item'

type Props = { readonly item: Item; readonly number: number; readonly answers: readonly Answer[] }

const thirdParty = itemShape.shape.thirdParty

/** One item, editable in place. */
export function ItemRow({ item, number, answers }: Props) {
  const { t } = useText()
  const { caseId, closed } = useCase()
  const change = useChange(api.items.change)
  const remove = useRemoveItem()
  const save = (facts: Parameters<typeof change.mutateAsync>[0]['change']) =>
    change.mutateAsync({ caseId, itemId: item.id, change: facts })
  // The status bar says when a choice could not be saved.
  const put = (facts: Parameters<typeof save>[0]) => void save(facts).catch(() => undefined)
  const named = (label: string) => `${t('items.item', { number })}: ${label}`
  return (
    <Stack component="li" gap="sm" aria-label={t('items.item', { number })}>
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <Text fw={600} miw={24} pt={28} aria-hidden>
          {number}
        </Text>
        <AutoFields item={item} save={save} named={named} closed={closed} />
        {!closed && (
          <WhyButton
            mt={28}
            px={7}
            style={{ flexShrink: 0 }}
            variant="subtle"
            color="gray"
            ariaLabel={t('items.remove', { number })}
            question={t('items.removeAsk', { name: item.name.trim() || t('items.unnamed') })}
            confirmLabel={t('items.removeDo')}
            onConfirm={why => void remove(item, answers, why)}
          >
            <IconTrash size={20} aria-hidden />
          </WhyButton>
        )}
      </Group>
      <Group gap="xl" pl={36} style={{ rowGap: '8px' }}>
        <Radio.Group
          label={t('items.thirdParty')}
          value={item.thirdParty}
          onChange={value => put({ thirdParty: thirdParty.parse(value) })}
        >
          <Group gap="md" mt={4}>
            {thirdParty.options.map(value => (
              <Radio
                key={value}
                value={value}
                label={t(`items.thirdPartyValue.${value}`)}
                disabled={closed}
              />
            ))}
          </Group>
        </Radio.Group>
        <Checkbox
          label={t('items.specialCare')}
          checked={item.specialCare}
          disabled={closed}
          onChange={event => put({ specialCare: event.currentTarget.checked })}
        />
      </Group>
      <ItemContent item={item} named={named} closed={closed} save={save} />
    </Stack>
  )
}

type FieldsProps = {
  readonly item: Item
  readonly save: (
    facts: Partial<Pick<Item, 'name' | 'system' | 'source' | 'content'>>,
  ) => Promise<unknown>
  readonly named: (label: string) => string
  readonly closed: boolean
}

const fields = [
  ['name', AutoText],
  ['system', SystemField],
  ['source', AutoText],
] as const

function AutoFields({ item, save, named, closed }: FieldsProps) {
  const { t } = useText()
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ flex: 1 }} spacing="sm" verticalSpacing="xs">
      {fields.map(([key, Field]) => (
        <Box key={key} style={key === 'name' ? { gridColumn: '1 / -1' } : {}}>
          <Field
            label={t(`items.${key}`)}
            aria-label={named(t(`items.${key}`))}
            value={item[key]}
            readOnly={closed}
            onSave={value => save({ [key]: value })}
          />
        </Box>
      ))}
    </SimpleGrid>
  )
}

function ItemContent({ item, save, named, closed }: FieldsProps) {
  const { t } = useText()
  const { length } = item.content
  const label = length > 0 ? t('items.hasContent', { length }) : t('items.showContent')
  return (
    <Stack gap={0} pl={36}>
      <Disclosure label={label} ariaLabel={named(label)}>
        <AutoText
          label={t('items.content')}
          description={t('items.contentNote')}
          multiline
          minRows={3}
          value={item.content}
          readOnly={closed}
          onSave={content => save({ content })}
        />
      </Disclosure>
    </Stack>
  )
}
