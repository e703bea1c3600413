import { pauseReason, type DeadlineRule, type PauseRule } from '@core/regimes/deadline-rules'
import { appliesToType, type RulePack } from '@core/regimes/rule-pack'

export type Mutant<T> = { readonly what: string; readonly rule: T }

type Change<T> = readonly [what: string, change: Partial<T>]
type Types = DeadlineRule['types']

const units: readonly DeadlineRule['unit'][] = ['calendar_days', 'business_days', 'months', 'none']
const rolls: readonly DeadlineRule['roll'][] = ['none', 'back', 'forward']
const starts: readonly DeadlineRule['start'][] = [
  'received',
  'complete',
  'clock_start',
  'letter',
  'done',
]

/** Every change of one constant of a deadline rule that can make a difference. */
export const deadlineMutants = (pack: RulePack): readonly Mutant<DeadlineRule>[] =>
  pack.deadlines.flatMap(rule =>
    [
      ...lengthChanges(rule),
      ...unitChanges(rule),
      ...rollChanges(rule),
      ...startChanges(pack, rule),
      ...pauseChanges(pack, rule),
      ...kindChanges(rule),
      ...letterChanges(rule),
      ...(isForTypes(rule) ? typeChanges(pack, rule.types) : []),
    ].map(([what, change]) => ({ what: `${rule.id}: ${what}`, rule: { ...rule, ...change } })),
  )

/** The dates of a letter are looked up by the letter, whatever the type; a rule without a length gives no date. */
const isForTypes = (rule: DeadlineRule): boolean => rule.length !== null && !hangsOnLetter(rule)

const hangsOnLetter = ({ start }: DeadlineRule): boolean =>
  start === 'letter' || typeof start === 'object'

/** A rule without a length gives no date: one is made up to see that this shows. */
const lengthChanges = ({ length }: DeadlineRule): readonly Change<DeadlineRule>[] =>
  (length === null ? [14] : [length + 1, length - 1])
    .filter(other => other >= 0)
    .map(other => [`length ${length} → ${other}`, { length: other }])

/** No days, no months and nothing at all are the same length. */
const unitChanges = ({ length, unit }: DeadlineRule): readonly Change<DeadlineRule>[] =>
  length === null || length === 0
    ? []
    : units.filter(other => other !== unit).map(other => [`unit → ${other}`, { unit: other }])

/** Counting business days ends on one, so that there is nothing to roll. */
const rollChanges = ({ length, unit, roll }: DeadlineRule): readonly Change<DeadlineRule>[] =>
  length === null || unit === 'business_days'
    ? []
    : rolls.filter(other => other !== roll).map(other => [`roll → ${other}`, { roll: other }])

function startChanges(pack: RulePack, rule: DeadlineRule): readonly Change<DeadlineRule>[] {
  const { start, length } = rule
  if (length === null) return []
  const restarts = pack.pauses.some(
    pause => pause.effect === 'restart' && shareType(pack, pause.types, rule.types),
  )
  // Where nothing restarts the clock it starts with the receipt.
  const same: readonly DeadlineRule['start'][] = restarts ? [] : ['received', 'clock_start']
  const differ = starts.filter(
    other => other !== start && !(same.includes(start) && same.includes(other)),
  )
  const others = typeof start === 'object' ? otherAfter(pack, rule) : []
  return [...differ, ...others].map(other => [`start → ${JSON.stringify(other)}`, { start: other }])
}

function otherAfter(pack: RulePack, { id, start }: DeadlineRule): DeadlineRule['start'][] {
  if (typeof start !== 'object') return []
  const { after, window } = start
  const elsewhere = pack.deadlines
    .filter(rule => hangsOnLetter(rule) && rule.id !== id && rule.id !== after)
    .map(rule => ({ ...start, after: rule.id }))
  return [...elsewhere, window === undefined ? { after, window: after } : { after }]
}

