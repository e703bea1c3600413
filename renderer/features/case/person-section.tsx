import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import type { CaseId } from '@core/ids'
import type { OtherCase, PersonView } from '@core/persons/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { usePeople } from '@ui/app/people'
import { useText } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { OtherCaseLine } from './other-case-line'

/** Other cases that are, or may be, of the same person. Nothing where there are none. */
export function PersonSection({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useText()
  const person = useRead(api.persons.ofCase, { caseId })
  if (!person.data) return null
  const { suggested, linked, earlierOfSameRight } = person.data
  if (suggested.length + linked.length === 0) return null
  return (
    <Alert
      variant="light"
      color={suggested.length > 0 ? 'amber' : 'gray'}
      icon={<IconUsers aria-hidden />}
      title={t('persons.title')}
    >
      <Stack gap="sm">
        {earlierOfSameRight > 0 && (
          <Text size="sm" fw={600}>
            {t('persons.repeated', { count: earlierOfSameRight })}
          </Text>
        )}
        <Linked caseId={caseId} linked={linked} />
        <Suggested caseId={caseId} suggested={suggested} />
      </Stack>
    </Alert>
  )
}

type LinkedProps = { readonly caseId: CaseId; readonly linked: PersonView['linked'] }

function Linked({ caseId, linked }: LinkedProps) {
  const { t } = useText()
  const { nameOf } = usePeople()
  if (linked.length === 0) return null
  return (
    <Stack gap="sm">
      <Text size="sm" fw={600}>
        {t('persons.linked')}
      </Text>
      {linked.map(other => (
        <Group key={other.caseId} gap="4px 12px">
          <OtherCaseLine other={other} />
          {other.reason && (
            <Text size="sm" c="dimmed">
              {t('common.labelled', {
                label: t('persons.by', { actor: nameOf(other.actor) }),
                value: other.reason,
              })}
            </Text>
          )}
          {other.actor && <Decide caseId={caseId} other={other} does="unlink" />}
        </Group>
      ))}
    </Stack>
  )
}

type SuggestedProps = { readonly caseId: CaseId; readonly suggested: PersonView['suggested'] }

function Suggested({ caseId, suggested }: SuggestedProps) {
  const { t } = useText()
  if (suggested.length === 0) return null
  return (
    <Stack gap="sm">
      <Text size="sm" fw={600}>
        {t('persons.may')}
      </Text>
      {suggested.map(other => (
        <Group key={other.caseId} gap="4px 12px">
          <OtherCaseLine other={other} />
          <Text size="sm">
            {other.same.map(kind => t(`persons.same.${kind}`)).join(t('common.listSeparator'))}
          </Text>
          <Decide caseId={caseId} other={other} does="link" />
        </Group>
      ))}
    </Stack>
  )
}

type DecideProps = {
  readonly caseId: CaseId
  readonly other: OtherCase
  readonly does: 'link' | 'unlink'
}

/** Linking and its undoing, each with how one knows. */
function Decide({ caseId, other, does }: DecideProps) {
  const { t } = useText()
  const mayWork = useMay('case/work')
  const call = useChange(does === 'link' ? api.persons.link : api.persons.unlink)
  const [reason, setReason] = useState<string>()
  const { number } = other
  if (!mayWork) return null
  if (reason === undefined) {
    return (
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t(does === 'link' ? 'persons.linkOf' : 'persons.unlinkOf', { number })}
        onClick={() => setReason('')}
      >
        {t(`persons.${does}`)}
      </Button>
    )
  }
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        label={t(does === 'link' ? 'persons.reason' : 'persons.why')}
        w={320}
        maxLength={500}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={call.isPending || reason.trim() === ''}
        onClick={() => call.mutate({ caseId, otherId: other.caseId, reason })}
      >
        {t(does === 'link' ? 'persons.save' : 'persons.unlink')}
      </Button>
      <Button variant="subtle" onClick={() => setReason(undefined)}>
        {t('common.cancel')}
      </Button>
      {call.error && <Problem problem={problemOf(call.error)} />}
    </Group>
  )
}
