import type { Bilingual } from '@core/bilingual'
import type { SensitiveKind } from './finding'

/** Where the text is that holds a number. */
export type SensitivePlace = 'note' | 'mail' | 'attachment' | 'letter'

/**
 * refuse: it cannot be saved or issued until the number is masked or dismissed.
 * mask: it is offered with the number masked; keeping it takes a reason.
 * warn: the officer is told. What was received is evidence and is never changed by the program.
 */
export type SensitiveAction = 'refuse' | 'mask' | 'warn'

export type SensitivePolicy = {
  readonly action: SensitiveAction
  readonly reason: Bilingual
  readonly law: Bilingual
}

type Rule = {
  readonly actions: Readonly<Record<SensitivePlace, SensitiveAction>>
  readonly reason: Bilingual
  readonly law: Bilingual
}

/** Mails and attachments are as they were received. */
const received = { mail: 'warn', attachment: 'warn' } as const
const forbidden = { ...received, note: 'mask', letter: 'refuse' } as const
const unneeded = { ...received, note: 'mask', letter: 'mask' } as const
/** May have its place, such as the account for a refund. */
const seldom = { ...received, note: 'warn', letter: 'mask' } as const

const purposeLimit: Bilingual = {
  ja: '個人情報保護法第18条第1項（利用目的による制限）、第22条（不要となった個人データの消去）',
  en: 'Act on the Protection of Personal Information, Articles 18(1) (use within the purpose) and 22 (erasure when no longer needed)',
}

const rules: Readonly<Record<SensitiveKind, Rule>> = {
  'my-number': {
    actions: forbidden,
    reason: {
      ja: '個人番号は、法律が定める事務のほかでは、提供を求めることも、集めることも、保管することもできません。',
      en: 'Outside the procedures named by law, an Individual Number may not be asked for, collected or kept.',
    },
    law: { ja: '番号法第15条、第19条、第20条', en: 'Number Act, Articles 15, 19 and 20' },
  },
  card: {
    actions: forbidden,
    reason: {
      ja: 'カード番号は不正に使われるおそれがあり、開示等の手続には必要ありません。控える場合は下4桁だけにします。',
      en: 'A card number can be misused and is not needed to handle a request. Keep its last four digits at most.',
    },
    law: {
      ja: '個人情報保護法第23条（安全管理措置）、割賦販売法第35条の16',
      en: 'Act on the Protection of Personal Information, Article 23 (security); Installment Sales Act, Article 35-16',
    },
  },
  pension: {
    actions: forbidden,
    reason: {
      ja: '基礎年金番号は、年金の事務のほかで告知を求めることが制限されています。',
      en: 'Asking for a basic pension number outside pension work is restricted.',
    },
    law: { ja: '国民年金法第108条の4', en: 'National Pension Act, Article 108-4' },
  },
  insurance: {
    actions: forbidden,
    reason: {
      ja: '保険者番号と被保険者等記号・番号は、健康保険の事務のほかで告知を求めることが禁じられています。',
      en: 'Asking for the insurer number or the symbol and number of an insured person outside health insurance work is forbidden.',
    },
    law: {
      ja: '健康保険法第194条の2ほか',
      en: 'Health Insurance Act, Article 194-2, and parallel provisions',
    },
  },
  licence: {
    actions: unneeded,
    reason: {
      ja: '免許証の番号は本人確認に必要ありません。確認した事実だけを記録します。',
      en: 'The number of a driving licence is not needed to confirm identity. Record only that it was seen.',
    },
    law: purposeLimit,
  },
  'residence-card': {
    actions: unneeded,
    reason: {
      ja: '在留カード等の番号は本人確認に必要ありません。確認した事実だけを記録します。',
      en: 'The number of a residence card is not needed to confirm identity. Record only that it was seen.',
    },
    law: purposeLimit,
  },
  passport: {
    actions: unneeded,
    reason: {
      ja: '旅券番号は本人確認に必要ありません。確認した事実だけを記録します。',
      en: 'The passport number is not needed to confirm identity. Record only that it was seen.',
    },
    law: purposeLimit,
  },
  'us-ssn': {
    actions: forbidden,
    reason: {
      ja: '米国の社会保障番号は、開示の回答に記載することが禁じられています。保有しているという事実だけを伝えます。',
      en: 'A US social security number must never be disclosed in an answer. Say only that one is held.',
    },
    law: {
      ja: 'カリフォルニア州消費者プライバシー法規則7024条(d)',
      en: 'CCPA Regulations, section 7024(d)',
    },
  },
  iban: {
    actions: seldom,
    reason: {
      ja: '口座番号は不正に使われるおそれがあります。返金などで必要な場合のほかは残しません。',
      en: 'An account number can be misused. Keep it only where it is needed, as for a refund.',
    },
    law: {
      ja: 'GDPR第5条第1項(c)（データの最小化）、カリフォルニア州消費者プライバシー法規則7024条(d)',
      en: 'GDPR, Article 5(1)(c) (data minimisation); CCPA Regulations, section 7024(d)',
    },
  },
}

/** What to do about a number of this kind in this place, and why. */
export function policyOf(kind: SensitiveKind, place: SensitivePlace): SensitivePolicy {
  const { actions, reason, law } = rules[kind]
  return { action: actions[place], reason, law }
}
