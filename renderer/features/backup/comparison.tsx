import { Table } from '@mantine/core'
import { useText } from '@ui/app/text'
import { tables } from './counts'

type Props = {
  readonly inBackup: Readonly<Record<string, number>>
  readonly now: Readonly<Record<string, number>>
}

/** Table by table: what the backup holds, what the vault holds, and what would change. */
export function Comparison({ inBackup, now }: Props) {
  const { t } = useText()
  const difference = (from: number, to: number) => {
    if (from === to) return t('backup.restore.same')
    return to < from
      ? t('backup.restore.fewer', { count: from - to })
      : t('backup.restore.more', { count: to - from })
  }
  return (
    <Table verticalSpacing={4} maw={560}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('backup.restore.what')}</Table.Th>
          <Table.Th ta="right">{t('backup.restore.now')}</Table.Th>
          <Table.Th ta="right">{t('backup.restore.inBackup')}</Table.Th>
          <Table.Th ta="right">{t('backup.restore.difference')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {tables
          // What there is none of on either side tells nothing; cases are always named.
          .filter(table => table === 'cases' || (inBackup[table] ?? 0) + (now[table] ?? 0) > 0)
          .map(table => {
            const before = now[table] ?? 0
            const after = inBackup[table] ?? 0
            return (
              <Table.Tr key={table}>
                <Table.Th scope="row" fw={400}>
                  {t(`backup.table.${table}`)}
                </Table.Th>
                <Table.Td ta="right">{before}</Table.Td>
                <Table.Td ta="right">{after}</Table.Td>
                <Table.Td ta="right" className={after < before ? 'kaiji-soon' : ''}>
                  {difference(before, after)}
                </Table.Td>
              </Table.Tr>
            )
          })}
      </Table.Tbody>
    </Table>
  )
}
