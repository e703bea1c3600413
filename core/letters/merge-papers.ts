import { agentOf } from '@core/cases/case-file'
import type { EvidenceMethod } from '@core/regimes/rule-pack'
import type { ComposeInput } from './compose-input'

export type PaperField = {
  /** Method of the rule pack, for templates that word it for the person. */
  readonly id: string
  readonly strengths: readonly string[]
  readonly name: string
  /** What to cover, in the pack's words for the officer; empty where nothing needs to be. */
  readonly mask: string
  /** Null where its age does not matter. */
  readonly maxAgeMonths: number | null
}

export type AgentPaperField = {
  readonly id: string
  readonly kind: string
  readonly papers: string
}

/** A paper that lends its strength by being sent; what is shown or answered in person is another way. */
const isCopyOfPaper = (method: EvidenceMethod): boolean =>
  method.group === 'document' && method.strengths.includes('second_document')

/** The papers that may be asked for on the day of the letter, and what else would do. */
export function paperFields({ pack, file, language, datedOn }: ComposeInput) {
  const usable = pack.identity.methods.filter(m => !m.invalidFrom || datedOn < m.invalidFrom)
  const paper = (method: EvidenceMethod): PaperField => ({
    id: method.id,
    strengths: method.strengths,
    name: method.name[language],
    mask: method.mustNotKeep?.[language] ?? '',
    maxAgeMonths: method.maxAgeMonths ?? null,
  })
  const kindOfAgent = agentOf(file)?.agentKind
  const kinds = pack.identity.agentKinds.filter(kind => !kind.outside)
  const asked = kinds.filter(kind => kind.id === kindOfAgent)
  const shown = asked.length > 0 ? asked : kinds
  const ages = usable
    .filter(m => shown.some(kind => kind.methods.includes(m.id)))
    .flatMap(m => m.maxAgeMonths ?? [])
  return {
    papers: usable.filter(isCopyOfPaper).map(paper),
    otherWays: usable
      .filter(m => m.group !== 'authority' && m.strengths.length > 0 && !isCopyOfPaper(m))
      .map(m => m.name[language]),
    agentPapers: shown.map(k => ({
      id: k.id,
      kind: k.name[language],
      papers: k.papers[language],
    })),
    agentPaperMaxAgeMonths: ages.length > 0 ? Math.min(...ages) : null,
  }
}
