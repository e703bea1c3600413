import { Button, Group, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { eventGroups } from '@core/audit/event-group'
import { everything } from '@core/audit/contract'
import { useText } from '@ui/app/text'
import { DateField } from '@ui/ui/date-field'
import { useLogChoice } from './log-choice'

/** Whose entries, of what kind, of which case and which days. */
export function LogFilterFields({ actors }: { readonly actors: readonly string[] }) {
  const { t } = useText()
  const { filter, choose, clear } = useLogChoice()
  const filtered = JSON.stringify(filter) !== JSON.stringify(everything)
  const fields = useRef<HTMLDivElement>(null)
  const [cleared, setCleared] = useState(0)
  return (
    <Group
      ref={fields}
      tabIndex={-1}
      gap="md"
      align="flex-end"
      role="group"
      aria-label={t('log.filter.title')}
    >
      <Select
        label={t('log.filter.account')}
        placeholder={t('log.filter.everybody')}
        data={[...actors]}
        value={filter.actor}
        clearable
        searchable
        w={160}
        clearButtonProps={{ 'aria-label': t('log.filter.everybody') }}
        onChange={actor => choose({ actor })}
      />
      <Select
        label={t('log.filter.group')}
        placeholder={t('log.filter.everything')}
        data={eventGroups.map(value => ({ value, label: t(`log.group.${value}`) }))}
        value={filter.group}
        clearable
        w={210}
        clearButtonProps={{ 'aria-label': t('log.filter.everything') }}
        onChange={value => choose({ group: eventGroups.find(group => group === value) ?? null })}
      />
      <CaseNumber key={cleared} />
      <Group gap="md" align="flex-end">
        <DateField
          label={t('log.filter.from')}
          value={filter.from}
          clearable
          maxToday
          onChange={from => choose({ from })}
        />
        <DateField
          label={t('log.filter.to')}
          value={filter.to}
          clearable
          maxToday
          onChange={to => choose({ to })}
        />
      </Group>
      {filtered && (
        <Button
          variant="default"
          onClick={() => {
            clear()
            setCleared(was => was + 1)
            // The button goes away with what it cleared; whoever pressed it by key is not sent to the top.
            fields.current?.focus()
          }}
        >
          {t('log.filter.clear')}
        </Button>
      )}
    </Group>
  )
}

/** Looked up when typing pauses. */
function CaseNumber() {
  const { t } = useText()
  const { filter, choose } = useLogChoice()
  const [typed, setTyped] = useState(filter.caseNumber ?? '')
  const look = useDebouncedCallback((text: string) => {
    choose({ caseNumber: text.trim() === '' ? null : text.trim() })
  }, 500)
  return (
    <TextInput
      label={t('log.filter.case')}
      placeholder={t('log.filter.caseHelp')}
      w={160}
      maxLength={100}
      value={typed}
      onChange={event => {
        setTyped(event.currentTarget.value)
        look(event.currentTarget.value)
      }}
    />
  )
}
