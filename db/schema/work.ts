import { sql } from 'drizzle-orm'
import {
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from 'drizzle-orm/sqlite-core'
import { cases, documents, requests } from './cases'

export const identityChecks = sqliteTable(
  'identity_checks',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    subject: text('subject').notNull(),
    comparison: text('comparison').notNull(),
    result: text('result').notNull(),
    level: integer('level').notNull(),
    reason: text('reason').notNull(),
    decidedOn: text('decided_on'),
    decidedBy: text('decided_by').notNull(),
    decidedAt: text('decided_at'),
  },
  table => [primaryKey({ columns: [table.caseId, table.subject] })],
)

export const evidence = sqliteTable(
  'evidence',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    subject: text('subject').notNull(),
    method: text('method').notNull(),
    issuedOn: text('issued_on'),
    seenOn: text('seen_on').notNull(),
    checkedBy: text('checked_by').notNull(),
    accepted: integer('accepted', { mode: 'boolean' }).notNull(),
    note: text('note').notNull(),
    documentId: text('document_id').references(() => documents.id),
  },
  table => [
    index('evidence_by_case').on(table.caseId),
    index('evidence_by_document').on(table.documentId),
  ],
)

export const items = sqliteTable(
  'items',
  {
    id: text('id').primaryKey(),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    system: text('system').notNull(),
    source: text('source').notNull(),
    content: text('content').notNull(),
    thirdParty: text('third_party').notNull(),
    specialCare: integer('special_care', { mode: 'boolean' }).notNull(),
  },
  table => [index('items_by_request').on(table.requestId, table.position)],
)

/** That a system where data is held was searched for a case; none where it was not. */
export const systemSearches = sqliteTable(
  'system_searches',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    systemId: text('system_id').notNull(),
    name: text('name', { mode: 'json' }).notNull(),
    result: text('result').notNull(),
    searchedOn: text('searched_on').notNull(),
    searchedBy: text('searched_by').notNull(),
  },
  table => [primaryKey({ columns: [table.caseId, table.systemId] })],
)

export const answers = sqliteTable(
  'answers',
  {
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    /** Empty for a question about the whole request: a NULL would escape the unique index. */
    itemId: text('item_id').notNull(),
    questionId: text('question_id').notNull(),
    value: text('value').notNull(),
    facts: text('facts').notNull(),
    reason: text('reason').notNull(),
    part: text('part').notNull(),
    answeredBy: text('answered_by').notNull(),
    answeredAt: text('answered_at').notNull(),
  },
  table => [uniqueIndex('answers_one_each').on(table.requestId, table.itemId, table.questionId)],
)

export const reviews = sqliteTable(
  'reviews',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    reviewer: text('reviewer').notNull(),
    remark: text('remark').notNull(),
    decision: text('decision').notNull(),
    reviewedAt: text('reviewed_at').notNull(),
  },
  table => [index('reviews_by_request').on(table.requestId)],
)

export const letters = sqliteTable(
  'letters',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    requestId: text('request_id').references(() => requests.id),
    letterId: text('letter_id').notNull(),
    language: text('language').notNull(),
    status: text('status').notNull(),
    body: text('body', { mode: 'json' }).notNull(),
    composed: text('composed', { mode: 'json' }).notNull(),
    createdAt: text('created_at').notNull(),
    frame: text('frame', { mode: 'json' }),
    documentNumber: text('document_number').unique(),
    datedOn: text('dated_on'),
    issuedAt: text('issued_at'),
    issuedBy: text('issued_by'),
    documentId: text('document_id').references(() => documents.id),
    sha256: text('sha256'),
    approval: text('approval', { mode: 'json' }),
    enclosures: text('enclosures', { mode: 'json' }).notNull().default([]),
    letterheadId: text('letterhead_id'),
    templateId: text('template_id').references(() => letterTemplates.id),
    dispatch: text('dispatch', { mode: 'json' }),
    delivery: text('delivery', { mode: 'json' }),
    replyBy: text('reply_by'),
    voided: text('voided', { mode: 'json' }),
    replaces: text('replaces').references((): AnySQLiteColumn => letters.id),
    /** Texts that a draft had before it was written anew; null where it never was, and once it is issued. */
    earlier: text('earlier', { mode: 'json' }),
  },
  table => [
    index('letters_by_case').on(table.caseId),
    // What a letter refers to is looked for in all letters when it goes.
    index('letters_by_request').on(table.requestId),
    index('letters_by_document').on(table.documentId),
    index('letters_by_replaced').on(table.replaces),
    index('letters_by_issue').on(table.issuedAt, table.id),
    // What there is to do with letters is found without the many that are done with.
    index('letters_drafted')
      .on(table.createdAt)
      .where(sql`status = 'draft'`),
    index('letters_returned')
      .on(table.issuedAt)
      .where(sql`instr(delivery, '"outcome":"returned"') > 0`),
  ],
)

/** Adapted templates, one row a version; the newest that is not withdrawn is in use. Rows never change. */
export const letterTemplates = sqliteTable(
  'letter_templates',
  {
    id: text('id').primaryKey(),
    regime: text('regime').notNull(),
    letterId: text('letter_id').notNull(),
    language: text('language').notNull(),
    version: integer('version').notNull(),
    /** Empty in a version that goes back to the built-in text. */
    text: text('text').notNull(),
    note: text('note').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: text('created_at').notNull(),
  },
  table => [
    uniqueIndex('letter_templates_one_each').on(
      table.regime,
      table.letterId,
      table.language,
      table.version,
    ),
  ],
)

/** Logos and seals. A picture that an issued letter shows is never removed. */
export const officeImages = sqliteTable('office_images', {
  /** SHA-256 of the bytes, in hex. */
  id: text('id').primaryKey(),
  mediaType: text('media_type').notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  createdAt: text('created_at').notNull(),
})