function pauseChanges(pack: RulePack, rule: DeadlineRule): readonly Change<DeadlineRule>[] {
  const { addsPauses, length } = rule
  const suspends = pack.pauses.some(
    pause => pause.effect === 'suspend' && shareType(pack, pause.types, rule.types),
  )
  return length !== null && suspends && !hangsOnLetter(rule)
    ? [[`addsPauses → ${!addsPauses}`, { addsPauses: !addsPauses }]]
    : []
}

/** Only an internal date knows closures, and only where the length or a roll looks at working days. */
function kindChanges({ kind, unit, roll }: DeadlineRule): readonly Change<DeadlineRule>[] {
  const other = kind === 'internal' ? 'risk' : 'internal'
  return unit === 'business_days' || roll !== 'none' ? [[`kind → ${other}`, { kind: other }]] : []
}

const letterChanges = ({ letters = [] }: DeadlineRule): readonly Change<DeadlineRule>[] =>
  letters.map(gone => [`without ${gone}`, { letters: letters.filter(id => id !== gone) }])

function typeChanges(pack: RulePack, types: Types): readonly Change<{ types: Types }>[] {
  const all = pack.requestTypes.map(type => type.id)
  const named = all.filter(type => appliesToType(types, type))
  const added = all.filter(type => !named.includes(type))
  return [
    ...named.map((gone): Change<{ types: Types }> => [
      `not for ${gone}`,
      { types: named.filter(type => type !== gone) },
    ]),
    ...added.map((more): Change<{ types: Types }> => [
      `for ${more} too`,
      { types: [...named, more] },
    ]),
  ]
}

/** Every change of one constant of a pause rule that can make a difference. */
export const pauseMutants = (pack: RulePack): readonly Mutant<PauseRule>[] =>
  pack.pauses.flatMap(rule =>
    [
      ...reasonChanges(rule, pack),
      ...effectChanges(rule),
      ...typeChanges(pack, rule.types).filter(([, { types }]) => isMoved(pack, rule, types)),
    ].map(([what, change]) => ({
      what: `pause ${rule.id}: ${what}`,
      rule: { ...rule, ...change },
    })),
  )

/** A wait changes nothing for a type none of whose dates know of waits. */
function isMoved(pack: RulePack, rule: PauseRule, types: Types | undefined): boolean {
  const more = pack.requestTypes.filter(
    ({ id }) => types !== undefined && appliesToType(types, id) && !appliesToType(rule.types, id),
  )
  return more.every(({ id }) =>
    pack.deadlines.some(
      d => appliesToType(d.types, id) && (d.addsPauses || d.start === 'clock_start'),
    ),
  )
}

function reasonChanges(rule: PauseRule, pack: RulePack): readonly Change<PauseRule>[] {
  const { reasons } = rule
  // The first rule that knows a reason is the one that counts.
  const before = pack.pauses.slice(0, pack.pauses.indexOf(rule)).flatMap(other => other.reasons)
  const gone = reasons.map((reason): Change<PauseRule> => [
    `not for ${reason}`,
    { reasons: reasons.filter(other => other !== reason) },
  ])
  const more = pauseReason.options
    .filter(reason => !reasons.includes(reason) && !before.includes(reason))
    .map((reason): Change<PauseRule> => [`for ${reason} too`, { reasons: [...reasons, reason] }])
  return [...gone, ...more]
}

/** A restart begins on the day of the reply, so that only a suspension can count that day. */
function effectChanges({ effect, countsReplyDay }: PauseRule): readonly Change<PauseRule>[] {
  const other = effect === 'restart' ? 'suspend' : 'restart'
  const day: Change<PauseRule> = [
    `countsReplyDay → ${!countsReplyDay}`,
    { countsReplyDay: !countsReplyDay },
  ]
  return [[`effect → ${other}`, { effect: other }], ...(effect === 'suspend' ? [day] : [])]
}

const shareType = (pack: RulePack, a: Types, b: Types): boolean =>
  pack.requestTypes.some(({ id }) => appliesToType(a, id) && appliesToType(b, id))
