import { randomBytes } from 'node:crypto'
import type { AppError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { Qpdf } from './qpdf'

/**
 * The PDF encrypted with AES-256 (ISO 32000-2, 7.6, revision 6). Who knows the password may read,
 * print and copy it and have it read aloud: the letter is theirs. Changing it would take a second
 * password, which nobody knows. The password must be printable ASCII; it is kept nowhere.
 */
export const lockedPdf = (
  qpdf: Qpdf,
  pdf: Uint8Array,
  password: string,
): Promise<Result<Uint8Array, AppError>> =>
  qpdf(({ write, run, read }) => {
    write('in.pdf', pdf)
    const { done } = run([
      '/in.pdf',
      '--encrypt',
      `--user-password=${password}`,
      `--owner-password=${randomBytes(32).toString('hex')}`,
      '--bits=256',
      '--accessibility=y',
      '--extract=y',
      '--print=full',
      '--modify=none',
      '--',
      '/out.pdf',
    ])
    return done ? ok(read('out.pdf')) : err({ code: 'letter/not-lockable' })
  })
