import { describe, expect, test } from 'vitest'
import type { CaseFile } from '@core/cases/case-file'
import { requestState } from '@core/cases/request-state'
import { mayWrite } from '@core/cases/stage'
import { packOf } from '@core/regimes/index'
import { aCaseFile, theRequestOf, withRequest, type CaseInShort } from '@tests/support/a-case-file'

// California: specific pieces want a reasonably high degree (level 2), categories a reasonable one (level 1).
const pack = packOf({ regime: 'us_ca_ccpa', variant: null })
const unverified = 'ccpa.gate.identity_unverified'

/** A request for specific pieces, with identity confirmed to this level; 0 for not at all. */
function asked(level: number, short: CaseInShort = {}): CaseFile {
  const file = aCaseFile({ ...short, confirmed: level > 0 ? ['identity'] : [] })
  const { request } = theRequestOf(file)
  const { regime, variant } = pack
  return withRequest(
    { ...file, checks: file.checks.map(check => ({ ...check, level })) },
    { request: { ...request, regime, variant, type: 'ccpa.know_specific' } },
  )
}
const state = (file: CaseFile) => requestState(pack, file, theRequestOf(file))
const may = (file: CaseFile, letterId: string) =>
  mayWrite({ pack, file, requestFile: theRequestOf(file), letterId })
const yes = { answers: [{ question: unverified }], items: ['Contact data'] } as const

describe('specific pieces asked for by a person who is not known well enough', () => {
  const isAsked = (file: CaseFile) =>
    state(file).decision.unanswered.some(open => open.questionId === unverified)

  test('known to the degree that pieces want, nobody is asked whether they are', () => {
    expect(isAsked(asked(2))).toBe(false)
    expect(isAsked(asked(3))).toBe(false)
  })

  test('known to that of categories only, the officer is asked whether it will do', () => {
    expect(isAsked(asked(1))).toBe(true)
    expect(isAsked(asked(0))).toBe(true)
  })

  test('known to that of categories: looked at as categories, told with the refusal of the pieces', () => {
    const { decision } = state(asked(1, yes))
    expect(decision).toMatchObject({ outcome: 'partial', letters: ['C08', 'C04'] })
  })

  test('it is decided item by item like any other: without items, without particulars it is not ready', () => {
    expect(state(asked(1, { ...yes, items: [] })).ready).toEqual({
      allowed: false,
      why: 'obstacle/no-items',
    })
    const open = state(asked(1, yes)).decision.unanswered
    const answered = asked(1, {
      ...yes,
      answers: [
        ...yes.answers,
        ...open.map(({ questionId, itemId }) => ({
          question: questionId,
          value: 'no' as const,
          ...(itemId === null ? {} : { item: 1 }),
        })),
      ],
    })
    expect(state(answered).decision.unanswered).toEqual([])
    expect(state(answered).ready).toEqual({
      allowed: false,
      why: 'obstacle/particulars-missing',
    })
  })

  test('not known at all: denied as pieces and as categories, and the denial may be written', () => {
    const file = asked(0, yes)
    expect(state(file).decision).toMatchObject({
      outcome: 'not_processed',
      grounds: [unverified],
      letters: ['C08'],
      unanswered: [],
    })
    expect(may(file, 'C08')).toEqual({ allowed: true })
    expect(may(file, 'C04').allowed).toBe(false)
  })
})
