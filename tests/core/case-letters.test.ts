import { describe, expect, test } from 'vitest'
import type { CaseFile } from '@core/cases/case-file'
import type { Allowed } from '@core/cases/obstacles'
import { mayCloseAsAnswered, mayWrite } from '@core/cases/stage'
import {
  aCaseFile,
  aDecidedCaseFile,
  aLetter,
  day,
  jpAppi,
  reviewed,
  theRequestOf,
  withLetters,
} from '@tests/support/a-case-file'

const may = (file: CaseFile, letterId: string): Allowed =>
  mayWrite({ pack: jpAppi, file, requestFile: theRequestOf(file), letterId })
const not = (why: string) => ({ allowed: false, why })
const allowed = { allowed: true }

const known = { confirmed: ['identity'], items: ['登録情報', '問い合わせ履歴'] } as const
const harm = { question: 'jp.disc.harm', item: 2 } as const
const byAgent = { case: { requesterRole: 'agent' } } as const
const closed = { case: { closedOn: day('2026-12-28'), closeReason: 'answered' } } as const

const substantive = jpAppi.letters.filter(letter => letter.substantive).map(letter => letter.id)
const onTheWay = ['L01', 'L02', 'L03', 'L25']

describe('which letters may be written', () => {
  test.each(onTheWay)('%s always, it says nothing of substance', letter => {
    expect(may(aCaseFile(), letter)).toEqual(allowed)
    expect(may(aDecidedCaseFile(known), letter)).toEqual(allowed)
  })

  test.each(substantive)('%s not before identity is confirmed', letter => {
    const decided = aDecidedCaseFile({ items: ['登録情報'] })
    expect(may(decided, letter)).toEqual(not('obstacle/identity-not-confirmed'))
  })

  test.each(substantive)('%s not before the agent’s authority is confirmed', letter => {
    const decided = aDecidedCaseFile({ ...byAgent, ...known })
    expect(may(decided, letter)).toEqual(not('obstacle/authority-not-confirmed'))
  })

  test('the answer only when everything is answered, and only the one the decision calls for', () => {
    expect(may(aCaseFile(known), 'L09')).toEqual(not('obstacle/unanswered'))
    const file = aDecidedCaseFile(known)
    expect(may(file, 'L09')).toEqual(allowed)
    for (const other of substantive.filter(id => id !== 'L09')) {
      expect(may(file, other)).toEqual(not('obstacle/not-called-for'))
    }
    expect(may(file, 'L23')).toEqual(not('obstacle/not-called-for'))
  })

  test('a refusal in part only after a second person looked', () => {
    const file = aDecidedCaseFile({ ...known, answers: [harm] })
    expect(may(file, 'L10')).toEqual(not('obstacle/review-missing'))
    expect(may(reviewed(file), 'L10')).toEqual(allowed)
    expect(may(reviewed(file), 'L09')).toEqual(not('obstacle/not-called-for'))
  })

  test('the notice that we cannot act needs no identity, for that is what is missing', () => {
    const file = aCaseFile({ answers: [{ question: 'jp.gate.identity_unconfirmed' }] })
    expect(may(file, 'L23')).toEqual(allowed)
    expect(may(file, 'L11')).toEqual(not('obstacle/not-called-for'))
  })

  test('while nobody has said that the papers are missing for good, that notice is not called for', () => {
    expect(may(aCaseFile(), 'L23')).toEqual(not('obstacle/not-called-for'))
    const agent = aCaseFile({ ...byAgent, confirmed: ['identity'] })
    expect(may(agent, 'L23')).toEqual(not('obstacle/not-called-for'))
    expect(may(aCaseFile(), 'L09')).toEqual(not('obstacle/identity-not-confirmed'))
  })

  test('with the answer, the letter about the method that is difficult', () => {
    const answers = [{ question: 'jp.disc.method_difficult', item: 1 }]
    const file = aDecidedCaseFile({ ...known, answers })
    expect([may(file, 'L09'), may(file, 'L13')]).toEqual([allowed, allowed])
  })

  test('none in a closed case', () => {
    const file = aDecidedCaseFile({ ...known, ...closed })
    for (const letter of jpAppi.letters) {
      expect(may(file, letter.id)).toEqual(not('obstacle/case-closed'))
    }
  })
})

describe('closing as answered', () => {
  const file = aDecidedCaseFile(known)

  test('needs an answer that was sent', () => {
    expect(mayCloseAsAnswered(jpAppi, file)).toEqual(not('obstacle/answer-not-sent'))
    const issued = withLetters(file, aLetter('L09', 'issued'))
    expect(mayCloseAsAnswered(jpAppi, issued)).toEqual(not('obstacle/answer-not-sent'))
    expect(mayCloseAsAnswered(jpAppi, withLetters(file, aLetter('L09', 'sent')))).toEqual(allowed)
  })

  test('a receipt is no answer', () => {
    const receipt = withLetters(file, aLetter('L01', 'sent'))
    expect(mayCloseAsAnswered(jpAppi, receipt)).toEqual(not('obstacle/answer-not-sent'))
  })

  test('leaves no draft behind', () => {
    const letters = [aLetter('L09', 'sent'), aLetter('L01', 'draft')]
    expect(mayCloseAsAnswered(jpAppi, withLetters(file, ...letters))).toEqual(
      not('obstacle/draft-open'),
    )
  })

  test('happens once', () => {
    const again = aCaseFile({ ...closed, letters: [aLetter('L09', 'sent')] })
    expect(mayCloseAsAnswered(jpAppi, again)).toEqual(not('obstacle/case-closed'))
  })
})
