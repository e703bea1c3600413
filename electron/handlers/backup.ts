import { verifiedTimes } from '@core/backup/backup'
import type { Handlers } from '@core/ipc/contract'
import { err, ok } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import { countRows, verifyDatabase } from '@db/verify'
import { readValue, writeValue } from '@db/values'
import { checkpointOf } from '@main/services/vault/checkpoint'
import type { Context, OpenVault } from './context'
import { readPolicy } from './settings'
import { inVault, openVault } from './work'

const verifiedName = 'backups-verified'

export const backupHandlers: Handlers<Context>['backup'] = {
  async overview(_input, context) {
    const vault = openVault(context)
    const folder = backupFolder(context, vault)
    const verified = readValue(vault.db, verifiedName, verifiedTimes) ?? {}
    const files = await context.backups.list(folder)
    return ok({
      folder,
      sameDisk: context.backups.sameDisk(vault.path, folder),
      backups: files.map(file => ({ ...file, verifiedAt: verified[file.name] ?? null })),
    })
  },

  async chooseFolder(_input, context) {
    const folder = await context.desktop.chooseFolder('backups')
    if (folder === null) return ok(null)
    return inVault(context, ({ tx, at, record }) => {
      const policy = readPolicy(tx)
      writeValue(tx, 'policy', { ...policy, backups: { ...policy.backups, folders: [folder] } }, at)
      record('policy/changed', { fields: ['backups'] })
      return ok(folder)
    })
  },

  async make(_input, context) {
    const vault = openVault(context)
    const made = await context.backups.make(vault, backupFolder(context, vault), context.now())
    if (!made.ok) return made
    const { manifest, verification, path } = made.value
    inVault(context, ({ record }) => {
      record('backup/made', { events: manifest.audit.events, head: manifest.audit.head })
      return ok(null)
    })
    if (verification.ok) noteVerified(context, path)
    return made
  },

  chooseFile: async (_input, { desktop }) => ok(await desktop.chooseFile('backup')),

  async verify({ path }, context) {
    const checked = await context.backups.verify(openVault(context), path)
    if (!checked.ok) {
      if (checked.error.code === 'backup/damaged') forgetVerified(context, path)
      return checked
    }
    const { verification } = checked.value
    if (verification.ok) noteVerified(context, path)
    else forgetVerified(context, path)
    return ok({ verification })
  },

  async preview({ path }, context) {
    const vault = openVault(context)
    const checked = await context.backups.verify(vault, path)
    if (!checked.ok) return checked
    return ok({ path, ...checked.value, now: countRows(vault.db) })
  },

  async restore({ path }, context) {
    const checked = await context.backups.verify(openVault(context), path)
    if (!checked.ok) return checked
    if (!checked.value.verification.ok) return err({ code: 'backup/damaged', file: path })
    const restored = await context.backups.restore(openVault(context), path, context.now())
    if (!restored.ok) return restored
    inVault(context, ({ record }) => {
      record('backup/restored', { events: checked.value.manifest.audit.events })
      return ok(null)
    })
    // The times of earlier checks went with the vault that was replaced; this file was just read in full.
    noteVerified(context, path)
    return restored
  },

  verifyVault(_input, context) {
    const { db, path } = openVault(context)
    return ok(verifyDatabase(db, checkpointOf(path)))
  },
}

const backupFolder = ({ backups }: Context, vault: OpenVault): string =>
  readPolicy(vault.db).backups.folders[0] ?? backups.defaultFolder(vault.path)

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

/** A backup that was whole once and is damaged now must not be relied on any more. */
function forgetVerified(context: Context, path: string): void {
  inVault(context, ({ tx, at }) => {
    const times = Object.entries(readValue(tx, verifiedName, verifiedTimes) ?? {})
    const others = times.filter(([name]) => name !== nameOf(path))
    writeValue(tx, verifiedName, Object.fromEntries(others), at)
    return ok(null)
  })
}

/** Remembers that a backup was whole, for the list, the history, and the unlock screen. */
function noteVerified(context: Context, path: string): void {
  const at: Instant = context.now()
  inVault(context, ({ tx, record }) => {
    const times = readValue(tx, verifiedName, verifiedTimes)
    writeValue(tx, verifiedName, { ...times, [nameOf(path)]: at }, at)
    record('backup/verified', {})
    return ok(null)
  })
  context.vault.noteVerifiedBackup(at)
}
