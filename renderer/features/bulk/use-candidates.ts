import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { BulkCandidate } from '@core/bulk/contract'
import { valueOf } from '@core/failure'
import type { Target } from '@core/marks/contract'
import { api } from '@ui/app/api'

type Looked = { readonly looked: number; readonly of: number }

/** Every request that calls for a letter; `onLook` hears how far the look through the cases has come. */
export function useCandidates(
  only: Target | null,
  onLook: (far: Looked) => void,
): UseQueryResult<readonly BulkCandidate[]> {
  return useQuery({
    queryKey: [api.bulk.candidates.endpoint, only],
    queryFn: async ({ signal }) => {
      const found: BulkCandidate[] = []
      for (let from = 0; ;) {
        const { candidates, looked, of } = valueOf(await api.bulk.candidates({ from, only }))
        found.push(...candidates)
        onLook({ looked, of })
        if (looked >= of || looked === from || signal.aborted) return found
        from = looked
      }
    },
    gcTime: 0,
  })
}

/** Candidates of one letter under one law, in the order in which they were found. */
export type LetterGroup = {
  readonly key: string
  readonly candidates: readonly BulkCandidate[]
}

/** By law and letter; the letter that most cases call for comes first. */
export function groupsOf(candidates: readonly BulkCandidate[]): readonly LetterGroup[] {
  const groups = new Map<string, BulkCandidate[]>()
  for (const candidate of candidates) {
    const { regime, letterId } = candidate
    const key = [regime.regime, regime.variant ?? '', letterId].join('/')
    groups.set(key, [...(groups.get(key) ?? []), candidate])
  }
  return [...groups]
    .map(([key, of]) => ({ key, candidates: of }))
    .sort((a, b) => b.candidates.length - a.candidates.length)
}

export const keyOf = ({ requestId, letterId }: BulkCandidate): string => `${requestId} ${letterId}`
