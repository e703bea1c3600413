import { Button, Group, Select, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { importField, type ImportField } from '@core/imports/field'
import type { FormLine } from '@core/imports/form-mail'
import type { StagedMailId } from '@core/ids'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'

type Props = { readonly mailId: StagedMailId; readonly onClose: () => void }

/** What each line of a web form is: said once on a mail of it, and kept for all that come. */
export function FormReading({ mailId, onClose }: Props) {
  const form = useRead(api.imports.form, { mailId })
  if (!form.data) return null
  return <Lines lines={form.data.lines} taught={form.data.taught} onClose={onClose} />
}

type LinesProps = {
  readonly lines: readonly FormLine[]
  readonly taught: boolean
  readonly onClose: () => void
}
type Meanings = Readonly<Record<string, ImportField | null>>

function Lines({ lines, taught, onClose }: LinesProps) {
  const { t } = useText()
  const [said, setSaid] = useState<Meanings>(() =>
    Object.fromEntries(lines.map(({ label, field }) => [label, field])),
  )
  const teach = useChange(api.imports.teachForm)
  const keep = async () => {
    const done = await teach.mutateAsync({ labels: said }).catch(() => undefined)
    if (done !== undefined) onClose()
  }
  return (
    <Stack gap="xs" mt={4}>
      <Text size="sm">{t('imports.form.lead')}</Text>
      <Table withRowBorders={false} verticalSpacing={4} maw={880}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('imports.form.label')}</Table.Th>
            <Table.Th>{t('imports.form.value')}</Table.Th>
            <Table.Th>{t('imports.form.meaning')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ label, value }) => (
            <Table.Tr key={label}>
              <Table.Td>{label}</Table.Td>
              <Table.Td>{value}</Table.Td>
              <Table.Td>
                <Meaning
                  label={label}
                  field={said[label] ?? null}
                  onSay={field => setSaid({ ...said, [label]: field })}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group gap="xs">
        <Button size="compact-sm" disabled={teach.isPending} onClick={() => void keep()}>
          {t('imports.form.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('imports.form.close')}
        </Button>
        {taught && <Forget onDone={onClose} />}
      </Group>
    </Stack>
  )
}

type MeaningProps = {
  readonly label: string
  readonly field: ImportField | null
  readonly onSay: (field: ImportField | null) => void
}

function Meaning({ label, field, onSay }: MeaningProps) {
  const { t } = useText()
  const nothing = { value: '', label: t('imports.form.nothing') }
  const fields = importField.options.map(value => ({ value, label: t(`imports.field.${value}`) }))
  return (
    <Select
      size="xs"
      w={240}
      aria-label={`${label}: ${t('imports.form.meaning')}`}
      data={[nothing, ...fields]}
      allowDeselect={false}
      value={field ?? ''}
      onChange={value => onSay(importField.safeParse(value).data ?? null)}
    />
  )
}

function Forget({ onDone }: { readonly onDone: () => void }) {
  const { t } = useText()
  const forget = useChange(api.imports.forgetForm)
  const run = async () => {
    const done = await forget.mutateAsync({}).catch(() => undefined)
    if (done !== undefined) onDone()
  }
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      title={t('imports.form.forgetAsk')}
      disabled={forget.isPending}
      onClick={() => void run()}
    >
      {t('imports.form.forget')}
    </Button>
  )
}
