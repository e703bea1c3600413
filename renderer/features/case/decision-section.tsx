import { Button, Divider, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { RequestFile } from '@core/cases/case-file'
import type { Unanswered } from '@core/decisions/decision'
import type { ItemId } from '@core/ids'
import { typeOf } from '@core/regimes/index'
import { useText } from '@ui/app/text'
import { useCase } from './case-context'
import type { DecisionProps } from './decision-props'
import { Investigation } from './investigation'
import { ItemPicker } from './item-picker'
import { OutcomePanel } from './outcome-panel'
import { focusFacts, focusQuestion } from './question-focus'
import { QuestionList } from './question-list'
import { EachRequest } from './request-tabs'
import { ReviewPanel } from './review-panel'
import type { SectionId } from './sections'

type SectionProps = { readonly onGo: (section: SectionId) => void }

/** The checklist: questions about the whole request first, then item by item. The outcome is derived, never clicked. */
export function DecisionSection({ onGo }: SectionProps) {
  return (
    <EachRequest>
      {props => <RequestDecision key={props.requestFile.request.id} {...props} onGo={onGo} />}
    </EachRequest>
  )
}

function RequestDecision({ requestFile, requestView, onGo }: DecisionProps & SectionProps) {
  const { t } = useText()
  const { pack } = useCase()
  const { items, request } = requestFile
  const listed = typeOf(pack, request.type).items
  const { place, choose, toQuestion, toFacts } = usePlace({ requestFile, requestView })
  return (
    <Stack gap="md">
      <Investigation requestFile={requestFile} requestView={requestView} />
      <Stack gap={0}>
        <Text size="sm" c="dimmed">
          {t('checklist.lead')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('checklist.keys')}
        </Text>
      </Stack>
      <ItemPicker
        requestFile={requestFile}
        requestView={requestView}
        place={place}
        onChoose={choose}
      />
      <QuestionList
        key={place ?? 'whole'}
        requestFile={requestFile}
        requestView={requestView}
        place={place}
        onNextPlace={toQuestion}
      />
      {items.length === 0 && listed === 'required' && (
        <Group gap="sm">
          <Text size="sm">{t('checklist.noItems')}</Text>
          <Button variant="default" size="compact-sm" onClick={() => onGo('scope')}>
            {t('checklist.goToScope')}
          </Button>
        </Group>
      )}
      <Divider />
      <OutcomePanel
        requestFile={requestFile}
        requestView={requestView}
        onQuestion={toQuestion}
        onFacts={toFacts}
      />
      {requestView.state.decision.secondReviewer && (
        <ReviewPanel requestFile={requestFile} requestView={requestView} />
      )}
    </Stack>
  )
}

/** The item whose questions are shown (null: those of the whole request), and ways to go to a question. */
function usePlace({ requestFile, requestView }: DecisionProps) {
  const requestId = requestFile.request.id
  const { unanswered } = requestView.state.decision
  const [chosen, setChosen] = useState<ItemId | null>(() =>
    itemOf(requestFile, unanswered[0]?.itemId),
  )
  const place = itemOf(requestFile, chosen)
  const goal = useRef<() => boolean>(undefined)

  // Runs after every drawing until what was wanted is there to be focused.
  useEffect(() => {
    if (goal.current?.()) goal.current = undefined
  })

  const goTo = (target: Unanswered, focus: () => boolean) => {
    const item = itemOf(requestFile, target.itemId)
    if (item === place) focus()
    else {
      goal.current = focus
      setChosen(item)
    }
  }
  return {
    place,
    choose: setChosen,
    toQuestion: (target: Unanswered) => goTo(target, () => focusQuestion(requestId, target)),
    toFacts: (target: Unanswered) => goTo(target, () => focusFacts(requestId, target)),
  }
}

const itemOf = ({ items }: RequestFile, id: string | null | undefined): ItemId | null =>
  items.find(item => item.id === id)?.id ?? null
