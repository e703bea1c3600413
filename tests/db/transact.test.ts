import { expect, test } from 'vitest'
import { err, ok } from '@core/result'
import { transact } from '@db/connection'
import { nextInSeries } from '@db/cases'
import { testDatabase } from '@tests/support/database'

test('an error result rolls the transaction back', () => {
  const db = testDatabase()
  transact(db, tx => {
    nextInSeries(tx, 'cases:2026')
    return err({ code: 'case/not-found' })
  })
  expect(transact(db, tx => ok(nextInSeries(tx, 'cases:2026')))).toEqual({ ok: true, value: 1 })
})

test('a bug rolls the transaction back and is not swallowed', () => {
  const db = testDatabase()
  const work = () =>
    transact(db, tx => {
      nextInSeries(tx, 'cases:2026')
      throw new Error('bug')
    })
  expect(work).toThrow('bug')
  expect(transact(db, tx => ok(nextInSeries(tx, 'cases:2026')))).toEqual({ ok: true, value: 1 })
})

test('writes need a transaction', () => {
  const db = testDatabase()
  // @ts-expect-error a Db is not a Writer: only transact() hands one out
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the point of the test
  const write = () => nextInSeries(db, 'cases:2026')
  expect(write).toBeTypeOf('function')
})
