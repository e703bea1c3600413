import type { CaseFile } from '@core/cases/case-file'
import { checkOf } from '@core/cases/case-file'
import type { AppError } from '@core/errors'
import type { CaseId } from '@core/ids'
import { stands } from '@core/retention/hold'
import { err, ok, type Result } from '@core/result'
import { dayAt } from '@core/time/calendar-date'
import type { MergePreview, MergeSide } from '@core/transfers/contract'
import { mergeNotes, mergePlan, mergeProblems } from '@core/transfers/merge'
import { readCaseFile } from '@db/case-files'
import type { Reader } from '@db/connection'
import { holdsOfCase } from '@db/retention'
import { readSettings } from '@db/settings'
import { tasksOfCase } from '@db/tasks'
import { clockOf, type ClockSource } from './clocks'
import type { Context } from './context'
import { caseKeysOf } from './person-keys'
import { otherCase } from './persons'
import { openVault, packOfCase } from './work'

/** What merging two cases would do, beside what stands against it. Changes nothing. */
export function previewMerge(
  context: Context,
  caseId: CaseId,
  intoId: CaseId,
): Result<MergePreview, AppError> {
  const { db } = openVault(context)
  const from = readCaseFile(db, caseId)
  const into = readCaseFile(db, intoId)
  const sides = from && into && [sideOf(db, from), sideOf(db, into)]
  const [fromSide, intoSide] = sides ?? []
  if (!from || !into || !fromSide || !intoSide) return err({ code: 'case/not-found' })
  const pack = packOfCase(into)
  const pair = { pack, from, into }
  const plan = mergePlan(pair)
  const settings = readSettings(db)
  const today = dayAt(context.now(), pack.timeZone)
  return ok({
    from: fromSide,
    into: intoSide,
    problems: mergeProblems(pair, { held: holdsOfCase(db, caseId).some(stands) }),
    same: keysInCommon(from, into),
    goes: {
      requests: plan.requests.map(({ request }) => request.type),
      sameRequests: plan.same.map(one => one.from.request.type),
      asked: plan.asked.length,
      items: plan.items.length + plan.requests.flatMap(({ items }) => items).length,
      documents: plan.documents.map(({ name }) => name),
      letters: plan.letters.length,
      evidence: plan.evidence.length,
      tasks: fromSide.openTasks,
    },
    stays: mergeNotes(pair, plan),
    receivedOn: plan.receivedOn,
    clocks: clocksOf({ pack, file: into, settings, today }, plan.receivedOn),
  })
}

const clocksOf = (
  source: ClockSource,
  receivedOn: MergePreview['receivedOn'],
): MergePreview['clocks'] => {
  const { file } = source
  const earlier = { ...file, case: { ...file.case, receivedOn } }
  return file.requests.map(one => ({
    type: one.request.type,
    before: clockOf(source, one).clock,
    after: clockOf({ ...source, file: earlier }, one).clock,
  }))
}

function sideOf(db: Reader, file: CaseFile): MergeSide | undefined {
  const known = otherCase(db, file.case.id)
  return (
    known && {
      ...known,
      subject: file.case.subject,
      identity: checkOf(file, 'identity')?.result ?? 'open',
      documents: file.documents.filter(({ destroyedAt }) => !destroyedAt).length,
      letters: file.letters.length,
      items: file.requests.flatMap(({ items }) => items).length,
      openTasks: tasksOfCase(db, file.case.id).filter(({ doneAt }) => doneAt === null).length,
    }
  )
}

function keysInCommon(from: CaseFile, into: CaseFile): MergePreview['same'] {
  const keys = ({ case: { messageId }, parties }: CaseFile) => caseKeysOf(messageId, parties)
  const there = new Set(keys(into).map(({ kind, key }) => `${kind} ${key}`))
  const shared = keys(from).filter(({ kind, key }) => there.has(`${kind} ${key}`))
  return [...new Set(shared.map(({ kind }) => kind))]
}
