import { must } from '@core/assert'
import type { CaseFile } from '@core/cases/case-file'
import type { RequestView } from '@core/cases/contract'
import { isRequestAnswered } from '@core/cases/stage'
import type { RequestId } from '@core/ids'
import type { RulePack } from '@core/regimes/rule-pack'

type InTurn = {
  readonly file: CaseFile
  /** In the order of `file.requests`. */
  readonly requests: readonly Pick<RequestView, 'state'>[]
}

/** The request that the next step of the case is about: of those not answered, the first still to be decided. */
export function requestInTurn(pack: RulePack, { file, requests }: InTurn): RequestId {
  const open = file.requests.filter(r => !isRequestAnswered(pack, file, r))
  const undecided = open.find(r => {
    const view = requests[file.requests.indexOf(r)]
    return view && !view.state.ready.allowed
  })
  return must(undecided ?? open[0] ?? file.requests[0], 'request').request.id
}
