import { Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import type { CheckSubject } from '@core/identity/identity'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { Problem, problemText } from '@ui/ui/problem'
import { WhyButton } from '@ui/ui/why-button'
import { Assurance, levelName } from './assurance'
import { useCase } from './case-context'
import { StepButton } from './step-button'
import { useCheck } from './use-check'

/** What came of a check: the level reached, and the decision in one sentence. */
export function CheckResultBar({ subject }: { readonly subject: CheckSubject }) {
  const { check } = useCheck(subject)
  if (check.result !== 'open') return <Decided subject={subject} />
  return (
    <Stack gap="md">
      {subject === 'identity' && <Assurance />}
      <Decide subject={subject} />
    </Stack>
  )
}

function Decide({ subject }: { readonly subject: CheckSubject }) {
  const { t } = useText()
  const { caseId, closed, mayWork } = useCase()
  const { problem } = useCheck(subject)
  const confirm = useChange(api.identity.confirm)
  const reject = useChange(api.identity.reject)
  const failed = confirm.error ?? reject.error
  const whyNot = () => {
    if (!mayWork) return t('errors.account/not-allowed')
    if (closed) return t('errors.obstacle/case-closed')
    return problem && problemText(t, problem)
  }
  return (
    <Stack gap="xs">
      {failed && <Problem problem={problemOf(failed)} />}
      <Group justify="flex-end" align="flex-start" gap="md">
        {!closed && (
          <ConfirmButton
            question={t(`identity.rejectAsk.${subject}`)}
            confirmLabel={t(`identity.reject.${subject}`)}
            onConfirm={() => reject.mutate({ caseId, subject })}
          >
            {t(`identity.reject.${subject}`)}
          </ConfirmButton>
        )}
        <StepButton
          variant="light"
          whyNot={whyNot()}
          onClick={() => confirm.mutate({ caseId, subject })}
        >
          {t(`identity.confirm.${subject}`)}
        </StepButton>
      </Group>
    </Stack>
  )
}

function Decided({ subject }: { readonly subject: CheckSubject }) {
  const { t } = useText()
  const { caseId, closed } = useCase()
  const { check } = useCheck(subject)
  const reopen = useChange(api.identity.reopen)
  const sentence = useSentence(subject)
  const Icon = check.result === 'confirmed' ? IconCircleCheck : IconCircleX
  return (
    <Stack gap="xs">
      {reopen.error && <Problem problem={problemOf(reopen.error)} />}
      <Group justify="space-between" align="flex-start" gap="md">
        <Group gap="xs" wrap="nowrap" align="flex-start" style={{ flex: '1 1 20rem' }}>
          <Icon size={20} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
          <Stack gap={0}>
            <Text fw={500}>{sentence}</Text>
            {check.reason && (
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {t('identity.reasonGiven', { reason: check.reason })}
              </Text>
            )}
          </Stack>
        </Group>
        {!closed && (
          <WhyButton
            question={t(`identity.reopenAsk.${subject}`)}
            confirmLabel={t('identity.reopenDo')}
            onConfirm={why => reopen.mutate({ caseId, subject, why })}
          >
            {t('identity.reopen')}
          </WhyButton>
        )}
      </Group>
    </Stack>
  )
}

/** What came of the check in one sentence: when, by whom, to which level and by what. */
function useSentence(subject: CheckSubject): string {
  const text = useText()
  const { t, pick, language } = text
  const { pack } = useCase()
  const { check, pieces, level } = useCheck(subject)
  const names = pieces
    .filter(piece => piece.accepted)
    .map(piece => pack.identity.methods.find(m => m.id === piece.method))
    .flatMap(method => (method ? [pick(method.name)] : []))
  const facts = {
    date: check.decidedOn ? fullDate(check.decidedOn, language) : '',
    by: check.decidedBy,
    level: check.level === 0 ? t('identity.level.nothing') : levelName(pack, check.level, text),
    needed: levelName(pack, level.needed, text),
    methods: new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' }).format(names),
  }
  if (check.result !== 'confirmed') return t('identity.sentence.not_confirmed', facts)
  if (subject === 'authority') return t('identity.sentence.confirmedAuthority', facts)
  return check.level < level.needed
    ? t('identity.sentence.confirmedBelow', facts)
    : t('identity.sentence.confirmed', facts)
}
