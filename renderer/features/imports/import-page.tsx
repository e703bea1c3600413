import { Button, Group, Stack, Text } from '@mantine/core'
import { IconTableImport } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CheckView, RunView, TableView } from '@core/imports/contract'
import type { Mapping } from '@core/imports/mapping'
import { rereadMapping } from '@core/imports/reread'
import { api } from '@ui/app/api'
import { openedTable, showOpened } from '@ui/app/bring-in'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { CheckStep } from './check-step'
import { ColumnsStep } from './columns-step'
import { DoneStep } from './done-step'
import './imports.css'
import { MailList } from './mail-list'
import { NotTakenFiles } from './not-taken'
import { PastImports } from './past-imports'

/** `/bring-in`: tables and mails become cases, in steps. */
export function ImportPage() {
  const { t } = useText()
  const table = useQuery<TableView | null>({ queryKey: openedTable, enabled: false })
  return (
    <Page title={t('imports.title')} lead={t('imports.lead')}>
      <NotTakenFiles />
      {table.data ? <Steps key={table.data.tableId} view={table.data} /> : <Source />}
      <MailList />
      <PastImports />
    </Page>
  )
}

/** The first step: a file. */
function Source() {
  const { t } = useText()
  const choose = useAction(api.imports.choose)
  const open = async () => {
    const opened = await choose.mutateAsync({}).catch(() => null)
    if (opened) showOpened(opened)
  }
  return (
    <section className="kaiji-section imports-source" aria-label={t('imports.choose')}>
      <Stack gap="sm" align="center">
        <IconTableImport size={28} aria-hidden />
        <Text role="status" ta="center">
          {choose.isPending ? t('imports.reading') : t('imports.drop')}
        </Text>
        {choose.error && <Problem problem={problemOf(choose.error)} />}
        <Button onClick={() => void open()} disabled={choose.isPending}>
          {t('imports.choose')}
        </Button>
      </Stack>
    </section>
  )
}

/** Columns, then the rows as they would become cases, then what came of them. */
function Steps({ view }: { readonly view: TableView }) {
  const { t } = useText()
  const cache = useQueryClient()
  const [mapping, setMapping] = useState<Mapping>(view.mapping)
  const [checked, setChecked] = useState<CheckView>()
  const [run, setRun] = useState<RunView>()
  const close = () => {
    void api.imports.close({ tableId: view.tableId })
    // What is taken away from the cache would stay on the screen.
    cache.setQueryData(openedTable, null)
  }
  const other = (
    <Group>
      <Button variant="subtle" size="compact-sm" onClick={close}>
        {t('imports.back')}
      </Button>
    </Group>
  )
  if (run) return <DoneStep run={run} onClose={close} />
  if (checked) {
    return (
      <>
        {other}
        <CheckStep
          view={view}
          mapping={mapping}
          checked={checked}
          onChecked={(next, now) => {
            setMapping(next)
            setChecked(now)
          }}
          onBack={() => setChecked(undefined)}
          onDone={setRun}
        />
      </>
    )
  }
  return (
    <>
      {other}
      <ColumnsStep
        view={view}
        mapping={mapping}
        onChange={setMapping}
        onSheet={next => {
          cache.setQueryData(openedTable, next)
          setMapping(next.mapping)
        }}
        onEncoding={next => {
          // A heading that cannot be read makes it no other table.
          cache.setQueryData(openedTable, { ...next, profile: next.profile ?? view.profile })
          setMapping(rereadMapping({ said: mapping, before: view, now: next }))
        }}
        onChecked={setChecked}
      />
    </>
  )
}
