import { Table } from '@mantine/core'
import type { Difference } from '@core/settings-file/differences'
import { useText } from '@ui/app/text'

type Props = {
  readonly caption: string
  readonly before: string
  readonly after: string
  readonly differences: readonly Difference[]
}

/** Longer words, such as the text of a policy, are not compared here. */
const longest = 300

/** Setting by setting, what is and what would be. */
export function DifferenceTable({ caption, before, after, differences }: Props) {
  const { t } = useText()
  const shown = (value: string | null): string => {
    if (value === null) return t('settingsFile.read.absent')
    if (value.trim() === '') return t('settingsFile.read.empty')
    return value.length > longest ? `${value.slice(0, longest)}…` : value
  }
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table layout="fixed" captionSide="top" className="settings-differences">
        <Table.Caption>{caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('settingsFile.read.setting')}</Table.Th>
            <Table.Th scope="col">{before}</Table.Th>
            <Table.Th scope="col">{after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differences.map(one => (
            <Table.Tr key={one.id}>
              <Table.Th scope="row" fw={600}>
                {one.label}
              </Table.Th>
              <Table.Td>{shown(one.before)}</Table.Td>
              <Table.Td>{shown(one.after)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
