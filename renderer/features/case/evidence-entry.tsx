import { Alert, Group, Radio, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { helpOfMethod } from '@core/help/help'
import { evidenceProblems, type Evidence, type EvidenceProblem } from '@core/identity/identity'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { useText, type Text as Words } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { AutoDate } from '@ui/ui/auto-date'
import { AutoText } from '@ui/ui/auto-text'
import { WhatIsThis } from '@ui/ui/what-is-this'
import { WhyButton } from '@ui/ui/why-button'
import { useCase } from './case-context'
import { EvidenceCopy } from './evidence-copy'
import { MethodNotes } from './method-notes'

type Props = { readonly piece: Evidence; readonly locked: boolean }

/** One paper or check: what it was, when, by whom, and whether it agrees with what we know. */
export function EvidenceEntry({ piece, locked }: Props) {
  const text = useText()
  const { pick } = text
  const { pack } = useCase()
  const method = pack.identity.methods.find(m => m.id === piece.method)
  const name = method ? pick(method.name) : piece.method
  const problems = evidenceProblems(pack, piece)
  return (
    <Stack gap="xs" component="section" aria-label={name}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={0} style={{ minWidth: 0 }}>
          <Text fw={600}>{name}</Text>
          {method && !locked && <MethodNotes method={method} />}
          {method && (
            <WhatIsThis help={helpOfMethod(method)} without={locked ? undefined : 'meaning'} />
          )}
        </Stack>
        {!locked && <RemoveEvidence piece={piece} name={name} />}
      </Group>
      {problems.length > 0 && (
        <Alert color="amber" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {problems.map(problem => (
            <Text key={problem.code} size="sm">
              {problemWords(problem, text)}
            </Text>
          ))}
        </Alert>
      )}
      {locked ? (
        <EvidenceSummary piece={piece} />
      ) : (
        <EvidenceFacts piece={piece} needsIssueDate={method?.maxAgeMonths !== undefined} />
      )}
      <EvidenceCopy piece={piece} locked={locked} />
    </Stack>
  )
}

function problemWords(problem: EvidenceProblem, { t, language }: Words): string {
  switch (problem.code) {
    case 'identity/paper-too-old':
      return t('identity.problem.identity/paper-too-old', {
        count: problem.maxAgeMonths,
        maxAgeMonths: problem.maxAgeMonths,
      })
    case 'identity/paper-no-longer-valid':
      return t('identity.problem.identity/paper-no-longer-valid', {
        since: fullDate(problem.since, language),
      })
    case 'identity/issue-date-missing':
    case 'identity/issued-after-seen':
      return t(`identity.problem.${problem.code}`)
  }
}

function RemoveEvidence({ piece, name }: { readonly piece: Evidence; readonly name: string }) {
  const { t } = useText()
  const { caseId } = useCase()
  const remove = useChange(api.identity.removeEvidence)
  return (
    <WhyButton
      variant="subtle"
      color="red"
      size="compact-sm"
      question={t('identity.removeEvidenceAsk', { name })}
      confirmLabel={t('common.remove')}
      ariaLabel={t('identity.removeEvidence', { name })}
      onConfirm={why => remove.mutate({ caseId, evidenceId: piece.id, why })}
      style={{ flexShrink: 0 }}
    >
      {t('common.remove')}
    </WhyButton>
  )
}

/** What was seen, once it can no longer change. */
function EvidenceSummary({ piece }: Pick<Props, 'piece'>) {
  const { t, language } = useText()
  const facts = [
    t('identity.seen', { date: fullDate(piece.seenOn, language), by: piece.checkedBy }),
    ...(piece.issuedOn ? [t('identity.issued', { date: fullDate(piece.issuedOn, language) })] : []),
    piece.accepted ? t('identity.acceptedYes') : t('identity.acceptedNo'),
    ...(piece.note.trim() ? [piece.note] : []),
  ]
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      {facts.join(' · ')}
    </Text>
  )
}

function EvidenceFacts({
  piece,
  needsIssueDate,
}: Pick<Props, 'piece'> & { readonly needsIssueDate: boolean }) {
  const { t } = useText()
  const { caseId } = useCase()
  const change = useChange(api.identity.changeEvidence)
  const save = (facts: Parameters<typeof change.mutateAsync>[0]['change']) =>
    change.mutateAsync({ caseId, evidenceId: piece.id, change: facts })
  // The status bar says when a choice could not be saved.
  const put = (facts: Parameters<typeof save>[0]) => void save(facts).catch(() => undefined)
  return (
    <Stack gap="xs">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <AutoDate
          label={t('identity.seenOn')}
          value={piece.seenOn}
          maxToday
          onSave={async seenOn => {
            if (seenOn) await save({ seenOn })
          }}
        />
        <AutoDate
          label={t('identity.issuedOn')}
          value={piece.issuedOn}
          clearable
          required={needsIssueDate}
          onSave={issuedOn => save({ issuedOn })}
        />
        <AutoText
          label={t('identity.checkedBy')}
          value={piece.checkedBy}
          onSave={checkedBy => save({ checkedBy })}
        />
      </SimpleGrid>
      <Radio.Group
        label={t('identity.accepted')}
        value={piece.accepted ? 'yes' : 'no'}
        onChange={value => put({ accepted: value === 'yes' })}
      >
        <Group gap="lg" mt={4}>
          <Radio value="yes" label={t('identity.acceptedYes')} />
          <Radio value="no" label={t('identity.acceptedNo')} />
        </Group>
      </Radio.Group>
      <AutoText
        label={t('identity.note')}
        description={t('identity.noteNote')}
        value={piece.note}
        onSave={note => save({ note })}
      />
    </Stack>
  )
}
