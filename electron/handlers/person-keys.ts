import { keysOf, type PersonKey } from '@core/imports/same-person'
import { caseId, type CaseId } from '@core/ids'
import type { Contact } from '@core/cases/case'
import { ok } from '@core/result'
import { findCase, partiesOf } from '@db/cases'
import { transact, type Db, type Writer } from '@db/connection'
import { casesWithoutKeys, saveKeys } from '@db/person-keys'

/** By what a case is found: its people, and the mail it came by. */
export function caseKeysOf(
  messageId: string | null,
  people: readonly Contact[],
): readonly PersonKey[] {
  const keys = people.flatMap(keysOf)
  return messageId ? [...keys, { kind: 'message', key: messageId }] : keys
}

/** Works out anew by what a case is found. */
export function refreshKeys(tx: Writer, id: CaseId): void {
  const found = findCase(tx, id)
  if (found) saveKeys(tx, id, caseKeysOf(found.messageId, partiesOf(tx, id)))
}

const filled = new WeakSet<Db>()
const sliceLength = 200

/** Cases of before there were keys get theirs, in slices, once for an open vault. */
export async function fillKeys(db: Db, isOpen: () => boolean): Promise<void> {
  if (filled.has(db)) return
  filled.add(db)
  for (let last = ''; isOpen();) {
    const ids = casesWithoutKeys(db, last, sliceLength)
    if (ids.length === 0) return
    transact(db, tx => {
      for (const id of ids) refreshKeys(tx, caseId.parse(id))
      return ok(null)
    })
    last = ids.at(-1) ?? last
    await new Promise(resolve => setImmediate(resolve))
  }
}
