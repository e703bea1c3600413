import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { YesNo } from '@core/checklist/answers'
import type { Unanswered } from '@core/decisions/decision'
import type { ItemId } from '@core/ids'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useChange, useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { CopyAnswers } from './copy-answers'
import { useCase } from './case-context'
import type { Asked, DecisionProps } from './decision-props'
import { DerivedRow } from './derived-row'
import { GroundsElsewhere } from './grounds-elsewhere'
import { focusQuestion } from './question-focus'
import { groupOf, notAskedOf, questionsAt } from './question-groups'
import { QuestionRow } from './question-row'

type Props = DecisionProps & {
  readonly place: ItemId | null
  /** Leads on to an open question of another item. */
  readonly onNextPlace: (target: Unanswered) => void
}

/** The questions of one place as they stand there. */
function useAsked({ requestFile, requestView }: DecisionProps, place: ItemId | null) {
  const { caseId, pack } = useCase()
  const { request, answers } = requestFile
  const { unanswered, grounds } = requestView.state.decision
  const earlier = useRead(api.requests.earlierDecisions, { caseId, requestId: request.id })
  const { asked, perItem } = questionsAt(pack, request.type, place !== null)
  const here = answers.filter(a => a.itemId === place)
  const given = Object.fromEntries(here.map(a => [a.questionId, a.value]))
  const entries = asked.map<Asked>(question => ({
    question,
    answer: here.find(a => a.questionId === question.id),
    settled: place === null && requestView.settled.includes(question.id),
    open: unanswered.some(u => u.itemId === place && u.questionId === question.id),
    notAsked: place === null || grounds.length > 0 ? 'whole' : notAskedOf(perItem, question, given),
    earlier: earlier.data?.find(one => one.questionId === question.id),
  }))
  return { asked: entries, derived: place === null ? [] : perItem.derived, perItem, given }
}

/** The questions of one place, all in sight; one of them is current and shows what counts. */
export function QuestionList({ requestFile, requestView, place, onNextPlace }: Props) {
  const { t } = useText()
  const { request } = requestFile
  const { asked, derived, perItem, given } = useAsked({ requestFile, requestView }, place)
  const [current, setCurrent] = useState(() => asked.find(a => a.open)?.question.id)
  const { give, move, error } = useAnswering({
    asked,
    requestFile,
    requestView,
    place,
    onNextPlace,
  })
  const lastEntitlement = asked.findLastIndex(a => a.question.kind === 'entitlement')
  const groups = asked.map(entry => groupOf(entry.question))
  const headingAt = (index: number) =>
    groups[index] === groups[index - 1] ? undefined : groups[index]

  return (
    <Stack gap={0}>
      {asked.map((entry, index) => {
        const heading = headingAt(index)
        return (
          <Stack gap={0} key={entry.question.id}>
            {heading && <GroupHeading>{t(`checklist.group.${heading}`)}</GroupHeading>}
            <QuestionRow
              asked={entry}
              requestFile={requestFile}
              place={place}
              current={entry.question.id === current}
              onCurrent={() => setCurrent(entry.question.id)}
              onAnswer={value => void give(index, value).catch(() => undefined)}
              onMove={by => move(index, by)}
            />
            {index === lastEntitlement &&
              derived.map(question => (
                <DerivedRow
                  key={question.id}
                  question={question}
                  questions={perItem}
                  answers={given}
                />
              ))}
          </Stack>
        )
      })}
      {error && <Problem problem={problemOf(error)} />}
      <GroundsElsewhere type={request.type} />
      {place && <CopyAnswers requestFile={requestFile} requestView={requestView} place={place} />}
      <NextPlace
        place={place}
        unanswered={requestView.state.decision.unanswered}
        onNextPlace={onNextPlace}
      />
    </Stack>
  )
}

function GroupHeading({ children }: { readonly children: string }) {
  return (
    <Text size="sm" fw={600} c="dimmed" mt="sm" mb={4}>
      {children}
    </Text>
  )
}

type AnsweringProps = Props & { readonly asked: readonly Asked[] }

/** Answering by mouse or keyboard: what is given, and where the keyboard goes next. */
function useAnswering({ asked, requestFile, requestView, place, onNextPlace }: AnsweringProps) {
  const { caseId } = useCase()
  const { request } = requestFile
  const answer = useChange(api.checklist.answer)
  const { unanswered } = requestView.state.decision
  const target = (questionId: string) => ({ itemId: place, questionId })

  const goOn = (index: number) => {
    const following = [...asked.slice(index + 1), ...asked.slice(0, index)].find(a => a.open)
    if (following) return void focusQuestion(request.id, target(following.question.id))
    const elsewhere = unanswered.find(u => u.itemId !== place)
    if (elsewhere) onNextPlace(elsewhere)
  }
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
  const move = (index: number, by: number) => {
    for (let at = index + by; asked[at]; at += by) {
      const other = asked[at]
      if (other && !other.settled) return void focusQuestion(request.id, target(other.question.id))
    }
  }
  return { give, move, error: answer.error }
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
