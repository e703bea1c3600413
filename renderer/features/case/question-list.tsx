import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { YesNo } from '@core/checklist/answers'
import { isForWholeRequest, questionsFor, type Unanswered } from '@core/decisions/decide'
import type { ItemId } from '@core/ids'
import type { Question } from '@core/regimes/rule-pack'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useChange } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { CopyAnswers } from './copy-answers'
import { useCase } from './case-context'
import type { Asked, DecisionProps } from './decision-props'
import { focusQuestion } from './question-focus'
import { QuestionRow } from './question-row'

type Props = DecisionProps & {
  readonly place: ItemId | null
  /** Leads on to an open question of another item. */
  readonly onNextPlace: (target: Unanswered) => void
}

function askedAt(
  { requestFile, requestView }: DecisionProps,
  questions: readonly Question[],
  place: ItemId | null,
) {
  const { unanswered } = requestView.state.decision
  return questions
    .filter(question => isForWholeRequest(question) === (place === null))
    .map<Asked>(question => ({
      question,
      answer: requestFile.answers.find(a => a.itemId === place && a.questionId === question.id),
      settled: place === null && requestView.settled.includes(question.id),
      open: unanswered.some(u => u.itemId === place && u.questionId === question.id),
    }))
}

/** The questions of one place, all in sight; one of them is current and shows what counts. */
export function QuestionList({ requestFile, requestView, place, onNextPlace }: Props) {
  const { t } = useText()
  const { caseId, pack } = useCase()
  const { request } = requestFile
  const asked = askedAt({ requestFile, requestView }, questionsFor(pack, request.type), place)
  const [current, setCurrent] = useState(() => asked.find(a => a.open)?.question.id)
  const answer = useChange(api.checklist.answer)
  const { unanswered } = requestView.state.decision
  const target = (questionId: string) => ({ itemId: place, questionId })

  const give = async (index: number, value: YesNo) => {
    const questionId = asked[index]?.question.id
    if (!questionId) return
    // Facts still being typed belong to the answer as it was; they must not land after the new one.
    await saveEverything()
    await answer.mutateAsync({
      caseId,
      requestId: request.id,
      itemIds: place ? [place] : null,
      questionId,
      value,
    })
    if (value === 'no') goOn(index)
  }
  const goOn = (index: number) => {
    const following = [...asked.slice(index + 1), ...asked.slice(0, index)].find(a => a.open)
    if (following) return void focusQuestion(request.id, target(following.question.id))
    const elsewhere = unanswered.find(u => u.itemId !== place)
    if (elsewhere) onNextPlace(elsewhere)
  }
  const move = (index: number, by: number) => {
    for (let at = index + by; asked[at]; at += by) {
      const other = asked[at]
      if (other && !other.settled) return void focusQuestion(request.id, target(other.question.id))
    }
  }

  return (
    <Stack gap={0}>
      {asked.map((entry, index) => (
        <Stack gap={0} key={entry.question.id}>
          {asked[index - 1]?.question.kind !== entry.question.kind && (
            <Text size="sm" fw={600} c="dimmed" mt="sm" mb={4}>
              {t(`checklist.kind.${entry.question.kind}`)}
            </Text>
          )}
          <QuestionRow
            asked={entry}
            requestFile={requestFile}
            place={place}
            current={entry.question.id === current}
            onCurrent={() => setCurrent(entry.question.id)}
            onAnswer={value => void give(index, value).catch(() => undefined)}
            onMove={by => move(index, by)}
          />
        </Stack>
      ))}
      {answer.error && <Problem problem={problemOf(answer.error)} />}
      {place && <CopyAnswers requestFile={requestFile} requestView={requestView} place={place} />}
      <NextPlace place={place} unanswered={unanswered} onNextPlace={onNextPlace} />
    </Stack>
  )
}

type NextPlaceProps = Pick<Props, 'place' | 'onNextPlace'> & {
  readonly unanswered: readonly Unanswered[]
}

function NextPlace({ place, unanswered, onNextPlace }: NextPlaceProps) {
  const { t } = useText()
  const next = unanswered.find(u => u.itemId !== place)
  if (!next || unanswered.some(u => u.itemId === place)) return null
  return (
    <Group justify="flex-end" mt="sm">
      <Button variant="light" onClick={() => onNextPlace(next)}>
        {t('checklist.outcome.nextUnanswered')}
      </Button>
    </Group>
  )
}
