import { plainRequests } from '@ui/app/request-words'
import {
  createSpotlight,
  Spotlight,
  useSpotlight,
  type SpotlightActionData,
  type SpotlightProps,
} from '@mantine/spotlight'
import { IconFolder, IconSearch, IconSettings } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { CaseRow } from '@core/cases/case-row'
import { keysOf } from '@core/commands/commands'
import type { FoundCase } from '@core/search/contract'
import { api } from '../api'
import { eventWording } from '../event-words'
import { fold, hasEveryWord } from '../fold'
import { useRole } from '../may'
import { useGoToSetting } from '../setting-mark'
import { allSettings, findSettings } from '../settings-index'
import { useSearchChoice } from '../search-choice'
import { pathOfHit } from '../search-place'
import { hitsOf, useSearchTrace } from '../search-trace'
import { useText, type Text } from '../text'
import { useRead } from '../use-api'
import { runCommand, useCommandName, useOfferedCommands } from '../commands'
import { KeyCaps } from './key-sheet'
import { actionsOnPage, type PageAction } from './page-actions'

const [finderStore, finderActions] = createSpotlight()
export const openFinder = finderActions.open

const longest = 12

/** Ctrl+K: every case by anything in it, and every place and action. */
export function Finder() {
  const { t } = useText()
  const navigate = useNavigate()
  const { opened } = useSpotlight(finderStore)
  const [query, setQuery] = useState('')
  const cases = useFinderCases(query.trim(), opened)
  const go = (path: string) => () => void navigate(path)

  const caseActions = cases.shown.map(({ id, label, description, path }) => ({
    // What the main process has found matches, be it by a reading that is not shown.
    keywords: fold(query),
    ...{ id, label, description },
    leftSection: <IconFolder size={18} aria-hidden />,
    onClick: go(path),
  }))
  useSearchTrace('finder', query, cases.total)
  const everywhere = useSearchEverything(query.trim())
  const actions = useActions(opened)
  const settings = useFinderSettings(query.trim())
  useFirstSelected(opened)
  const caseGroup = { group: t('common.searchCases'), actions: caseActions }
  // What is called so comes before what only says so somewhere.
  const casesFirst = hasEveryWord(fold(caseActions[0]?.label ?? ''), query)
  return (
    <Spotlight
      store={finderStore}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      actions={[
        ...(casesFirst ? [caseGroup] : []),
        { group: t('common.searchActions'), actions: actions.commands },
        { group: t('commands.onThisPage'), actions: actions.page },
        { group: t('common.nav.settings'), actions: [...settings] },
        ...(casesFirst ? [] : [caseGroup]),
        // Last: Enter does what was named, and only then looks further.
        { group: t('common.nav.search'), actions: [...everywhere] },
      ]}
      filter={matching}
      limit={longest + 16}
      scrollable
      maxHeight="60vh"
      // A list longer than the window can be scrolled from the keyboard too.
      scrollAreaProps={{
        viewportProps: { tabIndex: 0, role: 'group', 'aria-label': t('common.searchFound') },
      }}
      attributes={{ content: { 'aria-label': t('common.search') } }}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      nothingFound={t('common.nothingFound')}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('common.searchHint'),
        'aria-label': t('common.search'),
      }}
    />
  )
}

/**
 * Enter does the first thing that is found. The library marks it while the list of the key before is
 * still shown, and what comes later stands unmarked.
 */
function useFirstSelected(opened: boolean): void {
  useEffect(() => {
    if (!opened) return
    const list = document.getElementById(finderStore.getState().listId)
    if (!list || list.querySelector('[data-selected]')) return
    list.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
    finderStore.updateState(state => ({ ...state, selected: 0 }))
  })
}

/** Commands of the window, and what stands on the page that is shown. */
function useActions(opened: boolean) {
  const name = useCommandName()
  const offered = useOfferedCommands()
  // What stood on the page when the search was opened; it stays as it is behind it.
  const page = useMemo(
    (): readonly PageAction[] => (opened ? actionsOnPage(document.getElementById('main')) : []),
    [opened],
  )
  return {
    commands: offered.flatMap(id => {
      if (id === 'find') return []
      const keys = keysOf(id)
      return action({
        id,
        label: name(id),
        rightSection: keys && <KeyCaps keys={keys} />,
        onClick: afterClosing(() => runCommand(id)),
      })
    }),
    page: page.map(({ name: label, part, run }, index) =>
      action({ id: `page-${index}`, label, description: part, onClick: afterClosing(run) }),
    ),
  }
}

