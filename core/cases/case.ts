import { z } from 'zod'
import { role } from '@core/accounts/access'
import { language } from '@core/bilingual'
import { caseId, documentId, partyId, requestId } from '@core/ids'
import { calendarDate, instant } from '@core/time/calendar-date'

export const channel = z.enum(['email', 'web_form', 'post', 'phone', 'in_person'])
export type Channel = z.infer<typeof channel>

export const requesterRole = z.enum(['principal', 'agent'])
export type RequesterRole = z.infer<typeof requesterRole>

/** Short text a person types into one field. Long enough for any real name or address. */
export const shortText = z.string().max(500)
/** Free text. A pasted page is fine; a pasted book is a document. */
export const longText = z.string().max(200_000)

export const contact = z.object({
  name: shortText,
  reading: shortText,
  organisation: shortText,
  postalCode: shortText,
  address: shortText,
  email: shortText,
  phone: shortText,
})
export type Contact = Readonly<z.infer<typeof contact>>

export const emptyContact: Contact = {
  name: '',
  reading: '',
  organisation: '',
  postalCode: '',
  address: '',
  email: '',
  phone: '',
}

/** Somebody in a case: the person concerned, or the agent who asks for them. */
export const party = contact.extend({
  id: partyId,
  caseId,
  role: requesterRole,
  /** For an agent: which kind, by the rule pack's `agentKinds`. */
  agentKind: z.string().nullable(),
})
export type Party = Readonly<z.infer<typeof party>>

export const closeReason = z.enum([
  'answered',
  'withdrawn',
  'no_reply',
  'not_processed',
  'duplicate',
  /** It goes on in another case; see `core/transfers`. */
  'merged',
])
export type CloseReason = z.infer<typeof closeReason>

/** One receipt, from one person, on one date, by one channel. */
export const kaijiCase = z.object({
  id: caseId,
  number: z.string(),
  /** The day it reached us, in the organisation's time zone. */
  receivedOn: calendarDate,
  channel,
  /** The language of the person's letters; not that of the interface. */
  language,
  requesterRole,
  /** The inquiry as received. */
  subject: shortText,
  inquiry: longText,
  /** Message-ID of the mail it came by, to find its thread. */
  messageId: z.string().nullable(),
  createdAt: instant,
  closedOn: calendarDate.nullable(),
  closeReason: closeReason.nullable(),
  /** Login of the account in charge; empty where nobody is. */
  assignee: z.string(),
})
export type KaijiCase = Readonly<z.infer<typeof kaijiCase>>

/** One right asked for in a case, under one regime and rule-pack version. */
export const request = z.object({
  id: requestId,
  caseId,
  regime: z.string(),
  /** The law's form for one territory; null where it has one form only. */
  variant: z.string().nullable(),
  packVersion: calendarDate,
  type: z.string(),
  /** What is asked for, in the officer's words; quoted in letters. */
  asked: longText,
  /** How the person wants the answer, in their words. */
  methodWanted: shortText,
  /** In general terms, how and where the organisation searched. */
  searchNote: longText,
})
export type Request = Readonly<z.infer<typeof request>>

export const documentKind = z.enum(['inquiry', 'attachment', 'identity', 'letter', 'other'])
export type DocumentKind = z.infer<typeof documentKind>

/** What a document is in its case, as whoever works on the case says. */
export const fileCategory = z.enum([
  'inquiry',
  'identity',
  'authority',
  'search',
  'correspondence',
  'enclosure',
  'internal',
  'other',
])
export type FileCategory = z.infer<typeof fileCategory>

/** Who may see a document's content: everybody of these roles, and these logins. */
export const readers = z.object({ roles: z.array(role), logins: z.array(z.string()) })
export type Readers = Readonly<z.infer<typeof readers>>

/** A file kept in the vault. Its bytes are read apart, in chunks. */
export const caseDocument = z.object({
  id: documentId,
  caseId: caseId.nullable(),
  kind: documentKind,
  name: shortText,
  mediaType: z.string(),
  /** Bytes. */
  size: z.int().nonnegative(),
  sha256: z.string(),
  createdAt: instant,
  destroyOn: calendarDate.nullable(),
  destroyedAt: instant.nullable(),
  /** It was in this case by mistake: kept with it, neither shown nor searched. Null while it is in. */
  takenOut: z.object({ at: instant, by: z.string(), why: longText }).nullable(),
  /** Null while it is what its kind says. */
  category: fileCategory.nullable(),
  note: longText,
  /** The first of its versions; null for that one. */
  versionOf: documentId.nullable(),
  version: z.int().positive(),
  /** Null for what is usual for its kind. */
  readers: readers.nullable(),
  /** The day by which it goes, where somebody has set one. */
  destroyBy: calendarDate.nullable(),
})
export type CaseDocument = Readonly<z.infer<typeof caseDocument>>
