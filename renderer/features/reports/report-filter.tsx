import { ActionIcon, Button, Group, Select, Stack } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { channel } from '@core/cases/case'
import { packKey, rulePacks } from '@core/regimes/index'
import {
  periodAfter,
  periodAround,
  periodBefore,
  periodKinds,
  type PeriodShape,
} from '@core/reports/period'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useToday } from '@ui/app/today'
import { useRead } from '@ui/app/use-api'
import { DateField } from '@ui/ui/date-field'
import { isNarrowed, useReportChoice } from './report-choice'

/** Which time, and which requests. */
export function ReportFilters() {
  const { t } = useText()
  const { filter, clear } = useReportChoice()
  return (
    <Stack gap="sm" role="group" aria-label={t('reports.filter')}>
      <Group gap="md" align="flex-end">
        <Time />
      </Group>
      <Group gap="md" align="flex-end">
        <Requests />
        {isNarrowed(filter) && (
          <Button variant="default" onClick={clear}>
            {t('reports.clear')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

function Time() {
  const { t } = useText()
  const day = useToday()
  const { kind, period, choosePeriod } = useReportChoice()
  const kinds: readonly PeriodShape[] = [...periodKinds, 'own']
  const choose = (chosen: PeriodShape | undefined) => {
    if (!chosen) return
    // Today's where it is in view, so that a year narrows to what is going on.
    const at = period.from <= day && day <= period.to ? day : period.from
    choosePeriod(chosen, chosen === 'own' ? period : periodAround(chosen, at))
  }
  return (
    <>
      <Select
        label={t('reports.kind')}
        data={kinds.map(value => ({ value, label: t(`reports.kinds.${value}`) }))}
        value={kind}
        allowDeselect={false}
        w={220}
        onChange={value => choose(kinds.find(one => one === value))}
      />
      <Group gap={4} wrap="nowrap">
        <Step word="earlier" onStep={() => choosePeriod(kind, periodBefore(period))} />
        <Step word="later" onStep={() => choosePeriod(kind, periodAfter(period))} />
      </Group>
      {kind === 'own' && <OwnDays />}
    </>
  )
}

type StepProps = { readonly word: 'earlier' | 'later'; readonly onStep: () => void }

function Step({ word, onStep }: StepProps) {
  const { t } = useText()
  const StepIcon = word === 'earlier' ? IconChevronLeft : IconChevronRight
  return (
    <ActionIcon
      variant="default"
      size={36}
      aria-label={t(`reports.${word}`)}
      title={t(`reports.${word}`)}
      onClick={onStep}
    >
      <StepIcon size={18} aria-hidden />
    </ActionIcon>
  )
}

/** Another first day moves the last one along where it would lie before it, and the reverse. */
function OwnDays() {
  const { t } = useText()
  const { period, choosePeriod } = useReportChoice()
  const { from, to } = period
  return (
    <>
      <DateField
        label={t('reports.from')}
        value={from}
        onChange={day => {
          if (day) choosePeriod('own', { from: day, to: to < day ? day : to })
        }}
      />
      <DateField
        label={t('reports.to')}
        value={to}
        onChange={day => {
          if (day) choosePeriod('own', { from: from > day ? day : from, to: day })
        }}
      />
    </>
  )
}

function Requests() {
  const { t, pick } = useText()
  const { filter, choose } = useReportChoice()
  const settings = useRead(api.settings.read, {})
  const used = settings.data?.regimesInUse ?? []
  const packs = rulePacks.filter(
    pack => used.includes(packKey(pack)) || packKey(pack) === filter.pack,
  )
  const types = packs
    .filter(pack => filter.pack === null || packKey(pack) === filter.pack)
    .flatMap(pack => pack.requestTypes.map(({ id, name }) => [id, pick(name)] as const))
  return (
    <>
      <Narrow
        word="law"
        value={filter.pack}
        data={packs.map(pack => ({ value: packKey(pack), label: pick(pack.name) }))}
        onChange={pack => choose({ pack, type: null })}
      />
      <Narrow
        word="type"
        value={filter.type}
        data={[...new Map(types)].map(([value, label]) => ({ value, label }))}
        onChange={type => choose({ type })}
      />
      <Narrow
        word="channel"
        value={filter.channel}
        data={channel.options.map(value => ({ value, label: t(`cases.channel.${value}`) }))}
        onChange={chosen => choose({ channel: chosen })}
      />
    </>
  )
}

type NarrowProps<T extends string> = {
  readonly word: 'law' | 'type' | 'channel'
  readonly value: T | null
  readonly data: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T | null) => void
}

function Narrow<T extends string>({ word, value, data, onChange }: NarrowProps<T>) {
  const { t } = useText()
  return (
    <Select
      label={t(`reports.${word}`)}
      placeholder={t('reports.any')}
      data={[...data]}
      value={value}
      clearable
      flex="1 1 200px"
      maw={320}
      comboboxProps={{ width: 'max-content' }}
      clearButtonProps={{ 'aria-label': t('reports.any') }}
      onChange={chosen => onChange(data.find(one => one.value === chosen)?.value ?? null)}
    />
  )
}
