import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { channel } from '@core/cases/case'
import { caseStatus, dueFilter, stages } from '@core/cases/case-query'
import { packKey, rulePacks } from '@core/regimes/index'
import { setWords } from '@core/reports/words'
import { api } from '@ui/app/api'
import { eventWording } from '@ui/app/event-words'
import { usePeople } from '@ui/app/people'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { SearchField } from '@ui/ui/search-field'
import { ByRequests } from './by-requests'
import { isNarrowed, useListChoice } from './list-choice'
import { Narrow } from './narrow'

/** Which cases: open or closed, by words, stage, request, date, channel, and what became of their requests. */
export function CaseFilters() {
  const { t } = useText()
  const { filter, cleared, choose, clear } = useListChoice()
  return (
    <Stack gap="sm" role="group" aria-label={t('lists.cases.show')}>
      <Group gap="md" align="flex-end">
        <SegmentedControl
          aria-label={t('lists.cases.show')}
          value={filter.status}
          onChange={status => choose({ status })}
          data={caseStatus.options.map(value => ({ value, label: t(`lists.cases.${value}`) }))}
        />
        <Search key={cleared} />
        <ByRequests />
        {isNarrowed(filter) && (
          <Button variant="default" onClick={clear}>
            {t('lists.cases.showAll')}
          </Button>
        )}
      </Group>
      <Group gap="md" align="flex-end">
        <Narrowing />
      </Group>
      <WhichRequests />
      <WhichDayList />
    </Stack>
  )
}

/** Which requests were chosen, or which a number of a report counts, and the way to other cases. */
function WhichRequests() {
  const { t, ...text } = useText()
  const { filter, choose } = useListChoice()
  if (!filter.requests) return null
  const what = setWords(filter.requests, eventWording({ t, ...text }))
  return (
    <Only onOthers={() => choose({ requests: null })}>{t('lists.cases.ofRequests', { what })}</Only>
  )
}

/** The list of My day that led here, and the way to other cases. */
function WhichDayList() {
  const { t } = useText()
  const { filter, choose } = useListChoice()
  if (!filter.dayList) return null
  const list = t(`lists.myDay.${filter.dayList}`)
  return (
    <Only onOthers={() => choose({ dayList: null })}>{t('lists.cases.ofDayList', { list })}</Only>
  )
}

type OnlyProps = { readonly onOthers: () => void; readonly children: string }

/** A condition that no filter above shows. */
function Only({ onOthers, children }: OnlyProps) {
  const { t } = useText()
  return (
    <Group gap="sm">
      <Text size="sm">{children}</Text>
      <Button variant="default" size="xs" onClick={onOthers}>
        {t('lists.cases.notOfRequests')}
      </Button>
    </Group>
  )
}

/** Looked up when typing pauses. */
function Search() {
  const { t } = useText()
  const { filter, choose } = useListChoice()
  const [typed, setTyped] = useState(filter.text)
  const look = useDebouncedCallback((text: string) => choose({ text }), 250)
  return (
    <SearchField
      flex="1 1 260px"
      maw={420}
      label={t('lists.cases.find')}
      placeholder={t('lists.cases.findHelp')}
      maxLength={200}
      value={typed}
      onChange={text => {
        setTyped(text)
        look(text)
      }}
    />
  )
}

function Narrowing() {
  const { t } = useText()
  const { filter, choose } = useListChoice()
  const types = useTypes()
  return (
    <>
      <Narrow
        label={t('lists.cases.stage')}
        value={filter.stage}
        data={stages.map(value => ({ value, label: t(`cases.stage.${value}`) }))}
        onChange={stage => choose({ stage })}
      />
      <Narrow
        label={t('lists.cases.request')}
        value={filter.type}
        data={types}
        onChange={type => choose({ type })}
      />
      <Narrow
        label={t('lists.cases.due')}
        value={filter.due}
        data={dueFilter.options.map(value => ({ value, label: t(`lists.cases.dueIn.${value}`) }))}
        onChange={due => choose({ due })}
      />
      <Narrow
        label={t('lists.cases.channel')}
        value={filter.channel}
        data={channel.options.map(value => ({ value, label: t(`cases.channel.${value}`) }))}
        onChange={chosen => choose({ channel: chosen })}
      />
      <ByMarks />
    </>
  )
}

/** An option needs a value; a login is never this. */
const nobody = '-'

/** By who has the cases, and by label where the organisation has any. */
function ByMarks() {
  const { t } = useText()
  const { filter, choose } = useListChoice()
  const { choices } = usePeople()
  const { data: labels = [] } = useRead(api.marks.labels, {})
  return (
    <>
      <Narrow
        label={t('marks.assignee')}
        value={filter.assignee === '' ? nobody : filter.assignee}
        data={[...choices, { value: nobody, label: t('marks.nobody') }]}
        onChange={chosen => choose({ assignee: chosen === nobody ? '' : chosen })}
      />
      {labels.length > 0 && (
        <Narrow
          label={t('marks.label')}
          value={filter.label}
          data={labels.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={label => choose({ label })}
        />
      )}
    </>
  )
}

/** The request types of the laws in use, and the one chosen. Two forms of a law have the same ones. */
function useTypes(): readonly { readonly value: string; readonly label: string }[] {
  const { pick } = useText()
  const settings = useRead(api.settings.read, {})
  const chosen = useListChoice(choice => choice.filter.type)
  const used = settings.data?.regimesInUse ?? []
  const types = rulePacks.flatMap(pack =>
    pack.requestTypes
      .filter(({ id }) => used.includes(packKey(pack)) || id === chosen)
      .map(({ id, name }) => [id, pick(name)] as const),
  )
  return [...new Map(types)].map(([value, label]) => ({ value, label }))
}
