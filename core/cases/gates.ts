import { typeOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { checkOf, type CaseFile, type RequestFile } from './case-file'
import type { Obstacle } from './obstacles'

export const identityConfirmed = (file: CaseFile): boolean =>
  checkOf(file, 'identity')?.result === 'confirmed'

export const authorityConfirmed = (file: CaseFile): boolean =>
  file.case.requesterRole === 'principal' || checkOf(file, 'authority')?.result === 'confirmed'

/** The assurance level that this request asks for: 0 where nobody needs to show who they are. */
export function neededLevelOf(
  pack: RulePack,
  file: CaseFile,
  { request, items }: RequestFile,
): number {
  const { identityLevel, raisedIdentity } = typeOf(pack, request.type)
  const raised = raisedIdentity?.when.some(reason =>
    reason === 'agent' ? file.case.requesterRole === 'agent' : items.some(item => item.specialCare),
  )
  return raisedIdentity && raised ? Math.max(identityLevel, raisedIdentity.level) : identityLevel
}

/** The highest level that any request of the case asks for. */
export const neededLevel = (pack: RulePack, file: CaseFile): number =>
  Math.max(0, ...file.requests.map(requestFile => neededLevelOf(pack, file, requestFile)))

/** Some rights, such as a marketing stop, are given to whoever asks: there is nothing to confirm. */
const identitySettled = (pack: RulePack, file: CaseFile, { request }: RequestFile): boolean =>
  identityConfirmed(file) || typeOf(pack, request.type).identityLevel === 0

/** The first thing about who is asking that stands in the way of an answer of substance to a request. */
export function gateObstacle(
  pack: RulePack,
  file: CaseFile,
  requestFile: RequestFile,
): Obstacle | undefined {
  if (!identitySettled(pack, file, requestFile)) return 'obstacle/identity-not-confirmed'
  if (!authorityConfirmed(file)) return 'obstacle/authority-not-confirmed'
  return undefined
}

/** The same for the case: what stands in the way of at least one of its requests. */
export const caseGate = (pack: RulePack, file: CaseFile): Obstacle | undefined =>
  file.requests.map(r => gateObstacle(pack, file, r)).find(obstacle => obstacle !== undefined)

/** Whether anybody has to be identified in this case at all. */
export const identityNeeded = (pack: RulePack, file: CaseFile): boolean =>
  file.requests.some(({ request }) => typeOf(pack, request.type).identityLevel > 0)
