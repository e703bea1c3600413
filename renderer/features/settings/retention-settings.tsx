import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import type { Category } from '@core/retention/category'
import type { RetentionPolicy } from '@core/retention/retention-policy'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { PeriodSetting } from './period-setting'

/** In the order in which they go: copies early, the case last. */
const order: readonly Category[] = [
  'identity',
  'authority',
  'correspondence',
  'other',
  'letters',
  'decisions',
  'stops',
  'case',
]

/** `/settings/retention`: how long what is kept, where that comes from, and what a change would do. */
export function RetentionSettingsPage() {
  const { t } = useText()
  const policy = useRead(api.settings.policy, {})
  const mayChange = useMay('policy/change')
  return (
    <Page title={t('retention.settings.title')} lead={t('retention.settings.lead')}>
      {policy.isPending && <Reading rows={10} />}
      {policy.isError && (
        <Problem problem={problemOf(policy.error)} onRetry={() => void policy.refetch()} />
      )}
      {policy.data && !mayChange && (
        <Alert variant="light" color="gray" icon={<IconInfoCircle aria-hidden />}>
          {t('retention.settings.readOnly')}
        </Alert>
      )}
      {policy.data && <Periods saved={policy.data.retention} mayChange={mayChange} />}
    </Page>
  )
}

type Props = { readonly saved: RetentionPolicy; readonly mayChange: boolean }

function Periods({ saved, mayChange }: Props) {
  const [periods, setPeriods] = useState(saved)
  return (
    <Stack gap="md">
      {order.map(category => (
        <PeriodSetting
          key={category}
          category={category}
          value={periods[category]}
          disabled={!mayChange}
          onChange={period => {
            setPeriods(was => ({ ...was, [category]: period }))
          }}
        />
      ))}
      {mayChange && <SavePeriods periods={periods} saved={saved} />}
    </Stack>
  )
}

type SaveProps = { readonly periods: RetentionPolicy; readonly saved: RetentionPolicy }

/** What would be due is said before it is saved. */
function SavePeriods({ periods, saved }: SaveProps) {
  const { t } = useText()
  const change = useChange(api.retention.changePeriods)
  const changed = JSON.stringify(periods) !== JSON.stringify(saved)
  const foreseen = useRead(api.retention.foresee, { periods })
  return (
    <Stack gap="sm" align="flex-end">
      <Text size="sm" role="status">
        {changed && foreseen.data && t('retention.settings.foresee', foreseen.data)}
        {!changed &&
          change.isSuccess &&
          foreseen.data &&
          t('retention.settings.saved', foreseen.data)}
      </Text>
      {change.error && <Problem problem={problemOf(change.error)} />}
      <Group justify="flex-end">
        <Button
          loading={change.isPending}
          onClick={() => {
            change.mutate({ periods })
          }}
        >
          {t('retention.settings.save')}
        </Button>
      </Group>
    </Stack>
  )
}
