import type { AppError, ErrorCode } from '@core/errors'
import { errors } from '@core/i18n/en/errors'

/** Problems of how the command was used; all others are about the thing it was used on. */
const wrongUse: ReadonlySet<ErrorCode> = new Set([
  'input/invalid',
  'vault/not-a-vault',
  'vault/already-exists',
  'vault/folder-not-writable',
  'vault/wrong-password',
  'vault/wrong-recovery-key',
  'backup/target-not-empty',
  'backup/folder-not-writable',
  'account/not-found',
  'account/login-taken',
  'case/not-found',
  'letter/unknown',
  'document/not-saved',
])

export const exitCodeOf = ({ code }: AppError): 1 | 2 => (wrongUse.has(code) ? 2 : 1)

const fieldWords: Readonly<Record<string, string>> = {
  password: 'The password needs at least 10 characters.',
  login: 'The login takes small letters, digits, dots, dashes and underscores, 32 at most.',
  organisation: 'The name of the organisation is missing.',
  name: "The officer's name is missing.",
}

/** What the window asks for in a form, and the command line in an option. */
const optionWords: Partial<Record<ErrorCode, string>> = {
  'taking-out/reason-needed': 'Here: --reason TEXT.',
  'taking-out/second-person-needed': 'Here: --approver L --approver-password-file F.',
}

/** The problem in English, with what it is about, and the options that help. */
export function sentenceOf(problem: AppError): string {
  return [problemSentence(problem), optionWords[problem.code] ?? ''].join(' ').trimEnd()
}

function problemSentence(problem: AppError): string {
  if (problem.code === 'input/invalid') {
    const known = problem.fields.map(field => fieldWords[field] ?? `${field} cannot be used.`)
    return known.join(' ')
  }
  const { code, ...details } = problem
  const values = Object.entries(details)
  const sentence = values.reduce<string>(
    (text, [name, value]) => text.replaceAll(`{{${name}}}`, String(value)),
    errors[code],
  )
  const unsaid = values.filter(([name]) => !errors[code].includes(`{{${name}}}`))
  const rest = unsaid.map(([name, value]) => `${name}: ${[value].flat().join(', ')}`)
  return rest.length === 0 ? sentence : `${sentence} (${rest.join('; ')})`
}
