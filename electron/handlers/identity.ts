import {
  assuranceLevel,
  confirmationProblem,
  type CheckResult,
  type CheckSubject,
  type IdentityCheck,
} from '@core/identity/identity'
import { evidenceId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import { err, ok, type Result } from '@core/result'
import type { AppError } from '@core/errors'
import { laterOf } from '@core/time/calendar-date'
import { eventsOfCase } from '@db/events'
import { removeEvidence, saveCheck, saveEvidence } from '@db/identity'
import { neededLevel } from '@core/cases/gates'
import { checkIn } from './case-view'
import type { Context } from './context'
import { endPause, isWaitingOn, resumePause } from './pauses'
import { replanCopies } from './retention-periods'
import { given, inOpenCase, type CaseWork } from './work'

const decided = err({ code: 'case/not-allowed', why: 'obstacle/check-decided' })

export const identityHandlers: Handlers<Context>['identity'] = {
  addEvidence: ({ caseId, subject, method }, context) =>
    inOpenCase(context, caseId, work => {
      const known = work.pack.identity.methods.some(m => m.id === method)
      if (!known) return err({ code: 'input/invalid', fields: ['method'] })
      if (isDecided(work, subject)) return decided
      const id = evidenceId.parse(work.newId())
      saveEvidence(work.tx, {
        id,
        caseId,
        subject,
        method,
        issuedOn: null,
        seenOn: work.today,
        checkedBy: work.vault.name,
        accepted: false,
        note: '',
        documentId: null,
      })
      work.record('identity/evidence-added', { evidence: id, subject, method })
      return ok(id)
    }),

  changeEvidence: ({ caseId, evidenceId: id, change }, context) =>
    inOpenCase(context, caseId, work => {
      const piece = work.file.evidence.find(e => e.id === id)
      if (!piece) return err({ code: 'case/not-found' })
      if (isDecided(work, piece.subject)) return decided
      const changed = given(change)
      saveEvidence(work.tx, { ...piece, ...changed })
      const accepted = changed.accepted === undefined ? {} : { accepted: changed.accepted }
      const { subject, method } = piece
      const fields = Object.keys(changed)
      work.record('identity/evidence-changed', {
        evidence: id,
        subject,
        method,
        fields,
        ...accepted,
      })
      return ok(null)
    }),

  removeEvidence: ({ caseId, evidenceId: id, why }, context) =>
    inOpenCase(context, caseId, work => {
      const piece = work.file.evidence.find(e => e.id === id)
      if (!piece) return err({ code: 'case/not-found' })
      if (isDecided(work, piece.subject)) return decided
      removeEvidence(work.tx, caseId, id)
      const { subject, method } = piece
      work.record('identity/evidence-removed', { evidence: id, subject, method }, why)
      return ok(null)
    }),

  saveComparison: ({ caseId, subject, comparison, reason }, context) =>
    inOpenCase(context, caseId, work => {
      const check = checkIn(work.file, subject)
      if (isDecided(work, subject)) return decided
      saveCheck(work.tx, { ...check, comparison, reason })
      work.record('identity/comparison-changed', { subject })
      return ok(null)
    }),

  confirm: ({ caseId, subject }, context) =>
    inOpenCase(context, caseId, work => {
      const check = checkIn(work.file, subject)
      const pieces = work.file.evidence.filter(e => e.subject === subject)
      const reached = assuranceLevel(work.pack, pieces)
      const needed = subject === 'identity' ? neededLevel(work.pack, work.file) : 0
      const problem = confirmationProblem({ pack: work.pack, check, pieces, reached, needed })
      if (problem) return err(problem)
      return decide(work, check, { result: 'confirmed', level: reached })
    }),

  reject: ({ caseId, subject }, context) =>
    inOpenCase(context, caseId, work =>
      decide(work, checkIn(work.file, subject), { result: 'not_confirmed', level: 0 }),
    ),

  reopen: ({ caseId, subject, why }, context) =>
    inOpenCase(context, caseId, work => {
      const undecided = {
        result: 'open',
        level: 0,
        decidedOn: null,
        decidedBy: '',
        decidedAt: null,
      } as const
      saveCheck(work.tx, { ...checkIn(work.file, subject), ...undecided })
      replanCopies(work.tx, caseId)
      work.record('identity/reopened', { subject }, why)
      resumePausesEndedByConfirmation(work, subject)
      return ok(null)
    }),
}

const isDecided = ({ file }: CaseWork, subject: CheckSubject): boolean =>
  checkIn(file, subject).result === 'confirmed'

/** Once it is sure who is asking, or for whom, nobody waits for that any more. */
function endPauses(work: CaseWork, subject: CheckSubject): void {
  const { file, today } = work
  for (const pause of file.requests.flatMap(r => r.pauses)) {
    if (pause.reason !== subject || pause.answeredOn !== null) continue
    endPause(work, pause, laterOf(today, pause.askedOn), 'confirmation')
  }
}

/** Waits that ended because the check was confirmed go on once it is not; those ended by hand stay ended. */
function resumePausesEndedByConfirmation(work: CaseWork, subject: CheckSubject): void {
  const ends = eventsOfCase(work.tx, work.file.case.id).filter(e => e.kind === 'pause/ended')
  for (const requestFile of work.file.requests) {
    if (isWaitingOn(requestFile, subject)) continue
    const resumed = requestFile.pauses.findLast(pause => {
      const end = ends.find(({ detail }) => detail['pause'] === pause.id)
      return pause.reason === subject && end?.detail['by'] === 'confirmation'
    })
    if (resumed) resumePause(work, resumed)
  }
}

function decide(
  work: CaseWork,
  check: IdentityCheck,
  { result, level }: { readonly result: Exclude<CheckResult, 'open'>; readonly level: number },
): Result<null, AppError> {
  const { tx, at, today, vault, record } = work
  saveCheck(tx, { ...check, result, level, decidedOn: today, decidedBy: vault.name, decidedAt: at })
  replanCopies(tx, check.caseId)
  const kind = result === 'confirmed' ? 'identity/confirmed' : 'identity/not-confirmed'
  record(kind, { subject: check.subject, level })
  if (result === 'confirmed') endPauses(work, check.subject)
  return ok(null)
}
