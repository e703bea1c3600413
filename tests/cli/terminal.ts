import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runKaiji } from '@main/cli/run'
import { temporaryFolder } from '@tests/support/temporary'

export const password = '桜の下で会いましょう 2026'

/** Runs a command line as the terminal would; `json` is what it printed, parsed. */
export async function kaiji(...argv: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runKaiji(argv, {
    out: text => out.push(text),
    err: text => err.push(text),
    now: () => '2026-12-18T01:00:00.000Z',
    newId: randomUUID,
    scryptWorkFactor: 4,
  })
  const text = out.join('\n')
  // What a caller of `--json` does.
  const json = argv.includes('--json') && text !== '' ? (JSON.parse(text) as unknown) : undefined
  return { code, text, json, err: err.join('\n') }
}

/** A vault made from the command line, and the options that open it. */
export async function newVault() {
  const folder = temporaryFolder()
  const vault = join(folder, 'vault')
  const passwordFile = join(folder, 'password.txt')
  writeFileSync(passwordFile, `${password}\r\nsecond line\r\n`)
  const create = [
    ...['vault', 'create', '--vault', vault, '--organisation', '株式会社あおぞらホーム'],
    ...['--login', 'sato', '--name', '佐藤 恵', '--password-file', passwordFile, '--json'],
  ]
  const created = await kaiji(...create)
  return {
    folder,
    vault,
    passwordFile,
    create,
    created,
    open: ['--vault', vault, '--password-file', passwordFile],
  }
}
