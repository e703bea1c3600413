import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { CheckView, RunView, TableView } from '@core/imports/contract'
import type { Mapping } from '@core/imports/mapping'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useAction, useChange } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'
import { CheckedRows, type Only } from './checked-rows'
import { OwnWords } from './own-words'
import { Working } from '@ui/ui/working'

type Props = {
  readonly view: TableView
  readonly mapping: Mapping
  readonly checked: CheckView
  readonly onChecked: (mapping: Mapping, checked: CheckView) => void
  readonly onBack: () => void
  readonly onDone: (run: RunView) => void
}

/** The third step: every row as it would become a case, and why some cannot. */
export function CheckStep({ view, mapping, checked, onChecked, onBack, onDone }: Props) {
  const { t } = useText()
  const { tableId } = view
  const [only, setOnly] = useState<Only>(checked.bad > 0 ? 'bad' : 'all')
  const run = useChange(api.imports.run)
  const start = async () => {
    const done = await run.mutateAsync({ tableId }).catch(() => undefined)
    if (done) onDone(done)
  }
  const { good, bad, again, warned, rows } = checked
  const counts = { all: rows, good, bad, warned, again }
  const choices = (['all', 'bad', 'warned', 'good', 'again'] as const).map(value => ({
    value,
    label: t(`imports.rows.${value}`, { count: counts[value] }),
  }))
  return (
    <Section
      title={t('imports.rows.title')}
      summary={t('imports.rows.counts', { good, bad, again })}
    >
      <SegmentedControl
        aria-label={t('imports.rows.title')}
        style={{ alignSelf: 'flex-start' }}
        data={choices}
        value={only}
        onChange={value => setOnly(choices.find(choice => choice.value === value)?.value ?? 'all')}
      />
      {/* A new check begins at the first row. */}
      <CheckedRows
        key={`${only} ${JSON.stringify(mapping.words)}`}
        tableId={tableId}
        only={only}
        law={mapping}
      />
      <OwnWords tableId={tableId} mapping={mapping} bad={bad} onChecked={onChecked} />
      {run.error && <Problem problem={problemOf(run.error)} />}
      {run.isPending && <Working words="imports.running" />}
      <Group justify="space-between" align="flex-end">
        <Stack gap="xs">
          <Group gap="xs">
            <Button variant="default" onClick={onBack} disabled={run.isPending}>
              {t('imports.rows.change')}
            </Button>
            {bad > 0 && <SaveRejected tableId={tableId} />}
          </Group>
        </Stack>
        <Button onClick={() => void start()} disabled={good === 0 || run.isPending}>
          {t('imports.run', { count: good })}
        </Button>
      </Group>
    </Section>
  )
}

function SaveRejected({ tableId }: { readonly tableId: string }) {
  const { t } = useText()
  const save = useAction(api.imports.saveRejected)
  return (
    <>
      <Button variant="default" disabled={save.isPending} onClick={() => save.mutate({ tableId })}>
        {t('imports.rows.saveRejected')}
      </Button>
      <Text size="sm" role="status">
        {save.data && t('imports.rows.savedTo', { path: save.data })}
      </Text>
      {save.error && <Problem problem={problemOf(save.error)} />}
    </>
  )
}
