import type { z } from 'zod'
import type { Bilingual } from '@core/bilingual'
import type { rulePackFile, RulePack } from './rule-pack'

export type RulePackFile = z.infer<typeof rulePackFile>
type Variant = RulePackFile['variants'][number]

/** The packs that a law's files amount to: one for each variant, or one where the law has a single form. */
export function resolveVariants(file: RulePackFile): readonly RulePack[] {
  const { variants, ...pack } = file
  if (variants.length === 0) {
    return [{ ...pack, variant: null, calendar: firstOf(pack.calendars) }]
  }
  return variants.map(variant => ofVariant(pack, variant))
}

function ofVariant(pack: Omit<RulePackFile, 'variants'>, variant: Variant): RulePack {
  const here = <T extends { readonly variants?: readonly string[] | undefined }>(rules: T[]): T[] =>
    rules.filter(rule => !rule.variants || rule.variants.includes(variant.id))
  const requestTypes = here(pack.requestTypes)
  const known = new Set(requestTypes.map(type => type.id))
  const rulesHere = <T extends Applicable>(rules: T[]): T[] =>
    here(rules).flatMap(rule => narrowed(rule, known))
  const { outcomes } = pack.lettersByStep
  const cited = (law: Bilingual) => citedIn(pack, variant, law)
  return {
    ...pack,
    variant: variant.id,
    name: variant.name,
    appliesTo: variant.appliesTo,
    calendars: variant.calendars,
    calendar: firstOf(variant.calendars),
    timeZone: variant.timeZone,
    regulator: variant.regulator,
    requestTypes: requestTypes.map(type => ({
      ...type,
      source: { ...type.source, law: cited(type.source.law) },
      groundsFrom: cited(type.groundsFrom),
    })),
    deadlines: rulesHere(pack.deadlines),
    pauses: rulesHere(pack.pauses),
    checklist: rulesHere(pack.checklist).map(question => ({
      ...question,
      source: { ...question.source, law: cited(question.source.law) },
      citation: cited(question.citation),
    })),
    letters: here(pack.letters),
    lettersByStep: {
      ...pack.lettersByStep,
      outcomes: Object.fromEntries(Object.entries(outcomes).filter(([type]) => known.has(type))),
    },
    particulars: rulesHere(pack.particulars),
    pending: here(pack.pending),
    identity: {
      ...pack.identity,
      methods: here(pack.identity.methods),
      agentKinds: here(pack.identity.agentKinds),
    },
  }
}

/** A citation with the law called as the variant calls it. */
function citedIn(
  { citedAs }: Pick<RulePackFile, 'citedAs'>,
  variant: Variant,
  citation: Bilingual,
): Bilingual {
  if (!citedAs || !variant.citedAs) return citation
  return {
    ja: citation.ja.replaceAll(citedAs.ja, variant.citedAs.ja),
    en: citation.en.replaceAll(citedAs.en, variant.citedAs.en),
  }
}

type Applicable = {
  readonly types: 'all' | string[]
  readonly variants?: readonly string[] | undefined
}

/** A rule that speaks of request types of another variant too keeps those of this one; without any it goes. */
function narrowed<T extends Applicable>(rule: T, known: ReadonlySet<string>): T[] {
  if (rule.types === 'all') return [rule]
  const types = rule.types.filter(type => known.has(type))
  return types.length > 0 ? [{ ...rule, types }] : []
}

/** The schema has made sure that the list is not empty. */
const firstOf = (list: readonly string[]): string => list[0] ?? ''
