import { Anchor, Checkbox, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { DueRow } from '@core/retention/contract'
import { useText } from '@ui/app/text'
import { DateText } from '@ui/ui/date-text'
import { stepWords } from './step-words'

type Props = {
  readonly row: DueRow
  /** Left out where nothing can be chosen. */
  readonly chosen?: boolean | undefined
  readonly onToggle?: (() => void) | undefined
}

/** What it is, whose, since when it may go, and every step that led there. */
export function DueLine({ row, chosen, onToggle }: Props) {
  const text = useText()
  const { t } = text
  const category = t(`retention.category.${row.category}`)
  const name = row.name || t('lists.row.noName')
  return (
    <Group component="li" gap="sm" wrap="nowrap" align="flex-start">
      {onToggle && (
        <Checkbox
          mt={3}
          checked={chosen ?? false}
          aria-label={t('retention.due.choose', { category, number: row.number, name })}
          onChange={onToggle}
        />
      )}
      <Stack gap={2} style={{ minWidth: 0 }}>
        <Group gap="sm" align="baseline" style={{ rowGap: 0 }}>
          <Anchor component={Link} to={`/cases/${row.caseId}`} size="sm">
            {row.number}
          </Anchor>
          <Text fw={700}>{name}</Text>
          <Text size="sm">{category}</Text>
          {row.documentName && (
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {row.documentName}
            </Text>
          )}
          <DateText size="sm" date={row.dueOn} today={row.today} />
        </Group>
        <Text size="xs" c="dimmed">
          {row.because.map(step => stepWords(text, step)).join(' → ')}
        </Text>
        {row.stopAsked && (
          <Group gap={6} wrap="nowrap" align="flex-start" className="kaiji-soon">
            <IconAlertTriangle size={16} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
            <Text size="xs">{t('retention.stopAsked')}</Text>
          </Group>
        )}
      </Stack>
    </Group>
  )
}

/** Rows that can only be read. */
export function DueLines({ rows }: { readonly rows: readonly DueRow[] }) {
  return (
    <ul className="kaiji-retention-list">
      {rows.map(row => (
        <DueLine key={`${row.caseId} ${row.documentId ?? ''}`} row={row} />
      ))}
    </ul>
  )
}
