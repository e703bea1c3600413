import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Settings and drafts: one JSON value under one name. */
export const values = sqliteTable('values', {
  name: text('name').primaryKey(),
  value: text('value', { mode: 'json' }).notNull(),
  changedAt: text('changed_at').notNull(),
})

/** The audit chain. Triggers refuse UPDATE and DELETE; see migrations. */
export const events = sqliteTable(
  'events',
  {
    seq: integer('seq').primaryKey(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    caseId: text('case_id'),
    kind: text('kind').notNull(),
    detail: text('detail').notNull(),
    prev: text('prev').notNull(),
    hash: text('hash').notNull(),
  },
  table => [
    index('events_by_case').on(table.caseId, table.seq),
    index('events_by_kind').on(table.kind, table.seq),
    index('events_by_actor').on(table.actor, table.seq),
    index('events_by_time').on(table.at, table.seq),
  ],
)

/** Why a step was made, in the officer's words. Beside the chain, which holds nothing a person wrote. */
export const eventReasons = sqliteTable(
  'event_reasons',
  {
    seq: integer('seq')
      .primaryKey()
      .references(() => events.seq),
    /** Null for a step that concerns no case, such as a backup. */
    caseId: text('case_id'),
    reason: text('reason').notNull(),
  },
  table => [index('event_reasons_by_case').on(table.caseId)],
)

/** Who may open the vault, as what. Their keys are in vault.json; names and roles are not for everybody's eyes. */
export const accounts = sqliteTable('accounts', {
  login: text('login').primaryKey(),
  name: text('name').notNull(),
  role: text('role').notNull(),
  /**
   * The account's public key, so that nobody becomes somebody else by renaming entries of vault.json.
   * Null for an account made before roles, until it is next unlocked.
   */
  recipient: text('recipient'),
  state: text('state').notNull(),
  createdAt: text('created_at').notNull(),
  passwordChangedAt: text('password_changed_at').notNull(),
  /** The password was given by somebody else, so the next thing to do is to choose an own one. */
  mustChangePassword: integer('must_change_password', { mode: 'boolean' }).notNull(),
  disabledAt: text('disabled_at'),
})

/** Data keys of before a rotation: backups made under them can still be opened by who may restore. */
export const dataKeys = sqliteTable('data_keys', {
  retiredAt: text('retired_at').primaryKey(),
  key: text('key').notNull(),
})

/** Where the log was cut when its time to be kept was over: the number and hash of the last event removed. */
export const logCuts = sqliteTable('log_cuts', {
  upTo: integer('up_to').primaryKey(),
  hash: text('hash').notNull(),
  cutAt: text('cut_at').notNull(),
})

/** Every attempt at a backup, a check or a drill, also those that failed. */
export const backupRuns = sqliteTable(
  'backup_runs',
  {
    id: text('id').primaryKey(),
    at: text('at').notNull(),
    /** manual, scheduled, on-quit, before-update, before-restore, drill */
    cause: text('cause').notNull(),
    folder: text('folder').notNull(),
    /** Name of the file; null where none came about. */
    name: text('name'),
    outcome: text('outcome').notNull(),
    /** Code of what went wrong; null where all was well. */
    problem: text('problem'),
  },
  table => [index('backup_runs_by_time').on(table.at)],
)
