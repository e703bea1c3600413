import { resolve } from 'node:path'
import type { BackupManifest, Verification } from '@core/backup/backup'
import { findAssets } from '@main/services/assets'
import { restoreTo } from '@main/services/backup/restore-backup'
import { checkBackup, type Credentials } from '@main/services/backup/verify-backup'
import type { Answer, Command } from './command'
import { valueOf } from '@core/failure'
import {
  existingFile,
  noArgument,
  passwordOption,
  readOptions,
  secretOption,
  type Given,
} from './options'
import { vaultOptions, withVault } from './program'
import { releaseOf, releaseOptions } from './release'
import { countsText, verificationText } from './vault'

/** `kaiji backup`: one verified file. Without `--to` it goes where the officer has chosen. */
export const backup: Command = async (args, terminal) => {
  const given = readOptions(args, { ...vaultOptions, ...releaseOptions, to: 'text' })
  noArgument(given)
  const to = given.text('to')
  const release = releaseOf(given)
  const made = await withVault(given, terminal, ({ api }) =>
    to === undefined ? api.backup.make({}) : api.backup.makeTo({ to: resolve(to), release }),
  )
  const { path, manifest, verification, copies, failed } = valueOf(made)
  const others = failed.map(one => `NOT in ${one.folder}: ${one.problem.code}`)
  return {
    code: verification.ok && failed.length === 0 ? 0 : 1,
    json: { file: path, manifest, verification, copies, failed },
    text: [path, ...copies, ...others, verificationText(verification)].join('\n'),
  }
}

const fileOptions = {
  login: 'text',
  'password-file': 'text',
  'recovery-key-file': 'text',
} as const

function credentials(given: Given): Credentials | undefined {
  const recoveryKey = secretOption(given, 'recovery-key-file')
  if (recoveryKey !== undefined) return { recoveryKey }
  const password = passwordOption(given)
  return password === undefined ? undefined : { login: given.text('login'), password }
}

/** `kaiji verify-backup`: every byte of the file; with a password also what is inside. */
export const verifyBackupFile: Command = async args => {
  const given = readOptions(args, { ...fileOptions, deep: 'flag' })
  const file = resolve(existingFile(given.argument('The backup file')))
  const options = { ...findAssets(), depth: given.flag('deep') ? 'deep' : 'usual' } as const
  const checked = valueOf(await checkBackup(file, credentials(given), options))
  return checkedAnswer(checked.manifest, checked.verification)
}

function checkedAnswer(manifest: BackupManifest, verification: Verification | null): Answer {
  if (verification) {
    const code = verification.ok ? 0 : 1
    return { code, json: { ...verification, manifest }, text: verificationText(verification) }
  }
  const { counts, audit } = manifest
  const unseen = { integrity: null, foreignKeys: null }
  return {
    code: 0,
    json: {
      ok: true,
      ...unseen,
      audit: { ok: null, events: audit.events, firstBad: null },
      counts,
      manifest,
    },
    text: [
      `The file is as it was written on ${manifest.madeAt}.`,
      'What is inside was not opened: add --password-file or --recovery-key-file for that. The file says it holds',
      countsText(counts),
    ].join('\n'),
  }
}

/** `kaiji restore`: a backup becomes a vault of its own in a new or empty folder. */
export const restore: Command = async args => {
  const given = readOptions(args, { ...fileOptions, to: 'text' })
  const file = resolve(existingFile(given.argument('The backup file')))
  const to = resolve(given.required('to'))
  const restored = valueOf(await restoreTo(file, to, credentials(given), findAssets()))
  const { manifest, verification } = restored
  const counts = verification?.counts ?? manifest.counts
  return {
    code: 0,
    json: { vault: to, counts, verification },
    text: [
      `The vault is in ${to}. It opens with the passwords it had on ${manifest.madeAt}.`,
      verification
        ? 'It was opened and verified.'
        : 'It was not opened: add --password-file or --recovery-key-file for that.',
      countsText(counts),
    ].join('\n'),
  }
}
