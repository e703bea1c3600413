import { resolve } from 'node:path'
import type { NewVault } from '@core/accounts/contract'
import type { VaultError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import { closeDatabase } from '@db/open'
import type { OpenVault, VaultPort } from '@main/handlers/context'
import { diskProblem } from '../files'
import { accountsOf } from './accounts'
import { createVault } from './create-vault'
import type { OpeningCheck } from './opening-check'
import type { VaultOptions } from './options'
import { rotateKey } from './rotate-key'
import { confirmPerson } from './confirm-person'
import { practising, type Practising } from './practice'
import { createResuming, type Resuming } from './resume'
import { sessions, type Exchange, type Sessions } from './session'
import { takeTurns } from './turns'
import { unlocking, type Unlocking } from './unlock'
import { readVaultFile, writeVaultFile, type VaultFile } from './vault-file'

/** What other services may ask of the vault, beyond what handlers may. */
export type VaultService = VaultPort & {
  /** The open vault's data key, as `openDatabase` takes it. Throws when it has been locked meanwhile. */
  readonly keyOf: (vault: OpenVault) => string
  /** Closes the database, exchanges the vault's files, and opens it again with the same key. */
  readonly exchangeFiles: (vault: OpenVault, exchange: Exchange) => Result<null, VaultError>
  /** What was found at opening, where the session before had not ended cleanly. */
  readonly openingCheck: () => OpeningCheck | undefined
}

function noteVerifiedBackup(folder: string | undefined, at: Instant): void {
  const file = folder === undefined ? undefined : readVaultFile(folder)
  if (folder === undefined || !file?.ok) return
  try {
    writeVaultFile(folder, { ...file.value, lastVerifiedBackup: at })
  } catch (cause) {
    // The backup is whole all the same; only the unlock screen will not say so.
    if (!diskProblem(cause)) throw cause
  }
}

type Founded = Promise<Result<{ readonly recoveryKey: string }, VaultError>>
type Founding = { readonly options: VaultOptions; readonly session: Sessions }

/** A new vault, open, with its founder in it. */
async function found(folder: string, input: NewVault, { options, session }: Founding): Founded {
  const created = await createVault(folder, input, options)
  if (!created.ok) return created
  const { db, key, vaultId, recoveryKey } = created.value
  session.lock()
  const held = session.hold(folder)
  if (!held.ok) {
    closeDatabase(db)
    return held
  }
  const { login, name } = input
  const person = { login, name, role: 'administrator', passwordDue: null } as const
  session.begin({ path: folder, db, ...person, vaultId }, key)
  return ok({ recoveryKey })
}

/** Where the vault is, and who opened it last; both are remembered on this machine. */
function placeOf(options: VaultOptions) {
  let path = options.initialPath === undefined ? undefined : resolve(options.initialPath)
  let lastLogin = options.initialLogin
  function file(): VaultFile | undefined {
    const read = path === undefined ? undefined : readVaultFile(path)
    return read?.ok ? read.value : undefined
  }
  const logins = () => file()?.accounts.map(account => account.login) ?? []
  return {
    path: () => path,
    file,
    logins,
    lastLogin: () => logins().find(login => login === lastLogin) ?? null,
    settleOn(folder: string): void {
      if (folder !== path) lastLogin = undefined
      path = folder
      options.rememberPath(folder)
    },
    noteLogin(login: string): void {
      lastLogin = login
      options.rememberLogin?.(login)
    },
  }
}

/** Another vault than the one there was is not opened by it; the open one is locked. */
function locate(
  chosen: string,
  place: ReturnType<typeof placeOf>,
  session: Sessions,
): Result<null, VaultError> {
  const folder = resolve(chosen)
  const file = readVaultFile(folder)
  if (!file.ok) return file
  if (folder !== place.path()) session.lock()
  place.settleOn(folder)
  return ok(null)
}

type Door = {
  readonly place: ReturnType<typeof placeOf>
  readonly session: Sessions
  readonly unlock: Unlocking
  readonly resuming: Resuming
}

/** Into the vault of this machine, by a password, the recovery key, or what the system kept. */
function waysIn({
  place,
  session,
  unlock,
  resuming,
}: Door): Pick<VaultPort, 'unlock' | 'unlockWithRecoveryKey' | 'resumable' | 'resume'> {
  const none = err({ code: 'vault/not-a-vault', path: '' } as const)
  return {
    async unlock(login, password) {
      const path = place.path()
      if (path === undefined) return none
      const unlocked = await unlock.withPassword(path, login, password)
      if (unlocked.ok) place.noteLogin(login)
      return unlocked
    },
    async unlockWithRecoveryKey(recoveryKey) {
      const path = place.path()
      return path === undefined ? none : unlock.withRecoveryKey(path, recoveryKey)
    },
    resumable() {
      const path = place.path()
      return path === undefined || session.current() ? undefined : resuming.login(path)
    },
    async resume() {
      const path = place.path()
      const kept = path === undefined ? undefined : resuming.take(path)
      if (path === undefined || !kept) return err({ code: 'lock/cannot-resume' })
      return unlock.withKey(path, kept.login, kept.key)
    },
  }
}

/** The vault folder and its keys; one open vault at a time. */
export function createVaultService(options: VaultOptions): VaultService {
  const place = placeOf(options)
  const resuming = createResuming(options.keyStore)
  const session = sessions(options, (vault, key) => {
    // What was kept of a real vault is not given up for the practice vault.
    if (!practice.isPlaceOf(vault.path)) resuming.keep(vault, key)
  })
  const turns = takeTurns()
  const exchangeKey = () => rotateKey(session, options)
  const unlock = unlocking({ ...options, turns, exchangeKey }, session)
  const practice: Practising = practising(options, {
    session,
    unlock,
    found: (folder, input) => found(folder, input, { options, session }),
  })
  /** The vault of this machine, or the practice vault while that is open. */
  const pathInUse = () => (practice.isOpen() ? session.current()?.path : place.path())

  async function create(input: NewVault): Founded {
    const folder = resolve(input.path)
    const founded = await found(folder, input, { options, session })
    if (!founded.ok) return founded
    place.settleOn(folder)
    place.noteLogin(input.login)
    return founded
  }

  return {
    suggestedPath: () => options.suggestedPath,
    path: pathInUse,
    current: session.current,
    logins: place.logins,
    lastLogin: place.lastLogin,
    lastVerifiedBackup: () => place.file()?.lastVerifiedBackup ?? null,
    noteVerifiedBackup: at => noteVerifiedBackup(pathInUse(), at),
    locate: chosen =>
      practice.isPlaceOf(resolve(chosen))
        ? err({ code: 'vault/not-a-vault', path: chosen })
        : locate(chosen, place, session),
    create,
    ...waysIn({ place, session, unlock, resuming }),
    confirmPerson: (login, password) =>
      confirmPerson({ session, unlock, now: options.now }, login, password),
    keyStore: () => options.keyStore?.state() ?? 'none',
    practice,
    accounts: accountsOf({ ...options, session, turns, confirm: unlock.confirm }),
    lock: session.lock,
    keyOf: session.keyOf,
    exchangeFiles: session.exchangeFiles,
    openingCheck: session.openingCheck,
  }
}
