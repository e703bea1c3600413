import type { Handlers } from '@core/ipc/contract'
import { isTyped } from '@core/letters/chips'
import { composeLetter } from '@core/letters/compose'
import type { EarlierText } from '@core/letters/earlier-text'
import { factTexts } from '@core/letters/facts'
import type { LetterBody } from '@core/letters/letter'
import { mergeFields } from '@core/letters/merge-fields'
import { err, ok } from '@core/result'
import { earlierTextsOf, keepEarlierTexts, updateLetter } from '@db/letters'
import type { Context } from './context'
import { onDraft, type LetterWork } from './letter-work'
import { templateIdFor } from './template-texts'

type Texts = { readonly body: LetterBody; readonly composed: LetterBody }

/** A draft written anew from the case, and the way back to the text that it had. */
export const textHandlers: Pick<Handlers<Context>['letters'], 'recompose' | 'bringBackText'> = {
  recompose: ({ letterRecordId: id, why }, context) =>
    onDraft(context, id, work => {
      const { letter, input, record } = work
      const typed = isTyped(letter, factTexts(mergeFields(input)))
      if (typed && why.trim() === '') return err({ code: 'input/invalid', fields: ['why'] })
      const composed = composeLetter(input)
      if (!composed.ok) return composed
      const { body } = composed.value
      const earlier = earlierTextsOf(work.tx, id)
      replaceText(work, { body, composed: body }, typed ? [...earlier, before(work, why)] : earlier)
      const { pack } = work
      const { letterId, language } = letter
      updateLetter(work.tx, id, {
        templateId: templateIdFor(work.tx, { pack, letterId, language }),
      })
      record('letter/rewritten', { letter: id, letterId: letter.letterId }, why)
      return ok(null)
    }),

  bringBackText: ({ letterRecordId: id, textId, why }, context) =>
    onDraft(context, id, work => {
      const earlier = earlierTextsOf(work.tx, id)
      const wanted = earlier.find(text => text.id === textId)
      if (!wanted) return err({ code: 'letter/no-such-text' })
      const others = earlier.filter(text => text.id !== textId)
      replaceText(work, wanted, [...others, before(work, why)])
      const { letterId } = work.letter
      work.record('letter/text-brought-back', { letter: id, letterId }, why)
      return ok(null)
    }),
}

/** The text that the draft has now, as one that it had. */
function before({ at, vault, letter, newId }: LetterWork, why: string): EarlierText {
  const { body, composed } = letter
  return { id: newId(), at, by: vault.name, why, body, composed }
}

function replaceText(
  { tx, letter }: LetterWork,
  { body, composed }: Texts,
  earlier: readonly EarlierText[],
): void {
  updateLetter(tx, letter.id, { body, composed })
  keepEarlierTexts(tx, letter.id, earlier)
}
