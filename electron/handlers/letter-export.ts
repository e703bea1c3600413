import { must } from '@core/assert'
import type { AppError } from '@core/errors'
import type { LetterRecordId } from '@core/ids'
import { err, ok, type Result } from '@core/result'
import { findLetter } from '@db/letters'
import type { Context } from './context'
import { documentAndBytes } from './documents'
import { inVault, openVault } from './work'

/** Saves an issued letter's PDF where the officer says; null when they cancel. */
export async function exportPdf(
  context: Context,
  id: LetterRecordId,
): Promise<Result<string | null, AppError>> {
  const letter = findLetter(openVault(context).db, id)
  if (!letter) return err({ code: 'letter/not-found' })
  if (letter.status !== 'issued') return err({ code: 'letter/not-issued' })
  const found = documentAndBytes(context, must(letter.documentId, `document of letter ${id}`))
  if (!found.ok) return found

  const path = await context.desktop.chooseSavePath(found.value.document.name)
  if (path === null) return ok(null)
  const written = await context.files.write(path, found.value.bytes)
  if (!written.ok) return written
  return inVault(
    context,
    ({ record }) => {
      record('letter/exported', { letter: id, letterId: letter.letterId, sha256: letter.sha256 })
      return ok(path)
    },
    letter.caseId,
  )
}
