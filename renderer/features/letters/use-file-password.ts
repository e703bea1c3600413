import { useState } from 'react'
import { filePassword, makeFilePassword, shortestFilePassword } from '@core/letters/file-password'
import { useText } from '@ui/app/text'
import { useStrength, type Score } from '@ui/ui/strength'

export type FilePasswordWay = 'make' | 'own'

export type FilePassword = {
  readonly way: FilePasswordWay
  readonly setWay: (way: FilePasswordWay) => void
  readonly typed: string
  readonly type: (password: string) => void
  readonly score: Score | undefined
  /** In words, once it was tried. */
  readonly fault: string | undefined
  /** The password to use; null where the typed one will not do, and the fault is shown from now on. */
  readonly take: () => string | null
}

/** Whoever holds the file can try passwords without end, so that less than good is refused. */
const good: Score = 3

const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count))

/** A password for a file, made or typed; `hints` are words that make a typed one easy to guess. */
export function useFilePassword(hints: readonly string[]): FilePassword {
  const { t } = useText()
  const [way, setWay] = useState<FilePasswordWay>('make')
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const score = useStrength(typed, hints)

  const fault = () => {
    if (!filePassword.safeParse(typed).success) {
      return t('letterExport.locked.unfit', { count: shortestFilePassword })
    }
    return score !== undefined && score < good ? t('letterExport.locked.weak') : undefined
  }
  return {
    way,
    setWay,
    typed,
    type: setTyped,
    score,
    fault: tried && way === 'own' ? fault() : undefined,
    take() {
      if (way === 'make') return makeFilePassword(random)
      setTried(true)
      // Its strength is still being worked out where there is none: a second press finds it.
      if (fault() !== undefined || score === undefined) return null
      setTyped('')
      setTried(false)
      return typed
    },
  }
}
