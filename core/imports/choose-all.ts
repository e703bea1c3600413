import type { StagedMailId } from '@core/ids'
import type { MailView } from './contract'

export type ChosenMails = {
  /** Every mail is chosen that a person wrote. */
  readonly isAll: boolean
  /** No mail is of a person. */
  readonly isNone: boolean
  /** What is chosen once all are chosen, or none where all are. */
  readonly next: readonly StagedMailId[]
  /** Automatic replies that nobody has chosen by hand. */
  readonly leftOut: number
}

/** What choosing all mails does: an automatic reply is hardly ever a request, and is chosen by hand alone. */
export function chooseAll(
  mails: readonly Pick<MailView, 'id' | 'warnings'>[],
  chosen: readonly StagedMailId[],
): ChosenMails {
  const automatic = mails.filter(({ warnings }) => warnings.includes('mail/automatic'))
  const written = mails.filter(mail => !automatic.includes(mail)).map(({ id }) => id)
  const isAll = written.length > 0 && written.every(id => chosen.includes(id))
  return {
    isAll,
    isNone: written.length === 0,
    next: isAll ? [] : [...new Set([...chosen, ...written])],
    leftOut: automatic.filter(({ id }) => !chosen.includes(id)).length,
  }
}
