import { asc, inArray } from 'drizzle-orm'
import { role, type Role } from '@core/accounts/access'
import { readableEvent } from './chain'
import type { Reader } from './connection'
import { events } from './schema'

/** The last role that the history gives each login, as far as it can be read. */
export function rolesTold(db: Reader): ReadonlyMap<string, Role> {
  const rows = db
    .select()
    .from(events)
    .where(inArray(events.kind, ['vault/created', 'account/created', 'account/changed']))
    .orderBy(asc(events.seq))
    .all()
  const roles = new Map<string, Role>()
  for (const event of rows.map(readableEvent)) {
    if (!event) continue
    const { kind, actor, detail } = event
    const who = kind === 'vault/created' ? actor : detail['login']
    const became = kind === 'vault/created' ? 'administrator' : (detail['to'] ?? detail['role'])
    const parsed = role.safeParse(became)
    if (typeof who === 'string' && parsed.success) roles.set(who, parsed.data)
  }
  return roles
}
