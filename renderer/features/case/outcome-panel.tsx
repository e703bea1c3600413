import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import type { Decision, ItemDecision, Unanswered } from '@core/decisions/decide'
import { letterSpecOf, questionOf } from '@core/regimes/index'
import { useText } from '@ui/app/text'
import { useCase } from './case-context'
import type { DecisionProps } from './decision-props'
import { itemOutcomeWords } from './item-picker'

type Props = DecisionProps & {
  readonly onQuestion: (target: Unanswered) => void
  readonly onFacts: (target: Unanswered) => void
}

/** What follows from the answers so far, why, and which letter it calls for. */
export function OutcomePanel(props: Props) {
  const { t } = useText()
  const { requestFile, requestView } = props
  const { decision } = requestView.state
  const complete = decision.unanswered.length === 0
  const silent = requestFile.items.length === 0 && decision.grounds.length === 0
  return (
    <Stack gap="sm" component="section" aria-labelledby={`outcome-${requestFile.request.id}`}>
      <Title order={3} size="h5" id={`outcome-${requestFile.request.id}`}>
        {complete ? t('checklist.outcome.title') : t('checklist.outcome.sofar')}
      </Title>
      {silent ? <Text size="sm">{t('checklist.outcome.nothing')}</Text> : <Derived {...props} />}
      <StillOpen {...props} />
    </Stack>
  )
}

function Derived({ requestFile, requestView }: DecisionProps) {
  const text = useText()
  const { t, pick } = text
  const { pack } = useCase()
  const { decision } = requestView.state
  const complete = decision.unanswered.length === 0
  return (
    <Stack gap="sm" aria-live="polite">
      <Text>
        <Text span c="dimmed">
          {t('checklist.outcome.overall')}{' '}
        </Text>
        <Text span fw={700}>
          {complete ? t(`cases.outcome.${decision.outcome}`) : t('checklist.outcome.undecided')}
        </Text>{' '}
        <Because grounds={decision.grounds} />
      </Text>
      {decision.items.length > 0 && (
        <List size="sm" spacing={4} type="ordered">
          {decision.items.map(item => (
            <List.Item key={item.id} style={{ overflowWrap: 'anywhere' }}>
              {t('checklist.outcome.itemName', {
                name: requestFile.items.find(i => i.id === item.id)?.name ?? '',
              })}{' '}
              <Text span fw={600}>
                {itemState(decision, item, text)}
              </Text>{' '}
              <Because grounds={item.grounds} />
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
            .map(id => letterTitle(letterSpecOf(pack, id)?.title, id, pick))
            .join(' · ')}
        </Text>
      )}
    </Stack>
  )
}

/** An item that nothing speaks against is not decided before all its questions are answered. */
function itemState(decision: Decision, item: ItemDecision, text: Words): string {
  const open = decision.unanswered.filter(u => u.itemId === item.id).length
  if (open > 0 && item.grounds.length === 0) {
    return text.t('checklist.outcome.openCount', { count: open })
  }
  return itemOutcomeWords(item, text)
}

function Because({ grounds }: { readonly grounds: readonly string[] }) {
  const text = useText()
  const { pack } = useCase()
  if (grounds.length === 0) return null
  const words = groundWords(
    grounds.map(id => questionOf(pack, id)),
    text,
  )
  return (
    <Text span size="sm" c="dimmed">
      {text.t('checklist.outcome.because', { grounds: words })}
    </Text>
  )
}

type Words = ReturnType<typeof useText>

const letterTitle = (
  title: Parameters<Words['pick']>[0] | undefined,
  id: string,
  pick: Words['pick'],
) => (title ? pick(title) : id)

type Ground = ReturnType<typeof questionOf>

const groundWords = (grounds: readonly Ground[], { t, pick }: Words): string =>
  grounds
    .map(ground => {
      const policy = ground.policyReason ? ` · ${pick(ground.policyReason)}` : ''
      return t('checklist.outcome.ground', {
        label: pick(ground.label),
        source: `${pick(ground.citation)}${policy}`,
      })
    })
    .join('; ')

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
