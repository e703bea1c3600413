import { Badge, Box, Group, Stack, Text } from '@mantine/core'
import { useId, type KeyboardEvent } from 'react'
import type { YesNo } from '@core/checklist/answers'
import { checkOf, type RequestFile } from '@core/cases/case-file'
import { helpOfQuestion } from '@core/help/help'
import type { ItemId } from '@core/ids'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { Article } from '@ui/ui/article'
import { WhatIsThis } from '@ui/ui/what-is-this'
import { useCase } from './case-context'
import { EarlierRequests } from './earlier-requests'
import { QuestionDetails } from './question-details'
import { rowId } from './question-focus'
import type { Asked } from './decision-props'
import { YesNoChoice } from './yes-no-choice'

type Props = {
  readonly asked: Asked
  readonly requestFile: RequestFile
  readonly place: ItemId | null
  readonly current: boolean
  readonly onCurrent: () => void
  readonly onAnswer: (value: YesNo) => void
  /** To the question above (-1) or below (1). */
  readonly onMove: (by: number) => void
}

/** One question: its answer at the right, where it comes from below, the rest while it is current or answered with yes. */
export function QuestionRow(props: Props) {
  const { asked, requestFile, place, current, onCurrent, onAnswer, onMove } = props
  const { pick } = useText()
  const { closed } = useCase()
  const { question, answer, settled } = asked
  const unfolded = isUnfolded(asked, current)
  const id = useId()

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isField(event.target) || closed || settled) return
    const value = yesOrNo(event)
    if (value) onAnswer(value)
    else if (event.key === 'ArrowDown') onMove(1)
    else if (event.key === 'ArrowUp') onMove(-1)
    else return
    event.preventDefault()
  }

  return (
    <Box
      id={rowId(requestFile.request.id, { itemId: place, questionId: question.id })}
      className="case-question"
      data-current={current || undefined}
      onKeyDown={onKeyDown}
    >
      <Stack gap={6}>
        <Group gap="md" align="flex-start" justify="space-between" style={{ rowGap: 4 }}>
          <Text id={id} size="sm" fw={current ? 600 : 400} style={{ flex: '1 1 18rem' }}>
            {pick(question.question)}
          </Text>
          {settled ? (
            <SettledBy question={question} />
          ) : (
            <YesNoChoice
              labelledBy={id}
              value={answer?.value}
              disabled={closed}
              onChoose={onAnswer}
              onFocus={onCurrent}
            />
          )}
        </Group>
        {!settled && <MoreOfQuestion {...props} unfolded={unfolded} />}
        {/* Last, so that the tab key leads from the answer to its facts. */}
        <SourceLine asked={asked} hintShown={unfolded} />
      </Stack>
    </Box>
  )
}

const isUnfolded = ({ settled, answer }: Asked, current: boolean): boolean =>
  !settled && (current || answer?.value === 'yes')

type MoreProps = Pick<Props, 'asked' | 'requestFile' | 'place'> & { readonly unfolded: boolean }

/** What bears on the answer, always; what counts and the words of it, while it is unfolded. */
function MoreOfQuestion({ asked, requestFile, place, unfolded }: MoreProps) {
  return (
    <>
      {asked.question.showsEarlierRequests && <EarlierRequests whole={unfolded} />}
      {unfolded && <QuestionDetails asked={asked} requestFile={requestFile} place={place} />}
    </>
  )
}

const isField = (target: EventTarget) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/** Y or N, also while a Japanese input method holds the key. */
function yesOrNo(event: KeyboardEvent): YesNo | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.code
  if (key === 'y' || key === 'KeyY') return 'yes'
  return key === 'n' || key === 'KeyN' ? 'no' : undefined
}

type SourceProps = Pick<Props, 'asked'> & { readonly hintShown: boolean }

function SourceLine({ asked, hintShown }: SourceProps) {
  const { t, pick } = useText()
  const { question, answer, settled, open } = asked
  return (
    <Group gap="sm" align="baseline" style={{ rowGap: 0 }}>
      <Text size="xs" fw={500}>
        {pick(question.label)}
      </Text>
      <Article source={question.source} />
      {question.policyReason && (
        <Text size="xs" c="dimmed">
          {t('checklist.policyReason', { reason: pick(question.policyReason) })}
        </Text>
      )}
      {question.neitherConfirmNorDeny && (
        <Text size="xs" fw={600} className="kaiji-soon">
          {t('checklist.neither')}
        </Text>
      )}
      {question.secondReviewer && (
        <Text size="xs" c="dimmed">
          {t('checklist.secondReviewer')}
        </Text>
      )}
      {open && (
        <Badge size="sm" variant="default">
          {t('checklist.open')}
        </Badge>
      )}
      {!open && !answer && !settled && (
        <Text size="xs" c="dimmed">
          {t(`checklist.notAsked.${asked.notAsked}`)}
        </Text>
      )}
      <WhatIsThis help={helpOfQuestion(question)} without={hintShown ? 'lookFor' : undefined} />
    </Group>
  )
}

/** Nobody is asked what the file already says: the fact that answers it stands in the answer's place. */
function SettledBy({ question }: { readonly question: Asked['question'] }) {
  const { t, language } = useText()
  const { file } = useCase()
  const fact = question.settledBy
  const subject = fact === 'identity_confirmed' ? 'identity' : 'authority'
  const decidedOn = checkOf(file, subject)?.decidedOn
  return (
    <Text size="sm" c="dimmed">
      {fact && decidedOn
        ? t(`checklist.settled.${fact}`, { date: fullDate(decidedOn, language) })
        : t('checklist.settled.notNeeded')}
    </Text>
  )
}
