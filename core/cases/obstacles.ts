/** Why something may not be done yet. Codes are i18n keys. */
export type Obstacle =
  | 'obstacle/case-closed'
  | 'obstacle/identity-not-confirmed'
  | 'obstacle/authority-not-confirmed'
  | 'obstacle/no-items'
  | 'obstacle/investigation-missing'
  | 'obstacle/unanswered'
  | 'obstacle/facts-missing'
  | 'obstacle/particulars-missing'
  | 'obstacle/review-missing'
  | 'obstacle/not-called-for'
  | 'obstacle/answer-not-sent'
  | 'obstacle/draft-open'
  | 'obstacle/check-decided'
  | 'obstacle/approval-missing'
  | 'obstacle/approval-outdated'

export type Allowed =
  { readonly allowed: true } | { readonly allowed: false; readonly why: Obstacle }
export const yes: Allowed = { allowed: true }
export const no = (why: Obstacle): Allowed => ({ allowed: false, why })
