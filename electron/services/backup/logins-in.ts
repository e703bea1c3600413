import { basename } from 'node:path'
import type { BackupError } from '@core/backup/backup'
import { err, ok, type Result } from '@core/result'
import { parseVaultFile } from '../vault/vault-file'
import { readMember } from './read-archive'

/** Whose passwords open a backup: login names stand in its vault.json, beside their wrapped keys. */
export async function loginsIn(file: string): Promise<Result<readonly string[], BackupError>> {
  const text = await readMember(file, 'vault.json')
  if (!text.ok) return text
  const parsed = parseVaultFile(parseJson(text.value ?? ''), file)
  if (!parsed.ok) return err({ code: 'backup/damaged', file: basename(file) })
  return ok(parsed.value.accounts.map(account => account.login))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
