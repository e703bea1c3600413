import { Alert, Button, Group, Radio, Stack, Text, VisuallyHidden } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import type { Category } from '@core/retention/category'
import { appliesTo, type AppliesTo, type EarlierPeriods } from '@core/retention/period-rules'
import type { RetentionPolicy } from '@core/retention/retention-policy'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { Section } from '@ui/ui/section'
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
      {policy.data && (
        <Periods
          saved={policy.data.retention}
          earlier={policy.data.retentionEarlier}
          mayChange={mayChange}
        />
      )}
    </Page>
  )
}

type Saved = {
  readonly saved: RetentionPolicy
  readonly earlier: readonly EarlierPeriods[]
}
type Props = Saved & { readonly mayChange: boolean }

function Periods({ saved, earlier, mayChange }: Props) {
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
      {mayChange && <SavePeriods periods={periods} saved={saved} earlier={earlier} />}
    </Stack>
  )
}

type SaveProps = Saved & { readonly periods: RetentionPolicy }

/** What would be due is said before it is saved. */
function SavePeriods({ periods, saved, earlier }: SaveProps) {
  const { t } = useText()
  const [to, setTo] = useState<AppliesTo>('all')
  const change = useChange(api.retention.changePeriods)
  const edited = JSON.stringify(periods) !== JSON.stringify(saved)
  const changed = edited || (earlier.length > 0 && to === 'all')
  const foreseen = useRead(api.retention.foresee, { periods, to })
  const done = change.isSuccess ? 'saved' : undefined
  const said = changed ? 'foresee' : done
  return (
    <Stack gap="sm" align="flex-end">
      {(edited || earlier.length > 0) && <WhichCases to={to} earlier={earlier} onChange={setTo} />}
      <Text size="sm" role="status">
        {foreseen.data && said && t(`retention.settings.${said}`, foreseen.data)}
      </Text>
      {change.error && <Problem problem={problemOf(change.error)} />}
      <Group justify="flex-end">
        <Button
          loading={change.isPending}
          onClick={() => {
            change.mutate({ periods, to })
          }}
        >
          {t('retention.settings.save')}
        </Button>
      </Group>
    </Stack>
  )
}

type WhichProps = Pick<Saved, 'earlier'> & {
  readonly to: AppliesTo
  readonly onChange: (to: AppliesTo) => void
}

/** Whether a change reaches back to the cases that are closed already. */
function WhichCases({ to, earlier, onChange }: WhichProps) {
  const { t, language } = useText()
  const w = 'retention.settings.applies'
  const latest = earlier.at(-1)
  return (
    <Section title={t(`${w}.title`)} order={3}>
      {latest && (
        <Text size="sm">{t(`${w}.earlier`, { date: fullDate(latest.closedBy, language) })}</Text>
      )}
      <Radio.Group
        label={t(`${w}.title`)}
        labelProps={{ className: VisuallyHidden.classes['root'] }}
        value={to}
        onChange={choice => {
          const chosen = appliesTo.options.find(one => one === choice)
          if (chosen) onChange(chosen)
        }}
      >
        <Stack gap="sm">
          {appliesTo.options.map(choice => (
            <Radio
              key={choice}
              value={choice}
              label={t(`${w}.${choice}`)}
              description={t(`${w}.${choice}Help`)}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Section>
  )
}
