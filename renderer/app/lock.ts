import { create } from 'zustand'
import type { ShellNews } from '@core/ipc/contract'
import { api } from './api'
import { usePlace } from './place'
import { followNews } from './queries'
import { saveEverything } from './unsaved'

type Ending = {
  /** What is about to happen to the page by itself; once it is locked, it shows nothing more. */
  readonly ending: 'lock' | 'leave' | 'locked' | undefined
}

export const useEnding = create<Ending>(() => ({ ending: undefined }))

/** How often a reminder was clicked: each time My day is shown. */
export const useDayAsked = create(() => ({ times: 0 }))

/** Saves what is being typed, then locks. The main process puts a fresh page in this one's place. */
export async function lockNow(): Promise<void> {
  await saveEverything()
  await api.accounts.lock({})
}

const endings = {
  'lock-soon': 'lock',
  'lock-put-off': undefined,
  leaving: 'leave',
  locked: 'locked',
} as const

/** At once where the vault is open; otherwise unlocking leads there and not back to where the work was. */
function showDay(): void {
  usePlace.getState().remember('/')
  useDayAsked.setState(({ times }) => ({ times: times + 1 }))
}

/** Does what the main process asks for; it waits for the promise where it needs to. */
export async function hear(news: ShellNews): Promise<void> {
  if (news === 'save-asked') await saveEverything()
  else if (news === 'changed') followNews(news)
  else if (news === 'show-day') showDay()
  else useEnding.setState({ ending: endings[news] })
  if (news === 'locked') followNews(news)
}
