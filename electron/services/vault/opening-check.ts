import { ok } from '@core/result'
import type { OpeningFinding } from '@core/health/finding'
import type { Instant } from '@core/time/calendar-date'
import { transact } from '@db/connection'
import { quickCheck } from '@db/quick-check'
import type { OpenVault } from '@main/handlers/context'
import { checkpointOf, stillHolds } from './checkpoint'
import { removeLeftovers } from './leftovers'
import type { SessionMark } from './lock-file'
import { record } from './trace'

export type OpeningCheck = {
  readonly at: Instant
  readonly findings: readonly OpeningFinding[]
}

/**
 * After a session that did not end cleanly: SQLite has played back its log by now; this looks
 * whether everything that was acknowledged is there, and whether what is there holds together. The
 * outcome becomes an event.
 */
export function checkAfterInterruption(
  vault: OpenVault,
  leftBehind: SessionMark | 'unreadable',
  at: Instant,
): OpeningCheck {
  const { db, path } = vault
  const known = leftBehind === 'unreadable' ? undefined : leftBehind
  const { pages, references, chain, complete } = quickCheck(db, known?.events ?? 0)
  const endHolds = !known || stillHolds(db, { ...known, at })
  const checks: Readonly<Record<OpeningFinding, boolean>> = {
    'end-missing': endHolds && holdsCheckpoint(vault),
    pages,
    references,
    chain,
  }
  const findings = order.filter(finding => !checks[finding])
  const leftovers = removeLeftovers(path, vault.vaultId, at)
  const detail = {
    findings,
    complete,
    leftovers,
    // Proof of what is missing outlives the mark, which this session writes anew.
    ...(known && !endHolds ? { expectedEvents: known.events, expectedHead: known.head } : {}),
  }
  transact(db, tx => {
    record(tx, vault, at, { kind: 'vault/checked', detail })
    return ok(null)
  })
  return { at, findings }
}

const order: readonly OpeningFinding[] = ['end-missing', 'pages', 'references', 'chain']

/** False when the chain no longer holds what vault.json says it did. */
function holdsCheckpoint({ db, path }: OpenVault): boolean {
  const checkpoint = checkpointOf(path)
  return !checkpoint || stillHolds(db, checkpoint)
}
