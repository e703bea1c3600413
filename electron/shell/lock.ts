import { app, powerMonitor } from 'electron'
import type { Context, OpenVault } from '@main/handlers/context'
import { readPolicy } from '@db/policy'
import { watchHands } from './hands'
import { watchIdle } from './idle'
import { askPagesToSave, forgetPages, tellEveryWindow } from './pages'

/** Milliseconds that a page may take to save what is being typed; then the lock comes all the same. */
const patience = 3000

export type Lock = {
  /** Saves what is being typed, then closes the vault and empties the windows. */
  readonly lock: () => Promise<void>
  /** Closes the vault at this moment; there may be no other. */
  readonly lockAtOnce: () => void
  /** A command of the page's own has closed `vault`, or outlasted its closing: empties the windows once. */
  readonly empty: (vault: OpenVault) => void
}

type Options = {
  readonly context: Context
  readonly report: (cause: unknown) => unknown
}

/** Every way in which the vault is closed while the program goes on. */
export function createLock({ context, report }: Options): Lock {
  let locking: Promise<void> | undefined
  const emptied = new WeakSet<OpenVault['db']>()

  function empty({ db, path }: OpenVault): void {
    // A dialog that stood open answers after the lock, when somebody may be typing a password.
    if (emptied.has(db)) return
    emptied.add(db)
    // The page shows nothing from here on, and hears the answer to its own command before it goes.
    tellEveryWindow('locked')
    // Of this vault's cases, another vault knows nothing.
    const sameVault = () => path === context.vault.path()
    setTimeout(() => void forgetPages(sameVault()).catch(report), 100)
  }

  function lockAtOnce(): void {
    const vault = context.vault.current()
    if (!vault) return
    context.vault.lock()
    empty(vault)
  }

  async function saveAndLock(): Promise<void> {
    if (!context.vault.current()) return
    await askPagesToSave(patience)
    lockAtOnce()
  }

  function lock(): Promise<void> {
    locking ??= saveAndLock().finally(() => {
      locking = undefined
    })
    return locking
  }

  return { lock, lockAtOnce, empty }
}

/** The vault is locked when nobody is there any more, as far as can be told. */
export function lockWhenLeft({ lock, lockAtOnce }: Lock, context: Context): void {
  // There is no time to ask: what was typed is at most two seconds away from being saved, and
  // the keys must not lie in the memory of a computer that sleeps.
  powerMonitor.on('suspend', lockAtOnce)
  powerMonitor.on('lock-screen', () => void lock())

  const idle = watchIdle({
    now: () => performance.now(),
    limit: () => idleLimit(context),
    onSoon: () => tellEveryWindow('lock-soon'),
    onBack: () => tellEveryWindow('lock-put-off'),
    onIdle: () => void lock(),
  })
  watchHands(idle.touched)
  setInterval(idle.tick, Math.min(1000, (testIdle() ?? 1000) / 10)).unref()
  if (process.platform === 'linux') setInterval(() => lockIfScreenIs(lock), 5000).unref()
}

/** Linux desktops send no word of a locked screen; some of them say so when they are asked. */
function lockIfScreenIs(lock: Lock['lock']): void {
  if (powerMonitor.getSystemIdleState(3600) === 'locked') void lock()
}

/** Milliseconds; undefined while no vault is open. */
function idleLimit({ vault }: Context): number | undefined {
  const open = vault.current()
  return open && (testIdle() ?? readPolicy(open.db).lock.afterMinutes * 60_000)
}

/** A test does not wait for minutes. A packaged program never looks. */
function testIdle(): number | undefined {
  const given = app.isPackaged ? undefined : process.env['KAIJI_IDLE_LOCK_MS']
  return given === undefined ? undefined : Number(given)
}
