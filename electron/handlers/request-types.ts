import { questionsFor } from '@core/checklist/questions'
import type { CaseFile, RequestFile } from '@core/cases/case-file'
import { isAnswer } from '@core/cases/stage'
import type { AppError } from '@core/errors'
import { requestId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import { must } from '@core/assert'
import { typesOn } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { particularsFor } from '@core/requests/particulars'
import { err, ok } from '@core/result'
import { insertRequest, updateRequest } from '@db/cases'
import { keepAsked, removeRequest } from '@db/requests'
import type { Context } from './context'
import { inOpenCase, requestIn } from './work'

/** Why a right cannot be asked for in this case; undefined when it can. */
export function typeProblem(
  { pack, file }: { readonly pack: RulePack; readonly file: CaseFile },
  type: string,
): AppError | undefined {
  const offered = typesOn(pack, file.case.receivedOn).some(({ id }) => id === type)
  if (!offered) return { code: 'intake/unknown-type' }
  const there = file.requests.some(({ request }) => request.type === type)
  return there ? { code: 'request/already-there' } : undefined
}

const issuedFor = ({ letters }: CaseFile, { request }: RequestFile) =>
  letters.filter(letter => letter.status === 'issued' && letter.requestId === request.id)

export const requestTypeHandlers: Pick<
  Handlers<Context>['requests'],
  'add' | 'changeType' | 'remove'
> = {
  add: ({ caseId, type }, context) =>
    inOpenCase(context, caseId, work => {
      const { tx, pack, file, newId, record } = work
      const problem = typeProblem(work, type)
      if (problem) return err(problem)
      const { regime, variant, asked, methodWanted } = must(file.requests[0], 'request').request
      const id = requestId.parse(newId())
      insertRequest(tx, {
        id,
        caseId,
        regime,
        variant,
        packVersion: pack.version,
        type,
        asked,
        methodWanted,
        searchNote: '',
      })
      record('request/added', { request: id, type })
      return ok(id)
    }),

  changeType: ({ caseId, requestId: id, type, why }, context) =>
    inOpenCase(context, caseId, work => {
      const { tx, pack, file, record } = work
      const found = requestIn(work, id)
      if (!found.ok) return found
      const problem = typeProblem(work, type)
      if (problem) return err(problem)
      const answered = issuedFor(file, found.value).some(l => isAnswer(pack, l.letterId))
      if (answered) return err({ code: 'request/letter-issued' })
      updateRequest(tx, id, { type })
      keepAsked(tx, id, {
        questions: questionsFor(pack, type).map(question => question.id),
        particulars: particularsFor(pack, type).map(particular => particular.id),
      })
      const { type: from } = found.value.request
      record('request/type-changed', { request: id, from, to: type }, why)
      return ok(null)
    }),

  remove: ({ caseId, requestId: id, why }, context) =>
    inOpenCase(context, caseId, work => {
      const { tx, file, record } = work
      const found = requestIn(work, id)
      if (!found.ok) return found
      if (file.requests.length === 1) return err({ code: 'request/last-one' })
      if (issuedFor(file, found.value).length > 0) return err({ code: 'request/letter-issued' })
      for (const letter of file.letters.filter(l => l.requestId === id)) {
        record('letter/discarded', { letter: letter.id, letterId: letter.letterId })
      }
      removeRequest(tx, id)
      record('request/removed', { request: id, type: found.value.request.type }, why)
      return ok(null)
    }),
}
