import { Stack, Text, Title } from '@mantine/core'
import { particularsFor } from '@core/requests/particulars'
import { useText } from '@ui/app/text'
import { useCase } from './case-context'
import type { DecisionProps } from './decision-props'
import { investigationMissing } from './investigation-missing'
import { MissingParticulars } from './missing-particulars'
import { isEmpty, particularsAt } from './particular-places'
import { ParticularsBlock } from './particulars-block'

/** What was done, as the answer has to state it: asked once the decision says that it has to. */
export function AnswerFacts({ requestFile, requestView }: DecisionProps) {
  const { t } = useText()
  const { pack } = useCase()
  const { request } = requestFile
  const { decision, ready, particularsMissing } = requestView.state
  const known = particularsFor(pack, request.type).some(p => p.neededFor === 'answer')
  if (!known) return null
  const early =
    decision.unanswered.length > 0 ||
    investigationMissing(requestView).length > 0 ||
    (!ready.allowed && ready.why === 'obstacle/no-items')
  const particulars = particularsAt(pack, requestFile, { decision, step: 'answer' })
  if (!early && isEmpty(particulars)) return null
  const id = `answer-facts-${request.id}`
  const missing = particularsMissing.filter(
    ({ particular, itemId }) =>
      particular.neededFor === 'answer' &&
      (itemId === null
        ? particulars.whole.some(one => one.id === particular.id)
        : particulars.perItem.some(place => place.itemId === itemId)),
  )
  return (
    <Stack gap="sm" component="section" aria-labelledby={id}>
      <Title order={3} size="h6" id={id}>
        {t('cases.particulars.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {early ? t('cases.particulars.early') : t('cases.particulars.lead')}
      </Text>
      {!early && (
        <>
          <MissingParticulars requestFile={requestFile} slots={missing} />
          <ParticularsBlock requestFile={requestFile} particulars={particulars} />
        </>
      )}
    </Stack>
  )
}