/** The search closes first and gives the focus back; what is then done may take it. */
const afterClosing = (run: () => void) => () => void setTimeout(run, 50)

type Line = Readonly<Record<'id' | 'label' | 'description' | 'path', string>>

/** The newest cases, and while something is typed those that it is found in. */
function useFinderCases(words: string, opened: boolean) {
  const newest = useNewest(opened && words === '')
  const found = useFound(words, opened && words !== '')
  return words === '' ? newest : found
}

function useNewest(when: boolean) {
  const text = useText()
  const newest = { status: 'all', sort: 'received', descending: true, count: longest } as const
  const list = useRead(api.cases.list, newest, { when })
  const shown = (list.data?.rows ?? []).map((row): Line => {
    const label = `${row.number} ${row.name}`
    return { id: row.id, label, description: describe(text, row), path: `/cases/${row.id}` }
  })
  return { shown, total: null }
}

function useFound(words: string, when: boolean) {
  const text = useText()
  const found = useRead(api.search.find, { text: words, count: longest, places: 1 }, { when })
  const shown = (found.data?.cases ?? []).map(one => lineOfFound(text, one))
  return { shown, total: hitsOf(found) }
}

/** What a case is called is in its label; any other place is shown. */
function lineOfFound(text: Text, found: FoundCase): Line {
  const { caseId: id, number, name, row, hits } = found
  const [hit] = hits
  const isShown = hit === undefined || hit.field === 'number' || hit.field === 'name'
  const place = isShown
    ? []
    : [
        text.t('common.labelled', {
          label: text.t(`search.place.${hit.field}`),
          value: hit.excerpt,
        }),
      ]
  const description = [...(row ? [describe(text, row)] : []), ...place].join(' · ')
  return {
    id,
    label: `${number} ${name}`,
    description,
    path: pathOfHit(found, isShown ? undefined : hit),
  }
}

/** Goes on on the page of the search, where every place is shown. */
function useSearchEverything(words: string): readonly SpotlightActionData[] {
  const { t } = useText()
  const navigate = useNavigate()
  const { search } = useSearchChoice()
  if (words === '') return []
  return [
    {
      id: 'search-everything',
      keywords: fold(words),
      label: t('search.everywhere', { text: words }),
      leftSection: <IconSearch size={18} aria-hidden />,
      onClick: () => {
        search(words)
        void navigate('/search')
      },
    },
  ]
}

const mostSettings = 8

/** Settings of every page, once something is typed. */
function useFinderSettings(words: string): readonly SpotlightActionData[] {
  const text = useText()
  const role = useRole()
  const go = useGoToSetting()
  if (words === '' || role === undefined) return []
  return findSettings(allSettings(eventWording(text).say, role), words)
    .slice(0, mostSettings)
    .map((setting, index) => ({
      id: `setting-${index}`,
      // It was found by more words than are shown.
      keywords: fold(words),
      label: setting.label,
      description: setting.part === '' ? setting.page : `${setting.page} › ${setting.part}`,
      leftSection: <IconSettings size={18} aria-hidden />,
      onClick: afterClosing(() => go(setting)),
    }))
}

type SpotlightActions = SpotlightProps['actions'][number]

/** Folded once, so that each key typed only compares. */
const action = (data: SpotlightActionData): SpotlightActionData => ({
  ...data,
  keywords: fold(`${data.label ?? ''} ${data.description ?? ''}`),
})

const describe = ({ t, pick }: Text, row: CaseRow): string =>
  `${plainRequests(row, pick)} · ${t(`cases.stage.${row.stage}`)}`

const matching = (query: string, groups: SpotlightActions[]): SpotlightActions[] =>
  groups.flatMap((entry): SpotlightActions[] => {
    if (!('actions' in entry)) return matches(entry, query) ? [entry] : []
    const actions = entry.actions.filter(item => matches(item, query))
    return actions.length > 0 ? [{ ...entry, actions }] : []
  })

const matches = ({ keywords }: SpotlightActionData, query: string): boolean =>
  hasEveryWord(String(keywords), query)
