import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { useChange, useRead } from '@ui/app/use-api'
import type { Task } from '@core/tasks/task'

/** Ticks tasks off and on, and says whose one may tick. */
export function useTick() {
  const status = useRead(api.accounts.status, {})
  const login = status.data?.state === 'open' ? status.data.login : undefined
  const mayWork = useMay('case/work')
  const mayReview = useMay('decision/review')
  const finish = useChange(api.tasks.finish)
  const reopen = useChange(api.tasks.reopen)
  const error = finish.error ?? reopen.error
  return {
    may: ({ assignee }: Task): boolean => mayWork || (mayReview && assignee === login),
    tick: ({ id, doneAt }: Task): void =>
      (doneAt === null ? finish : reopen).mutate({ taskId: id }),
    finish: ({ id }: Task, onDone: () => void): void =>
      finish.mutate({ taskId: id }, { onSuccess: onDone }),
    reopen: ({ id }: Task, onDone: () => void): void =>
      reopen.mutate({ taskId: id }, { onSuccess: onDone }),
    problem: error ? problemOf(error) : undefined,
  }
}
