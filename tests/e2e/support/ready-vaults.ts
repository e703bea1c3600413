import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { armor, Decrypter, Encrypter } from 'age-encryption'
import { z } from 'zod'
import { password } from './officer'

/**
 * Vaults that are made once for the whole run by the `kaiji` command, and copied for each test that
 * begins with one. Founding a vault in the window has tests of its own.
 */

const founders = {
  ja: { organisation: '株式会社あおぞらホーム', name: '佐藤 恵' },
  en: { organisation: 'Aozora Home Inc.', name: 'Megumi Sato' },
}
export type ReadyVault = keyof typeof founders

const vaultShape = z.looseObject({
  accounts: z.array(z.looseObject({ wrappedIdentity: z.string() })),
})
const madeShape = z.object({ recoveryKey: z.string() })

const folderVariable = 'KAIJI_READY_VAULTS'

/** Makes them, and returns what removes them after the run. */
export async function makeReadyVaults(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'kaiji-ready-'))
  process.env[folderVariable] = folder
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password)
  for (const which of ['ja', 'en'] as const) {
    const { organisation, name } = founders[which]
    const vault = join(folder, which)
    const who = ['--organisation', organisation, '--name', name, '--login', 'sato']
    const where = ['--vault', vault, '--password-file', passwordFile, '--json']
    const command = ['out/main/kaiji.js', 'vault', 'create', ...where, ...who]
    writeFileSync(`${vault}.json`, execFileSync(process.execPath, command))
    await wrapCheaply(join(vault, 'vault.json'))
  }
  return () => rmSync(folder, { recursive: true, force: true })
}

/** Wraps the account's key again with the least of scrypt's cost: what a password costs is not what these tests are about. */
async function wrapCheaply(file: string): Promise<void> {
  const vault = vaultShape.parse(JSON.parse(readFileSync(file, 'utf8')))
  for (const account of vault.accounts) {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(password)
    const identity = await decrypter.decrypt(armor.decode(account.wrappedIdentity), 'text')
    const encrypter = new Encrypter()
    encrypter.setPassphrase(password)
    encrypter.setScryptWorkFactor(4)
    account.wrappedIdentity = armor.encode(await encrypter.encrypt(identity))
  }
  writeFileSync(file, JSON.stringify(vault))
}

/** Copies a vault to `path` and returns its recovery key. */
export function copyReadyVault(which: ReadyVault, path: string): string {
  const source = join(process.env[folderVariable] ?? '', which)
  mkdirSync(path, { recursive: true })
  cpSync(source, path, { recursive: true })
  return madeShape.parse(JSON.parse(readFileSync(`${source}.json`, 'utf8'))).recoveryKey
}
