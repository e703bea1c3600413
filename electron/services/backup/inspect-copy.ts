import type { BackupError, Verification } from '@core/backup/backup'
import { ok, type Result } from '@core/result'
import { verificationOf } from '@db/verify'
import type { DatabaseOptions } from '../vault/options'
import { inThread } from '../vault-thread/thread'
import type { Copy } from './inspect'

/** Looks at all of a copy but the documents' bytes, in two threads side by side. */
export async function inspectCopy(
  copy: Copy,
  { vaultThread }: DatabaseOptions,
): Promise<Result<Verification, BackupError>> {
  const pages = inThread(vaultThread, 'inspectPages', copy)
  const content = inThread(vaultThread, 'inspectContent', copy)
  // Nothing may still be at work in the folder when it is cleared away.
  await Promise.allSettled([pages, content])
  const [looked, walked] = [await pages, await content]
  if (!looked.ok) return looked
  return walked.ok ? ok(verificationOf(looked.value, walked.value)) : walked
}
