import { appliesToType, type RulePack } from '@core/regimes/rule-pack'

type Named = { readonly id: string }

export const idsOf = (list: readonly Named[]): readonly string[] => list.map(({ id }) => id)

/** Every id of a pack that has to be one of a kind. A pause may share the name of the date it moves. */
export const allIds = (pack: RulePack): readonly string[] => [
  ...idsOf(pack.requestTypes),
  ...idsOf(pack.deadlines),
  ...idsOf(pack.checklist),
  ...idsOf(pack.letters),
  ...idsOf(pack.identity.methods),
  ...idsOf(pack.identity.agentKinds),
  ...idsOf(pack.pending),
]

export const twiceIn = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index)

/** Every request type that a rule names. */
export function typesNamed(pack: RulePack): readonly string[] {
  const { deadlines, pauses, checklist, particulars, letters, requestTypes, records } = pack
  return [
    ...[...deadlines, ...pauses, ...checklist, ...particulars].flatMap(rule =>
      rule.types === 'all' ? [] : rule.types,
    ),
    ...letters.flatMap(letter => (letter.titles ?? []).flatMap(title => title.types)),
    ...requestTypes.flatMap(type => type.turnsInto?.type ?? []),
    ...(records.metrics?.requests ?? []).flatMap(counted => counted.types),
  ]
}

/** Every letter that a step, an outcome, a question or a request type sends. */
export function lettersSent(pack: RulePack): readonly string[] {
  const { receipt, missing, extension, delay, shareInquiry, notProcessed, noReply, outcomes } =
    pack.lettersByStep
  return [
    ...receipt,
    ...Object.values(missing),
    ...extension,
    ...delay,
    ...shareInquiry,
    notProcessed,
    noReply,
    ...Object.values(outcomes).flatMap(of => Object.values(of).flat()),
    ...pack.checklist.flatMap(question => question.ownLetter ?? []),
    ...pack.requestTypes.flatMap(type => (type.delayedBy ?? []).map(delay => delay.letter)),
  ]
}

/** Letters that a date or a fact of the answer refers to. */
export const lettersReferredTo = (pack: RulePack): readonly string[] => [
  ...pack.deadlines.flatMap(rule => [...(rule.letters ?? []), ...(rule.metBy ?? [])]),
  ...pack.particulars.flatMap(fact => fact.letters ?? []),
]

/** Every source of a pack, with the rule it belongs to. */
export const sourcesOf = (pack: RulePack) =>
  [
    ...pack.requestTypes,
    ...pack.deadlines,
    ...pack.pauses,
    ...pack.checklist,
    ...pack.identity.methods,
    ...pack.pending,
    { id: 'identity', source: pack.identity.source },
    { id: 'records', source: pack.records.source },
  ].map(rule => [rule.id, rule.source] as const)

/** Every text of a value that stands in two languages, with the way to it. Samples may be days or ids. */
export function textsOf(value: unknown, path = ''): readonly (readonly [string, string, string])[] {
  if (value === null || typeof value !== 'object') return []
  if ('ja' in value && 'en' in value) return [[path, String(value.ja), String(value.en)]]
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'sample' ? [] : textsOf(part, `${path}/${key}`),
  )
}

/** The rules of a list that speak of a request type, by their ids. */
export const idsFor = (
  rules: readonly (Named & { readonly types: RulePack['checklist'][number]['types'] })[],
  type: string,
): readonly string[] => idsOf(rules.filter(rule => appliesToType(rule.types, type)))
