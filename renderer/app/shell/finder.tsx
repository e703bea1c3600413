import { plainRequests } from '@ui/app/request-words'
import {
  createSpotlight,
  Spotlight,
  useSpotlight,
  type SpotlightActionData,
  type SpotlightProps,
} from '@mantine/spotlight'
import {
  IconFolder,
  IconLock,
  IconMailPlus,
  IconSearch,
  IconTableImport,
} from '@tabler/icons-react'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { CaseRow } from '@core/cases/case-row'
import { api } from '../api'
import { bringInPath } from '../bring-in'
import { fold, hasEveryWord } from '../fold'
import { lockNow } from '../lock'
import { useSearchTrace } from '../search-trace'
import { useText, type Text } from '../text'
import { useRead } from '../use-api'
import { useMay } from '../may'
import { usePlaces } from './nav'

const [finderStore, finderActions] = createSpotlight()
export const openFinder = finderActions.open

const longest = 12

/** Ctrl+K: every case by number, name, reading or e-mail, and every place and action. */
export function Finder() {
  const text = useText()
  const { t } = text
  const navigate = useNavigate()
  const { opened } = useSpotlight(finderStore)
  const [query, setQuery] = useState('')
  const [looked] = useDebouncedValue(query.trim().slice(0, 200), 150)
  const wanted = { status: 'all', text: looked, sort: 'received', descending: true } as const
  const cases = useRead(api.cases.list, { ...wanted, count: longest }, { when: opened })
  const places = usePlaces()
  const mayWork = useMay('case/work')
  const go = (path: string) => () => void navigate(path)

  const caseActions = (cases.data?.rows ?? []).map(row => ({
    // What the main process has found matches, be it by a reading that is not shown.
    keywords: fold(query),
    id: row.id,
    label: `${row.number} ${row.name}`,
    description: describe(text, row),
    leftSection: <IconFolder size={18} aria-hidden />,
    onClick: go(`/cases/${row.id}`),
  }))
  useSearchTrace('finder', query, () => cases.data?.total ?? 0)
  const newInquiry = action({
    id: 'new-inquiry',
    label: t('common.newInquiry'),
    leftSection: <IconMailPlus size={18} aria-hidden />,
    onClick: go('/intake'),
  })
  const bringIn = action({
    id: 'bring-in',
    label: t('imports.title'),
    leftSection: <IconTableImport size={18} aria-hidden />,
    onClick: go(bringInPath),
  })
  const otherActions = [
    ...(mayWork ? [newInquiry, bringIn] : []),
    ...places.map(({ path, word, icon: PlaceIcon }) =>
      action({
        id: path,
        label: t(`common.nav.${word}`),
        leftSection: <PlaceIcon size={18} aria-hidden />,
        onClick: go(path),
      }),
    ),
    action({
      id: 'lock',
      label: t('common.lockNow'),
      leftSection: <IconLock size={18} aria-hidden />,
      onClick: () => void lockNow(),
    }),
  ]
  return (
    <Spotlight
      store={finderStore}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      actions={[
        { group: t('common.searchCases'), actions: caseActions },
        { group: t('common.searchActions'), actions: otherActions },
      ]}
      filter={matching}
      limit={longest}
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
