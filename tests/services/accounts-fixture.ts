import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readVaultFile, type VaultFile } from '@main/services/vault/vault-file'
import { newVault, valueOf } from './vault-fixture'

export const first = 'erstes Kennwort 2026'
export const own = 'ganz was eigenes 77'
export const error = (code: string, rest: object = {}) => ({ ok: false, error: { code, ...rest } })
export const done = { ok: true, value: null }
export const rotated = { ok: true, value: { rotated: true } }

export type Built = Awaited<ReturnType<typeof newVault>>
type Other = 'reviewer' | 'administrator'

export const add = ({ service }: Built, login = 'ito', role: Other = 'reviewer') =>
  service.accounts.add({ login, name: '伊藤 薫', role, password: first })

/** A vault with a second account, whose first password is still to be changed. */
export async function vaultOfTwo(role: Other = 'reviewer') {
  const built = await newVault()
  valueOf(await add(built, 'ito', role))
  return built
}

export async function unlocked(built: Built, login: string, secret: string) {
  built.service.lock()
  return built.service.unlock(login, secret)
}

const row = z.object({ kind: z.string(), actor: z.string(), detail: z.string() })
export const events = ({ service }: Built) =>
  service
    .current()!
    .db.$client.prepare('SELECT * FROM events ORDER BY seq')
    .all()
    .map(r => row.parse(r))
    .map(({ kind, actor, detail }) => [kind, actor, JSON.parse(detail) as unknown] as const)

export const entryOf = ({ path }: Built, login: string) =>
  valueOf(readVaultFile(path)).accounts.find(one => one.login === login)!

export function writeVaultJson(path: string, file: VaultFile): void {
  writeFileSync(join(path, 'vault.json'), JSON.stringify(file))
}
