import { WrongUse, type Answer, type Command, type ExitCode, type Terminal } from './command'
import { Failure } from '@core/failure'
import { exitCodeOf, sentenceOf } from './failure'
import { usage } from './usage'

/** Commands are loaded when called, so that counting a date does not load the typesetter. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  due: async () => (await import('./due')).due,
  decide: async () => (await import('./decide')).decideCommand,
  letters: async () => (await import('./letters')).letters,
  letter: async () => (await import('./letters')).letter,
  'read-mail': async () => (await import('./read-mail')).readMail,
  scan: async () => (await import('./scan')).scan,
  'vault create': async () => (await import('./vault')).vaultCreate,
  'vault info': async () => (await import('./vault')).vaultInfo,
  'vault verify': async () => (await import('./vault')).vaultVerify,
  'vault repair': async () => (await import('./repair')).vaultRepair,
  'vault accounts list': async () => (await import('./vault-accounts')).accountsList,
  'vault accounts add': async () => (await import('./vault-accounts')).accountsAdd,
  'vault accounts role': async () => (await import('./vault-accounts')).accountsRole,
  'vault accounts disable': async () => (await import('./vault-accounts')).accountsDisable,
  'vault accounts enable': async () => (await import('./vault-accounts')).accountsEnable,
  'vault accounts remove': async () => (await import('./vault-accounts')).accountsRemove,
  'vault accounts reset-password': async () => (await import('./vault-accounts')).accountsReset,
  'vault accounts password': async () => (await import('./vault-accounts')).accountsPassword,
  'vault accounts rotate': async () => (await import('./vault-accounts')).accountsRotate,
  'audit export': async () => (await import('./audit')).auditExport,
  'verify-audit': async () => (await import('./audit')).verifyAudit,
  'case list': async () => (await import('./cases')).caseList,
  'case show': async () => (await import('./cases')).caseShow,
  'import undo': async () => (await import('./import-undo')).importUndo,
  import: async () => (await import('./import')).importFile,
  calendar: async () => (await import('./calendar')).calendar,
  report: async () => (await import('./report')).reportCommand,
  'settings export': async () => (await import('./settings')).settingsExport,
  'settings import': async () => (await import('./settings')).settingsImport,
  seed: async () => (await import('./seed')).seed,
  search: async () => (await import('./search')).search,
  'retention due': async () => (await import('./retention')).retentionDue,
  backup: async () => (await import('./backup')).backup,
  'verify-backup': async () => (await import('./backup')).verifyBackupFile,
  restore: async () => (await import('./backup')).restore,
}

/** Runs one command line and answers with its exit code. */
export async function runKaiji(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const json = argv.includes('--json')
  if (argv.length === 0 || argv.includes('--help')) {
    terminal.out(usage)
    return 0
  }
  try {
    const { load, args } = findCommand(argv)
    const command = await load()
    const answer = await command(args, terminal)
    print(answer, { json, terminal })
    return answer.code
  } catch (cause) {
    return explain(cause, { json, terminal })
  }
}

function findCommand(argv: readonly string[]) {
  for (const words of [3, 2, 1]) {
    const load = commands[argv.slice(0, words).join(' ')]
    if (load) return { load, args: argv.slice(words) }
  }
  for (const words of [2, 1]) {
    const first = argv.slice(0, words).join(' ')
    const next = Object.keys(commands).filter(name => name.startsWith(`${first} `))
    if (next.length > 0) throw new WrongUse(`After "${first}" comes one of: ${next.join(', ')}`)
  }
  const [first = ''] = argv
  throw new WrongUse(`There is no command ${first}.\n\n${usage}`)
}

type Way = { readonly json: boolean; readonly terminal: Terminal }

const print = ({ json: value, text }: Pick<Answer, 'json' | 'text'>, { json, terminal }: Way) => {
  terminal.out(json ? JSON.stringify(value, null, 2) : text)
}

function explain(cause: unknown, { json, terminal }: Way): ExitCode {
  if (cause instanceof WrongUse) {
    terminal.err(cause.message)
    return 2
  }
  if (!(cause instanceof Failure)) throw cause
  terminal.err(sentenceOf(cause.problem))
  const code = exitCodeOf(cause.problem)
  if (json && code === 1)
    print({ json: { ok: false, error: cause.problem }, text: '' }, { json, terminal })
  return code
}
