import { describe, expect, test } from 'vitest'
import type { CaseFile } from '@core/cases/case-file'
import { requestState } from '@core/cases/request-state'
import { openQuestion, stageOf } from '@core/cases/stage'
import {
  aCaseFile,
  aDecidedCaseFile,
  aLetter,
  day,
  itemNumber,
  jpAppi,
  reviewed,
  theRequestOf,
  withLetters,
  withRequest,
} from '@tests/support/a-case-file'

const stage = (file: CaseFile) => stageOf(jpAppi, file)
const state = (file: CaseFile) => requestState(jpAppi, file, theRequestOf(file))
const not = (why: string) => ({ allowed: false, why })
const allowed = { allowed: true }

const known = { confirmed: ['identity'], items: ['登録情報', '問い合わせ履歴'] } as const
const harm = { question: 'jp.disc.harm', item: 2 } as const
const byAgent = { case: { requesterRole: 'agent' } } as const
const closed = { case: { closedOn: day('2026-12-28'), closeReason: 'answered' } } as const

describe('the stage of a case follows from its facts', () => {
  test('a new case: who is asking', () => {
    expect(stage(aCaseFile())).toBe('verifying')
    expect(stage(aCaseFile({ notConfirmed: ['identity'] }))).toBe('verifying')
  })

  test('asked for papers and not sent yet: still verifying; sent: waiting', () => {
    expect(stage(aCaseFile({ letters: [aLetter('L02', 'issued')] }))).toBe('verifying')
    expect(stage(aCaseFile({ letters: [aLetter('L02', 'sent')] }))).toBe('waiting')
  })

  test('a receipt that went out asks for nothing', () => {
    expect(stage(aCaseFile({ letters: [aLetter('L01', 'sent')] }))).toBe('verifying')
  })

  test('the wait ends when what was asked about is confirmed', () => {
    const letters = [aLetter('L02', 'sent')]
    expect(stage(aCaseFile({ letters, confirmed: ['identity'] }))).toBe('searching')
  })

  test('an agent: both who they are and that they may act', () => {
    expect(stage(aCaseFile({ ...byAgent, confirmed: ['identity'] }))).toBe('verifying')
    expect(stage(aCaseFile({ ...byAgent, confirmed: ['authority'] }))).toBe('verifying')
    expect(stage(aCaseFile({ ...byAgent, confirmed: ['identity', 'authority'] }))).toBe('searching')
    const letters = [aLetter('L03', 'sent')]
    expect(stage(aCaseFile({ ...byAgent, letters, confirmed: ['identity'] }))).toBe('waiting')
  })

  test('known and without items: searching; with items: deciding', () => {
    expect(stage(aCaseFile({ confirmed: ['identity'] }))).toBe('searching')
    expect(stage(aCaseFile(known))).toBe('deciding')
  })

  test('everything answered: answering', () => {
    expect(stage(aDecidedCaseFile(known))).toBe('answering')
  })

  test('everything answered and something withheld: a second person first', () => {
    const file = aDecidedCaseFile({ ...known, answers: [harm] })
    expect(stage(file)).toBe('reviewing')
    expect(stage(reviewed(file))).toBe('answering')
  })

  test('decided, while facts for the answer are missing: answering', () => {
    const decided = aDecidedCaseFile(known)
    const stop = (file: CaseFile) =>
      withRequest(file, {
        request: { ...theRequestOf(file).request, type: 'jp.marketing_optout' },
        items: [],
      })
    const file = stop(decided)
    expect(state(file).ready).toEqual(not('obstacle/particulars-missing'))
    expect(stage(file)).toBe('answering')
    // A second request that is not decided comes first.
    const other = theRequestOf(aCaseFile(known))
    expect(stage({ ...file, requests: [theRequestOf(file), other] })).toBe('deciding')
  })

  test('a draft changes nothing; an issued answer is to be sent; a sent one answers', () => {
    const file = aDecidedCaseFile(known)
    expect(stage(withLetters(file, aLetter('L09', 'draft')))).toBe('answering')
    expect(stage(withLetters(file, aLetter('L09', 'issued')))).toBe('sending')
    expect(stage(withLetters(file, aLetter('L09', 'sent')))).toBe('answered')
  })

  test('a failed gate is answered without identity, items or other answers', () => {
    const answers = [{ question: 'jp.gate.identity_unconfirmed' }]
    expect(stage(aCaseFile({ answers }))).toBe('answering')
    const letters = [aLetter('L23', 'sent')]
    expect(stage(aCaseFile({ answers, letters }))).toBe('answered')
  })

  test('closed is closed, whatever else is in the file', () => {
    expect(stage(aCaseFile(closed))).toBe('closed')
    expect(stage(aCaseFile({ ...closed, letters: [aLetter('L09', 'issued')] }))).toBe('closed')
  })
})

