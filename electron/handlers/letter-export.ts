import { must } from '@core/assert'
import type { AppError } from '@core/errors'
import type { LetterRecordId } from '@core/ids'
import { err, ok, type Result } from '@core/result'
import type { Release } from '@core/taking-out/release'
import { findLetter } from '@db/letters'
import type { Context } from './context'
import { documentAndBytes, findStored } from './documents'
import { takeOut } from './taking-out'
import { openVault } from './work'

/** Saves an issued letter's PDF where the officer says; null when they cancel. */
export async function exportPdf(
  context: Context,
  id: LetterRecordId,
  release: Release,
): Promise<Result<string | null, AppError>> {
  const letter = findLetter(openVault(context).db, id)
  if (!letter) return err({ code: 'letter/not-found' })
  if (letter.status === 'draft') return err({ code: 'letter/not-issued' })
  const documentId = must(letter.documentId, `document of letter ${id}`)
  const found = findStored(context, documentId)
  if (!found.ok) return found
  return takeOut(context, {
    what: 'letter',
    caseId: letter.caseId,
    release,
    kind: 'letter/exported',
    choosePath: () => context.desktop.chooseSavePath(found.value.name),
    async write(path) {
      const stored = documentAndBytes(context, documentId)
      if (!stored.ok) return stored
      const written = await context.files.write(path, stored.value.bytes)
      if (!written.ok) return written
      return ok({ letter: id, letterId: letter.letterId, sha256: letter.sha256 })
    },
  })
}
