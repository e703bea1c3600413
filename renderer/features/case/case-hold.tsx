import { Badge, Group, Popover, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { stands, type LegalHold } from '@core/retention/hold'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { momentWords } from '@ui/app/moment-words'
import { usePeople } from '@ui/app/people'
import { useText } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { LiftButton } from '@ui/ui/retention/lift-button'
import { WhyButton } from '@ui/ui/why-button'
import { useCase } from './case-context'

/** While a hold stands nothing of the case is destroyed: says so, why, and lets it be set or lifted. */
export function CaseHold() {
  const { file } = useCase()
  const { id: caseId, number } = file.case
  const retention = useRead(api.retention.ofCase, { caseId })
  const standing = (retention.data?.holds ?? []).filter(stands)
  return (
    <Group gap="xs">
      {standing.length > 0 && <HoldBadge holds={standing} number={number} />}
      <SetHold another={standing.length > 0} />
    </Group>
  )
}

type BadgeProps = { readonly holds: readonly LegalHold[]; readonly number: string }

function HoldBadge({ holds, number }: BadgeProps) {
  const { t, language } = useText()
  const { nameOf } = usePeople()
  return (
    <Popover width={360} withArrow trapFocus position="bottom-end">
      <Popover.Target>
        <UnstyledButton aria-label={t('retention.hold.show')}>
          <Badge
            color="amber"
            variant="light"
            size="lg"
            leftSection={<IconLock size={14} aria-hidden />}
          >
            {holds.length > 1
              ? t('retention.hold.badge_many', { count: holds.length })
              : t('retention.hold.badge')}
          </Badge>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="md">
          {holds.map(hold => (
            <Group key={hold.id} justify="space-between" align="flex-start" wrap="nowrap">
              <Stack gap={2} style={{ minWidth: 0 }}>
                <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                  {hold.reason}
                </Text>
                <Text size="xs" c="dimmed">
                  {t('retention.held.since', {
                    date: momentWords(t, language, hold.setAt),
                    by: nameOf(hold.setBy),
                  })}
                </Text>
              </Stack>
              <LiftButton hold={hold} number={number} />
            </Group>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

function SetHold({ another }: { readonly another: boolean }) {
  const { t } = useText()
  const { file } = useCase()
  const mayDecide = useMay('retention/decide')
  const set = useChange(api.retention.setHold)
  if (!mayDecide) return null
  const { id: caseId } = file.case
  return (
    <>
      <WhyButton
        size="xs"
        variant="subtle"
        question={t('retention.hold.setQuestion')}
        confirmLabel={t('retention.hold.setConfirm')}
        onConfirm={reason => {
          set.mutate({ caseId, reason })
        }}
      >
        {another ? t('retention.hold.another') : t('retention.hold.set')}
      </WhyButton>
      {set.error && <Problem problem={problemOf(set.error)} />}
    </>
  )
}
