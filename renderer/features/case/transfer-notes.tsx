import { Alert, Anchor, Group, Stack, Text } from '@mantine/core'
import { IconArrowMerge, IconArrowsSplit2 } from '@tabler/icons-react'
import { Link, useNavigate } from 'react-router'
import { notifications } from '@mantine/notifications'
import type { TransferLine } from '@core/transfers/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { momentWords } from '@ui/app/moment-words'
import { usePeople } from '@ui/app/people'
import { useText } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { WhyButton } from '@ui/ui/why-button'
import { useCase } from './case-context'

/** With which cases this one was merged or from which it was split, and the way back. */
export function TransferNotes() {
  const { t } = useText()
  const { caseId } = useCase()
  const { data: lines = [] } = useRead(api.transfers.ofCase, { caseId })
  if (lines.length === 0) return null
  const merged = lines.some(({ way }) => way.startsWith('merged'))
  const Icon = merged ? IconArrowMerge : IconArrowsSplit2
  return (
    <Alert variant="light" color="gray" icon={<Icon aria-hidden />}>
      <Stack gap="xs">
        {lines.map(line => (
          <TransferNote key={`${line.way} ${line.caseId}`} line={line} />
        ))}
        {lines.some(({ way }) => way === 'merged-into') && (
          <Text size="sm">{t('transfers.readOnly')}</Text>
        )}
      </Stack>
    </Alert>
  )
}

function TransferNote({ line }: { readonly line: TransferLine }) {
  const { t, language } = useText()
  const { mayWork } = useCase()
  const { nameOf } = usePeople()
  const { way, caseId, number, at, actor, mayUndo } = line
  const when = momentWords(t, language, at)
  return (
    <Group justify="space-between" gap="sm" align="center">
      <Text size="sm">
        {t(`transfers.way.${way}`)}{' '}
        <Anchor component={Link} to={`/cases/${caseId}`} size="sm" underline="always">
          {number}
        </Anchor>{' '}
        <Text span size="sm" c="dimmed">
          {t('transfers.on', { day: when, actor: nameOf(actor) })}
        </Text>
      </Text>
      {mayWork && mayUndo && <Undo line={line} />}
      {mayWork && !mayUndo && (
        <Text size="xs" c="dimmed">
          {t('transfers.noUndo')}
        </Text>
      )}
    </Group>
  )
}

function Undo({ line: { way, number, caseId: otherId } }: { readonly line: TransferLine }) {
  const { t } = useText()
  const { caseId } = useCase()
  const navigate = useNavigate()
  const undo = useChange(api.transfers.undo)
  const isMerge = way === 'merged-into' || way === 'merged-with'
  const take = (why: string) =>
    undo.mutate(
      { caseId, otherId, why },
      {
        onSuccess: () => {
          notifications.show({ message: t('transfers.undone') })
          // The case that was split off is no longer there to be looked at.
          if (way === 'split-from') void navigate(`/cases/${otherId}`, { replace: true })
        },
      },
    )
  return (
    <>
      <WhyButton
        size="compact-sm"
        ariaLabel={t(isMerge ? 'transfers.undoMerge' : 'transfers.undoSplit', { number })}
        question={t(isMerge ? 'transfers.undoMergeAsk' : 'transfers.undoSplitAsk')}
        confirmLabel={t('transfers.undoDo')}
        onConfirm={take}
      >
        {t('transfers.undo')}
      </WhyButton>
      {undo.error && <Problem problem={problemOf(undo.error)} />}
    </>
  )
}
