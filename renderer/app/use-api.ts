import {
  keepPreviousData,
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { valueOf } from '@core/failure'
import type { Call } from '@core/ipc/client'
import { problemOf } from './failure'
import { queryClient } from './queries'
import { useSaved } from './saved'

const unwrap = async <I, O>(call: Call<I, O>, input: I): Promise<O> => valueOf(await call(input))

type Reading<O> = {
  readonly when?: boolean
  /** After how many milliseconds it is to be read again, by what was answered. */
  readonly again?: (answer: O | undefined) => number | false
}

const asked = <I, O>(call: Call<I, O>, input: I) => ({
  queryKey: [call.endpoint, input],
  queryFn: () => unwrap(call, input),
})

/** Reads through an endpoint; re-read whenever anything in the vault changes. */
export function useRead<I, O>(
  call: Call<I, O>,
  input: I,
  { when = true, again = () => false }: Reading<O> = {},
): UseQueryResult<O> {
  return useQuery({
    ...asked(call, input),
    enabled: when,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => again(state.data),
  })
}

type Answered<O> = Pick<UseQueryResult<O>, 'data' | 'isPlaceholderData'>

/** The answer to what is asked now; undefined while what is there is the answer to what was asked before. */
export const answerOf = <O>({ data, isPlaceholderData }: Answered<O>): O | undefined =>
  isPlaceholderData ? undefined : data

/** Asks for what `useRead` will read before the page is drawn that does: the answer comes meanwhile. */
export function readAhead<I, O>(call: Call<I, O>, input: I): void {
  // What goes wrong is said by whoever reads it.
  queryClient.query(asked(call, input)).catch(() => undefined)
}

/** Asks the main process to do something that saves nothing by itself: a dialog, unlocking, a check. */
export function useAction<I, O>(call: Call<I, O>): UseMutationResult<O, Error, I> {
  return useMutation({ mutationFn: (input: I) => unwrap(call, input) })
}

/** Changes something through an endpoint and tells the status bar when it is saved. */
export function useChange<I, O>(call: Call<I, O>): UseMutationResult<O, Error, I> {
  const { began, ended } = useSaved.getState()
  return useMutation({
    mutationFn: async (input: I) => {
      began()
      try {
        const value = await unwrap(call, input)
        ended('saved')
        return value
      } catch (error) {
        ended(isStorageTrouble(error) ? 'failed' : 'refused')
        throw error
      }
    },
  })
}

/** A change that was refused with a reason is not lost; one that could not be written is. */
function isStorageTrouble(error: unknown): boolean {
  const { code } = problemOf(error)
  return code.startsWith('vault/') || code === 'unexpected' || code === 'input/invalid'
}
