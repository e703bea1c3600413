import { useEffect, useRef, type ReactNode } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useCommands } from '../commands'
import { Later } from '@ui/ui/later'
import { PracticeStrip } from '@ui/ui/practice/practice-strip'
import { TourPanel } from '@ui/ui/practice/tour-panel'
import { useIsPractice } from '@ui/ui/practice/use-practice'
import { TaskDialog } from '@ui/ui/tasks/task-dialog'
import { bringInPath } from '../bring-in'
import { lockNow, useDayAsked } from '../lock'
import { useMay } from '../may'
import { usePlace } from '../place'
import { useSearchChoice } from '../search-choice'
import { useText } from '../text'
import { useDay } from '../use-day'
import { useNewTask } from './new-task'
import { Finder, openFinder } from './finder'
import { KeySheet, showKeySheet } from './key-sheet'
import { MailDrop } from './mail-drop'
import { Nav, usePlaces } from './nav'
import { StatusBar } from './status-bar'

type Props = {
  readonly name: string
  readonly login: string
  readonly children: ReactNode
}

/** The one window: lists left, the page, and the status bar; keys that work everywhere. */
export function Shell({ name, login, children }: Props) {
  const { t } = useText()
  const main = useRef<HTMLElement>(null)
  const mayWork = useMay('case/work')
  const isPractice = useIsPractice()
  useShellCommands(mayWork)
  useFollowPath(main)
  useFollowReminder()
  return (
    <div className="kaiji-shell">
      <DayFirst />
      <a
        href="#main"
        className="kaiji-skip"
        onClick={event => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {t('common.nav.skip')}
      </a>
      {isPractice && <PracticeStrip />}
      <Nav />
      <main className="kaiji-main" id="main" tabIndex={-1} ref={main}>
        {children}
      </main>
      {isPractice && <TourPanel />}
      <StatusBar name={name} login={login} />
      {mayWork && <MailDrop />}
      {/* What opens over the page; what is asked of it before it is there is kept. */}
      <Later>
        <Finder />
        <KeySheet />
        {mayWork && <TaskDialog />}
      </Later>
    </div>
  )
}

/** Asks for the day before the parts beside it ask for theirs: it is what people wait for. */
function DayFirst() {
  useDay()
  return null
}

/** What can be done from every page. */
function useShellCommands(mayWork: boolean): void {
  const navigate = useNavigate()
  const places = usePlaces()
  const newTask = useNewTask()
  const ask = useSearchChoice(choice => choice.ask)
  const go = (to: string) => () => void navigate(to)
  useCommands({
    ...(mayWork ? { newInquiry: go('/intake'), bringIn: go(bringInPath), newTask } : {}),
    find: openFinder,
    search: () => {
      void navigate('/search')
      ask()
    },
    back: () => void navigate(-1),
    forward: () => void navigate(1),
    lock: () => void lockNow(),
    guide: go('/help'),
    practice: go('/practice'),
    keys: showKeySheet,
    ...Object.fromEntries(places.map(({ path, command }) => [command, go(path)])),
  })
}

/** A reminder was clicked. */
function useFollowReminder(): void {
  const navigate = useNavigate()
  const times = useDayAsked(asked => asked.times)
  const seen = useRef(times)
  useEffect(() => {
    if (seen.current === times) return
    seen.current = times
    void navigate('/')
  }, [times, navigate])
}

/** A new page starts at its top with the keyboard in it, as a page load would. */
function useFollowPath(main: React.RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  const remember = usePlace(place => place.remember)
  useEffect(() => {
    remember(pathname)
    if (shown.current === pathname) return
    shown.current = pathname
    main.current?.scrollTo({ top: 0 })
    main.current?.focus({ preventScroll: true })
  }, [pathname, main, remember])
}
