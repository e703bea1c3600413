import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { documentId } from '@core/ids'
import { ok } from '@core/result'
import { transact, type Db } from '@db/connection'
import { findDocument, insertDocument, readDocument, removeDraftDocuments } from '@db/documents'
import { testDatabase } from '@tests/support/database'

const id = documentId.parse('0b7e0c1e-5f0b-4d8e-9a51-2f3f2a9b1c11')
function discard(db: Db): void {
  transact(db, tx => {
    removeDraftDocuments(tx, [id])
    return ok(null)
  })
}

const draft = {
  id,
  caseId: null,
  kind: 'inquiry',
  name: '問い合わせ.eml',
  mediaType: 'message/rfc822',
  createdAt: '2026-11-22T01:00:00.000Z',
} as const

test.each([0, 1, 1024 * 1024, 3 * 1024 * 1024 + 7])('%i bytes come back as they were', size => {
  const db = testDatabase()
  const bytes = randomBytes(size)
  const stored = transact(db, tx => ok(insertDocument(tx, draft, bytes)))
  expect(Buffer.from(readDocument(db, stored.value)).equals(bytes)).toBe(true)
})

test('a document whose bytes were changed is never handed out', () => {
  const db = testDatabase()
  transact(db, tx => ok(insertDocument(tx, draft, Buffer.from('original'))))
  db.$client.exec(`UPDATE document_chunks SET bytes = x'00'`)
  expect(() => readDocument(db, findDocument(db, id)!)).toThrow('is not what was stored')
})

test('discarding an inquiry removes its documents, but none that became part of a case', () => {
  const db = testDatabase()
  db.$client.exec(`INSERT INTO cases (id, number, year, serial, received_on, channel, language,
  requester_role, subject, inquiry, message_id, created_at, closed_on, close_reason) VALUES
    ('1b7e0c1e-5f0b-4d8e-9a51-2f3f2a9b1c11','2026-0001',2026,1,'2026-01-01','email','ja','principal','s','i',NULL,'2026-01-01T00:00:00.000Z',NULL,NULL)`)
  transact(db, tx => ok(insertDocument(tx, draft, Buffer.from('x'))))
  db.$client.exec(`UPDATE documents SET case_id = '1b7e0c1e-5f0b-4d8e-9a51-2f3f2a9b1c11'`)
  discard(db)
  expect(findDocument(db, id)).toBeDefined()
  db.$client.exec('UPDATE documents SET case_id = NULL')
  discard(db)
  expect(findDocument(db, id)).toBeUndefined()
})
