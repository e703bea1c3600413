import type { DecisionScenario } from '../decision-scenario'

/** Each row: the type, what is answered yes, what it gives, and why. */
const europeRows = [
  ['gdpr.access', '|-', 'full G06', '15: the answer with the copy'],
  [
    'gdpr.access',
    '|gdpr.access.rights_of_others|-',
    'partial G07 2nd',
    '15(4): redact, do not refuse all',
  ],
  ['gdpr.access', '|~gdpr.access.rights_of_others', 'partial G07 2nd', '15(4): a part of an item'],
  ['gdpr.access', '|gdpr.access.rights_of_others', 'refused G07 2nd', '15(4) on all'],
  [
    'gdpr.access',
    '|gdpr.all.national_restriction|-',
    'partial G07 2nd',
    '23: a national restriction',
  ],
  ['gdpr.access', '|gdpr.scope.none_held', 'none G08', 'nothing held: said'],
  ['gdpr.access', '|gdpr.scope.none_held|-', 'partial G07', 'one of two not held'],
  ['gdpr.access', 'gdpr.gate.not_controller |-', 'none G08', '4(7): only a processor: whom to ask'],
  ['gdpr.access', 'gdpr.all.excessive |-', 'refused G04 2nd', '12(5), C-526/24'],
  ['gdpr.access', 'gdpr.all.manifestly_unfounded |-', 'refused G04 2nd', '12(5)'],
  ['gdpr.access', 'gdpr.gate.identity |-', 'not_processed G15', '12(6), 11(2)'],
  ['gdpr.access', 'gdpr.gate.agent_authority |-', 'not_processed G15', 'authority not shown'],
  ['gdpr.rectification', '|-', 'full G09', '16'],
  ['gdpr.rectification', '|gdpr.rect.accurate', 'refused G09 2nd', '16, 5(1)(d)'],
  ['gdpr.rectification', '|gdpr.rect.accurate|-', 'partial G09 2nd', 'one of two'],
  ['gdpr.erasure', '|-', 'full G10', '17(1)'],
  ['gdpr.erasure', '|gdpr.erase.no_ground', 'refused G10 2nd', '17(1): no ground applies'],
  [
    'gdpr.erasure',
    '|gdpr.erase.legal_obligation|-',
    'partial G10 2nd',
    '17(3)(b): books that must be kept',
  ],
  [
    'gdpr.erasure',
    '|gdpr.erase.expression|gdpr.erase.health_archive|gdpr.erase.legal_claims',
    'refused G10 2nd',
    '17(3)(a), (c)(d), (e)',
  ],
  ['gdpr.restriction', '|-', 'full G10', '18(1)'],
  [
    'gdpr.restriction',
    'gdpr.restrict.no_ground |-',
    'refused G10 2nd',
    '18(1): no ground, for the whole request',
  ],
  ['gdpr.portability', '|-', 'full G11', '20'],
  [
    'gdpr.portability',
    '|gdpr.port.not_consent_contract|-',
    'partial G11',
    '20(1)(a): another basis; no second person',
  ],
  [
    'gdpr.portability',
    '|gdpr.port.not_automated_or_provided',
    'refused G11',
    '20(1): inferred by us',
  ],
  ['gdpr.portability', '|gdpr.port.others', 'refused G11 2nd', '20(4)'],
  ['gdpr.objection', '|-', 'full G12', '21(1): stopped'],
  ['gdpr.objection', '|gdpr.obj.compelling', 'refused G12 2nd', '21(1): compelling grounds'],
  ['gdpr.objection', '|gdpr.obj.basis_not_e_f|-', 'partial G12 2nd', '21(1): another basis'],
  ['gdpr.objection_marketing', '', 'full G13', '21(3): absolute'],
  [
    'gdpr.objection_marketing',
    'gdpr.gate.agent_authority',
    'not_processed G15',
    'the only gate of a stop',
  ],
  ['gdpr.withdraw_consent', '', 'full G13', '7(3)'],
  ['gdpr.adm_review', '', 'full G12', '22'],
  ['gdpr.adm_review', 'gdpr.adm.not_covered', 'refused G12 2nd', '22(1)(2)'],
] as const

export const europeDecisions: readonly DecisionScenario[] = europeRows.map(
  ([type, yes, gives, says]) => ({ type, yes, gives, says }),
)

/** Each row: the type, what is answered yes, what it gives, and why. */
const britainRows = [
  ['gdpr.access', '|uk.access.search_limit', 'partial G07 2nd', '15(1A): a limit gives a part'],
  ['gdpr.access', '|uk.ex.crime_tax|-', 'partial G07 2nd', 'Sch. 2 para 2'],
  [
    'gdpr.access',
    '|uk.ex.legal_privilege|uk.ex.business_planning|uk.ex.health_social_edu',
    'refused G07 2nd',
    'Sch. 2 paras 19, 21-23; Sch. 3',
  ],
  [
    'gdpr.access',
    '|uk.ex.confidential_reference|-',
    'partial G07',
    'Sch. 2 para 24: no second person',
  ],
  ['gdpr.access', '|uk.ex.exam', 'refused G07', 'Sch. 2 para 25: no second person'],
  ['gdpr.erasure', '|uk.ex.crime_tax', 'refused G10 2nd', 'Sch. 2 para 2 on another right'],
  ['uk.complaint', '', 'full G14', 's.164A: the outcome'],
  ['uk.complaint', 'gdpr.all.manifestly_unfounded', 'refused G04 2nd', '12(5) as for every type'],
  ['gdpr.objection_marketing', '', 'full G13', '21(3) in the UK'],
] as const

export const britainDecisions: readonly DecisionScenario[] = britainRows.map(
  ([type, yes, gives, says]) => ({ type, yes, gives, says }),
)
