import type { LogCheck } from '@core/audit/contract'
import type { KnownHead } from '@core/audit/known-heads'
import type { AppError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { walkChain, type ChainReport } from '@db/chain'
import { lastCut } from '@db/log-cuts'
import { isDamage } from '@db/quick-check'
import { backupHeads, type BackupHead } from '@main/services/log/backup-heads'
import { checkpointOf } from '@main/services/vault/checkpoint'
import { everyPlaceOf } from './backup-places'
import type { Context, OpenVault } from './context'
import { openVault } from './work'

/** What the backups in the folders of the policy, and in the one beside the vault, say of the chain. */
export function headsInBackups(context: Context, vault: OpenVault): Promise<readonly BackupHead[]> {
  return backupHeads(everyPlaceOf(context, vault), vault.vaultId)
}

/** Walks the whole log and compares it with vault.json and every backup within reach; the window stays alive. */
export async function checkLog(context: Context): Promise<Result<LogCheck, AppError>> {
  const vault = openVault(context)
  const checkpoint = checkpointOf(vault.path)
  const heads = await headsInBackups(context, vault)
  const known: readonly KnownHead[] = checkpoint ? [{ ...checkpoint, own: true }, ...heads] : heads
  const walk = walkChain(vault.db, known)
  for (;;) {
    if (!vault.db.$client.open) return err({ code: 'vault/locked' })
    const step = nextStep(walk)
    if (!step) return err({ code: 'vault/damaged', path: vault.path })
    if (step.done) return ok(checkOf(step.value, vault, { hasCheckpoint: !!checkpoint, heads }))
    await new Promise<void>(resume => setImmediate(resume))
  }
}

/** Undefined where the log lies on destroyed pages. */
function nextStep(walk: ReturnType<typeof walkChain>): ReturnType<typeof walk.next> | undefined {
  try {
    return walk.next()
  } catch (cause) {
    if (isDamage(cause)) return undefined
    throw cause
  }
}

function checkOf(
  { ok: holds, events, firstBad, from, head, findings }: ChainReport,
  { db }: OpenVault,
  {
    hasCheckpoint,
    heads,
  }: { readonly hasCheckpoint: boolean; readonly heads: readonly BackupHead[] },
): LogCheck {
  const cut = lastCut(db)
  const own = hasCheckpoint ? findings[0] : null
  const ofBackups = hasCheckpoint ? findings.slice(1) : findings
  const count = (finding: string) => ofBackups.filter(one => one === finding).length
  return {
    ok: holds,
    events,
    firstBad,
    first: from,
    head,
    cut: cut ? { upTo: cut.upTo, before: cut.before } : null,
    checkpoint: own ? own !== 'differs' : null,
    backups: {
      agree: count('agrees'),
      replaced: count('replaced'),
      cut: count('cut'),
      differ: heads.filter((_, index) => ofBackups[index] === 'differs').map(({ name }) => name),
    },
  }
}
