import { Box, Group, Stack, Text } from '@mantine/core'
import type { ItemQuestions } from '@core/decisions/decide-item'
import type { Answers } from '@core/decisions/decision'
import { helpOfQuestion } from '@core/help/help'
import type { Question } from '@core/regimes/rule-pack'
import { useText } from '@ui/app/text'
import { Article } from '@ui/ui/article'
import { WhatIsThis } from '@ui/ui/what-is-this'
import { derivedAnswer } from './question-groups'

type Props = {
  readonly question: Question
  readonly questions: ItemQuestions
  readonly answers: Answers
}

/** A question that nobody is asked: it follows from the answers above, and says how. */
export function DerivedRow({ question, questions, answers }: Props) {
  const { t, pick } = useText()
  const value = derivedAnswer(questions, answers)
  const holding = questions.entitlements
    .filter(q => answers[q.id] === 'yes')
    .map(q => pick(q.label))
    .join(' · ')
  const open = questions.entitlements.filter(q => !answers[q.id]).length
  const why = {
    yes: () => t('checklist.derived.yes'),
    no: () => t('checklist.derived.no', { grounds: holding }),
    open: () => t('checklist.derived.open', { count: open }),
  }[value]
  return (
    <Box className="case-question" data-derived>
      <Stack gap={6}>
        <Group gap="md" align="flex-start" justify="space-between" style={{ rowGap: 4 }}>
          <Text size="sm" style={{ flex: '1 1 18rem' }}>
            {pick(question.question)}
          </Text>
          <Text size="sm" fw={600} c={value === 'open' ? 'dimmed' : 'inherit'}>
            {value === 'open' ? t('checklist.derived.waiting') : t(`checklist.${value}`)}
          </Text>
        </Group>
        <Text size="sm" c="dimmed" aria-live="polite">
          {why()}
        </Text>
        <Group gap="sm" align="baseline" style={{ rowGap: 0 }}>
          <Text size="xs" fw={500}>
            {pick(question.label)}
          </Text>
          <Article source={question.source} />
          <Text size="xs" c="dimmed">
            {t('checklist.derived.computed')}
          </Text>
          <WhatIsThis help={helpOfQuestion(question)} />
        </Group>
      </Stack>
    </Box>
  )
}
