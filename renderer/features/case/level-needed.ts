import type { CaseFile } from '@core/cases/case-file'
import { neededLevel, neededLevelOf } from '@core/cases/gates'
import { assuranceLevel, type Evidence } from '@core/identity/identity'
import { letterSpecOf, typeOf } from '@core/regimes/index'
import type { EvidenceMethod, Particular, RulePack } from '@core/regimes/rule-pack'

export type RaisedBy = 'special_care' | 'agent'

/** Why the level that the case needs is higher than its rights ask for by themselves. */
export function raisedBy(pack: RulePack, file: CaseFile): readonly RaisedBy[] {
  const needed = neededLevel(pack, file)
  const reasons = file.requests.flatMap(requestFile => {
    const { identityLevel, raisedIdentity } = typeOf(pack, requestFile.request.type)
    const raises = neededLevelOf(pack, file, requestFile) === needed && identityLevel < needed
    return raises ? (raisedIdentity?.when ?? []) : []
  })
  const holds: Readonly<Record<RaisedBy, boolean>> = {
    special_care: file.requests.some(r => r.items.some(item => item.specialCare)),
    agent: file.case.requesterRole === 'agent',
  }
  return [...new Set(reasons)].filter(reason => holds[reason])
}

const methodOf = (pack: RulePack, { method }: Evidence): EvidenceMethod | undefined =>
  pack.identity.methods.find(m => m.id === method)

/** Why papers ask for more than the request needs; undefined while they do not. */
export type TooMuch = 'low-level' | 'reached-without'

/** Whether papers, taken or about to be taken, go beyond the level that is needed. */
export function papersTooMuch(
  pack: RulePack,
  pieces: readonly Evidence[],
  needed: number,
): TooMuch | undefined {
  if (needed <= 1) return 'low-level'
  const others = pieces.filter(piece => methodOf(pack, piece)?.group !== 'document')
  return assuranceLevel(pack, others) >= needed ? 'reached-without' : undefined
}

export const hasPapers = (pack: RulePack, pieces: readonly Evidence[]): boolean =>
  pieces.some(piece => methodOf(pack, piece)?.group === 'document')

/**
 * Where papers may be asked for only on a doubt, the fact in which the doubt is written down: what the
 * letter that asks for identity must state first. Undefined where the law has no such condition.
 */
export function doubtParticular(pack: RulePack): Particular | undefined {
  const letter = pack.lettersByStep.missing.identity
  if (!pack.identity.doubtBeforePapers || !letter || !letterSpecOf(pack, letter)) return undefined
  return pack.particulars.find(
    p => p.neededFor === 'letter' && p.required && p.letters?.includes(letter),
  )
}
