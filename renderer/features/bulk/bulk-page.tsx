import { Anchor, Group, Progress, Select, Stack, Text } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { must } from '@core/assert'
import type { BulkCandidate } from '@core/bulk/contract'
import { chosenInList } from '@core/marks/list-choice'
import { letterSpecOf, packOf } from '@core/regimes/index'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { EmptyState } from '@ui/ui/empty-state'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { CandidateTable } from './candidate-table'
import { IssuedLetters } from './issued-letters'
import { groupsOf, useCandidates, type LetterGroup } from './use-candidates'
import { useIssuing } from './use-issuing'
import './bulk.css'

/** `/letters/several`: one letter to every case that calls for it. */
export function BulkPage() {
  const { t } = useText()
  const [far, setFar] = useState({ looked: 0, of: 0 })
  const chosen = useChosenCases()
  const found = useCandidates(chosen?.only ?? null, setFar)
  const issuing = useIssuing()
  return (
    <Page title={t('bulk.title')} lead={t('bulk.lead')}>
      {chosen && <OnlyChosen count={chosen.count} />}
      {found.isPending && <Looking far={far} />}
      {found.isError && (
        <Problem problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {issuing.state !== 'idle' && <IssuedLetters issuing={issuing} />}
      {found.data && issuing.state !== 'running' && (
        <Choosing
          groups={groupsOf(found.data)}
          onIssue={candidates => void issuing.begin(candidates)}
        />
      )}
    </Page>
  )
}

/** The cases that were chosen in the list on the way here; null where all are meant. */
function useChosenCases() {
  const state: unknown = useLocation().state
  return useMemo(() => chosenInList.safeParse(state).data ?? null, [state])
}

function OnlyChosen({ count }: { readonly count: number }) {
  const { t } = useText()
  return (
    <Group gap="sm">
      <Text size="sm" fw={600}>
        {t('bulk.onlyChosen', { count })}
      </Text>
      <Anchor component={Link} to="/letters/several" size="sm">
        {t('bulk.allOpen')}
      </Anchor>
    </Group>
  )
}

type ChoosingProps = {
  readonly groups: readonly LetterGroup[]
  readonly onIssue: (candidates: readonly BulkCandidate[]) => void
}

/** The letter, and the cases that get it. */
function Choosing({ groups, onIssue }: ChoosingProps) {
  const { t } = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const group = groups.find(({ key }) => key === chosen) ?? groups[0]
  if (!group) {
    return (
      <div className="kaiji-section">
        <EmptyState
          icon={<IconMail size={28} aria-hidden />}
          title={t('bulk.none')}
          description={t('bulk.noneHelp')}
        />
      </div>
    )
  }
  return (
    <>
      <LetterChoice groups={groups} value={group.key} onChange={setChosen} />
      <CandidateTable key={group.key} candidates={group.candidates} onIssue={onIssue} />
    </>
  )
}

function Looking({ far }: { readonly far: { readonly looked: number; readonly of: number } }) {
  const { t } = useText()
  return (
    <Stack gap={4} maw={420}>
      <Text size="sm" role="status">
        {t('bulk.looking', far)}
      </Text>
      <Progress value={far.of === 0 ? 0 : (100 * far.looked) / far.of} aria-hidden />
    </Stack>
  )
}

type ChoiceProps = {
  readonly groups: readonly LetterGroup[]
  readonly value: string
  readonly onChange: (key: string | null) => void
}

function LetterChoice({ groups, value, onChange }: ChoiceProps) {
  const { t, pick } = useText()
  const data = groups.map(({ key, candidates }) => {
    const first = must(candidates[0], 'candidate')
    const spec = must(letterSpecOf(packOf(first.regime), first.letterId), first.letterId)
    const letter = `${first.letterId} ${pick(spec.title)}`
    return { value: key, label: t('bulk.choice', { letter, count: candidates.length }) }
  })
  return (
    <Select
      label={t('bulk.letter')}
      maw={620}
      allowDeselect={false}
      value={value}
      onChange={onChange}
      data={data}
    />
  )
}
