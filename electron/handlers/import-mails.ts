import type { IntakeDraft } from '@core/cases/contract'
import type { AppError } from '@core/errors'
import type { Handlers } from '@core/ipc/contract'
import type { MailView, Settle, SettledMail } from '@core/imports/contract'
import { linesOfForm } from '@core/imports/form-mail'
import { bySending, threadsAtOnce, type InThread } from '@core/imports/mails-at-once'
import { forwardedIn } from '@core/mail/forwarded'
import type { MailMessage } from '@core/mail/mail'
import { err, ok, type Result } from '@core/result'
import { caseId as caseIdShape, type StagedMailId } from '@core/ids'
import type { Db } from '@db/connection'
import { keyFinder } from '@db/person-keys'
import {
  countStagedMails,
  findStagedMail,
  listStagedMails,
  type StagedMail,
} from '@db/staged-mails'
import type { Context } from './context'
import { caseKeysOf, fillKeys } from './person-keys'
import { readTextsSoon } from './document-texts'
import { forgetForm, readForm, teachForm } from './import-profiles'
import {
  draftOfMail,
  mailRules,
  mailToCase,
  mailToExisting,
  skipMail,
  type MailRules,
} from './settle-mails'
import { noteLook } from './seen'
import { inVault, openVault } from './work'

/** Mails that were brought in and wait to be decided about. */
export const importMailHandlers: Pick<
  Handlers<Context>['imports'],
  'mails' | 'settleMails' | 'form' | 'teachForm' | 'forgetForm'
> = {
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
    const rules = mailRules(db)
    const mails = listStagedMails(db, page).map(mail => viewOf(mail, rules, find))
    return ok({ mails, total })
  },

  async settleMails({ mailIds, ...how }, context) {
    const { db } = openVault(context)
    const settled: SettledMail[] = []
    const isCase = how.how === 'case'
    const settle = isCase ? toCases() : settleOne
    for (const mailId of isCase ? inOrder(db, mailIds) : mailIds) {
      if (context.vault.current()?.db !== db) return err({ code: 'vault/locked' })
      const documentIds = findStagedMail(db, mailId)?.documentIds
      const one = settle(context, mailId, how)
      settled.push(one)
      // Words of a mail and of its files are found like those of any document.
      if (one.caseId) readTextsSoon(context, documentIds)
      await new Promise(resolve => setImmediate(resolve))
    }
    return ok(settled)
  },

  form({ mailId }, context) {
    const { db } = openVault(context)
    const mail = findStagedMail(db, mailId)
    if (!mail?.message) return err({ code: 'import/not-found' })
    const own = readForm(db)
    return ok({
      lines: linesOfForm(textOf(mail.message), own),
      taught: Object.keys(own).length > 0,
    })
  },

  teachForm: ({ labels }, context) =>
    inVault(context, ({ tx, at, record }) => {
      teachForm(tx, labels, at)
      record('import/profile-saved', { kind: 'mail' })
      return ok(null)
    }),

  forgetForm: (_input, context) =>
    inVault(context, ({ tx, at, record }) => {
      forgetForm(tx, at)
      record('import/profile-removed', {})
      return ok(null)
    }),
}

/** As they were sent, so that of a thread the mail that began it becomes the case. */
const inOrder = (db: Db, ids: readonly StagedMailId[]): readonly StagedMailId[] =>
  ids
    .map(id => ({ id, mail: findStagedMail(db, id) }))
    .map(({ id, mail }) => ({ id, ...(mail ? inThread(mail) : noThread) }))
    .toSorted(bySending)
    .map(({ id }) => id)

const noThread = { messageId: null, answers: [], sender: '', date: null }

const inThread = ({ message, answers }: StagedMail): InThread =>
  message
    ? { answers, messageId: message.messageId, sender: message.from.address, date: message.date }
    : noThread

/** A person decides about what follows in a thread of which a mail has just become a case. */
function toCases(): typeof settleOne {
  const threads = threadsAtOnce<string>()
  return (context, mailId, how) => {
    const mail = findStagedMail(openVault(context).db, mailId)
    const thread = mail ? inThread(mail) : noThread
    const number = threads.find(thread)
    if (number !== undefined) return left(mailId, number)
    const one = settleOne(context, mailId, how)
    if (one.number !== null) threads.add(thread, one.number)
    return one
  }
}

const left = (mailId: StagedMailId, number: string): SettledMail => ({
  ...{ mailId, caseId: null, number: null, position: null },
  problem: { code: 'import/same-thread', number },
})

const threadOf = ({ message, answers }: StagedMail) =>
  [message?.messageId ?? '', ...answers]
    .filter(Boolean)
    .map(key => ({ kind: 'message' as const, key }))

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

function viewOf(mail: StagedMail, rules: MailRules, find: ReturnType<typeof keyFinder>): MailView {
  const { id, fileName, problem, at, importId, position } = mail
  const draft = draftOfMail(mail, rules)
  return {
    ...{ id, fileName, problem, at, importId, position },
    ...factsOf(mail),
    inThread: inThread(mail),
    ...(draft ? wordsOf(draft) : {}),
    cases: casesFor(mail, draft, find),
  }
}

/** The lines above what was passed on are no form's. */
const textOf = (message: MailMessage): string => (forwardedIn(message) ?? message).text

/** A letter with one such line has no form to be explained. */
const fewestLabels = 3

/** Of a mail that cannot be read, only where it came from is known. */
const factsOf = ({ message }: StagedMail) => ({
  ...{ name: '', address: '', subject: '', text: '', receivedOn: null, isForm: false, types: [] },
  date: message ? message.date : null,
  hasLabels: message !== null && linesOfForm(textOf(message)).length >= fewestLabels,
  attachments: message ? message.attachments.length : 0,
  warnings: message ? message.warnings : [],
})

const wordsOf = ({ principal, subject, inquiry, receivedOn, channel, types }: IntakeDraft) => ({
  ...{ name: principal.name, address: principal.email, subject, receivedOn, types },
  isForm: channel === 'web_form',
  text: inquiry.slice(0, textShown),
})

const mostCases = 5

/** The cases that a mail may belong to, by its thread and its sender. */
function casesFor(
  mail: StagedMail,
  draft: IntakeDraft | undefined,
  find: ReturnType<typeof keyFinder>,
): MailView['cases'] {
  const person = draft ? caseKeysOf(null, [draft.principal]) : []
  const keys = [...threadOf(mail), ...person]
  const byCase = new Map<string, MailView['cases'][number]>()
  for (const { caseId, number, kind } of find(keys)) {
    const id = caseIdShape.safeParse(caseId)
    const same = byCase.get(caseId)?.same ?? []
    if (id.success) byCase.set(caseId, { caseId: id.data, number, same: [...same, kind] })
  }
  return [...byCase.values()].slice(0, mostCases)
}
