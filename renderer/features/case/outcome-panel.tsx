import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconLock } from '@tabler/icons-react'
import { must } from '@core/assert'
import type { Decision, ItemDecision, Unanswered } from '@core/decisions/decision'
import { explainOutcome } from '@core/decisions/explain'
import { typeOf } from '@core/regimes/index'
import type { ParticularSlot } from '@core/requests/particulars'
import { useText, type Text as Words } from '@ui/app/text'
import { useCase } from './case-context'
import { Contradictions } from './contradictions'
import type { DecisionProps } from './decision-props'
import { investigationMissing } from './investigation-missing'
import { letterTitle } from './letter-title'
import { MissingParticulars } from './missing-particulars'

type Props = DecisionProps & {
  readonly onQuestion: (target: Unanswered) => void
  readonly onFacts: (target: Unanswered) => void
}

/** What follows from the answers so far, why, and which letter it calls for. */
export function OutcomePanel(props: Props) {
  const { t } = useText()
  const { pack } = useCase()
  const { requestFile, requestView } = props
  const { decision } = requestView.state
  const complete = decision.unanswered.length === 0
  const listed = typeOf(pack, requestFile.request.type).items
  const silent =
    listed === 'required' && requestFile.items.length === 0 && decision.grounds.length === 0
  const uninvestigated = investigationMissing(requestView)
  const words = () => {
    if (uninvestigated.length > 0) return <Locked {...props} slots={uninvestigated} />
    return silent ? <Text size="sm">{t('checklist.outcome.nothing')}</Text> : <Derived {...props} />
  }
  return (
    <Stack gap="sm" component="section" aria-labelledby={`outcome-${requestFile.request.id}`}>
      <Title order={3} size="h5" id={`outcome-${requestFile.request.id}`}>
        {complete ? t('checklist.outcome.title') : t('checklist.outcome.sofar')}
      </Title>
      {words()}
      <Contradictions requestFile={requestFile} />
      <StillOpen {...props} />
    </Stack>
  )
}

type LockedProps = Pick<Props, 'requestFile'> & { readonly slots: readonly ParticularSlot[] }

/** Nothing is decided before it was looked into: says so, and leads to what is missing. */
function Locked({ requestFile, slots }: LockedProps) {
  const { t } = useText()
  return (
    <Stack gap="xs">
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <IconLock size={20} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
        <Text size="sm">{t('checklist.outcome.locked')}</Text>
      </Group>
      <MissingParticulars requestFile={requestFile} slots={slots} />
    </Stack>
  )
}

function Derived({ requestFile, requestView }: DecisionProps) {
  const text = useText()
  const { t, pick } = text
  const { pack } = useCase()
  const { decision } = requestView.state
  const complete = decision.unanswered.length === 0
  const { request, items } = explainOutcome(pack, decision)
  const reasonOf = (id: string) => items.find(item => item.id === id)?.reason
  return (
    <Stack gap="sm" aria-live="polite">
      <Text>
        <Text span c="dimmed">
          {t('checklist.outcome.overall')}{' '}
        </Text>
        <Text span fw={700}>
          {complete ? pick(request) : t('checklist.outcome.undecided')}
        </Text>
      </Text>
      {decision.items.length > 0 && (
        <List size="sm" spacing={4} type="ordered">
          {decision.items.map(item => (
            <List.Item key={item.id} style={{ overflowWrap: 'anywhere' }}>
              <Text span size="sm" fw={600}>
                {t('checklist.outcome.itemName', {
                  name: requestFile.items.find(i => i.id === item.id)?.name ?? '',
                })}
              </Text>{' '}
              {openCount(decision, item, text) ?? pick(must(reasonOf(item.id), 'reason'))}
              {item.unspoken && (
                <Text size="sm" className="kaiji-soon">
                  {t('checklist.unspoken')}
                </Text>
              )}
            </List.Item>
          ))}
        </List>
      )}
      {complete && decision.letters.length > 0 && (
        <Text size="sm">
          <Text span c="dimmed">
            {t('checklist.outcome.letters')}{' '}
          </Text>
          {decision.letters
            .map(id => pick(letterTitle(pack, id, requestFile.request.type)))
            .join(' · ')}
        </Text>
      )}
    </Stack>
  )
}

/** An item that nothing speaks against is not decided before all its questions are answered. */
function openCount(decision: Decision, item: ItemDecision, { t }: Words): string | undefined {
  const open = decision.unanswered.filter(u => u.itemId === item.id).length
  return open > 0 && item.grounds.length === 0
    ? t('checklist.outcome.openCount', { count: open })
    : undefined
}

function StillOpen({ requestView, onQuestion, onFacts }: Props) {
  const { t } = useText()
  const { decision, factsMissing } = requestView.state
  const [open] = decision.unanswered
  const [bare] = factsMissing
  const Icon = open || bare ? IconCircleDashed : IconCircleCheck
  return (
    <Group gap="sm">
      <Icon size={20} aria-hidden style={{ flexShrink: 0 }} />
      <Text size="sm" role="status">
        {open
          ? t('checklist.outcome.unanswered', { count: decision.unanswered.length })
          : t('checklist.outcome.complete')}
      </Text>
      {open && (
        <Button variant="light" size="compact-sm" onClick={() => onQuestion(open)}>
          {t('checklist.outcome.nextUnanswered')}
        </Button>
      )}
      {bare && (
        <>
          <Text size="sm" className="kaiji-soon">
            {t('checklist.outcome.factsMissing', { count: factsMissing.length })}
          </Text>
          <Button variant="default" size="compact-sm" onClick={() => onFacts(bare)}>
            {t('checklist.outcome.nextFacts')}
          </Button>
        </>
      )}
    </Group>
  )
}
