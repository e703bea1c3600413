import type { EventKind } from './event'

/** What kinds of events come to, in a word: what somebody reading the log looks for. */
export const eventGroups = [
  'seen',
  'searched',
  'changed',
  'takenOut',
  'printed',
  'refused',
  'signedIn',
  'protection',
  'backups',
  'destroyed',
] as const
export type EventGroup = (typeof eventGroups)[number]

/** By the part of the kind before the slash, where all of them belong together. */
const byFeature: Readonly<Record<string, EventGroup>> = {
  account: 'protection',
  backup: 'backups',
  key: 'protection',
  log: 'protection',
  policy: 'protection',
  'recovery-key': 'protection',
  retention: 'destroyed',
  search: 'searched',
  vault: 'signedIn',
}

const byKind: Readonly<Record<string, EventGroup>> = {
  'access/refused': 'refused',
  'case/list-exported': 'takenOut',
  'case/listed': 'seen',
  'data/taken-out-refused': 'refused',
  'data/taking-out-failed': 'takenOut',
  'recovery-key/copied': 'takenOut',
  'settings/changed': 'protection',
  'settings/imported': 'protection',
  'settings/import-undone': 'protection',
  'task/listed': 'seen',
  'vault/checked': 'protection',
  'vault/repaired': 'protection',
  'vault/seeded': 'changed',
  'vault/update-copy-removed': 'destroyed',
}

/** By what happened, whatever it happened to. */
const byDeed: Readonly<Record<string, EventGroup>> = {
  viewed: 'seen',
  exported: 'takenOut',
  'taken-out': 'takenOut',
  printed: 'printed',
}

/** The group of a kind of event; the work on cases is what all the rest is about. */
export function groupOf(kind: EventKind): EventGroup {
  const [feature = '', deed = ''] = kind.split('/')
  return byKind[kind] ?? byDeed[deed] ?? byFeature[feature] ?? 'changed'
}
