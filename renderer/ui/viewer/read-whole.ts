import { longestPiece } from '@core/documents/contract'
import type { AppError } from '@core/errors'
import { ok, type Result } from '@core/result'
import { api } from '@ui/app/api'
import type { ViewedPart } from './viewed-part'

/** All bytes of something, piece by piece, so that no single answer holds up the window. */
export async function readWhole(
  of: ViewedPart,
  size: number,
): Promise<Result<Uint8Array, AppError>> {
  const whole = new Uint8Array(size)
  for (let start = 0; start < size; start += longestPiece) {
    const reply = await api.documents.piece({ ...of, start, end: start + longestPiece })
    if (!reply.ok) return reply
    whole.set(reply.value, start)
  }
  return ok(whole)
}
