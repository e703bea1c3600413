import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseId, documentId } from '@core/ids'
import { ok } from '@core/result'
import { transact } from '@db/connection'
import { insertDocument } from '@db/documents'
import { chainHead, recordEvent } from '@db/events'
import { openEncrypted } from '@db/open'
import { createBackupService } from '@main/services/backup/backup'
import type { VaultService } from '@main/services/vault/vault'
import { backupOptions } from './backup-fixture'
import { newVault, password, typeInto, valueOf } from './vault-fixture'

export const now = '2026-12-20T01:00:00.000Z'
export const secret = { login: 'sato', password }
/** How many a filled vault has. */
export const cases = 60
const page = 4096

export const idOf = (kind: number, n: number) =>
  `00000000-0000-4000-8000-${String(kind * 1000 + n).padStart(12, '0')}`

/** A vault with cases, people, documents and a history, closed; and the key of its database. */
export async function filledVault() {
  const vault = await newVault()
  const { service, path } = vault
  typeInto(service, '髙橋みなみ')
  fill(service)
  const key = service.keyOf(service.current()!)
  const backups = createBackupService(service, backupOptions)
  const folder = backups.defaultFolder(path)
  const request = { folder, now, verified: new Set<string>(), rotate: true }
  const backup = valueOf(await backups.make(service.current()!, request)).path
  typeInto(service, 'after the backup', 'later')
  const events = chainHead(service.current()!.db).events + 1
  service.lock()
  return { ...vault, key, backup, events }
}

function fill(service: VaultService): void {
  const { db } = service.current()!
  const insertCase = db.$client.prepare(`INSERT INTO cases
    (id, number, year, serial, received_on, channel, language, requester_role, subject, inquiry,
     message_id, created_at, closed_on, close_reason) VALUES
    (?,?,2026,?,'2026-01-01','email','ja','principal',?,?,NULL,?,NULL,NULL)`)
  const insertParty = db.$client.prepare(
    `INSERT INTO parties VALUES (?,?,'principal',NULL,?,'','','','','','')`,
  )
  for (let n = 0; n < cases; n += 1) {
    const id = caseId.parse(idOf(1, n))
    transact(db, tx => {
      insertCase.run(id, `2026-${String(n).padStart(4, '0')}`, n, 's', 'x'.repeat(900), now)
      insertParty.run(idOf(2, n), id, `person ${n}`)
      const document = {
        kind: 'other',
        name: 'd',
        mediaType: 'text/plain',
        createdAt: now,
      } as const
      const bytes = Buffer.alloc(9000, n)
      insertDocument(tx, { ...document, id: documentId.parse(idOf(3, n)), caseId: id }, bytes)
      recordEvent(tx, { at: now, actor: 'sato', caseId: id, kind: 'case/registered', detail: {} })
      return ok(null)
    })
  }
}

export type Vault = Awaited<ReturnType<typeof filledVault>>

/** Pages of the file that hold rows of a table. */
export function pagesOf({ path, key }: Vault, table: string): readonly number[] {
  const sqlite = openEncrypted({ file: join(path, 'cases.db'), key, create: false })
  const pages = sqlite
    .prepare(`SELECT pageno FROM dbstat WHERE name = ? AND pagetype <> 'internal' ORDER BY pageno`)
    .pluck()
    .all(table)
  sqlite.close()
  return pages.map(Number)
}

export function destroy({ path }: Vault, pages: readonly number[]): void {
  const file = join(path, 'cases.db')
  const bytes = readFileSync(file)
  for (const number of pages) bytes.fill(0xee, (number - 1) * page + 100, number * page - 100)
  writeFileSync(file, bytes)
}
