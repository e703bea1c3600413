import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AppError } from '@core/errors'
import type { Policy } from '@core/settings/policy'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useChange } from '@ui/app/use-api'

export type SavePolicy = (change: Partial<Policy>) => Promise<void>

export type ProtectionProps = {
  readonly policy: Policy
  readonly save: SavePolicy
  readonly mayChange: boolean
}

const key = [api.settings.policy.endpoint, {}]

/** Saves whole groups of the policy. The page shows the change at once, and the old state again where it is refused. */
export function usePolicy(): {
  readonly save: SavePolicy
  readonly problem: AppError | undefined
} {
  const cache = useQueryClient()
  const { mutateAsync } = useChange(api.settings.changePolicy)
  const [problem, setProblem] = useState<AppError>()
  const save: SavePolicy = async change => {
    const before = cache.getQueryData<Policy>(key)
    if (before) cache.setQueryData<Policy>(key, { ...before, ...change })
    setProblem(undefined)
    try {
      await mutateAsync({ change })
    } catch (error) {
      setProblem(problemOf(error))
      cache.setQueryData(key, before)
    }
  }
  return { save, problem }
}
