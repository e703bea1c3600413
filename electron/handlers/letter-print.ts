import type { AppError } from '@core/errors'
import type { LetterRecordId } from '@core/ids'
import { withEnclosures } from '@core/letters/enclosure-list'
import { frameOf } from '@core/letters/frame'
import type { LetterBody } from '@core/letters/letter'
import { ok, type Result } from '@core/result'
import type { Release } from '@core/taking-out/release'
import type { Context, PrintableLetter } from './context'
import { findOpenLetter, type LetterInCase } from './letter-work'
import { imagesOf } from './office-images'
import { takeOutOnPaper } from './taking-out'
import { openVault } from './work'

/** The letter as it is shown; the pages of a draft say that it is one, and may show a body not saved yet. */
export function shownLetter(
  context: Context,
  { letter, input, settings }: LetterInCase,
  body?: LetterBody,
): PrintableLetter {
  const frame = letter.frame ?? frameOf(input)
  const draft = letter.status === 'draft'
  const shown = draft ? (body ?? letter.body) : letter.body
  return {
    frame,
    body: withEnclosures(shown, letter.enclosures, frame.language),
    font: frame.letterhead?.font ?? settings.font,
    draft,
    createdAt: context.now(),
    images: imagesOf(openVault(context).db, frame, letter.letterheadId),
  }
}

/** The real pages of a letter, one SVG each. */
export const pagesOf = (
  context: Context,
  found: LetterInCase,
  body?: LetterBody,
): readonly string[] => context.printer.pages(shownLetter(context, found, body))

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
