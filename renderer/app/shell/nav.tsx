import { Button } from '@mantine/core'
import {
  IconCalendarMonth,
  IconChartBar,
  IconDatabase,
  IconFolders,
  IconHelpCircle,
  IconListSearch,
  IconMailForward,
  IconMailPlus,
  IconSearch,
  IconSettings,
  IconSun,
  IconTrashX,
  type Icon,
} from '@tabler/icons-react'
import { Fragment } from 'react'
import { NavLink, useLocation, useNavigate } from 'react-router'
import { can, type Action } from '@core/accounts/access'
import { keysOf, type CommandId } from '@core/commands/commands'
import { keyCaps } from '../commands'
import { tip } from '@ui/ui/tips'
import { Later } from '@ui/ui/later'
import { useMay, useRole } from '../may'
import { useText } from '../text'
import { SavedViews } from './saved-views'
import { ToDoCount } from './to-do-count'

type Place = {
  readonly path: string
  readonly word: string
  readonly command: CommandId
  readonly icon: Icon
  /** What one must be allowed to do for it to be of use; everybody's, when left out. */
  readonly action?: Action
}

const places = [
  { path: '/', word: 'myDay', command: 'myDay', icon: IconSun },
  { path: '/cases', word: 'cases', command: 'cases', icon: IconFolders },
  { path: '/calendar', word: 'calendar', command: 'calendar', icon: IconCalendarMonth },
  { path: '/register', word: 'register', command: 'register', icon: IconMailForward },
  { path: '/reports', word: 'reports', command: 'reports', icon: IconChartBar },
  { path: '/retention', word: 'retention', command: 'retention', icon: IconTrashX },
  { path: '/backups', word: 'backups', command: 'backups', icon: IconDatabase },
  { path: '/settings', word: 'settings', command: 'settings', icon: IconSettings },
  { path: '/log', word: 'log', command: 'log', icon: IconListSearch, action: 'log/view' },
  { path: '/help', word: 'help', command: 'guide', icon: IconHelpCircle },
] as const satisfies readonly Place[]

/** The places that are of use to whoever is working. */
export function usePlaces(): readonly (typeof places)[number][] {
  const role = useRole()
  return places.filter(
    (place: Place) => !place.action || (role !== undefined && can(role, place.action)),
  )
}

const withKeys = (name: string, command: CommandId): string =>
  `${name} (${keyCaps(keysOf(command) ?? '').join('+')})`

/** The lists, left. Narrow windows and high zoom show icons only; their names stay for screen readers and tooltips. */
export function Nav() {
  const { t } = useText()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  // Where one is already needs no name, and the tip would lie over the page's own heading.
  const named = (path: string, name: string, command: CommandId) =>
    tip(pathname === path ? undefined : withKeys(name, command), 'right')
  const mayWork = useMay('case/work')
  return (
    <nav className="kaiji-nav" aria-label={t('common.nav.title')}>
      {mayWork && (
        <Button
          {...named('/intake', t('common.newInquiry'), 'newInquiry')}
          className="kaiji-nav-new"
          variant="default"
          justify="flex-start"
          px={12}
          mb="xs"
          leftSection={<IconMailPlus size={18} aria-hidden />}
          onClick={() => void navigate('/intake')}
        >
          <span className="kaiji-nav-word">{t('common.newInquiry')}</span>
        </Button>
      )}
      <NavLink
        to="/search"
        className="kaiji-nav-link"
        {...named('/search', t('common.nav.search'), 'search')}
      >
        <IconSearch size={18} stroke={1.6} aria-hidden />
        <span className="kaiji-nav-word">{t('common.nav.search')}</span>
      </NavLink>
      {usePlaces().map(({ path, word, command, icon: PlaceIcon }) => (
        <Fragment key={path}>
          <NavLink
            to={path}
            end={path === '/'}
            className="kaiji-nav-link"
            {...named(path, t(`common.nav.${word}`), command)}
          >
            <PlaceIcon size={18} stroke={1.6} aria-hidden />
            <span className="kaiji-nav-word">{t(`common.nav.${word}`)}</span>
            {word === 'myDay' && (
              <Later>
                <ToDoCount />
              </Later>
            )}
          </NavLink>
          {word === 'cases' && (
            <Later>
              <SavedViews />
            </Later>
          )}
        </Fragment>
      ))}
    </nav>
  )
}
