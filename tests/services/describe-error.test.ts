import { expect, test } from 'vitest'
import { describeError } from '@main/shell/describe-error'

const secret = '田中 花子 <hanako@example.jp>'

test('a logged error says what kind it is and where, never what it says', () => {
  const line = describeError(Object.assign(new TypeError(secret), { code: 'SQLITE_CONSTRAINT' }))

  expect(line).toMatch(/^TypeError SQLITE_CONSTRAINT \| at .*describe-error\.test\.ts:\d+:\d+/)
  expect(line).not.toContain('田中')
})

test('neither does one whose message, name or code looks like a position', () => {
  const error = new Error(`line one\n    at ${secret} (/home/hanako/a.ts:1:1)`)
  error.name = secret
  const line = describeError(Object.assign(error, { code: secret }))

  expect(line).toMatch(/^Error \| at /)
  expect(line).not.toContain('hanako')
})

test('the folders above a file, which hold the user’s name, are left out', () => {
  const error = new Error('x')
  error.stack = 'Error: x\n    at Vault.open (file:///home/hanako/kaiji/out/main/main.js:10:5)'

  expect(describeError(error)).toBe('Error | at Vault.open main.js:10:5')
})

test('causes are followed, but not for ever', () => {
  const error = new Error(secret)
  error.cause = error

  expect(describeError(error).match(/caused by/g)).toHaveLength(3)
  expect(describeError(secret)).toBe('string')
})
