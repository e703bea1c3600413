import type { Instant } from '@core/time/calendar-date'
import type { Writer } from '@db/connection'
import { recordEvent, type NewEvent } from '@db/events'
import type { OpenVault } from '@main/handlers/context'

/** An event of the vault itself, by whoever has it open. */
export function record(
  tx: Writer,
  { login }: OpenVault,
  at: Instant,
  trace: Pick<NewEvent, 'kind' | 'detail'>,
): void {
  recordEvent(tx, { ...trace, at, actor: login, caseId: null })
}
