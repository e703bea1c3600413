import { Group } from '@mantine/core'
import type { ItemId } from '@core/ids'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useChange } from '@ui/app/use-api'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { useCase } from './case-context'
import type { DecisionProps } from './decision-props'

/** Answers several items alike, once this one is complete. */
export function CopyAnswers({
  requestFile,
  requestView,
  place,
}: DecisionProps & { readonly place: ItemId }) {
  const { t } = useText()
  const { caseId, closed } = useCase()
  const give = useChange(api.checklist.answer)
  const { request, items, answers } = requestFile
  const { unanswered } = requestView.state.decision
  const others = items.map(item => item.id).filter(id => id !== place)
  const complete = !unanswered.some(u => u.itemId === place)
  const someOpen = unanswered.some(u => u.itemId !== null && u.itemId !== place)
  if (closed || others.length === 0 || !complete || !someOpen) return null

  const copy = async () => {
    await saveEverything()
    for (const { questionId, value, facts, reason, part } of answers.filter(
      a => a.itemId === place,
    )) {
      await give.mutateAsync({
        caseId,
        requestId: request.id,
        itemIds: others,
        questionId,
        value,
        facts,
        reason,
        part,
      })
    }
  }
  return (
    <Group justify="flex-end" mt="sm">
      <ConfirmButton
        variant="default"
        size="compact-sm"
        color="gray"
        question={t('checklist.sameForItemAsk', { count: others.length })}
        confirmLabel={t('checklist.sameForItem', { count: others.length })}
        onConfirm={() => void copy()}
      >
        {t('checklist.sameForItem', { count: others.length })}
      </ConfirmButton>
    </Group>
  )
}
