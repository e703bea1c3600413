import { Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Destruction } from '@core/retention/destruction'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { momentWords } from '@ui/app/moment-words'
import { usePeople, type People } from '@ui/app/people'
import { useText, type Text as Words } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'
import { sizeWords } from '@ui/ui/size-words'

const choices = ['all', 'destroyed', 'kept'] as const
type Choice = (typeof choices)[number]

/** The register of what was destroyed or kept longer: what, when, by whom, by which rule, and why. */
export function Register() {
  const { t } = useText()
  const [number, setNumber] = useState('')
  const [decision, setDecision] = useState<Choice>('all')
  const done = useRead(api.retention.done, { number: number.trim(), decision })
  const filtered = number.trim() !== '' || decision !== 'all'
  return (
    <Section title={t('retention.done.title')} summary={t('retention.done.help')}>
      <Group gap="md" align="flex-end">
        <TextInput
          type="search"
          label={t('retention.done.find')}
          value={number}
          maxLength={40}
          onChange={event => {
            setNumber(event.currentTarget.value)
          }}
        />
        <Select
          label={t('retention.done.show')}
          data={choices.map(value => ({ value, label: t(`retention.done.${value}`) }))}
          value={decision}
          allowDeselect={false}
          onChange={value => {
            setDecision(choices.find(choice => choice === value) ?? 'all')
          }}
        />
      </Group>
      {done.isError && <Problem problem={problemOf(done.error)} />}
      {done.data?.length === 0 && (
        <Text size="sm">{t(filtered ? 'retention.done.noMatch' : 'retention.done.empty')}</Text>
      )}
      <ul className="kaiji-retention-list">
        {(done.data ?? []).map(row => (
          <RegisterLine key={row.id} row={row} />
        ))}
      </ul>
    </Section>
  )
}

function RegisterLine({ row }: { readonly row: Destruction }) {
  const text = useText()
  const { nameOf } = usePeople()
  const { t, language } = text
  return (
    <Stack component="li" gap={2}>
      <Text size="sm">{sentenceOf(row, text, nameOf)}</Text>
      {row.reason && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('retention.done.reason', { reason: row.reason })}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {momentWords(t, language, row.decidedAt)}
      </Text>
    </Stack>
  )
}

function sentenceOf(row: Destruction, { t, language }: Words, nameOf: People['nameOf']): string {
  const about = {
    number: row.caseNumber,
    category: t(`retention.category.${row.category}`),
    by: nameOf(row.decidedBy),
    due: fullDate(row.dueOn, language),
  }
  if (row.decision === 'kept' && row.keepUntil) {
    return t('retention.done.keptRow', { ...about, until: fullDate(row.keepUntil, language) })
  }
  const size = sizeWords({ t }, row.bytes)
  return t('retention.done.destroyedRow', { ...about, count: row.records, size })
}
