import { Alert, Button, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconHourglass, IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useRef, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import type { SearchPage as Found } from '@core/search/contract'
import { longestQuery } from '@core/search/words'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { casesAtOnce, useSearchChoice } from '@ui/app/search-choice'
import { pathOfHit } from '@ui/app/search-place'
import { hitsOf, useSearchTrace } from '@ui/app/search-trace'
import { useText } from '@ui/app/text'
import { readAhead, useRead } from '@ui/app/use-api'
import { EmptyState } from '@ui/ui/empty-state'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { SearchField } from '@ui/ui/search-field'
import { FoundCases, moveAmongHits } from './found-cases'
import { RecentSearches } from './recent-searches'
import './search.css'

/** `/search`: everything in every case, found as it is typed. */
export function SearchPage() {
  const { t } = useText()
  const { text, count } = useSearchChoice()
  const words = text.trim()
  const found = useFound(words, count)
  useSearchTrace('search', text, hitsOf(found))
  useIndexing(found.data, () => void found.refetch())
  const isWhole = useIsWhole(found.isPlaceholderData ? null : words)
  return (
    <Page title={t('search.title')}>
      <Field first={words === '' ? undefined : found.data} />
      <div className="kaiji-section">
        {words === '' && <Beginning />}
        {words !== '' && found.isError && (
          <Problem problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
        )}
        {words !== '' && found.data && <Results page={found.data} {...{ words, isWhole }} />}
      </div>
    </Page>
  )
}

/** The first cases are on screen before those below them are drawn. */
function useIsWhole(answered: string | null): boolean {
  const { count } = useSearchChoice()
  const drawn = useDeferredValue(answered)
  return drawn === answered || count > casesAtOnce
}

/** About as many as fit the window. */
const firstCases = 6

/** What is called so comes first where the whole of a large vault takes longer. */
function useFound(words: string, count: number) {
  const soon = useRead(api.search.find, { text: words, count }, { when: words !== '' })
  const isPart = words !== '' && soon.data?.isPart === true && !soon.isPlaceholderData
  // Not at each key of a number that is still typed.
  const [rested] = useDebouncedValue(words, restMs)
  const whole = useRead(
    api.search.find,
    { text: words, count, thorough: true },
    { when: isPart && rested === words },
  )
  return isPart && whole.data && !whole.isPlaceholderData ? whole : soon
}

const restMs = 400

/** While cases are made ready and documents read, what is on screen follows. */
function useIndexing(page: Found | undefined, again: () => void): void {
  const repeat = useRef(again)
  useEffect(() => {
    repeat.current = again
  })
  const isUnfinished = page !== undefined && (page.indexing !== null || page.reading)
  useEffect(() => {
    if (!isUnfinished) return undefined
    const timer = setInterval(() => repeat.current(), 1000)
    return () => clearInterval(timer)
  }, [isUnfinished])
}

function Field({ first }: { readonly first: Found | undefined }) {
  const { t } = useText()
  const navigate = useNavigate()
  const { text, search, asked } = useSearchChoice()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // After the page itself has taken the keyboard.
    const frame = requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.select()
    })
    return () => cancelAnimationFrame(frame)
  }, [asked])
  const onChange = (typed: string) => {
    const words = typed.trim()
    if (words !== '') readAhead(api.search.find, { text: words, count: casesAtOnce })
    search(typed)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends what an input method is still asking about.
    if (event.nativeEvent.isComposing) return
    const [top] = first?.cases ?? []
    if (event.key === 'Enter' && top) {
      void api.search.keep({ text })
      void navigate(pathOfHit(top, top.hits[0]))
    }
    moveAmongHits(event)
  }
  return (
    <SearchField
      ref={field}
      size="md"
      label={t('search.field')}
      description={t('search.placeholder')}
      maxLength={longestQuery}
      value={text}
      onChange={onChange}
      onKeyDown={onKeyDown}
    />
  )
}

function Beginning() {
  const { t } = useText()
  return (
    <>
      <EmptyState
        icon={<IconSearch size={28} aria-hidden />}
        title={t('search.emptyTitle')}
        description={t('search.help')}
      />
      <RecentSearches />
    </>
  )
}

type ResultsProps = { readonly page: Found; readonly words: string; readonly isWhole: boolean }

function Results({ page, words, isWhole }: ResultsProps) {
  const { t } = useText()
  const { more } = useSearchChoice()
  const { cases, total, isMore, indexing, reading } = page
  return (
    <>
      {indexing && (
        <Alert color="amber" variant="light" mb="sm" icon={<IconHourglass size={18} aria-hidden />}>
          {t(indexing.why === 'damaged' ? 'search.rebuilding' : 'search.indexing', {
            indexed: indexing.indexed,
            cases: indexing.cases,
          })}
        </Alert>
      )}
      <Text size="sm" c="dimmed" role="status" mb={8}>
        {total > 0 &&
          (isMore ? t('search.foundMore', { count: total }) : t('search.found', { count: total }))}
      </Text>
      {reading && (
        <Text size="sm" c="dimmed" mb={8}>
          {t('search.reading')}
        </Text>
      )}
      {total === 0 && <Nothing words={words} sofar={indexing !== null || reading} />}
      <FoundCases
        cases={isWhole ? cases : cases.slice(0, firstCases)}
        onOpen={() => void api.search.keep({ text: words })}
      />
      {cases.length < total && (
        <Button variant="default" mt="md" onClick={more}>
          {t('search.more')}
        </Button>
      )}
    </>
  )
}

function Nothing({ words, sofar }: { readonly words: string; readonly sofar: boolean }) {
  const { t } = useText()
  const signsOnly = !/[\p{L}\p{N}]/u.test(words)
  return (
    <EmptyState
      icon={<IconSearch size={28} aria-hidden />}
      title={t(sofar ? 'search.noneYet' : 'search.none', { text: words })}
      description={t(signsOnly ? 'search.signsOnly' : 'search.noneHelp')}
    />
  )
}
