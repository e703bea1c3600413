import { useState } from 'react'
import { longestPassword, shortestPassword } from '@core/accounts/rules'
import { useStrength, type Score } from '@ui/ui/strength'

export type PasswordFault = 'passwordShort' | 'passwordWeak' | 'passwordsDiffer'

/** What is wrong with a password that somebody chose; undefined where nothing is. */
export function passwordFault(
  password: string,
  again: string,
  score: Score | undefined,
): PasswordFault | undefined {
  if (password.length < shortestPassword) return 'passwordShort'
  if (score !== undefined && score < 2) return 'passwordWeak'
  return password === again ? undefined : 'passwordsDiffer'
}

export type NewPassword = {
  readonly password: string
  readonly again: string
  readonly score: Score | undefined
  readonly fault: PasswordFault | undefined
  readonly type: (password: string) => void
  readonly typeAgain: (password: string) => void
  /** Whether it can be used; shows the fault from now on where it cannot. */
  readonly accept: () => boolean
  readonly forget: () => void
}

/** A password being chosen, typed twice; `hints` are words that make it easy to guess. */
export function useNewPassword(hints: readonly string[]): NewPassword {
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [asked, setAsked] = useState(false)
  const score = useStrength(password, hints)
  const fault = passwordFault(password, again, score)
  return {
    password,
    again,
    score,
    fault: asked ? fault : undefined,
    type: typed => setPassword(typed.slice(0, longestPassword)),
    typeAgain: typed => setAgain(typed.slice(0, longestPassword)),
    accept: () => {
      setAsked(true)
      return fault === undefined && score !== undefined
    },
    forget: () => {
      setPassword('')
      setAgain('')
      setAsked(false)
    },
  }
}
