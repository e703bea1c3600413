import { api } from '@ui/app/api'
import { usePlace } from '@ui/app/place'
import { saveEverything } from '@ui/app/unsaved'
import { useText } from '@ui/app/text'
import { useAction, useRead } from '@ui/app/use-api'

/** Whether what is open is the practice vault. */
export function useIsPractice(): boolean {
  const status = useRead(api.accounts.status, {})
  return status.data?.state === 'open' && status.data.practice
}

/** Into the practice vault and out of it. What is being typed is saved first, wherever that is. */
export function usePracticeWays() {
  const { language } = useText()
  const begin = useAction(api.practice.begin)
  const resume = useAction(api.practice.resume)
  const end = useAction(api.practice.end)
  const enter = async (way: () => Promise<unknown>) => {
    await saveEverything()
    const { path, remember } = usePlace.getState()
    // Another vault has other cases: its work begins with its own day.
    remember('/')
    await way().catch(() => remember(path))
  }
  return {
    begin: () => void enter(() => begin.mutateAsync({ language })),
    resume: () => void enter(() => resume.mutateAsync({})),
    end: () => void enter(() => end.mutateAsync({})),
    busy: begin.isPending || resume.isPending || end.isPending,
    making: begin.isPending,
    error: begin.error ?? resume.error ?? end.error,
  }
}
