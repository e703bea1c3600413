import { useState } from 'react'
import type { AppError } from '@core/errors'
import type { Release } from '@core/taking-out/release'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useRead } from '@ui/app/use-api'

export type Releasing = {
  /** Whether the panel stands on the screen. */
  readonly open: boolean
  readonly pending: boolean
  readonly problem: AppError | undefined
  readonly asksReason: boolean
  readonly asksSecond: boolean
  readonly refusesRemovable: boolean
  /** The button was pressed: asks first, where the organisation wants it, or goes on at once. */
  readonly begin: () => void
  /** Calls `done` once it is out. */
  readonly confirm: (release: Release, done: () => void) => void
  readonly cancel: () => void
}

/**
 * What is asked before something leaves the vault. `go` takes it out, answers null where the officer
 * cancelled, and rejects with a `Failure`; where the organisation's rules ask for nothing, nothing
 * is shown.
 */
export function useRelease(go: (release: Release) => Promise<unknown>): Releasing {
  const policy = useRead(api.settings.policy, {})
  const [open, setOpen] = useState(false)
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<AppError>()
  const rules = policy.data?.takingOut
  const asksReason = rules?.reason ?? false
  const asksSecond = rules?.secondPerson ?? false

  const run = async (release: Release, done?: () => void) => {
    setPending(true)
    setProblem(undefined)
    try {
      if ((await go(release)) === null) return
      done?.()
      setOpen(false)
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setPending(false)
    }
  }
  return {
    open,
    pending,
    problem,
    asksReason,
    asksSecond,
    refusesRemovable: rules?.refuseRemovable ?? false,
    begin: () => {
      setProblem(undefined)
      if (asksReason || asksSecond) setOpen(was => !was)
      else void run({})
    },
    confirm: (release, done) => void run(release, done),
    cancel: () => setOpen(false),
  }
}
