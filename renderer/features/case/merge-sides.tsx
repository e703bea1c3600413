import { Table, Text } from '@mantine/core'
import type { MergePreview, MergeSide } from '@core/transfers/contract'
import { packOf, typeOf } from '@core/regimes/index'
import { fullDate } from '@ui/app/date-words'
import { useText, type Text as Words } from '@ui/app/text'

const rows = [
  'name',
  'subject',
  'received',
  'state',
  'requests',
  'identity',
  'items',
  'documents',
  'letters',
  'tasks',
] as const
type Row = (typeof rows)[number]

const cellOf: Readonly<Record<Row, (side: MergeSide, words: Words) => string>> = {
  name: ({ name }) => name,
  subject: ({ subject }) => subject,
  received: ({ receivedOn }, { language }) => fullDate(receivedOn, language),
  state: ({ closedOn, closeReason }, { t, language }) =>
    closedOn
      ? t('persons.closed', {
          day: fullDate(closedOn, language),
          reason: t(
            `cases.closeReason.${closeReason ?? 'answered'}` as 'cases.closeReason.answered',
          ),
        })
      : t('persons.open'),
  requests: (side, { t, pick }) => {
    const pack = packOf(side)
    return side.types.map(type => pick(typeOf(pack, type).name)).join(t('common.listSeparator'))
  },
  identity: ({ identity }, { t }) => t(`transfers.identity.${identity}`),
  items: ({ items }) => String(items),
  documents: ({ documents }) => String(documents),
  letters: ({ letters }) => String(letters),
  tasks: ({ openTasks }) => String(openTasks),
}

/** The two cases side by side: the one that is closed, and the one that goes on. */
export function MergeSides({ preview }: { readonly preview: MergePreview }) {
  const words = useText()
  const { t } = words
  const { from, into, same } = preview
  const what = same.map(kind => t(`persons.same.${kind}`)).join(t('common.listSeparator'))
  return (
    <>
      <Table.ScrollContainer minWidth={480}>
        <Table className="merge-sides" layout="fixed" verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" w="22%">
                {t('transfers.fact')}
              </Table.Th>
              <Table.Th scope="col">{t('transfers.closes', { number: from.number })}</Table.Th>
              <Table.Th scope="col">{t('transfers.stays', { number: into.number })}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(row => (
              <Table.Tr key={row}>
                <Table.Th scope="row">{t(`transfers.facts.${row}`)}</Table.Th>
                {[from, into].map(side => (
                  <Table.Td key={side.caseId} style={{ overflowWrap: 'anywhere' }}>
                    {cellOf[row](side, words)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm" fw={same.length === 0 ? 600 : 400}>
        {same.length === 0 ? t('transfers.sameNone') : t('transfers.sameBy', { what })}
      </Text>
    </>
  )
}
