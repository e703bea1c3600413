import { caseId as caseIds } from '@core/ids'
import type { ChosenThing } from '@core/retention/contract'
import { login, password, valueOf, type FaultProgram } from '@tests/faults/program'

/** The name of a step whose reply has just come. */
type Steps = AsyncGenerator<string, void>

/** Copies of identity papers are due by then; and the whole cases. */
const days = ['2027-06-01T01:00:00.000Z', '2032-06-01T01:00:00.000Z'] as const

/** Destroys what is due: documents two at a time, then the cases two at a time. */
export async function* destroyWhatIsDue({ api, setNow, tick }: FaultProgram): Steps {
  for (const day of days) {
    setNow(day)
    const { due } = valueOf(await api.retention.overview({}))
    for (let at = 0; at < due.length; at += 2) {
      tick()
      const chosen: readonly ChosenThing[] = due
        .slice(at, at + 2)
        .map(({ caseId, documentId }) => ({ caseId, documentId }))
      valueOf(await api.retention.destroy({ chosen: [...chosen], reason: '保存期間の満了' }))
      yield 'retention.destroy'
    }
  }
}

/** Brings cases back out of a backup, and at last the first of them once more over itself. */
export async function* bringCasesBack(
  { api, answerDialog, tick }: FaultProgram,
  { file, cases }: { readonly file: string; readonly cases: readonly string[] },
): Steps {
  answerDialog(file)
  valueOf(await api.backup.chooseFile({}))
  for (const [at, id] of [...cases, ...cases.slice(0, 1)].entries()) {
    tick()
    const caseId = caseIds.parse(id)
    valueOf(await api.backup.restoreCase({ path: file, caseId, replace: at === cases.length }))
    yield 'backup.restoreCase'
  }
}

/** The second person in the vault, and the passwords one after the other. */
export const colleague = {
  login: 'suzuki',
  passwords: ['first password 1234', 'second password 5678', 'third password 9012'],
} as const

/** A new colleague, another role, a password that is reset, and one that its owner changes. */
export async function* changeAccounts({ api, tick }: FaultProgram): Steps {
  const [, second, third] = colleague.passwords
  const added = { login: 'ito', name: '伊藤 結', role: 'auditor', password: second } as const
  valueOf(await api.accounts.add(added))
  yield 'accounts.add'
  tick()
  valueOf(await api.accounts.change({ login: colleague.login, role: 'reviewer' }))
  yield 'accounts.change'
  tick()
  valueOf(await api.accounts.resetPassword({ login: colleague.login, password: second }))
  yield 'accounts.resetPassword'
  tick()
  valueOf(await api.accounts.lock({}))
  valueOf(await api.accounts.unlock({ login: colleague.login, password: second }))
  valueOf(await api.accounts.changePassword({ oldPassword: second, newPassword: third }))
  yield 'accounts.changePassword'
  valueOf(await api.accounts.lock({}))
  valueOf(await api.accounts.unlock({ login, password }))
  tick()
  valueOf(await api.accounts.change({ login: 'ito', role: 'officer' }))
  yield 'accounts.change'
}
