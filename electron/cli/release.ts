import type { Release } from '@core/taking-out/release'
import { WrongUse } from './command'
import { secretOption, type Given } from './options'

/** Options of every command that lets something out of a vault. */
export const releaseOptions = {
  reason: 'text',
  approver: 'text',
  'approver-password-file': 'text',
} as const

/** What the organisation may ask for before that: why, and who agrees with a password of their own. */
export function releaseOf(given: Given): Release {
  const [reason, login] = [given.text('reason'), given.text('approver')]
  const password = secretOption(given, 'approver-password-file')
  if ((login === undefined) !== (password === undefined)) {
    throw new WrongUse('--approver and --approver-password-file belong together')
  }
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(login === undefined || password === undefined ? {} : { approver: { login, password } }),
  }
}
