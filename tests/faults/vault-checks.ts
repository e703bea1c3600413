import { cpSync } from 'node:fs'
import { closeDatabase, openDatabase } from '@db/open'
import { openVaultKey } from './vault-key'
import { dumpOf, type Dump } from './dump'
import { faultProgram, login, password, type FaultProgram } from './program'

/** Copies a vault that no process has open. */
export function copyVault(from: string, to: string): string {
  cpSync(from, to, { recursive: true })
  return to
}

let lastSeed = 1000

/** A vault's folder opened as the program opens it; `problem` says why that did not work. */
export async function openAgain(
  folder: string,
  migrationsFolder?: string,
): Promise<{ readonly program: FaultProgram; readonly problem: string | undefined }> {
  // Its own ids: those of the program that was killed may be in the vault already.
  const seed = (lastSeed += 1)
  const program = faultProgram({ folder, seed, migrationsFolder })
  program.setNow('2026-12-20T01:00:00.000Z')
  const opened = await program.api.accounts.unlock({ login, password })
  return { program, problem: opened.ok ? undefined : `does not open: ${opened.error.code}` }
}

/**
 * Everything that is wrong with a vault after something happened to it; empty when it is whole: it
 * opens with the password, pages, references and chain are right, every case can be read, every
 * document is the one that was stored, work goes on, and it can be locked and opened once more.
 */
export async function faultsOf(folder: string, migrationsFolder?: string): Promise<string[]> {
  const { program, problem } = await openAgain(folder, migrationsFolder)
  if (problem) return [problem]
  const faults = [...(await verified(program)), ...(await readable(program))]
  program.tick()
  const settings = await program.api.settings.read({})
  const changed = settings.ok
    ? await program.api.settings.change({ change: { organisation: settings.value.organisation } })
    : settings
  if (!changed.ok) faults.push(`work does not go on: ${changed.error.code}`)
  program.context.vault.lock()
  const again = await openAgain(folder, migrationsFolder)
  if (again.problem) faults.push(`the second time ${again.problem}`)
  else faults.push(...(await verified(again.program)))
  again.program.context.vault.lock()
  return faults.concat([...program.incidents, ...again.program.incidents].map(String))
}

async function verified({ api }: FaultProgram): Promise<readonly string[]> {
  const verification = await api.backup.verifyVault({})
  if (!verification.ok) return [`cannot be verified: ${verification.error.code}`]
  const { ok, integrity, foreignKeys, audit } = verification.value
  return ok ? [] : [`not whole: ${JSON.stringify({ integrity, foreignKeys, audit })}`]
}

/** Every case file parses, and every document's SHA-256 fits; reading throws otherwise. */
async function readable({ api }: FaultProgram): Promise<readonly string[]> {
  const cases = await api.cases.list({ status: 'all' })
  if (!cases.ok) return [`the list of cases: ${cases.error.code}`]
  const faults: string[] = []
  for (const { id } of cases.value.rows) {
    const view = await api.cases.view({ caseId: id })
    if (!view.ok) faults.push(`case: ${view.error.code}`)
    else faults.push(...(await documentsReadable(api, view.value.file.documents)))
  }
  return faults
}

type Documents = readonly {
  readonly id: Parameters<FaultProgram['api']['cases']['readDocument']>[0]['documentId']
  readonly destroyedAt: string | null
}[]

async function documentsReadable(
  api: FaultProgram['api'],
  documents: Documents,
): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { id, destroyedAt } of documents) {
    const read = await api.cases.readDocument({ documentId: id })
    if (destroyedAt === null && !read.ok) faults.push(`document: ${read.error.code}`)
    if (destroyedAt !== null && read.ok) faults.push('document: destroyed, and still there')
  }
  return faults
}

/** What is in a vault's database, read from a copy of its files so that nothing in it changes. */
export async function dumpFolder(
  folder: string,
  scratch: string,
  migrationsFolder: string,
): Promise<Dump> {
  const copy = copyVault(folder, scratch)
  const key = await openVaultKey(copy)
  const file = `${copy}/cases.db`
  const db = openDatabase({ file, key, create: false, migrationsFolder })
  try {
    return dumpOf(db)
  } finally {
    closeDatabase(db)
  }
}
