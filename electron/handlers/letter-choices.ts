import type { CaseFile, RequestFile } from '@core/cases/case-file'
import { authorityConfirmed, identityConfirmed, mayWrite, requestState } from '@core/cases/stage'
import type { AppError } from '@core/errors'
import type { CaseId, RequestId } from '@core/ids'
import type { LetterChoice } from '@core/letters/contract'
import type { RulePack } from '@core/regimes/rule-pack'
import { err, ok, type Result } from '@core/result'
import { readCaseFile } from '@db/case-files'
import type { Context } from './context'
import { openVault, packOfCase } from './work'

/** Every letter of the regime, whether the case calls for it, and whether it may be written now. */
export function letterChoices(
  context: Context,
  caseId: CaseId,
  requestId: RequestId,
): Result<readonly LetterChoice[], AppError> {
  const file = readCaseFile(openVault(context).db, caseId)
  const requestFile = file?.requests.find(r => r.request.id === requestId)
  if (!file || !requestFile) return err({ code: 'case/not-found' })
  const pack = packOfCase(file)
  const called = new Set(calledFor(pack, file, requestFile))
  return ok(
    pack.letters.map(({ id }) => ({
      letterId: id,
      calledFor: called.has(id),
      allowed: mayWrite({ pack, file, requestFile, letterId: id }),
    })),
  )
}

/** What to write next: not what has been sent already, nor what we wait for a reply to. */
function calledFor(pack: RulePack, file: CaseFile, requestFile: RequestFile): readonly string[] {
  const { receipt, missing } = pack.lettersByStep
  const { decision, ready } = requestState(pack, file, requestFile)
  const written = new Set(file.letters.map(letter => letter.letterId))
  const sent = new Set(file.letters.filter(l => l.dispatch).map(letter => letter.letterId))
  return [
    ...receipt.filter(id => !written.has(id)),
    ...(identityConfirmed(file) || sent.has(missing.identity) ? [] : [missing.identity]),
    ...(authorityConfirmed(file) || sent.has(missing.authority) ? [] : [missing.authority]),
    ...(ready.allowed ? decision.letters.filter(id => !sent.has(id)) : []),
  ]
}
