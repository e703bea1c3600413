import type { Handlers } from '@core/ipc/contract'
import { err, ok } from '@core/result'
import { updateLetter } from '@db/letters'
import type { Context } from './context'
import { onDraft } from './letter-work'

export const letterheadHandlers: Pick<Handlers<Context>['letters'], 'setLetterhead'> = {
  setLetterhead: ({ letterRecordId: id, letterheadId }, context) =>
    onDraft(context, id, ({ tx, letter, settings, record }) => {
      const isKnown =
        letterheadId === null || settings.letterheads.some(one => one.id === letterheadId)
      if (!isKnown) return err({ code: 'input/invalid', fields: ['letterheadId'] })
      updateLetter(tx, id, { letterheadId })
      record('letter/letterhead-chosen', { letter: id, letterId: letter.letterId })
      return ok(null)
    }),
}
