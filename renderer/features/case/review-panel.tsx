import { Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Review } from '@core/checklist/answers'
import { hasDecided } from '@core/checklist/deciders'
import { questionOf } from '@core/regimes/index'
import { maskText } from '@core/sensitive/mask'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useChange, useRead } from '@ui/app/use-api'
import { useKeptText } from '@ui/ui/kept-text'
import { Problem } from '@ui/ui/problem'
import { SensitiveNotice } from '@ui/ui/sensitive/sensitive-notice'
import { WhyButton } from '@ui/ui/why-button'
import { useCase } from './case-context'
import type { DecisionProps } from './decision-props'
import { dayOf } from './section-lines'
import { StepButton } from './step-button'
import { GrowingText } from '@ui/ui/growing-text'

/** A second person looks at the decision as it stands; a later change of it voids the review. */
export function ReviewPanel({ requestFile, requestView }: DecisionProps) {
  const { t, pick } = useText()
  const { pack, file } = useCase()
  const mayReview = useMay('decision/review') && file.case.closedOn === null
  const { state } = requestView
  const latest = requestFile.reviews.at(-1)
  const holding = requestFile.reviews.findLast(review => review.decision === state.fingerprint)
  const { decision } = state
  const answered = requestFile.answers
    .filter(answer => answer.value === 'yes')
    .map(answer => answer.questionId)
  // What was computed may need a second reviewer too, though nobody answered it.
  const needing = [...answered, ...decision.items.flatMap(item => item.grounds)]
    .map(id => questionOf(pack, id))
    .filter(question => question.secondReviewer)
  const grounds = [...new Set(needing.map(question => pick(question.label)))].join(' · ')
  return (
    <Stack gap="sm" component="section" aria-labelledby={`review-${requestFile.request.id}`}>
      <Title order={3} size="h5" id={`review-${requestFile.request.id}`}>
        {t('checklist.review.title')}
      </Title>
      <Text size="sm">{t('checklist.review.why', { grounds })}</Text>
      {holding ? (
        <Done review={holding} requestFile={requestFile} />
      ) : (
        <>
          {latest && <Voided review={latest} />}
          {mayReview && <ReviewForm requestFile={requestFile} requestView={requestView} />}
        </>
      )}
    </Stack>
  )
}

function useReviewWords(review: Review) {
  const { language } = useText()
  return { name: review.reviewer, date: fullDate(dayOf(useCase(), review.reviewedAt), language) }
}

type DoneProps = Pick<DecisionProps, 'requestFile'> & { readonly review: Review }

function Done({ review, requestFile }: DoneProps) {
  const { t } = useText()
  const { caseId, closed } = useCase()
  const undo = useChange(api.checklist.undoReview)
  const words = useReviewWords(review)
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <IconCircleCheck size={20} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
      <Stack gap={0}>
        <Text size="sm" fw={500}>
          {t('checklist.review.done', words)}
        </Text>
        {review.remark && (
          <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {review.remark}
          </Text>
        )}
        {undo.error && <Problem problem={problemOf(undo.error)} />}
        {!closed && review === requestFile.reviews.at(-1) && (
          <Group>
            <WhyButton
              variant="subtle"
              size="compact-sm"
              question={t('checklist.review.undoAsk')}
              confirmLabel={t('checklist.review.undo')}
              onConfirm={why => undo.mutate({ caseId, requestId: requestFile.request.id, why })}
            >
              {t('checklist.review.undo')}
            </WhyButton>
          </Group>
        )}
      </Stack>
    </Group>
  )
}

function Voided({ review }: { readonly review: Review }) {
  const { t } = useText()
  const words = useReviewWords(review)
  return (
    <Text size="sm" className="kaiji-soon">
      {t('checklist.review.voided', words)}
    </Text>
  )
}

/** Where several people have accounts of their own, whoever is working reviews, and nobody is typed in. */
function useReviewer() {
  const people = useRead(api.accounts.colleagues, {})
  const self = useRead(api.accounts.status, {})
  const several = (people.data?.length ?? 0) > 1
  return several && self.data?.state === 'open' ? self.data : undefined
}

function ReviewForm({ requestFile, requestView }: DecisionProps) {
  const { t } = useText()
  const { caseId, view } = useCase()
  const person = useReviewer()
  const own = person?.name ?? null
  const decided = person !== undefined && hasDecided(person, requestFile.answers, view.history)
  const form = `case/${caseId}/review-${requestFile.request.id}`
  const { text: reviewer, type: setReviewer, ...name } = useKeptText(`${form}/reviewer`)
  const { text: remark, type: setRemark, ...words } = useKeptText(`${form}/remark`)
  const [nameless, setNameless] = useState(false)
  const review = useChange(api.checklist.review)
  const { decision, factsMissing } = requestView.state
  const early = decision.unanswered.length > 0 || factsMissing.length > 0

  const whyNot = () => {
    if (early) return t('checklist.review.notYet')
    return decided ? t('errors.checklist/reviewer-is-decider') : undefined
  }
  const record = async () => {
    const nobody = own === null && !reviewer.trim()
    setNameless(nobody)
    if (nobody) return
    await saveEverything()
    const requestId = requestFile.request.id
    await review.mutateAsync({ caseId, requestId, reviewer: reviewer.trim(), remark }).then(
      () => {
        name.forget()
        words.forget()
      },
      () => undefined,
    )
  }
  return (
    <Stack gap="sm" maw={560}>
      <Text size="sm" c="dimmed">
        {t('checklist.review.lead')}
      </Text>
      {own === null ? (
        <TextInput
          label={t('checklist.review.reviewer')}
          required
          value={reviewer}
          maxLength={500}
          error={nameless && t('checklist.review.nameMissing')}
          onChange={event => setReviewer(event.currentTarget.value)}
        />
      ) : (
        <Text size="sm">{t('checklist.review.as', { name: own })}</Text>
      )}
      <GrowingText
        label={t('checklist.review.remark')}
        minRows={2}
        maxLength={200_000}
        value={remark}
        onChange={event => setRemark(event.currentTarget.value)}
      />
      <SensitiveNotice
        text={remark}
        place="note"
        caseId={caseId}
        onMask={found => setRemark(maskText(remark, found))}
      />
      {review.error && <Problem problem={problemOf(review.error)} />}
      <Group justify="flex-end">
        <StepButton variant="light" whyNot={whyNot()} onClick={() => void record()}>
          {t('checklist.review.record')}
        </StepButton>
      </Group>
    </Stack>
  )
}
