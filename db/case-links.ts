import { and, eq, or } from 'drizzle-orm'
import { z } from 'zod'
import { caseId, caseLinkId, type CaseId } from '@core/ids'
import { instant } from '@core/time/calendar-date'
import type { Reader, Writer } from './connection'
import { readable } from './records'
import { caseLinks } from './schema'

const caseLink = z.object({
  id: caseLinkId,
  caseId,
  otherId: caseId,
  at: instant,
  actor: z.string(),
  reason: z.string(),
})
export type CaseLink = Readonly<z.infer<typeof caseLink>>

/** Links have no direction: the lesser id stands first. */
const inOrder = (a: CaseId, b: CaseId): readonly [CaseId, CaseId] => (a < b ? [a, b] : [b, a])

const between = (a: CaseId, b: CaseId) => {
  const [first, second] = inOrder(a, b)
  return and(eq(caseLinks.caseId, first), eq(caseLinks.otherId, second))
}

export const linksOf = (db: Reader, id: CaseId): readonly CaseLink[] =>
  db
    .select()
    .from(caseLinks)
    .where(or(eq(caseLinks.caseId, id), eq(caseLinks.otherId, id)))
    .all()
    .flatMap(row => readable('case_links', caseLink, row))

export function insertLink(tx: Writer, link: CaseLink): void {
  const [first, second] = inOrder(link.caseId, link.otherId)
  tx.insert(caseLinks)
    .values({ ...link, caseId: first, otherId: second })
    .onConflictDoNothing()
    .run()
}

export function removeLink(tx: Writer, a: CaseId, b: CaseId): void {
  tx.delete(caseLinks).where(between(a, b)).run()
}

export const areLinked = (db: Reader, a: CaseId, b: CaseId): boolean =>
  db.select({ id: caseLinks.id }).from(caseLinks).where(between(a, b)).get() !== undefined

/** Everything that is linked with a case, over others too; no more than this many. */
export function linkedWith(db: Reader, id: CaseId, most = 200): readonly CaseId[] {
  const found = new Set<CaseId>([id])
  for (const one of found) {
    for (const link of linksOf(db, one)) {
      if (found.size <= most) found.add(link.caseId).add(link.otherId)
    }
  }
  found.delete(id)
  return [...found]
}
