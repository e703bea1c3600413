import { shortText, type Contact } from '@core/cases/case'
import { intakeDraft, type IntakeDraft } from '@core/cases/contract'
import { emptyDraft } from '@core/cases/empty-draft'
import type { AppError } from '@core/errors'
import { documentId, type CaseId, type DocumentId } from '@core/ids'
import { caseId, partyId, requestId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import type { MailMessage } from '@core/mail/mail'
import { must } from '@core/assert'
import { packOf } from '@core/regimes/index'
import { err, ok, type Result } from '@core/result'
import { dayAt, yearOf, type CalendarDate } from '@core/time/calendar-date'
import { insertCase, insertParty, insertRequest, nextInSeries } from '@db/cases'
import type { Reader } from '@db/connection'
import { giveDocumentsToCase, insertDocument, removeDraftDocuments } from '@db/documents'
import { recordEvent } from '@db/events'
import { saveCheck } from '@db/identity'
import { readValue, removeValue, writeValue } from '@db/values'
import type { Context, ParsedMail } from './context'
import { inVault, openVault, type Work } from './work'

type Reply<T> = Result<T, AppError>
const draftName = 'intake-draft'

const readDraft = (db: Reader): IntakeDraft | undefined => readValue(db, draftName, intakeDraft)

export const intakeHandlers: Pick<
  Handlers<Context>['cases'],
  'draft' | 'saveDraft' | 'discardDraft' | 'readMail' | 'openMail' | 'register'
> = {
  draft: (_input, context) => ok(readDraft(openVault(context).db) ?? null),

  saveDraft: ({ draft }, context) =>
    inVault(context, ({ tx, at }) => {
      writeValue(tx, draftName, draft, at)
      return ok(null)
    }),

  discardDraft: (_input, context) =>
    inVault(context, ({ tx }) => {
      removeDraftDocuments(tx, readDraft(tx)?.documentIds ?? [])
      removeValue(tx, draftName)
      return ok(null)
    }),

  readMail: ({ name, bytes }, context) => takeMail(context, name, bytes),

  async openMail(_input, context) {
    const path = await context.desktop.chooseFile('mail')
    if (path === null) return ok(null)
    const { name, bytes } = await context.files.read(path)
    return takeMail(context, name, bytes)
  },

  register: (_input, context) => inVault(context, work => register(work)),
}

async function takeMail(
  context: Context,
  name: string,
  bytes: Uint8Array,
): Promise<Reply<{ readonly draft: IntakeDraft; readonly mail: MailMessage }>> {
  const parsed = await context.mail.parse(bytes)
  if (!parsed.ok) return parsed
  return inVault(context, work => {
    const documentIds = keepMail(work, { name, bytes }, parsed.value)
    const draft = withMail(readDraft(work.tx) ?? emptyDraft(), parsed.value.message, documentIds)
    writeValue(work.tx, draftName, draft, work.at)
    return ok({ draft, mail: parsed.value.message })
  })
}

/** Stores the mail as it came and its attachments; they belong to the case once it is registered. */
function keepMail(
  { tx, at, newId }: Work,
  original: { readonly name: string; readonly bytes: Uint8Array },
  { files }: ParsedMail,
): readonly DocumentId[] {
  const keep = (
    kind: 'inquiry' | 'attachment',
    name: string,
    mediaType: string,
    bytes: Uint8Array,
  ) =>
    insertDocument(
      tx,
      {
        id: documentId.parse(newId()),
        caseId: null,
        kind,
        name: name.slice(0, 500),
        mediaType,
        createdAt: at,
      },
      bytes,
    ).id
  return [
    keep('inquiry', original.name, 'message/rfc822', original.bytes),
    ...files.map(file => keep('attachment', file.name, file.type, file.bytes)),
  ]
}

/** What a mail puts into a field may be any length; a draft with more than fits could never be read again. */
const asShortText = (text: string): string => text.slice(0, shortText.maxLength ?? undefined)

/** Fills what is still empty from the mail; what the officer has typed stays. */
function withMail(
  draft: IntakeDraft,
  mail: MailMessage,
  documentIds: readonly DocumentId[],
): IntakeDraft {
  const who: 'principal' | 'agent' = draft.requesterRole
  const filled: Contact = {
    ...draft[who],
    name: draft[who].name || asShortText(mail.from.name),
    email: draft[who].email || asShortText(mail.from.address),
  }
  return {
    ...draft,
    [who]: filled,
    receivedOn: draft.receivedOn ?? (mail.date ? mailDay(mail.date, draft.regime) : null),
    channel: draft.channel ?? 'email',
    subject: draft.subject || asShortText(mail.subject),
    inquiry: [draft.inquiry, mail.text].filter(Boolean).join('\n\n').slice(0, 200_000),
    messageId: draft.messageId ?? mail.messageId,
    documentIds: [...draft.documentIds, ...documentIds],
  }
}

const mailDay = (date: string, regime: string): CalendarDate =>
  dayAt(new Date(date).toISOString(), packOf(regime).timeZone)

function draftProblem(draft: IntakeDraft, today: CalendarDate): AppError | undefined {
  if (!draft.receivedOn) return { code: 'case/received-date-missing' }
  if (draft.receivedOn > today) return { code: 'case/received-in-future', today }
  if (!draft.channel) return { code: 'case/channel-missing' }
  if (!draft.principal.name.trim()) return { code: 'case/name-missing' }
  const agentMissing = !draft.agent.name.trim() || !draft.agentKind
  if (draft.requesterRole === 'agent' && agentMissing) return { code: 'case/agent-missing' }
  return undefined
}

function register(work: Work): Reply<{ readonly caseId: CaseId; readonly number: string }> {
  const { tx, at } = work
  const draft = readDraft(tx)
  if (!draft) return err({ code: 'case/nothing-to-register' })
  const problem = draftProblem(draft, dayAt(at, packOf(draft.regime).timeZone))
  if (problem) return err(problem)
  const id = caseId.parse(work.newId())
  const number = insertFromDraft(work, draft, id)
  giveDocumentsToCase(tx, draft.documentIds, id)
  removeValue(tx, draftName)
  recordEvent(tx, {
    at,
    actor: work.vault.login,
    caseId: id,
    kind: 'case/registered',
    detail: { number, type: draft.type, regime: draft.regime, documents: draft.documentIds },
  })
  return ok({ caseId: id, number })
}

/** Writes the case, its people, its request and the checks it needs; returns its number. */
function insertFromDraft({ tx, at, newId }: Work, draft: IntakeDraft, id: CaseId): string {
  const receivedOn = must(draft.receivedOn, 'received date')
  const year = yearOf(receivedOn)
  const serial = nextInSeries(tx, `cases:${year}`)
  const number = `${year}-${String(serial).padStart(4, '0')}`
  const { language, requesterRole, subject, inquiry, messageId } = draft
  const channel = must(draft.channel, 'channel')
  const closed = { closedOn: null, closeReason: null }
  insertCase(
    tx,
    {
      id,
      number,
      receivedOn,
      channel,
      language,
      requesterRole,
      subject,
      inquiry,
      messageId,
      createdAt: at,
      ...closed,
    },
    serial,
  )
  const roles =
    requesterRole === 'agent' ? (['principal', 'agent'] as const) : (['principal'] as const)
  for (const role of roles) {
    const agentKind = role === 'agent' ? draft.agentKind : null
    insertParty(tx, { ...draft[role], id: partyId.parse(newId()), caseId: id, role, agentKind })
    const undecided = { level: 0, reason: '', decidedOn: null, decidedBy: '', decidedAt: null }
    const subjectOfCheck = role === 'agent' ? 'authority' : 'identity'
    saveCheck(tx, {
      caseId: id,
      subject: subjectOfCheck,
      comparison: '',
      result: 'open',
      ...undecided,
    })
  }
  const { regime, type, asked, methodWanted } = draft
  insertRequest(tx, {
    id: requestId.parse(newId()),
    caseId: id,
    regime,
    packVersion: packOf(regime).version,
    type,
    asked,
    methodWanted,
    searchNote: '',
  })
  return number
}
