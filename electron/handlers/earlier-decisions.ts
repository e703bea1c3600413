import { questionsFor } from '@core/checklist/questions'
import { isAnswer } from '@core/cases/stage'
import type { AppError } from '@core/errors'
import type { CaseId, RequestId } from '@core/ids'
import type { EarlierDecisions } from '@core/requests/contract'
import { err, ok, type Result } from '@core/result'
import { readCaseFile } from '@db/case-files'
import { countEarlierAnswers } from '@db/earlier-decisions'
import type { Context } from './context'
import { openVault, packOfCase } from './work'

/** How the questions of this request were answered in other cases, in the order of the checklist. */
export function earlierDecisions(
  context: Context,
  caseId: CaseId,
  requestId: RequestId,
): Result<readonly EarlierDecisions[], AppError> {
  const { db } = openVault(context)
  const file = readCaseFile(db, caseId)
  const request = file?.requests.find(r => r.request.id === requestId)?.request
  if (!file || !request) return err({ code: 'case/not-found' })
  const pack = packOfCase(file)
  const questions = questionsFor(pack, request.type).map(question => question.id)
  const counted = countEarlierAnswers(db, {
    caseId,
    regime: request.regime,
    questions,
    answerLetters: pack.letters.map(letter => letter.id).filter(id => isAnswer(pack, id)),
  })
  return ok(questions.flatMap(id => counted.find(row => row.questionId === id) ?? []))
}
