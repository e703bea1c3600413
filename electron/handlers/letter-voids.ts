import type { AppError } from '@core/errors'
import type { Handlers } from '@core/ipc/contract'
import type { LetterRecord } from '@core/letters/letter'
import { err, ok } from '@core/result'
import { updateLetter } from '@db/letters'
import type { Context } from './context'
import { draftLetter } from './letter-draft'
import { findOpenLetter } from './letter-work'
import { inOpenCase, type CaseWork } from './work'

export const voidHandlers: Pick<Handlers<Context>['letters'], 'declareVoid' | 'replace'> = {
  declareVoid: ({ letterRecordId: id, why }, context) => {
    const found = findOpenLetter(context, id)
    if (!found.ok) return found
    const { letter, file } = found.value
    return inOpenCase(context, file.case.id, work => {
      if (letter.status !== 'issued') return err({ code: 'letter/not-issued' })
      if (letter.dispatch) return err({ code: 'letter/already-sent' })
      declareVoid(work, letter, why)
      return ok(null)
    })
  },

  replace: ({ letterRecordId: id, why, ...wanted }, context) => {
    const found = findOpenLetter(context, id)
    if (!found.ok) return found
    const { letter, file } = found.value
    return inOpenCase(context, file.case.id, work => {
      const problem = replaceProblem(work, letter)
      if (problem) return err(problem)
      if (letter.status === 'issued' && !letter.dispatch) declareVoid(work, letter, why)
      return draftLetter(work, { ...wanted, replaces: { id, why } })
    })
  },
}

function replaceProblem({ file }: CaseWork, { id, status }: LetterRecord): AppError | undefined {
  if (status === 'draft') return { code: 'letter/not-issued' }
  const replaced = file.letters.some(one => one.replaces === id && one.status !== 'void')
  return replaced ? { code: 'letter/already-replaced' } : undefined
}

/** The letter and its number stay; it counts for nothing any more. Only one that was not sent can be void. */
function declareVoid({ tx, at, vault, record }: CaseWork, letter: LetterRecord, why: string): void {
  const { id, letterId, documentNumber } = letter
  updateLetter(tx, id, { status: 'void', voided: { at, by: vault.name, why } })
  record('letter/voided', { letter: id, letterId, documentNumber }, why)
}
