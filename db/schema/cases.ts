import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const cases = sqliteTable(
  'cases',
  {
    id: text('id').primaryKey(),
    number: text('number').notNull().unique(),
    year: integer('year').notNull(),
    serial: integer('serial').notNull(),
    receivedOn: text('received_on').notNull(),
    channel: text('channel').notNull(),
    language: text('language').notNull(),
    requesterRole: text('requester_role').notNull(),
    subject: text('subject').notNull(),
    inquiry: text('inquiry').notNull(),
    messageId: text('message_id'),
    createdAt: text('created_at').notNull(),
    closedOn: text('closed_on'),
    closeReason: text('close_reason'),
    /** Login of the account in charge; empty where nobody is. No reference: the account may be gone. */
    assignee: text('assignee').notNull().default(''),
  },
  table => [index('cases_by_closed').on(table.closedOn, table.receivedOn)],
)

/** The last serial number given out in a year: a number is never used twice, whatever becomes of its case. */
export const numberSeries = sqliteTable('number_series', {
  name: text('name').primaryKey(),
  last: integer('last').notNull(),
})

/** Short marks that the organisation made for itself, by their ids; their words are in the values. */
export const caseLabels = sqliteTable(
  'case_labels',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    label: text('label').notNull(),
  },
  table => [primaryKey({ columns: [table.caseId, table.label] })],
)

export const parties = sqliteTable(
  'parties',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    role: text('role').notNull(),
    agentKind: text('agent_kind'),
    name: text('name').notNull(),
    reading: text('reading').notNull(),
    organisation: text('organisation').notNull(),
    postalCode: text('postal_code').notNull(),
    address: text('address').notNull(),
    email: text('email').notNull(),
    phone: text('phone').notNull(),
  },
  table => [index('parties_by_case').on(table.caseId)],
)

export const requests = sqliteTable(
  'requests',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    regime: text('regime').notNull(),
    /** Null where the law has one form only. */
    variant: text('variant'),
    packVersion: text('pack_version').notNull(),
    type: text('type').notNull(),
    asked: text('asked').notNull(),
    methodWanted: text('method_wanted').notNull(),
    searchNote: text('search_note').notNull(),
  },
  table => [index('requests_by_case').on(table.caseId)],
)

export const documents = sqliteTable(
  'documents',
  {
    id: text('id').primaryKey(),
    /** Null while it belongs to an inquiry that is not yet a case. */
    caseId: text('case_id').references(() => cases.id),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    createdAt: text('created_at').notNull(),
    destroyOn: text('destroy_on'),
    destroyedAt: text('destroyed_at'),
    /** Null while it is in the case. */
    takenOut: text('taken_out', { mode: 'json' }),
    /** Null while it is what its kind says. */
    category: text('category'),
    note: text('note').notNull().default(''),
    /** The first of its versions; null for that one. No reference: that one may have moved to another case. */
    versionOf: text('version_of'),
    version: integer('version').notNull().default(1),
    /** Who may see its content; null for everybody who may by its kind. */
    readers: text('readers', { mode: 'json' }),
    /** The day by which it is to go, where somebody has set one. */
    destroyBy: text('destroy_by'),
  },
  table => [index('documents_by_case').on(table.caseId)],
)

/** The words of a document, to search for; worked out from its bytes and never read as a fact. */
export const documentTexts = sqliteTable(
  'document_texts',
  {
    documentId: text('document_id')
      .primaryKey()
      .references(() => documents.id),
    text: text('text').notNull(),
    /** done, none, failed */
    state: text('state').notNull(),
    /** Why it, or a part of it, could not be read; null where all was. */
    gap: text('gap'),
    /** Which reader it was: a newer one reads again. */
    reader: integer('reader').notNull(),
    readAt: text('read_at').notNull(),
  },
  table => [index('document_texts_by_reader').on(table.reader)],
)

/** A document's bytes in pieces, so that a large file needs no large allocation. */
export const documentChunks = sqliteTable(
  'document_chunks',
  {
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id),
    position: integer('position').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  },
  table => [primaryKey({ columns: [table.documentId, table.position] })],
)
