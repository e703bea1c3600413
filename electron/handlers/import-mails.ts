import type { AppError } from '@core/errors'
import type { Handlers } from '@core/ipc/contract'
import type { MailView, Settle, SettledMail } from '@core/imports/contract'
import { err, ok, type Result } from '@core/result'
import { caseId as caseIdShape, type StagedMailId } from '@core/ids'
import { keyFinder } from '@db/person-keys'
import {
  countStagedMails,
  findStagedMail,
  listStagedMails,
  type StagedMail,
} from '@db/staged-mails'
import type { Db } from '@db/connection'
import type { Context } from './context'
import { caseKeysOf, fillKeys } from './person-keys'
import { draftOfMail, mailToCase, mailToExisting, skipMail } from './settle-mails'
import { noteLook } from './seen'
import { inVault, openVault } from './work'

/** Mails that were brought in and wait to be decided about. */
export const importMailHandlers: Pick<Handlers<Context>['imports'], 'mails' | 'settleMails'> = {
  async mails(page, context) {
    const { db } = openVault(context)
    await fillKeys(db, () => context.vault.current()?.db === db)
    const total = countStagedMails(db)
    if (total === 0) return ok({ mails: [], total })
    const look = {
      kind: 'intake/viewed',
      caseId: null,
      detail: {},
      what: 'mails',
      as: 'list',
    } as const
    const seen = noteLook(context, look)
    if (!seen.ok) return seen
    const find = keyFinder(db)
    return ok({ mails: listStagedMails(db, page).map(mail => viewOf(db, find, mail)), total })
  },

  async settleMails({ mailIds, ...how }, context) {
    const { db } = openVault(context)
    const settled: SettledMail[] = []
    for (const mailId of mailIds) {
      if (context.vault.current()?.db !== db) return err({ code: 'vault/locked' })
      settled.push(settleOne(context, mailId, how))
      await new Promise(resolve => setImmediate(resolve))
    }
    return ok(settled)
  },
}

/** A mail that cannot be settled stays where it is, and stops no other. */
function settleOne(context: Context, mailId: StagedMailId, { how, to, type }: Settle): SettledMail {
  const done = inVault(context, (work): Result<SettledMail, AppError> => {
    const mail = findStagedMail(work.tx, mailId)
    if (!mail) return err({ code: 'import/not-found' })
    const target = to ?? null
    const result =
      how === 'case'
        ? mailToCase(work, mail, type ?? null)
        : how === 'add' && target
          ? mailToExisting(work, mail, target)
          : skipMail(work, mail)
    if (!result.ok) return result
    return ok({ mailId, ...result.value, position: mail.position, problem: null })
  })
  if (done.ok) return done.value
  return { mailId, caseId: null, number: null, position: null, problem: done.error }
}

const textShown = 600

function viewOf(db: Db, find: ReturnType<typeof keyFinder>, mail: StagedMail): MailView {
  const { id, fileName, message, problem, at, answers } = mail
  const draft = draftOfMail(db, mail, null)
  const thread = [...(message?.messageId ? [message.messageId] : []), ...answers]
  const keys = [
    ...thread.map(key => ({ kind: 'message' as const, key })),
    ...(draft ? caseKeysOf(null, [draft.principal]) : []),
  ]
  const matches = find(keys).flatMap(match => {
    const parsed = caseIdShape.safeParse(match.caseId)
    return parsed.success ? [{ ...match, caseId: parsed.data }] : []
  })
  const byCase = new Map<string, MailView['cases'][number]>()
  for (const { caseId, number, kind } of matches) {
    const before = byCase.get(caseId)
    byCase.set(caseId, { caseId, number, same: [...(before?.same ?? []), kind] })
  }
  return {
    ...{ id, fileName, problem, at, importId: mail.importId, position: mail.position },
    name: draft?.principal.name ?? message?.from.name ?? '',
    address: draft?.principal.email || (message?.from.address ?? ''),
    subject: draft?.subject ?? '',
    date: message?.date ?? null,
    receivedOn: draft?.receivedOn ?? null,
    isForm: draft?.channel === 'web_form',
    types: draft?.types ?? [],
    text: (draft?.inquiry ?? '').slice(0, textShown),
    attachments: message?.attachments.length ?? 0,
    warnings: message?.warnings ?? [],
    cases: [...byCase.values()].slice(0, 5),
  }
}