describe('what a request’s file amounts to', () => {
  test('a person who is confirmed is not asked again whether they are', () => {
    const open = (file: CaseFile) => state(file).decision.unanswered.map(u => u.questionId)
    expect(open(aCaseFile())).toContain('jp.gate.identity_unconfirmed')
    expect(open(aCaseFile(known))).not.toContain('jp.gate.identity_unconfirmed')
    expect(open(aCaseFile())).not.toContain('jp.gate.agent_authority_unconfirmed')
    expect(open(aCaseFile(byAgent))).toContain('jp.gate.agent_authority_unconfirmed')
  })

  test('papers that came late outweigh the answer that they are missing', () => {
    const answers = [{ question: 'jp.gate.identity_unconfirmed' }]
    expect(state(aCaseFile({ answers })).decision.outcome).toBe('not_processed')
    expect(state(aCaseFile({ ...known, answers })).decision.outcome).not.toBe('not_processed')
  })

  test('not ready for one reason at a time, the first that has to be done', () => {
    const open = aCaseFile({ items: ['登録情報'] })
    expect(state(open).ready).toEqual(not('obstacle/identity-not-confirmed'))
    const agent = aCaseFile({ ...byAgent, confirmed: ['identity'] })
    expect(state(agent).ready).toEqual(not('obstacle/authority-not-confirmed'))
    expect(state(aCaseFile({ confirmed: ['identity'] })).ready).toEqual(not('obstacle/no-items'))
    expect(state(aCaseFile(known)).ready).toEqual(not('obstacle/unanswered'))
    expect(state(aDecidedCaseFile(known)).ready).toEqual(allowed)
  })

  test('a yes needs the facts that support it', () => {
    const bare = aDecidedCaseFile({ ...known, answers: [{ ...harm, facts: ' \n' }] })
    expect(state(bare).ready).toEqual(not('obstacle/facts-missing'))
    expect(state(bare).factsMissing).toEqual([
      { itemId: itemNumber(2), questionId: 'jp.disc.harm' },
    ])
    expect(state(reviewed(bare)).ready).toEqual(not('obstacle/facts-missing'))
  })

  test('naming the part that is withheld makes it partial', () => {
    const whole = aDecidedCaseFile({
      confirmed: ['identity'],
      items: ['通話記録'],
      answers: [{ ...harm, item: 1 }],
    })
    const part = aDecidedCaseFile({
      confirmed: ['identity'],
      items: ['通話記録'],
      answers: [{ ...harm, item: 1, part: 'ほかの方の発言' }],
    })
    expect(state(whole).decision.outcome).toBe('refused')
    expect(state(part).decision.outcome).toBe('partial')
  })
})

describe('a review', () => {
  const file = reviewed(aDecidedCaseFile({ ...known, answers: [harm] }))
  const { answers, items } = theRequestOf(file)
  const harmed = (change: object) =>
    answers.map(a =>
      a.questionId === harm.question && a.value === 'yes' ? { ...a, ...change } : a,
    )

  test('holds for the decision as it stood', () => {
    expect(state(file).reviewed).toBe(true)
  })

  test.each([
    ['the facts', { facts: '別の事実' }],
    ['the reason', { reason: '別の理由' }],
    ['the part', { part: '氏名だけ' }],
    ['the answer', { value: 'no' }],
  ])('no longer holds once %s changed', (_, change) => {
    expect(state(withRequest(file, { answers: harmed(change) })).reviewed).toBe(false)
  })

  test('no longer holds once an item came, went or got another name', () => {
    const renamed = items.map((item, index) => (index === 0 ? { ...item, name: '別の項目' } : item))
    expect(state(withRequest(file, { items: renamed })).reviewed).toBe(false)
    expect(state(withRequest(file, { items: items.slice(1) })).reviewed).toBe(false)
  })

  test('holds again when the change is taken back', () => {
    const changed = withRequest(file, { answers: harmed({ facts: '別の事実' }) })
    expect(state(withRequest(changed, { answers })).reviewed).toBe(true)
  })
})

describe('what we wait for', () => {
  test('the newest letter that asked and went out', () => {
    const letters = [aLetter('L02', 'sent'), aLetter('L03', 'sent'), aLetter('L02', 'draft')]
    const file = aCaseFile({ ...byAgent, letters })
    expect(openQuestion(jpAppi, file)?.letterId).toBe('L03')
    const known = aCaseFile({ ...byAgent, letters, confirmed: ['authority'] })
    expect(openQuestion(jpAppi, known)?.letterId).toBe('L02')
  })
})
