import { asc, eq, ne } from 'drizzle-orm'
import { z } from 'zod'
import { role } from '@core/accounts/access'
import { accountState, recoveryLogin } from '@core/accounts/account'
import { instant, type Instant } from '@core/time/calendar-date'
import type { Reader, Writer } from './connection'
import { readable } from './records'
import { accounts } from './schema'

/** Who may open the vault, and as what. */
export const storedAccount = z.object({
  login: z.string(),
  name: z.string(),
  role,
  /** The account's public key; null until the first unlocking of an account made before roles. */
  recipient: z.string().nullable(),
  /** A removed account never comes back; its row stays, so that the history still has a name. */
  state: accountState,
  createdAt: instant,
  passwordChangedAt: instant,
  mustChangePassword: z.boolean(),
  disabledAt: instant.nullable(),
})
export type StoredAccount = Readonly<z.infer<typeof storedAccount>>

/** Every account there ever was, by login; the recovery key is none. */
export const listAccounts = (db: Reader): readonly StoredAccount[] =>
  db
    .select()
    .from(accounts)
    .where(ne(accounts.login, recoveryLogin))
    .orderBy(asc(accounts.login))
    .all()
    .flatMap(row => readable('accounts', storedAccount, row))

type Given = Pick<StoredAccount, 'login' | 'name' | 'role' | 'recipient'>

/** An account as it is when it is made. */
export const newAccount = (given: Given, at: Instant): StoredAccount => ({
  ...given,
  state: 'active',
  createdAt: at,
  passwordChangedAt: at,
  mustChangePassword: false,
  disabledAt: null,
})

export function insertAccount(tx: Writer, account: StoredAccount): void {
  tx.insert(accounts).values(account).run()
}

export function changeAccount(
  tx: Writer,
  login: string,
  change: Partial<Omit<StoredAccount, 'login'>>,
): void {
  tx.update(accounts).set(change).where(eq(accounts.login, login)).run()
}

/**
 * The recovery key as the vault knows it: a row beside the accounts, so that nothing written into
 * vault.json makes another key one. Undefined until the first unlocking of an older vault.
 */
export function findRecoveryKey(db: Reader): StoredAccount | undefined {
  const row = db.select().from(accounts).where(eq(accounts.login, recoveryLogin)).get()
  return readable('accounts', storedAccount, row)[0]
}

/** From now on this public key is the recovery key's. */
export function saveRecoveryKey(tx: Writer, recipient: string, at: Instant): void {
  const given = { login: recoveryLogin, name: '', role: 'administrator', recipient } as const
  const { login, ...row } = newAccount(given, at)
  tx.insert(accounts)
    .values({ login, ...row })
    .onConflictDoUpdate({ target: accounts.login, set: row })
    .run()
}
