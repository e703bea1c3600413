import { must } from '@core/assert'
import type { CaseFile, RequestFile } from '@core/cases/case-file'
import type { RequestView } from '@core/cases/contract'
import { isRequestAnswered } from '@core/cases/stage'
import type { RequestId } from '@core/ids'
import type { RulePack } from '@core/regimes/rule-pack'

type InTurn = {
  readonly file: CaseFile
  /** In the order of `file.requests`. */
  readonly requests: readonly Pick<RequestView, 'state'>[]
}

/**
 * The request that the next step of the case is about: of those not answered, the first still to be
 * decided, then the first whose answer does not say everything yet.
 */
export function requestInTurn(pack: RulePack, { file, requests }: InTurn): RequestId {
  const open = file.requests.filter(r => !isRequestAnswered(pack, file, r))
  const obstacleOf = (r: RequestFile) => {
    const ready = requests[file.requests.indexOf(r)]?.state.ready
    return ready?.allowed === false ? ready.why : undefined
  }
  const unready = open.filter(r => obstacleOf(r) !== undefined)
  const undecided = unready.find(r => obstacleOf(r) !== 'obstacle/particulars-missing')
  return must(undecided ?? unready[0] ?? open[0] ?? file.requests[0], 'request').request.id
}
