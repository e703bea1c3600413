import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { EventRow } from '@db/chain'
import { writeLogFile } from '@main/services/log/write-log-file'
import { temporaryFolder } from '@tests/support/temporary'

const aRow: EventRow = {
  ...{ seq: 1, at: '', actor: '', caseId: null, kind: 'vault/created', detail: '{}' },
  ...{ prev: '', hash: '' },
}

test('a log that is being saved while the vault is locked is not left half written', async () => {
  const folder = temporaryFolder()
  const range = { from: 1, to: 9, prev: '' }
  const head = { events: 9, head: '' }
  const about = { format: 'kaiji-log', version: 1, vaultId: '', madeAt: '', cut: null } as const
  const written = await writeLogFile(join(folder, 'log.jsonl'), {
    header: { ...about, range, head },
    after: seq => (seq === 0 ? [aRow] : 'locked'),
  })
  expect(written).toEqual({ ok: false, error: { code: 'vault/locked' } })
  expect(readdirSync(folder)).toEqual([])
})
