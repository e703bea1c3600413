import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import {
  kaijiCase,
  party,
  request,
  type KaijiCase,
  type Party,
  type Request,
} from '@core/cases/case'
import type { CaseId, RequestId } from '@core/ids'
import { findPack } from '@core/regimes/index'
import type { Reader, Writer } from './connection'
import { readable } from './records'
import { cases, numberSeries, parties, requests } from './schema'

/** A request under a law and of a type that this version knows: nothing can be done with another. */
export const storedRequest = request.refine(
  found => findPack(found)?.requestTypes.some(type => type.id === found.type) ?? false,
)

type Change<T> = { readonly [K in keyof T]?: T[K] | undefined }

export function findCase(db: Reader, id: CaseId): KaijiCase | undefined {
  const row = db.select().from(cases).where(eq(cases.id, id)).get()
  return readable('cases', kaijiCase, row)[0]
}

/** Open cases, oldest receipt first, or closed ones, newest first. */
export function listCases(db: Reader, status: 'open' | 'closed' | 'all'): readonly KaijiCase[] {
  const rows = db.select().from(cases)
  const chosen = {
    open: () => rows.where(isNull(cases.closedOn)).orderBy(asc(cases.receivedOn)),
    closed: () => rows.where(isNotNull(cases.closedOn)).orderBy(desc(cases.receivedOn)),
    all: () => rows.orderBy(desc(cases.receivedOn)),
  }
  return chosen[status]()
    .all()
    .flatMap(row => readable('cases', kaijiCase, row))
}

/** The next number of a series, from 1. Given out once, whatever becomes of what it is given to. */
export function nextInSeries(tx: Writer, name: string): number {
  const last = tx.select().from(numberSeries).where(eq(numberSeries.name, name)).get()?.last ?? 0
  tx.insert(numberSeries)
    .values({ name, last: last + 1 })
    .onConflictDoUpdate({ target: numberSeries.name, set: { last: last + 1 } })
    .run()
  return last + 1
}

/** A number given out elsewhere, such as before an older backup was restored, is not given out again. */
export function raiseSeries(tx: Writer, name: string, atLeast: number): void {
  tx.insert(numberSeries)
    .values({ name, last: atLeast })
    .onConflictDoUpdate({
      target: numberSeries.name,
      set: { last: sql`max(${numberSeries.last}, ${atLeast})` },
    })
    .run()
}

export function insertCase(tx: Writer, kaiji: KaijiCase, serial: number): void {
  tx.insert(cases)
    .values({ ...kaiji, year: Number(kaiji.number.slice(0, 4)), serial })
    .run()
}

export function updateCase(
  tx: Writer,
  id: CaseId,
  change: Change<Omit<KaijiCase, 'id' | 'number'>>,
): void {
  tx.update(cases).set(change).where(eq(cases.id, id)).run()
}

export const partiesOf = (db: Reader, caseId: CaseId): readonly Party[] =>
  db
    .select()
    .from(parties)
    .where(eq(parties.caseId, caseId))
    .all()
    .flatMap(row => readable('parties', party, row))

export function insertParty(tx: Writer, newParty: Party): void {
  tx.insert(parties).values(newParty).run()
}

export function updateParty(
  tx: Writer,
  place: { readonly caseId: CaseId; readonly role: Party['role'] },
  change: Change<Omit<Party, 'id' | 'caseId' | 'role'>>,
): void {
  tx.update(parties)
    .set(change)
    .where(and(eq(parties.caseId, place.caseId), eq(parties.role, place.role)))
    .run()
}

/** In the order in which they were added. */
export const requestsOf = (db: Reader, caseId: CaseId): readonly Request[] =>
  db
    .select()
    .from(requests)
    .where(eq(requests.caseId, caseId))
    .orderBy(asc(sql`rowid`))
    .all()
    .flatMap(row => readable('requests', storedRequest, row))

export function insertRequest(tx: Writer, newRequest: Request): void {
  tx.insert(requests).values(newRequest).run()
}

export function updateRequest(
  tx: Writer,
  id: RequestId,
  change: Change<Omit<Request, 'id' | 'caseId'>>,
): void {
  tx.update(requests).set(change).where(eq(requests.id, id)).run()
}
