import type { AppError } from '@core/errors'
import type { ChosenThing, Weight } from '@core/retention/contract'
import { lastGoneBy, type OlderBackups } from '@core/retention/older-backups'
import { ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import { readCaseFile } from '@db/case-files'
import type { Context } from './context'
import { readPolicy } from '@db/policy'
import { ourTimeZone } from '@main/services/stamp'
import { destinationsOf } from './backup-places'
import { openVault } from './work'

/** How much would go, and which backups would still hold it. Changes nothing. */
export async function weigh(
  context: Context,
  chosen: readonly ChosenThing[],
): Promise<Result<Weight, AppError>> {
  const { db } = openVault(context)
  const whole = new Set(chosen.filter(thing => thing.documentId === null).map(t => t.caseId))
  const files = [...new Set(chosen.map(thing => thing.caseId))].flatMap(
    id => readCaseFile(db, id) ?? [],
  )
  const wanted = new Set(chosen.map(thing => thing.documentId))
  const documents = files
    .flatMap(({ documents: shown, takenOut, case: { id: caseId } }) =>
      [...shown, ...takenOut].map(document => ({ document, caseId })),
    )
    .filter(({ document }) => !document.destroyedAt)
    .filter(({ document, caseId }) => whole.has(caseId) || wanted.has(document.id))
  const oldest = files.map(file => file.case.createdAt).toSorted()[0]
  return ok({
    cases: whole.size,
    documents: documents.length,
    letters: files
      .filter(file => whole.has(file.case.id))
      .reduce((sum, file) => sum + file.letters.length, 0),
    bytes: documents.reduce((sum, { document }) => sum + document.size, 0),
    backups: oldest === undefined ? [] : await holding(context, oldest),
  })
}

/** Backups made since `since`, for each folder that has any. */
async function holding(context: Context, since: Instant): Promise<readonly OlderBackups[]> {
  const vault = openVault(context)
  const { backups } = readPolicy(vault.db)
  const folders = destinationsOf(context, vault)
  const hours = backups.everyHours
  const found = folders.map(async folder => {
    const older = (await context.backups.list(folder)).filter(
      file => Date.parse(file.madeAt) >= Date.parse(since),
    )
    const now = context.now()
    const timeZone = ourTimeZone()
    const everyDays = Math.max(1, Math.ceil((hours ?? 24) / 24))
    const goneBy =
      hours === null || backups.paused ? null : lastGoneBy(older, { now, timeZone, everyDays })
    return older.length > 0 ? [{ folder, count: older.length, goneBy }] : []
  })
  return (await Promise.all(found)).flat()
}
