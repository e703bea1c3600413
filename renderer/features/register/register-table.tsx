import { Anchor, Stack, Table, Text } from '@mantine/core'
import { Link } from 'react-router'
import type { RegisterRow } from '@core/letters/register'
import type { CalendarDate } from '@core/time/calendar-date'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'

/** One line a letter. The number opens it, the case's number its case; both by the keyboard. */
export function RegisterTable({ rows }: { readonly rows: readonly RegisterRow[] }) {
  const { t } = useText()
  return (
    <Table.ScrollContainer minWidth={860} type="native">
      <Table className="kaiji-table" verticalSpacing="xs" horizontalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('register.column.number')}</Table.Th>
            <Table.Th>{t('register.column.title')}</Table.Th>
            <Table.Th>{t('register.column.case')}</Table.Th>
            <Table.Th>{t('register.column.addressee')}</Table.Th>
            <Table.Th>{t('register.column.sentOn')}</Table.Th>
            <Table.Th>{t('register.column.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(row => (
            <Line key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function Line({ row }: { readonly row: RegisterRow }) {
  const { t, language } = useText()
  const day = (date: CalendarDate) => fullDate(date, language)
  const { documentNumber: number, title, dispatch, delivery } = row
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <Anchor
          component={Link}
          to={`/letters/${row.id}`}
          size="sm"
          aria-label={t('register.openLetter', { number, title })}
        >
          {number}
        </Anchor>
        <Small words={day(row.datedOn)} />
      </Table.Td>
      <Table.Td miw={150} style={{ overflowWrap: 'anywhere' }} lang={row.language}>
        {title}
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <Anchor
          component={Link}
          to={`/cases/${row.caseId}`}
          size="sm"
          aria-label={t('register.openCase', { number: row.caseNumber })}
        >
          {row.caseNumber}
        </Anchor>
      </Table.Td>
      <Table.Td miw={150} style={{ overflowWrap: 'anywhere' }} lang={row.language}>
        {row.addressee}
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        {dispatch && (
          <Stack gap={0}>
            <Text size="sm">{day(dispatch.sentOn)}</Text>
            <Small words={t(`letters.dispatch.methods.${dispatch.method}`)} />
            {dispatch.tracking && <Small words={dispatch.tracking} />}
          </Stack>
        )}
      </Table.Td>
      <Table.Td>
        <Text
          size="sm"
          style={{ whiteSpace: 'nowrap' }}
          className={row.status === 'returned' ? 'kaiji-late' : ''}
        >
          {t(`register.status.${row.status}`)}
        </Text>
        {delivery && <Small words={day(delivery.on)} />}
        {row.replaces && <Small words={t('register.inPlaceOf', { number: row.replaces })} />}
        {row.replacedBy && <Small words={t('register.replacedBy', { number: row.replacedBy })} />}
      </Table.Td>
    </Table.Tr>
  )
}

const Small = ({ words }: { readonly words: string }) => (
  <Text size="xs" c="dimmed">
    {words}
  </Text>
)
