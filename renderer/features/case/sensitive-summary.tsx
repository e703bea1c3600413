import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { TextField } from '@core/sensitive/case-texts'
import type { CaseFinding, DismissedBecause, PastDismissal } from '@core/sensitive/contract'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'
import { FindingEntry } from '@ui/ui/sensitive/finding-entry'
import { ReasonForm } from '@ui/ui/sensitive/reason-form'
import { UnreadFiles } from '@ui/ui/sensitive/unread-files'
import { useCase } from './case-context'
import { dayOf } from './section-lines'
import type { SectionId } from './sections'

type Props = { readonly onGo: (section: SectionId) => void }

const sections: Readonly<Record<TextField, SectionId>> = {
  inquiry: 'inquiry',
  contact: 'inquiry',
  asked: 'inquiry',
  search: 'scope',
  comparison: 'identity',
  evidence: 'identity',
  document: 'documents',
  item: 'scope',
  answer: 'decision',
  review: 'decision',
  particular: 'answer',
  wait: 'history',
  dispatch: 'answer',
  draft: 'answer',
}

/** What this case holds and should not, until it is masked or may stay; what could not be searched; what was said may stay. */
export function SensitiveSummary({ onGo }: Props) {
  const { caseId } = useCase()
  const { data } = useRead(api.sensitive.scanCase, { caseId })
  if (!data) return null
  return (
    <>
      {data.findings.length > 0 && <Open findings={data.findings} onGo={onGo} />}
      <UnreadFiles files={data.unread} />
      {data.dismissals.length > 0 && <MayStay dismissals={data.dismissals} />}
    </>
  )
}

function Open({ findings, onGo }: Props & { readonly findings: readonly CaseFinding[] }) {
  const { t } = useText()
  const [shown, setShown] = useState(false)
  const title = t('sensitive.summary.title', { count: findings.length })
  return (
    <Alert
      color="amber"
      variant="light"
      mb="md"
      role="region"
      aria-label={title}
      icon={<IconAlertTriangle aria-hidden />}
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <ShowButton shown={shown} onToggle={() => setShown(was => !was)} />
      </Group>
      {shown && (
        <Stack gap="xs" mt="xs">
          <Text size="xs">{t('sensitive.summary.lead')}</Text>
          <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {findings.map((finding, index) => (
              <FindingLine key={index} finding={finding} onGo={onGo} />
            ))}
          </Stack>
        </Stack>
      )}
    </Alert>
  )
}

type ShowProps = { readonly shown: boolean; readonly onToggle: () => void }

function ShowButton({ shown, onToggle }: ShowProps) {
  const { t } = useText()
  return (
    <Button variant="default" size="compact-sm" aria-expanded={shown} onClick={onToggle}>
      {shown ? t('sensitive.summary.hide') : t('sensitive.summary.show')}
    </Button>
  )
}

function FindingLine({ finding, onGo }: Props & { readonly finding: CaseFinding }) {
  const { t } = useText()
  const { caseId, closed } = useCase()
  const dismiss = useChange(api.sensitive.dismissFound)
  const { where, kind, valid, start, end, excerpt } = finding
  const field = where.in === 'document' ? where.name : t(`sensitive.field.${where.field}`)
  const record = (reason: string, because: DismissedBecause) =>
    dismiss.mutateAsync({ caseId, kind, start, end, where, reason, because })
  return (
    <FindingEntry
      {...{ kind, valid, excerpt }}
      where={field}
      received={where.in === 'document'}
      onDismiss={closed ? undefined : record}
    >
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => onGo(where.in === 'document' ? 'documents' : sections[where.field])}
      >
        {t('sensitive.summary.go')}
      </Button>
    </FindingEntry>
  )
}

function MayStay({ dismissals }: { readonly dismissals: readonly PastDismissal[] }) {
  const { t } = useText()
  const [shown, setShown] = useState(false)
  return (
    <Stack gap="xs" mb="md">
      <Group gap="sm">
        <Text size="sm" c="dimmed">
          {t('sensitive.summary.stay', { count: dismissals.length })}
        </Text>
        <ShowButton shown={shown} onToggle={() => setShown(was => !was)} />
      </Group>
      {shown && (
        <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {dismissals.map(dismissal => (
            <DismissalLine key={dismissal.id} dismissal={dismissal} />
          ))}
        </Stack>
      )}
    </Stack>
  )
}

function DismissalLine({ dismissal }: { readonly dismissal: PastDismissal }) {
  const { t, language } = useText()
  const now = useCase()
  const { caseId, closed } = now
  const undo = useChange(api.sensitive.undoDismissal)
  const [asking, setAsking] = useState(false)
  const { id, kind, reason, dismissedAt, dismissedBy } = dismissal
  const date = fullDate(dayOf(now, dismissedAt), language)
  return (
    <Stack component="li" gap={4}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('sensitive.summary.stayItem', { kind: t(`sensitive.kind.${kind}`), reason })}{' '}
          <Text span size="xs" c="dimmed">
            {t('sensitive.summary.stayBy', { by: dismissedBy, date })}
          </Text>
        </Text>
        {!closed && !asking && (
          <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
            {t('sensitive.summary.undo')}
          </Button>
        )}
      </Group>
      {asking && (
        <ReasonForm
          lead={t('sensitive.summary.undoLead')}
          label={t('sensitive.summary.undoReason')}
          needed={t('sensitive.summary.undoReasonNeeded')}
          confirmLabel={t('sensitive.summary.undo')}
          onConfirm={why => undo.mutateAsync({ caseId, dismissalId: id, why })}
          onCancel={() => setAsking(false)}
        />
      )}
    </Stack>
  )
}
