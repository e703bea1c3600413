import { z } from 'zod'
import { secret } from '@core/backup/contract'
import { anytime, command, named, needs, output, query } from '@core/ipc/endpoint'
import type { Instant } from '@core/time/calendar-date'
import type { BadRecord, OpeningFinding } from './finding'
import type { RepairReport } from './repair'
import type { HealthReport } from './report'
import type { UpdateCopy } from './update-copy'

const path = z.string().min(1).max(4096)

/** What can be done for a vault that does not open. */
export type RescueOffer = {
  readonly path: string
  readonly logins: readonly string[]
  /** The newest backup beside the vault that can be read. */
  readonly backup: { readonly path: string; readonly name: string; readonly madeAt: Instant } | null
}

/** What the officer must hear of without having asked; all empty on a good day. */
export type HealthNotice = {
  readonly opening: readonly OpeningFinding[]
  readonly unreadable: readonly BadRecord[]
  /** The latest time in the history, where it lies in the future: the clock was set back. */
  readonly clockBehind: Instant | null
  /** Free megabytes, where they are few. */
  readonly lowSpace: number | null
}

export const healthContract = {
  /** Null where no vault was chosen yet. */
  rescue: anytime(query(z.object({}), output<RescueOffer | null>())),
  /** Puts a backup in the place of the vault that does not open, which is kept beside it. */
  restoreDamaged: named(
    { path: 'backup' },
    anytime(command(z.object({ path, secret }), output<{ readonly keptAt: string }>())),
  ),
  /** Salvages what can be read of a vault that does not open. */
  repair: anytime(command(z.object({ secret }), output<RepairReport>())),
  /** The same for the open vault, which is locked by it. */
  repairOpen: needs('backup/restore', command(z.object({}), output<RepairReport>())),
  notice: needs('vault/use', query(z.object({}), output<HealthNotice>())),
  report: needs(
    'vault/verify',
    query(z.object({ documents: z.boolean().default(false) }), output<HealthReport>()),
  ),
  /** Copies of the vault from before updates of the program, newest first. */
  updateCopies: needs('vault/verify', query(z.object({}), output<readonly UpdateCopy[]>())),
  /** Deletes one of them; what it held of destroyed data is gone with it. */
  removeUpdateCopy: needs(
    'retention/decide',
    command(z.object({ name: z.string().max(255) }), output<null>()),
  ),
  /** What the last repair since the program was started took over; null where there was none. */
  lastRepair: needs('vault/use', query(z.object({}), output<RepairReport | null>())),
}
