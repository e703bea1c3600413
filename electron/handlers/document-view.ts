import { longestPiece, type DocumentPart } from '@core/documents/contract'
import type { AppError } from '@core/errors'
import type { Handlers } from '@core/ipc/contract'
import { err, ok, type Result } from '@core/result'
import { viewOf, viewReach } from '@main/services/document-text/view-of'
import type { Context } from './context'
import { contentOf, mailIn, type Content } from './document-parts'
import { noteLook } from './seen'
import { openVault } from './work'

/** A document on the screen, in pieces; whoever asks for one is in the log before it is given. */
export const documentViewHandlers: Pick<
  Handlers<Context>['documents'],
  'open' | 'piece' | 'text' | 'mail'
> = {
  async open(asked, context) {
    const looked = await lookAt(context, asked)
    if (!looked.ok) return looked
    const content = looked.value
    if (!content.isIntact()) return err({ code: 'document/damaged' })
    const { name, size } = content
    return ok({ name, size, shown: viewOf(content.piece(0, viewReach), content) })
  },

  async piece({ start, end, ...asked }, context) {
    const looked = await lookAt(context, asked)
    if (!looked.ok) return looked
    return ok(looked.value.piece(start, Math.min(end, start + longestPiece)))
  },

  async text(asked, context) {
    const looked = await lookAt(context, asked)
    if (!looked.ok) return looked
    const { db } = openVault(context)
    const bytes = looked.value.bytes()
    if (!bytes.ok) return bytes
    const read = await context.documentText.read(bytes.value, looked.value)
    return context.vault.current()?.db === db ? ok(read) : err({ code: 'vault/locked' })
  },

  async mail(asked, context) {
    const looked = await lookAt(context, asked)
    if (!looked.ok) return looked
    const mail = await mailIn(context, openVault(context).db, looked.value, asked.part)
    return mail.ok ? ok(mail.value.message) : mail
  },
}

/** A part whose viewing is recorded; a file in a mail is named by its place in it. */
async function lookAt(context: Context, asked: DocumentPart): Promise<Result<Content, AppError>> {
  const found = await contentOf(context, asked)
  if (!found.ok) return found
  const { id, caseId, sha256 } = found.value.document
  const place = asked.part.join('.')
  const noted = noteLook(context, {
    kind: 'document/viewed',
    caseId,
    detail: { document: id, sha256, ...(place && { part: place }) },
    what: `${id} ${place}`,
    as: 'thing',
  })
  return noted.ok ? found : noted
}
