import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Answer } from '@core/checklist/answers'
import type { Item } from '@core/items/item'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useChange } from '@ui/app/use-api'
import { useCase } from './case-context'

/** Milliseconds for which the removal can be undone from the notice. */
const undoFor = 15_000

/** Removes an item, with the reason for it; the notice offers it back, with its answers. */
export function useRemoveItem() {
  const { t } = useText()
  const { caseId } = useCase()
  const remove = useChange(api.items.remove)
  const restore = useRestoreItem()

  return async (item: Item, answers: readonly Answer[], why: string) => {
    await saveEverything()
    await remove.mutateAsync({ caseId, itemId: item.id, why })
    const name = item.name.trim() || t('items.unnamed')
    const said =
      answers.length > 0 ? t('items.removedWithAnswers', { name }) : t('items.removed', { name })
    const notice: string = notifications.show({
      autoClose: undoFor,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{said}</Text>
          <Button
            size="compact-sm"
            variant="default"
            style={{ flexShrink: 0 }}
            onClick={() => {
              notifications.hide(notice)
              void restore(item, answers)
            }}
          >
            {t('common.undo')}
          </Button>
        </Group>
      ),
    })
  }
}

/** Lists the item again, as a new one at the end, and answers its questions as they were. */
function useRestoreItem() {
  const { t } = useText()
  const { caseId } = useCase()
  const add = useChange(api.items.add)
  const answer = useChange(api.checklist.answer)
  return async (item: Item, answers: readonly Answer[]) => {
    const { requestId, name, system, source, content, thirdParty, specialCare } = item
    const facts = { name, system, source, content, thirdParty, specialCare }
    const itemId = await add.mutateAsync({ caseId, requestId, facts })
    for (const { questionId, value, facts: support, reason, part } of answers) {
      const words = { facts: support, reason, part }
      await answer.mutateAsync({
        caseId,
        requestId,
        itemIds: [itemId],
        questionId,
        value,
        ...words,
      })
    }
    notifications.show({ message: t('items.restored') })
  }
}
