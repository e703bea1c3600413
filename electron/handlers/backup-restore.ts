import { must } from '@core/assert'
import type { BackupManifest, Verification } from '@core/backup/backup'
import { compareCases } from '@core/backup/comparison'
import type { Handlers } from '@core/ipc/contract'
import { err, ok } from '@core/result'
import { caseMarks } from '@db/case-marks'
import type { Db } from '@db/connection'
import { listDestroyedCases } from '@db/retention'
import { countRows } from '@db/verify'
import { makeEverywhere } from './backup-make'
import { noteVerified } from './backup-places'
import type { Context } from './context'
import { openVault } from './work'

export const restoreHandlers: Pick<
  Handlers<Context>['backup'],
  'preview' | 'restore' | 'undoRestore' | 'facts' | 'openElsewhere'
> = {
  preview({ path }, context) {
    const vault = openVault(context)
    const look = (db: Db, manifest: BackupManifest, verification: Verification) => {
      const destroyed = new Set(listDestroyedCases(vault.db).map(({ id }) => String(id)))
      return ok({
        path,
        manifest,
        verification,
        now: countRows(vault.db),
        cases: compareCases(caseMarks(vault.db), caseMarks(db), destroyed),
      })
    }
    return context.backups.lookInside(
      vault,
      path,
      ({ db, manifest, verification }) => look(db, manifest, must(verification, 'verification')),
      true,
    )
  },

  async restore({ path }, context) {
    const checked = await context.backups.verify(openVault(context), path, 'quick')
    if (!checked.ok) return checked
    // Beside the vault that is kept: also away from this computer, where a destination is.
    await makeEverywhere(context, 'before-restore')
    if (!context.vault.current()) return err({ code: 'vault/locked' })
    const restored = await context.backups.restore(openVault(context), path, context.now())
    if (!restored.ok) return restored
    // It was just read in full.
    noteVerified(context, path)
    return restored
  },

  undoRestore: ({ keptAt }, context) =>
    context.backups.undoRestore(openVault(context), keptAt, context.now()),

  facts: ({ path }, context) => context.backups.facts(path),

  async openElsewhere({ path, to, secret }, context) {
    const made = await context.backups.openElsewhere(path, to, secret)
    if (!made.ok) return made
    const located = context.vault.locate(to)
    if (!located.ok) return located
    return 'recoveryKey' in secret
      ? context.vault.unlockWithRecoveryKey(secret.recoveryKey)
      : context.vault.unlock(secret.login, secret.password)
  },
}
