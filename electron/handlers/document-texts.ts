import { ok } from '@core/result'
import type { DocumentId } from '@core/ids'
import type { Db } from '@db/connection'
import { documentsWithoutText, saveDocumentText, type TextWalk } from '@db/document-texts'
import { findDocument } from '@db/documents'
import type { Context } from './context'
import { textOfDocument } from './sensitive-documents'
import { bringIndexUpToDate } from './search-run'
import { inVault } from './work'

/** What is still to be read in an open vault; it goes with it. */
type Reading = { readonly waiting: DocumentId[]; walk: TextWalk; running: boolean }
const readings = new WeakMap<Db, Reading>()

/** What somebody has just done is answered first. */
const patience = 500
/** Between two documents the window has the thread. */
const pause = 50

/**
 * Reads the words of documents in the background, one after another, and keeps them beside the
 * documents. Each is kept by a piece of work on its case, so that whatever follows from the case is
 * brought up to date with it. `ids`: those that have just come in. The first call for an open vault
 * also walks through all that were there before.
 */
export function readTextsSoon(context: Context, ids: readonly DocumentId[] = []): void {
  const db = context.vault.current()?.db
  if (!db) return
  const reading = readings.get(db) ?? { waiting: [], walk: 0, running: false }
  readings.set(db, reading)
  reading.waiting.push(...ids)
  if (reading.running || isDone(reading)) return
  reading.running = true
  const goOn = () => {
    void readOne(context, db, reading).then(
      more => {
        if (more) setTimeout(goOn, pause).unref()
        else reading.running = false
      },
      // Such as a full disk: whatever comes in next tries the rest; this one waits for the next unlocking.
      () => {
        reading.running = false
      },
    )
  }
  setTimeout(goOn, patience).unref()
}

const isDone = ({ waiting, walk }: Reading): boolean => waiting.length === 0 && walk === undefined

/** Reads one document, or looks for more of them; true where there is more to do. */
async function readOne(context: Context, db: Db, reading: Reading): Promise<boolean> {
  const isOpen = () => context.vault.current()?.db === db
  if (!isOpen()) return false
  const id = reading.waiting.shift()
  if (!id) {
    if (reading.walk === undefined) return false
    const { ids, next } = documentsWithoutText(db, reading.walk)
    reading.walk = next
    reading.waiting.push(...ids)
    return !isDone(reading)
  }
  const document = findDocument(db, id)
  if (!document?.caseId || document.destroyedAt) return !isDone(reading)
  const read = await textOfDocument(context, db, document)
  if (!isOpen()) return false
  inVault(
    context,
    ({ tx, at }) => {
      // Destroyed while it was read: its words must not come back.
      const now = findDocument(tx, id)
      if (now && !now.destroyedAt) saveDocumentText(tx, id, read, at)
      return ok(null)
    },
    document.caseId,
  )
  // Of a long document only the beginning is in the index by now.
  bringIndexUpToDate(context)
  return !isDone(reading)
}
