import { Box, Group } from '@mantine/core'
import { packKey, rulePacks } from '@core/regimes/index'
import type { CountedSet } from '@core/reports/counted-set'
import { results } from '@core/reports/figures'
import { ever } from '@core/reports/period'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { DateField } from '@ui/ui/date-field'
import { Disclosure } from '@ui/ui/disclosure'
import { useListChoice } from './list-choice'
import { Narrow } from './narrow'

const every: CountedSet = {
  ...ever,
  ...{ of: 'received', pack: null, type: null, channel: null, result: null, late: null },
}
const happened = ['received', 'answered', 'otherwise', 'ended'] as const

const isEvery = (set: CountedSet): boolean => JSON.stringify(set) === JSON.stringify(every)

/** Cases by what became of their requests: when, under which law, with which result, how late. */
export function ByRequests() {
  const { t } = useText()
  const { filter, choose } = useListChoice()
  const set = { ...every, ...filter.requests }
  const change = (part: Partial<CountedSet>) => {
    const next = { ...set, ...part }
    choose({ requests: isEvery(next) ? null : next })
  }
  return (
    <Box className="kaiji-by-requests">
      <Disclosure label={t('lists.cases.byRequests')}>
        <Group gap="md" align="flex-start">
          <Narrow
            label={t('lists.cases.happened')}
            value={set.of === 'received' ? null : set.of}
            any={t('lists.cases.happenedTo.received')}
            data={happened.slice(1).map(value => ({
              value,
              label: t(`lists.cases.happenedTo.${value}`),
            }))}
            onChange={of => change({ of: of ?? 'received' })}
          />
          <Days set={set} change={change} />
          <ByLaw value={set.pack} onChange={pack => change({ pack })} />
          <Narrow
            label={t('lists.cases.result')}
            value={set.result}
            data={results.map(value => ({ value, label: t(`reports.result.${value}`) }))}
            onChange={result => change({ result })}
          />
          <Narrow
            label={t('lists.cases.tooLate')}
            value={set.late}
            data={(['law', 'own'] as const).map(value => ({
              value,
              label: t(`reports.set.late.${value}`),
            }))}
            onChange={late => change({ late })}
          />
        </Group>
      </Disclosure>
    </Box>
  )
}

type DaysProps = {
  readonly set: CountedSet
  readonly change: (part: Partial<CountedSet>) => void
}

/** Another first day moves the last one along where it would lie before it, and the reverse. */
function Days({ set: { from, to }, change }: DaysProps) {
  const { t } = useText()
  return (
    <>
      <DateField
        label={t('reports.from')}
        clearable
        value={from === ever.from ? null : from}
        onChange={day => {
          const first = day ?? ever.from
          change({ from: first, to: to < first ? first : to })
        }}
      />
      <DateField
        label={t('reports.to')}
        clearable
        value={to === ever.to ? null : to}
        onChange={day => {
          const last = day ?? ever.to
          change({ from: from > last ? last : from, to: last })
        }}
      />
    </>
  )
}

type LawProps = {
  readonly value: string | null
  readonly onChange: (pack: string | null) => void
}

/** Where requests reach the organisation under several laws. */
function ByLaw({ value, onChange }: LawProps) {
  const { t, pick } = useText()
  const { data } = useRead(api.settings.read, {})
  const used = data?.regimesInUse ?? []
  const packs = rulePacks.filter(pack => used.includes(packKey(pack)) || packKey(pack) === value)
  if (packs.length < 2) return null
  return (
    <Narrow
      label={t('reports.law')}
      value={value}
      data={packs.map(pack => ({ value: packKey(pack), label: pick(pack.name) }))}
      onChange={onChange}
    />
  )
}
