import { useEffect, useState } from 'react'
import type { AppError } from '@core/errors'
import type { Result } from '@core/result'

export type Once<T> = { readonly value: T } | { readonly problem: AppError } | undefined

/** Asks once for each key: what a document holds does not change, and each asking is a look at it. */
export function useOnce<T>(key: string, ask: () => Promise<Result<T, AppError>>): Once<T> {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly once: Once<T> }>()
  useEffect(() => {
    let wanted = true
    void ask().then(reply => {
      const once = reply.ok ? { value: reply.value } : { problem: reply.error }
      if (wanted) setAnswer({ key, once })
    })
    return () => {
      wanted = false
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key says what is asked for
  }, [key])
  return answer?.key === key ? answer.once : undefined
}
