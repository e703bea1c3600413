import { Button, Group, Stack, Text } from '@mantine/core'
import type { Answer } from '@core/checklist/answers'
import type { RequestFile } from '@core/cases/case-file'
import type { ItemId } from '@core/ids'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useChange } from '@ui/app/use-api'
import { AutoText } from '@ui/ui/auto-text'
import { WhyButton } from '@ui/ui/why-button'
import { useCase } from './case-context'
import type { Asked } from './decision-props'

type Props = {
  readonly asked: Asked
  readonly requestFile: RequestFile
  readonly place: ItemId | null
}

/** What counts, what supports the answer, and the words that will stand in the letter. */
export function QuestionDetails({ asked, requestFile, place }: Props) {
  const { t, pick } = useText()
  const { question, answer } = asked
  return (
    <Stack gap="sm" maw={720}>
      <Text size="sm" c="dimmed">
        <Text span fw={600}>
          {t('checklist.hint')}{' '}
        </Text>
        {pick(question.hint)}
      </Text>
      {answer?.value === 'yes' && (
        <YesWords asked={asked} answer={answer} requestFile={requestFile} place={place} />
      )}
      <LetterWords asked={asked} />
      {question.kind !== 'gate' && <EarlierCases earlier={asked.earlier} />}
      {answer && <AfterAnswer answer={answer} requestFile={requestFile} place={place} />}
    </Stack>
  )
}

type AnsweredProps = Omit<Props, 'asked'> & { readonly answer: Answer }

function YesWords({ asked, answer, requestFile, place }: AnsweredProps & Pick<Props, 'asked'>) {
  const { t } = useText()
  const { caseId, closed } = useCase()
  const { question } = asked
  const change = useChange(api.checklist.answer)
  const save = (words: { facts?: string; reason?: string; part?: string }) =>
    change.mutateAsync({
      caseId,
      requestId: requestFile.request.id,
      itemIds: place ? [place] : null,
      questionId: question.id,
      value: 'yes',
      ...words,
    })
  const field = { multiline: true, minRows: 2, readOnly: closed }
  return (
    <Stack gap="sm">
      <AutoText
        {...field}
        required
        label={t('checklist.facts')}
        description={t('checklist.factsNote')}
        value={answer.facts}
        onSave={facts => save({ facts })}
      />
      {!answer.facts.trim() && (
        <Text size="xs" className="kaiji-soon">
          {t('checklist.factsMissing')}
        </Text>
      )}
      {question.extent === 'part_first' && (
        <AutoText
          {...field}
          minRows={1}
          label={t('checklist.part')}
          description={t('checklist.partNote')}
          value={answer.part}
          onSave={part => save({ part })}
        />
      )}
      {!question.neitherConfirmNorDeny && (
        <AutoText
          {...field}
          minRows={1}
          label={t('checklist.reason')}
          description={t('checklist.reasonNote')}
          value={answer.reason}
          onSave={reason => save({ reason })}
        />
      )}
    </Stack>
  )
}

/** The sentence of a yes, in the language of the letter, as long as the answer may become or is yes. */
function LetterWords({ asked: { question, answer } }: Pick<Props, 'asked'>) {
  const { t } = useText()
  const { file } = useCase()
  if (answer?.value === 'no') return null
  if (question.neitherConfirmNorDeny) {
    return (
      <Text size="sm" className="case-letter-words">
        {t('checklist.unspoken')}
      </Text>
    )
  }
  const own = answer?.reason.trim()
  return (
    <Stack gap={2} className="case-letter-words">
      <Text size="xs" c="dimmed">
        {own ? t('checklist.sentenceInstead') : t('checklist.sentence')}
      </Text>
      <Text
        size="sm"
        lang={file.case.language}
        style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >
        {own || question.sentence[file.case.language]}
      </Text>
    </Stack>
  )
}

/** How the same ground was decided before; used in part is apart from used. */
function EarlierCases({ earlier }: Pick<Asked, 'earlier'>) {
  const { t } = useText()
  const { used = 0, usedInPart = 0, notUsed = 0 } = earlier ?? {}
  return (
    <Text size="xs" c="dimmed">
      {used + usedInPart + notUsed === 0
        ? t('checklist.earlier.none')
        : t('checklist.earlier.counts', { used, usedInPart, notUsed })}
    </Text>
  )
}

function AfterAnswer({ answer, requestFile, place }: AnsweredProps) {
  const { t } = useText()
  const { caseId, closed } = useCase()
  const give = useChange(api.checklist.answer)
  const clear = useChange(api.checklist.clear)
  if (closed) return null
  const where = { caseId, requestId: requestFile.request.id, questionId: answer.questionId }
  const differing = place === null ? [] : itemsUnlike(requestFile, answer)

  const sameForRest = async () => {
    await saveEverything()
    const { value, facts, reason, part } = answer
    await give.mutateAsync({ ...where, itemIds: [...differing], value, facts, reason, part })
  }
  const takeBack = async (why: string) => {
    await saveEverything()
    await clear.mutateAsync({ ...where, itemIds: place ? [place] : null, why })
  }
  return (
    <Group gap="xs">
      {differing.length > 0 && (
        <Button variant="default" size="compact-sm" onClick={() => void sameForRest()}>
          {t('checklist.sameForRest', { count: differing.length })}
        </Button>
      )}
      <WhyButton
        variant="subtle"
        size="compact-sm"
        question={t('checklist.clearAsk')}
        confirmLabel={t('checklist.clear')}
        onConfirm={why => void takeBack(why)}
      >
        {t('checklist.clear')}
      </WhyButton>
    </Group>
  )
}

/** The other items whose answer to the same question is another one, or none. */
function itemsUnlike({ items, answers }: RequestFile, answer: Answer): readonly ItemId[] {
  const alike = answers.filter(
    a =>
      a.questionId === answer.questionId &&
      (['value', 'facts', 'reason', 'part'] as const).every(key => a[key] === answer[key]),
  )
  return items
    .map(item => item.id)
    .filter(id => id !== answer.itemId && !alike.some(a => a.itemId === id))
}
