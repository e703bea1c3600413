import type { DecisionScenario } from '../decision-scenario'

/** Each row: the type, what is answered yes, what it gives, and why. */
const californiaRows = [
  ['ccpa.know_categories', '|-', 'full C04', '1798.110'],
  [
    'ccpa.know_categories',
    'ccpa.know.over_twice |-',
    'refused C08',
    '130(b): answered twice in 12 months; no second person',
  ],
  ['ccpa.know_categories', '|ccpa.know.not_searchable|-', 'partial C04', '7024(c)'],
  ['ccpa.know_categories', 'ccpa.scope.none_held |-', 'none C08', 'nothing held: said'],
  [
    'ccpa.know_categories',
    'ccpa.gate.identity_unverified |-',
    'not_processed C08',
    '7024(b): categories denied',
  ],
  ['ccpa.know_specific', '|-', 'full C04', '1798.110: the pieces'],
  [
    'ccpa.know_specific',
    '|ccpa.know.prohibited_identifiers',
    'partial C04',
    '7024(d): the type is named, the number never',
  ],
  ['ccpa.know_specific', '|ccpa.know.legal_conflict|-', 'partial C04 2nd', '7024(e)'],
  ['ccpa.know_specific', '|ccpa.know.legal_conflict', 'refused C08+C04 2nd', '7024(e) on all'],
  [
    'ccpa.know_specific',
    'ccpa.gate.identity_unverified |-',
    'partial C08+C04',
    '7024(a): pieces denied, looked at as categories',
  ],
  [
    'ccpa.know_specific',
    'ccpa.gate.identity_unverified |ccpa.know.not_searchable',
    'partial C08+C04',
    'and in part there',
  ],
  [
    'ccpa.know_specific',
    'ccpa.gate.identity_unverified ccpa.gate.not_consumer |-',
    'not_processed C08',
    'another gate still ends it',
  ],
  [
    'ccpa.know_specific',
    'ccpa.gate.identity_unverified ccpa.scope.none_held |-',
    'none C08',
    'nothing held as categories either',
  ],
  [
    'ccpa.know_specific',
    'ccpa.gate.identity_unverified ccpa.know.over_twice |-',
    'refused C08',
    'nor more than twice',
  ],
  ['ccpa.delete', '|-', 'full C05', '1798.105'],
  [
    'ccpa.delete',
    '|ccpa.delete.exception|-',
    'partial C05 2nd',
    '105(d): kept for one of the eight purposes',
  ],
  ['ccpa.delete', '|ccpa.delete.exception', 'refused C08 2nd', '105(d) on all'],
  ['ccpa.delete', '|ccpa.delete.not_from_consumer|-', 'partial C05 2nd', '105(a)'],
  ['ccpa.delete', '|ccpa.all.exempt_data|-', 'partial C05', '145(c)-(e): exempt data'],
  ['ccpa.delete', '|ccpa.all.legal_compliance', 'refused C08 2nd', '145(a)'],
  ['ccpa.delete', 'ccpa.gate.identity_unverified |-', 'not_processed C08', '7022(a)'],
  ['ccpa.correct', '|-', 'full C06', '1798.106'],
  ['ccpa.correct', '|ccpa.correct.accurate', 'refused C06 2nd', '7023(b)(f)'],
  ['ccpa.correct', 'ccpa.correct.repeat_6m |-', 'refused C06', '7023(g): no second person'],
  ['ccpa.correct', 'ccpa.correct.fraud |-', 'refused C06 2nd', '7023(h)'],
  ['ccpa.optout', '', 'full C07', '1798.120: no verification'],
  ['ccpa.optout', 'ccpa.optout.fraud', 'refused C08 2nd', '7026(e)'],
  ['ccpa.optout', 'ccpa.gate.agent_no_permission', 'not_processed C08', '7026(j)'],
  ['ccpa.optout', 'ccpa.all.unfounded_excessive', 'refused C08 2nd', '145(h)(3)'],
  ['ccpa.limit', '', 'full C07', '1798.121'],
  ['ccpa.limit', 'ccpa.optout.fraud', 'refused C08 2nd', '7027(f)'],
  ['ccpa.limit', 'ccpa.gate.not_business', 'not_processed C08', '1798.140'],
  ['ccpa.adm_access_optout', '', 'full C04', 'Art. 11 of the regulations, from 2027'],
  ['ccpa.adm_access_optout', 'ccpa.gate.not_consumer', 'not_processed C08', '1798.140'],
] as const

export const californiaDecisions: readonly DecisionScenario[] = californiaRows.map(
  ([type, yes, gives, says]) => ({ type, yes, gives, says }),
)
