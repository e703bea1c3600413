import { Button, Group, Select, Text } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconMailForward } from '@tabler/icons-react'
import { useState } from 'react'
import {
  registerStatus,
  wholeRegister,
  type RegisterCursor,
  type RegisterPage as Letters,
} from '@core/letters/register'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useSearchTrace } from '@ui/app/search-trace'
import { useText } from '@ui/app/text'
import { answerOf, useRead } from '@ui/app/use-api'
import { DateField } from '@ui/ui/date-field'
import { EmptyState } from '@ui/ui/empty-state'
import { Page } from '@ui/ui/page'
import { Pager } from '@ui/ui/pager'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { SearchField } from '@ui/ui/search-field'
import { RegisterExport } from './register-export'
import { RegisterTable } from './register-table'
import { useRegisterChoice } from './register-choice'

/** `/register`: every numbered letter (発信簿), newest first, a hundred at a time. */
export function RegisterPage() {
  const { t } = useText()
  const { filter, pages } = useRegisterChoice()
  const page = useRead(api.letters.register, { filter, cursor: pages.at(-1) ?? null })
  useSearchTrace('register', filter.search, answerOf(page)?.rows.length ?? null)
  return (
    <Page wide title={t('register.title')} lead={t('register.lead')}>
      <Filter />
      <div className="kaiji-section">
        {page.isPending && <Reading rows={8} />}
        {page.isError && (
          <Problem problem={problemOf(page.error)} onRetry={() => void page.refetch()} />
        )}
        {page.data && <Rows page={page.data} />}
      </div>
      {page.data && page.data.rows.length > 0 && <RegisterExport />}
    </Page>
  )
}

function Filter() {
  const { t } = useText()
  const { filter, cleared, choose, clear } = useRegisterChoice()
  const filtered = JSON.stringify(filter) !== JSON.stringify(wholeRegister)
  return (
    <Group gap="md" align="flex-end" role="group" aria-label={t('register.search')}>
      <Search key={cleared} />
      <Select
        label={t('register.state')}
        placeholder={t('register.anyState')}
        data={registerStatus.options.map(value => ({
          value,
          label: t(`register.status.${value}`),
        }))}
        value={filter.status}
        clearable
        w={170}
        clearButtonProps={{ 'aria-label': t('register.anyState') }}
        onChange={value => choose({ status: value })}
      />
      <DateField
        label={t('register.from')}
        value={filter.from}
        clearable
        maxToday
        onChange={from => choose({ from })}
      />
      <DateField
        label={t('register.to')}
        value={filter.to}
        clearable
        maxToday
        onChange={to => choose({ to })}
      />
      {filtered && (
        <Button variant="default" onClick={clear}>
          {t('register.clear')}
        </Button>
      )}
    </Group>
  )
}

/** Looked up when typing pauses. */
function Search() {
  const { t } = useText()
  const { filter, choose } = useRegisterChoice()
  const [typed, setTyped] = useState(filter.search)
  const look = useDebouncedCallback((search: string) => choose({ search }), 400)
  return (
    <SearchField
      flex="1 1 220px"
      maw={380}
      label={t('register.search')}
      placeholder={t('register.searchHelp')}
      maxLength={200}
      value={typed}
      onChange={text => {
        setTyped(text)
        look(text)
      }}
    />
  )
}

function Rows({ page: { rows, next } }: { readonly page: Letters }) {
  const { t } = useText()
  const filter = useRegisterChoice(choice => choice.filter)
  if (rows.length === 0) {
    const isEmpty = JSON.stringify(filter) === JSON.stringify(wholeRegister)
    return (
      <EmptyState
        icon={<IconMailForward size={28} aria-hidden />}
        title={t(isEmpty ? 'register.empty' : 'register.noMatch')}
        description={t(isEmpty ? 'register.emptyHelp' : 'register.noMatchHelp')}
      />
    )
  }
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {t(next === null ? 'register.shown' : 'register.shownOfMore', { count: rows.length })}
      </Text>
      <RegisterTable rows={rows} />
      <OtherPages next={next} />
    </>
  )
}

function OtherPages({ next }: { readonly next: RegisterCursor | null }) {
  const { t } = useText()
  const { pages, older, newer } = useRegisterChoice()
  return (
    <Pager
      newer={t('register.newer')}
      older={t('register.older')}
      onNewer={pages.length > 0 ? newer : undefined}
      onOlder={next === null ? undefined : () => older(next)}
    />
  )
}
