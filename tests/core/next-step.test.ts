import { describe, expect, test } from 'vitest'
import type { CaseFile } from '@core/cases/case-file'
import { nextStepOf, type ReplyWait } from '@core/cases/next-step'
import {
  aCaseFile,
  aDecidedCaseFile,
  aLetter,
  day,
  jpAppi,
  reviewed,
  theRequestOf,
  withLetters,
  withRequest,
} from '@tests/support/a-case-file'

const step = (file: CaseFile, wait?: ReplyWait, today = '2027-01-10') =>
  nextStepOf(jpAppi, file, { wait, today: day(today) })
const known = { confirmed: ['identity'], items: ['登録情報'] } as const
const byAgent = { case: { requesterRole: 'agent' } } as const
const harm = { question: 'jp.disc.harm', item: 1 } as const

describe('the one thing to do next', () => {
  test('who is asking, then whether they may', () => {
    expect(step(aCaseFile())).toBe('confirm-identity')
    expect(step(aCaseFile(byAgent))).toBe('confirm-identity')
    expect(step(aCaseFile({ ...byAgent, confirmed: ['identity'] }))).toBe('confirm-authority')
  })

  test('a stop of advertising asks nobody who they are, only an agent for authority', () => {
    const stop = (file: CaseFile) => {
      const { request } = theRequestOf(file)
      return withRequest(file, { request: { ...request, type: 'jp.marketing_optout' } })
    }
    expect(step(stop(aCaseFile(byAgent)))).toBe('confirm-authority')
    expect(step(stop(aCaseFile()))).toBe('state-particulars')
  })

  test('what is held, what becomes of it, a second person, the letter, sending, closing', () => {
    expect(step(aCaseFile({ confirmed: ['identity'] }))).toBe('list-items')
    expect(step(aCaseFile(known))).toBe('decide')
    const withheld = aDecidedCaseFile({ ...known, answers: [harm] })
    expect(step(withheld)).toBe('review')
    const ready = reviewed(withheld)
    expect(step(ready)).toBe('write-answer')
    expect(step(withLetters(ready, aLetter('L12', 'draft')))).toBe('issue-answer')
    expect(step(withLetters(ready, aLetter('L01', 'draft')))).toBe('write-answer')
    expect(step(withLetters(ready, aLetter('L12', 'issued')))).toBe('send-answer')
    expect(step(withLetters(ready, aLetter('L12', 'sent')))).toBe('close')
    const closed = { closedOn: day('2027-01-10'), closeReason: 'answered' } as const
    expect(step(aCaseFile({ case: closed }))).toBe('none')
  })

  test('of two requests, what is decided next comes before what an answer states', () => {
    const open = theRequestOf(aCaseFile(known))
    const file = aCaseFile({ confirmed: ['identity'] })
    const stop = { ...theRequestOf(file).request, type: 'jp.marketing_optout' }
    const both = { ...file, requests: [{ ...theRequestOf(file), request: stop }, open] }
    expect(step(both)).toBe('decide')
    const decided = theRequestOf(aDecidedCaseFile(known))
    expect(step({ ...both, requests: [both.requests[0]!, decided] })).toBe('state-particulars')
  })

  test('a correction is looked into before it is decided, and its answer states what was done', () => {
    const file = aCaseFile(known)
    const { request } = theRequestOf(file)
    const correction = withRequest(file, { request: { ...request, type: 'jp.correction' } })
    expect(step(correction)).toBe('investigate')
  })
})

describe('while we wait for a reply', () => {
  const asked = aCaseFile({ letters: [aLetter('L02', 'sent')] })
  const wait = { replyBy: day('2027-01-08'), reminded: false, endFrom: null }

  test('up to and with the last day for it there is nothing to do', () => {
    expect(step(asked)).toBe('wait-for-reply')
    expect(step(asked, wait, '2027-01-08')).toBe('wait-for-reply')
  })

  test('then it is asked for once more', () => {
    expect(step(asked, wait, '2027-01-09')).toBe('remind')
  })

  test('then the procedure may end, from the day the rules name and where they name one', () => {
    const again = { ...wait, reminded: true }
    expect(step(asked, again, '2027-03-01')).toBe('wait-for-reply')
    const ending = { ...again, endFrom: day('2027-01-12') }
    expect(step(asked, ending, '2027-01-11')).toBe('wait-for-reply')
    expect(step(asked, ending, '2027-01-12')).toBe('end-procedure')
  })
})
