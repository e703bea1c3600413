import { describe, expect, test } from 'vitest'
import { decisionOf } from '@core/decisions/decision-of'
import { missingParticulars, particularSlots, particularText } from '@core/requests/particulars'
import {
  aCaseFile,
  itemNumber,
  jpAppi,
  theRequestOf,
  withRequest,
  type AnswerInShort,
} from '@tests/support/a-case-file'

/** A request for correction of two items, with these answers. */
function aCorrection(answers: readonly AnswerInShort[] = []) {
  const file = aCaseFile({ confirmed: ['identity'], items: ['住所', '電話番号'], answers })
  const { request } = theRequestOf(file)
  return withRequest(file, { request: { ...request, type: 'jp.correction' } })
}
const wanted = (file: ReturnType<typeof aCorrection>, which = particularSlots) =>
  which(jpAppi, theRequestOf(file), decisionOf(jpAppi, file, theRequestOf(file))).map(
    ({ particular, itemId }) => [particular.id, itemId],
  )
const [first, second] = [itemNumber(1), itemNumber(2)]
const accurate = { question: 'jp.corr.facts_accurate', item: 2 } as const

describe('the facts that an answer has to state', () => {
  test('for an item that is corrected, before and after; for one that is not, only the finding', () => {
    const slots = wanted(aCorrection([accurate]))
    expect(slots).toContainEqual(['before_value', first])
    expect(slots).not.toContainEqual(['before_value', second])
    expect(slots).toContainEqual(['investigation_finding', first])
    expect(slots).toContainEqual(['investigation_finding', second])
    expect(slots).toContainEqual(['corrected_on', null])
  })

  test('where nothing is corrected the day of it is not asked, the investigation is', () => {
    const slots = wanted(aCorrection([accurate, { ...accurate, item: 1 }]))
    expect(slots).not.toContainEqual(['corrected_on', null])
    expect(slots).toContainEqual(['investigated_on', null])
  })

  test('where the request is refused as a whole nothing is asked about its items, though they are listed', () => {
    const file = aCaseFile({
      confirmed: ['identity'],
      items: ['住所'],
      answers: [{ question: 'jp.purpose.evident' }],
    })
    const { request } = theRequestOf(file)
    const asked = withRequest(file, { request: { ...request, type: 'jp.purpose_notice' } })
    expect(wanted(asked)).toEqual([])
    const open = withRequest(asked, { answers: [] })
    expect(wanted(open)).toEqual([['purposes', first]])
  })

  test('the channels of a marketing stop are asked for only where none is listed as an item', () => {
    const ofMarketing = (items: readonly string[]) => {
      const file = aCaseFile({ items })
      const { request } = theRequestOf(file)
      return withRequest(file, { request: { ...request, type: 'jp.marketing_optout' } })
    }
    expect(wanted(ofMarketing([]), missingParticulars)).toContainEqual(['channels', null])
    expect(wanted(ofMarketing(['メール']))).not.toContainEqual(['channels', null])
  })

  test('facts of single letters are not among them, nor those of other rights', () => {
    const ids = wanted(aCorrection()).map(([id]) => id)
    expect(ids).not.toContain('delay_reason')
    expect(ids).not.toContain('stop_date')
  })

  test('a required one without a word is missing; with one it is not', () => {
    const file = aCorrection()
    expect(wanted(file, missingParticulars)).toContainEqual(['after_value', first])
    const stated = (value: string) =>
      withRequest(file, {
        particulars: [
          {
            requestId: theRequestOf(file).request.id,
            itemId: first,
            particularId: 'after_value',
            value,
          },
        ],
      })
    expect(wanted(stated(' \n'), missingParticulars)).toContainEqual(['after_value', first])
    expect(wanted(stated('東京都'), missingParticulars)).not.toContainEqual(['after_value', first])
    expect(wanted(stated('東京都'), missingParticulars)).toContainEqual(['after_value', second])
    expect(particularText(theRequestOf(stated(' 東京都 ')), 'after_value', first)).toBe('東京都')
    expect(particularText(theRequestOf(file), 'after_value', first)).toBe('')
  })
})
