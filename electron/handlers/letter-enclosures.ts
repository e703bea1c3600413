import { mayRead } from '@core/documents/access'
import type { Handlers } from '@core/ipc/contract'
import { enclosuresOf } from '@core/letters/enclosures'
import { err, ok } from '@core/result'
import { updateLetter } from '@db/letters'
import type { Context } from './context'
import { onDraft } from './letter-work'

export const enclosureHandlers: Pick<Handlers<Context>['letters'], 'setEnclosures'> = {
  setEnclosures: ({ letterRecordId: id, documentIds }, context) =>
    onDraft(context, id, ({ tx, file, letter, vault, record }) => {
      const chosen = enclosuresOf(file, documentIds)
      if (!chosen.ok) return chosen
      const secret = file.documents.some(
        document => documentIds.includes(document.id) && !mayRead(vault, document),
      )
      if (secret) return err({ code: 'document/not-for-you' })
      const enclosures = chosen.value
      updateLetter(tx, id, { enclosures })
      const documents = enclosures.map(({ documentId }) => documentId)
      record('letter/enclosed', { letter: id, letterId: letter.letterId, documents })
      return ok(null)
    }),
}
