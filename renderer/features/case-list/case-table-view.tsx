import { Anchor, Table, Text, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react'
import { Link, useNavigate } from 'react-router'
import type { CaseRow } from '@core/cases/contract'
import { packOf } from '@core/regimes/index'
import { plainRequests } from '@ui/app/request-words'
import { useText } from '@ui/app/text'
import { isReplyDate, todayFor } from '@ui/app/today-list'
import { DateText } from '@ui/ui/date-text'
import { PartUnreadableMark } from '@ui/ui/part-unreadable-mark'
import { HeldMark } from '@ui/ui/retention/held-mark'
import { sortedBy, type SortColumn } from './case-table'
import { useListChoice } from './list-choice'

/** The table of cases. A row opens with a click anywhere; its number is the link for keyboard and screen reader. */
export function CaseTable({ rows }: { readonly rows: readonly CaseRow[] }) {
  const { t } = useText()
  return (
    <Table.ScrollContainer minWidth={860} type="native">
      <Table
        className="kaiji-table"
        highlightOnHover
        highlightOnHoverColor="var(--kaiji-hover)"
        verticalSpacing="xs"
        horizontalSpacing="sm"
      >
        <Table.Thead>
          <Table.Tr>
            <SortHead column="number" label={t('lists.cases.number')} />
            <Table.Th>{t('lists.cases.name')}</Table.Th>
            <Table.Th>{t('lists.cases.request')}</Table.Th>
            <Table.Th>{t('lists.cases.stage')}</Table.Th>
            <Table.Th>{t('lists.cases.next')}</Table.Th>
            <SortHead column="due" label={t('lists.cases.due')} />
            <SortHead column="received" label={t('lists.cases.received')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(row => (
            <CaseLine key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function SortHead({ column, label }: { readonly column: SortColumn; readonly label: string }) {
  const { t } = useText()
  const { sorting, choose } = useListChoice()
  const active = sorting.column === column
  const order = sorting.descending ? 'descending' : 'ascending'
  const Arrow = sorting.descending ? IconArrowDown : IconArrowUp
  return (
    <Table.Th aria-sort={active ? order : 'none'}>
      <UnstyledButton
        className="kaiji-status-part"
        fw={700}
        fz="sm"
        title={t('lists.cases.sortBy', { column: label })}
        onClick={() => choose({ sorting: sortedBy(column, sorting) })}
      >
        {label}
        {active ? <Arrow size={14} aria-hidden /> : <IconArrowsSort size={14} aria-hidden />}
      </UnstyledButton>
    </Table.Th>
  )
}

function CaseLine({ row }: { readonly row: CaseRow }) {
  const { t, pick } = useText()
  const navigate = useNavigate()
  const path = `/cases/${row.id}`
  return (
    <Table.Tr style={{ cursor: 'pointer' }} onClick={() => void navigate(path)}>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <Anchor component={Link} to={path} size="sm" onClick={event => event.stopPropagation()}>
          {row.number}
        </Anchor>{' '}
        <HeldMark caseId={row.id} />
        <PartUnreadableMark row={row} />
      </Table.Td>
      <Table.Td fw={700} miw={112}>
        {row.name || t('lists.row.noName')}
      </Table.Td>
      <Table.Td miw={152}>{plainRequests(row, pick)}</Table.Td>
      <Table.Td miw={88}>{t(`cases.stage.${row.stage}`)}</Table.Td>
      <Table.Td miw={120}>{row.closedOn ? '' : t(`cases.nextStep.${row.next}`)}</Table.Td>
      <Table.Td>
        <Due row={row} />
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <DateText date={row.receivedOn} today={todayFor(row, new Date())} />
      </Table.Td>
    </Table.Tr>
  )
}

function Due({ row }: { readonly row: CaseRow }) {
  const { t, pick } = useText()
  const today = todayFor(row, new Date())
  if (row.closedOn) return <DateText date={row.closedOn} today={today} c="dimmed" />
  if (!row.due) return <Text size="sm">{t('lists.cases.noDue')}</Text>
  const rule = packOf(row).deadlines.find(deadline => deadline.id === row.due?.rule)
  const late = row.due.date < today && !isReplyDate(row)
  return (
    <div className={late ? 'kaiji-late' : ''}>
      <span className="kaiji-status-part">
        {late && <IconAlertTriangle size={14} aria-hidden />}
        {late && t('lists.cases.late')} <DateText date={row.due.date} today={today} />
      </span>
      {rule && (
        <Text size="xs" c="dimmed">
          {pick(rule.name)}
        </Text>
      )}
    </div>
  )
}
