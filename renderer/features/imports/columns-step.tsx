import { Alert, Button, Group, Select, Stack, Table, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { CheckView, TableView } from '@core/imports/contract'
import { importField, type ImportField } from '@core/imports/field'
import type { Mapping } from '@core/imports/mapping'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { localDay } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'
import { ForAllRows } from './for-all-rows'
import { ReadAs } from './read-as'
import { SaveProfile } from './save-profile'
import { Working } from '@ui/ui/working'

type Props = {
  readonly view: TableView
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
  /** The file was read anew: another sheet, or the same text in another encoding. */
  readonly onSheet: (view: TableView) => void
  readonly onEncoding: (view: TableView) => void
  readonly onChecked: (checked: CheckView) => void
}

/** The second step: what each column is, and what holds for rows that say nothing. */
export function ColumnsStep({ view, mapping, onChange, onChecked, ...reread }: Props) {
  const { t } = useText()
  const check = useAction(api.imports.check)
  const start = async () => {
    const done = await check.mutateAsync({ tableId: view.tableId, mapping }).catch(() => undefined)
    if (done) onChecked(done)
  }
  return (
    <Section title={t('imports.columns.title')} summary={<Facts view={view} />}>
      <Notices view={view} />
      <Group align="flex-start" gap="md">
        <ReadAs view={view} {...reread} />
        <HeaderChoice view={view} mapping={mapping} onChange={onChange} />
      </Group>
      <ColumnTable view={view} mapping={mapping} onChange={onChange} />
      <ForAllRows mapping={mapping} onChange={onChange} />
      <SaveProfile view={view} mapping={mapping} />
      {check.error && <Problem problem={problemOf(check.error)} />}
      {check.isPending && <Working words="imports.checking" />}
      <Group justify="flex-end">
        <Button onClick={() => void start()} disabled={check.isPending}>
          {t('imports.check')}
        </Button>
      </Group>
    </Section>
  )
}

function Facts({ view: { fileName, rows, encoding, sheet } }: Pick<Props, 'view'>) {
  const { t } = useText()
  const kind = encoding
    ? t(`imports.columns.encoding.${encoding}`)
    : t('imports.columns.workbook', { sheet: sheet ?? '' })
  return <>{t('imports.columns.facts', { file: fileName, count: rows, kind })}</>
}

function Notices({ view }: Pick<Props, 'view'>) {
  const { t, language } = useText()
  const { before, unreadable, isUnsure, profile } = view
  return (
    <Stack gap="xs">
      {profile && <Text size="sm">{t('imports.columns.profile', { name: profile })}</Text>}
      {isUnsure && (
        <Alert color="amber" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {t('imports.columns.unsure')}
        </Alert>
      )}
      {unreadable > 0 && (
        <Alert color="amber" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {t('imports.columns.unreadable', { count: unreadable })}
        </Alert>
      )}
      {before && (
        <Alert color="amber" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {t('imports.columns.before', {
            day: fullDate(localDay(before.at), language),
            count: before.cases,
          })}
        </Alert>
      )}
    </Stack>
  )
}

type Choosing = Pick<Props, 'view' | 'mapping' | 'onChange'>

function HeaderChoice({ view, mapping, onChange }: Choosing) {
  const { t } = useText()
  const rows = view.top.map((row, at) => ({
    value: String(at),
    label: `${at + 1}: ${row.filter(Boolean).slice(0, 4).join(' · ').slice(0, 60)}`,
  }))
  return (
    <Select
      label={t('imports.columns.header')}
      flex="1 1 280px"
      maw={520}
      data={[{ value: '', label: t('imports.columns.noHeader') }, ...rows]}
      value={mapping.headerRow === null ? '' : String(mapping.headerRow)}
      allowDeselect={false}
      onChange={value => onChange({ ...mapping, headerRow: value ? Number(value) : null })}
    />
  )
}

function ColumnTable({ view, mapping, onChange }: Choosing) {
  const { t } = useText()
  const header = mapping.headerRow === null ? [] : (view.top[mapping.headerRow] ?? [])
  const first = mapping.headerRow === null ? 0 : mapping.headerRow + 1
  const heading = (at: number) => header[at]?.trim() || t('imports.columns.nth', { n: at + 1 })
  const examples = (at: number) =>
    view.top
      .slice(first)
      .map(row => row[at]?.trim() ?? '')
      .filter(Boolean)
      .slice(0, 3)
      .join(' · ')
  const choose = (at: number, field: ImportField | null) =>
    onChange({ ...mapping, columns: mapping.columns.with(at, field) })
  return (
    <Table.ScrollContainer minWidth={640} type="native">
      <Table className="kaiji-table" verticalSpacing={6} horizontalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('imports.columns.column')}</Table.Th>
            <Table.Th>{t('imports.columns.begins')}</Table.Th>
            <Table.Th>{t('imports.columns.meaning')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {mapping.columns.slice(0, view.mapping.columns.length).map((field, at) => (
            <Table.Tr key={at}>
              <Table.Td fw={500} miw={112}>
                {heading(at)}
              </Table.Td>
              <Table.Td className="imports-examples">{examples(at)}</Table.Td>
              <Table.Td w={260}>
                <Select
                  aria-label={`${heading(at)}: ${t('imports.columns.meaning')}`}
                  data={[
                    { value: '', label: t('imports.columns.leaveOut') },
                    ...importField.options.map(value => ({
                      value,
                      label: t(`imports.field.${value}`),
                    })),
                  ]}
                  value={field ?? ''}
                  allowDeselect={false}
                  onChange={value => choose(at, importField.safeParse(value).data ?? null)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
