import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import type { CheckSubject } from '@core/identity/identity'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { AutoText } from '@ui/ui/auto-text'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { Problem, problemText } from '@ui/ui/problem'
import { useCase } from './case-context'
import { StepButton } from './step-button'
import { useCheck, useComparison } from './use-check'

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

function Assurance() {
  const { t } = useText()
  const { check, level } = useCheck('identity')
  const save = useComparison('identity')
  const words = (value: number) =>
    t('identity.level.of', {
      level: value,
      words: t(`identity.level.words.${String(value) as '0' | '1' | '2' | '3'}`),
    })
  const short = level.reached < level.needed
  const verdict = () => {
    if (short) return t('identity.level.short')
    return level.reached > level.needed ? t('identity.level.more') : t('identity.level.enough')
  }
  return (
    <Stack gap="xs" aria-live="polite">
      <Text size="sm" fw={600}>
        {t('identity.level.title')}
      </Text>
      <Group gap="lg" style={{ rowGap: 0 }}>
        <Text size="sm">{t('identity.level.needed', { level: words(level.needed) })}</Text>
        <Text size="sm">{t('identity.level.reached', { level: words(level.reached) })}</Text>
      </Group>
      <Text size="sm" className={short ? 'kaiji-soon' : ''}>
        {verdict()}
      </Text>
      {(short || check.reason) && (
        <AutoText
          label={t('identity.reason')}
          description={t('identity.reasonNote')}
          multiline
          minRows={2}
          value={check.reason}
          onSave={reason => save({ reason })}
        />
      )}
    </Stack>
  )
}

function Decide({ subject }: { readonly subject: CheckSubject }) {
  const { t } = useText()
  const { caseId, closed } = useCase()
  const { problem } = useCheck(subject)
  const confirm = useChange(api.identity.confirm)
  const reject = useChange(api.identity.reject)
  const failed = confirm.error ?? reject.error
  const whyNot = () => {
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
  const { t, pick, language } = useText()
  const { caseId, closed, pack } = useCase()
  const { check, pieces } = useCheck(subject)
  const reopen = useChange(api.identity.reopen)
  const confirmed = check.result === 'confirmed'
  const methods = pieces
    .filter(piece => piece.accepted)
    .map(piece => pack.identity.methods.find(m => m.id === piece.method))
    .flatMap(method => (method ? [pick(method.name)] : []))
  const facts = {
    date: check.decidedOn ? fullDate(check.decidedOn, language) : '',
    by: check.decidedBy,
    level: check.level,
    methods: new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' }).format(
      methods,
    ),
  }
  const sentence = () => {
    if (!confirmed) return t('identity.sentence.not_confirmed', facts)
    return subject === 'identity'
      ? t('identity.sentence.confirmed', facts)
      : t('identity.sentence.confirmedAuthority', facts)
  }
  const Icon = confirmed ? IconCircleCheck : IconCircleX
  return (
    <Stack gap="xs">
      {reopen.error && <Problem problem={problemOf(reopen.error)} />}
      <Group justify="space-between" align="flex-start" gap="md">
        <Group gap="xs" wrap="nowrap" align="flex-start" style={{ flex: '1 1 20rem' }}>
          <Icon size={20} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
          <Stack gap={0}>
            <Text fw={500}>{sentence()}</Text>
            {check.reason && (
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {t('identity.reasonGiven', { reason: check.reason })}
              </Text>
            )}
          </Stack>
        </Group>
        {!closed && (
          <Button variant="default" onClick={() => reopen.mutate({ caseId, subject })}>
            {t('identity.reopen')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
