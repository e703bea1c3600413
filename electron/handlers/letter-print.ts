import type { AppError } from '@core/errors'
import type { LetterRecordId } from '@core/ids'
import { withEnclosures } from '@core/letters/enclosure-list'
import { frameOf } from '@core/letters/frame'
import type { LetterBody } from '@core/letters/letter'
import { ok, type Result } from '@core/result'
import type { Release } from '@core/taking-out/release'
import type { Context } from './context'
import { findOpenLetter, type LetterInCase } from './letter-work'
import { imagesOf } from './office-images'
import { takeOutOnPaper } from './taking-out'
import { openVault } from './work'

/** The real pages of a letter, one SVG each; those of a draft say so, and may show a body not saved yet. */
export function pagesOf(
  context: Context,
  { letter, input, settings }: LetterInCase,
  body?: LetterBody,
): readonly string[] {
  const frame = letter.frame ?? frameOf(input)
  const draft = letter.status === 'draft'
  const shown = draft ? (body ?? letter.body) : letter.body
  return context.printer.pages({
    frame,
    body: withEnclosures(shown, letter.enclosures, frame.language),
    font: frame.letterhead?.font ?? settings.font,
    draft,
    createdAt: context.now(),
    images: imagesOf(openVault(context).db, frame, letter.letterheadId),
  })
}

/** The saved pages of a letter for the system's print dialog. Paper is a way out of the vault like any other. */
export async function printLetter(
  context: Context,
  id: LetterRecordId,
  release: Release,
): Promise<Result<readonly string[], AppError>> {
  const found = findOpenLetter(context, id)
  if (!found.ok) return found
  const { caseId, letterId, sha256, status } = found.value.letter
  return takeOutOnPaper(context, {
    what: 'letter',
    caseId,
    release,
    kind: 'letter/printed',
    detail: { letter: id, letterId, sha256, draft: status === 'draft' },
    content() {
      // Read again: a second person's password took a while to look at.
      const now = findOpenLetter(context, id)
      return now.ok ? ok(pagesOf(context, now.value)) : now
    },
  })
}
