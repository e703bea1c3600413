import type { Handlers } from '@core/ipc/contract'
import type { Context } from './context'
import { earlierDecisions } from './earlier-decisions'
import { extensionHandlers } from './extensions'
import { setParticular } from './particulars'
import { pauseHandlers } from './pauses'
import { requestTypeHandlers } from './request-types'
import { whatIf } from './what-if'

export const requestHandlers: Handlers<Context>['requests'] = {
  ...requestTypeHandlers,
  ...pauseHandlers,
  ...extensionHandlers,
  setParticular,
  whatIf: ({ change, ...place }, context) => whatIf(context, place, change),
  earlierDecisions: ({ caseId, requestId }, context) =>
    earlierDecisions(context, caseId, requestId),
}
