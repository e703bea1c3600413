import { asc } from 'drizzle-orm'
import { z } from 'zod'
import { role } from '@core/accounts/access'
import { instant, type Instant } from '@core/time/calendar-date'
import type { Reader, Writer } from './connection'
import { accounts } from './schema'

/** Who may open the vault, and as what. */
export const storedAccount = z.object({
  login: z.string(),
  name: z.string(),
  role,
  /** The account's public key; null until the first unlocking of an account made before roles. */
  recipient: z.string().nullable(),
  state: z.enum(['active', 'disabled']),
  createdAt: instant,
  passwordChangedAt: instant,
  mustChangePassword: z.boolean(),
  disabledAt: instant.nullable(),
})
export type StoredAccount = Readonly<z.infer<typeof storedAccount>>

/** Every account there ever was, by login. */
export const listAccounts = (db: Reader): readonly StoredAccount[] =>
  db
    .select()
    .from(accounts)
    .orderBy(asc(accounts.login))
    .all()
    .map(row => storedAccount.parse(row))

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
