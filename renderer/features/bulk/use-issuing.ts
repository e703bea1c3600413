import { useRef, useState } from 'react'
import type { BulkCandidate } from '@core/bulk/contract'
import type { AppError } from '@core/errors'
import type { LetterRecordId } from '@core/ids'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useChange } from '@ui/app/use-api'

export type Issued = {
  readonly candidate: BulkCandidate
  readonly letterRecordId: LetterRecordId
  readonly documentNumber: string
}

export type Issuing = {
  readonly state: 'idle' | 'running' | 'ended'
  readonly count: number
  readonly issued: readonly Issued[]
  readonly refused: readonly { readonly candidate: BulkCandidate; readonly problem: AppError }[]
  /** Were chosen, and not tried because it was stopped. */
  readonly left: number
  readonly begin: (chosen: readonly BulkCandidate[]) => Promise<void>
  readonly stop: () => void
}

const nothing = { state: 'idle', count: 0, issued: [], refused: [], left: 0 } as const

/** Read anew each time: it changes while a letter is under way. */
const isAsked = (stopping: { asked: boolean }): boolean => stopping.asked

/** Issues letters one after the other. What is issued stays; stopping waits for the letter under way. */
export function useIssuing(): Issuing {
  const issue = useChange(api.bulk.issue)
  const stopping = useRef({ asked: false })
  const [so, setSo] = useState<Omit<Issuing, 'begin' | 'stop'>>(nothing)

  async function begin(chosen: readonly BulkCandidate[]): Promise<void> {
    const mine = { asked: false }
    stopping.current = mine
    setSo({ ...nothing, state: 'running', count: chosen.length })
    let tried = 0
    for (const candidate of chosen) {
      if (isAsked(mine)) break
      tried += 1
      const { caseId, requestId, letterId, language } = candidate
      try {
        const done = await issue.mutateAsync({ caseId, requestId, letterId, language })
        setSo(was => ({ ...was, issued: [...was.issued, { candidate, ...done }] }))
      } catch (error) {
        const refused = { candidate, problem: problemOf(error) }
        setSo(was => ({ ...was, refused: [...was.refused, refused] }))
      }
    }
    setSo(was => ({ ...was, state: 'ended', left: chosen.length - tried }))
  }
  return { ...so, begin, stop: () => (stopping.current.asked = true) }
}
