import { QueryClient } from '@tanstack/react-query'
import type { ShellNews } from '@core/ipc/contract'
import { api } from './api'

/** What was read stays until the main process says that something changed; there is no network to wait for. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      staleTime: Infinity,
      gcTime: 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Marks a query of which nothing can change but what its key says: no change makes it be read again. */
export const madeFromKey = { madeFromKey: true } as const

/** Re-reads on a change; on a lock forgets everything that was read, so that no name stays in the page. */
export function followNews(news: ShellNews): void {
  if (news === 'locked') {
    queryClient.removeQueries({ predicate: query => query.queryKey[0] !== status })
    queryClient.getMutationCache().clear()
  }
  void queryClient.invalidateQueries({ predicate: query => query.meta !== madeFromKey })
}

const status = api.accounts.status.endpoint
