import type { ClockScenario } from '../clock-scenario'

const rights = [
  'gdpr.access',
  'gdpr.rectification',
  'gdpr.erasure',
  'gdpr.restriction',
  'gdpr.portability',
  'gdpr.objection',
  'gdpr.adm_review',
]
const stops = ['gdpr.objection_marketing', 'gdpr.withdraw_consent']

export const europeWaits: readonly ClockScenario[] = [
  {
    says: 'Suspended while identity is in doubt: reply less ask = 10 days. 5 Apr + 10 = Wed 15 Apr; rolled once, at the end',
    types: rights,
    given: 'received 2026-03-05; identity 2026-03-10..2026-03-20',
    gives: 'eu.due 2026-04-15; eu.ext_due 2026-06-15; eu.ext_notice_by 2026-04-15',
    law: 'eu.due',
  },
  {
    says: 'The same where the agent’s authority is asked for; the stop of advertising itself does not wait',
    types: stops,
    given: 'received 2026-03-05; authority 2026-03-10..2026-03-20',
    gives:
      'eu.due 2026-04-15; eu.ext_due 2026-06-15; eu.ext_notice_by 2026-04-15; gdpr.marketing_stop 2026-03-09',
    law: 'eu.due',
  },
  {
    says: 'A third party’s authority as identity',
    types: rights,
    given: 'received 2026-03-05; authority 2026-03-10..2026-03-20',
    gives: 'eu.due 2026-04-15; eu.ext_due 2026-06-15; eu.ext_notice_by 2026-04-15',
    law: 'eu.due',
  },
  {
    says: 'Recital 63: a large quantity, the scope asked for',
    types: rights,
    given: 'received 2026-03-05; clarification 2026-03-10..2026-03-20',
    gives: 'eu.due 2026-04-15; eu.ext_due 2026-06-15; eu.ext_notice_by 2026-04-15',
    law: 'eu.due',
  },
  {
    says: 'A fee under Art. 12(5) asked for',
    types: rights,
    given: 'received 2026-03-05; fee 2026-03-10..2026-03-20',
    gives: 'eu.due 2026-04-15; eu.ext_due 2026-06-15; eu.ext_notice_by 2026-04-15',
    law: 'eu.due',
  },
  {
    says: 'Waits of every reason for a stop: 10 days and one more',
    types: stops,
    given:
      'received 2026-03-05; identity 2026-03-10..2026-03-20; fee 2026-03-12..2026-03-13; clarification 2026-03-20..2026-03-21',
    gives:
      'eu.due 2026-04-16; eu.ext_due 2026-06-16; eu.ext_notice_by 2026-04-16; gdpr.marketing_stop 2026-03-09',
    law: 'eu.due',
  },
  {
    says: 'Answered on the same day: nothing is left out',
    types: rights,
    given: 'received 2026-03-05; identity 2026-03-10..2026-03-10',
    gives: 'eu.due 2026-04-07; eu.ext_due 2026-06-05; eu.ext_notice_by 2026-04-05',
    law: 'eu.due',
  },
  {
    says: 'Two waits overlap: 10 to 25 March is 15 days, each counted once. 5 Apr + 15 = Mon 20 Apr',
    types: rights,
    given:
      'received 2026-03-05; identity 2026-03-10..2026-03-20; clarification 2026-03-15..2026-03-25',
    gives: 'eu.due 2026-04-20; eu.ext_due 2026-06-22; eu.ext_notice_by 2026-04-20',
    law: 'eu.due',
  },
  {
    says: 'One follows the other: 10 + 5',
    types: rights,
    given:
      'received 2026-03-05; identity 2026-03-10..2026-03-20; clarification 2026-03-20..2026-03-25',
    gives: 'eu.due 2026-04-20; eu.ext_due 2026-06-22; eu.ext_notice_by 2026-04-20',
    law: 'eu.due',
  },
  {
    says: 'One within the other: 10',
    types: rights,
    given: 'received 2026-03-05; identity 2026-03-10..2026-03-20; fee 2026-03-12..2026-03-15',
    gives: 'eu.due 2026-04-15; eu.ext_due 2026-06-15; eu.ext_notice_by 2026-04-15',
    law: 'eu.due',
  },
  {
    says: 'Two apart: 2 + 3 = 5. 5 Apr + 5 = Fri 10 Apr',
    types: rights,
    given:
      'received 2026-03-05; identity 2026-03-10..2026-03-12; clarification 2026-03-20..2026-03-23',
    gives: 'eu.due 2026-04-10; eu.ext_due 2026-06-10; eu.ext_notice_by 2026-04-10',
    law: 'eu.due',
  },
  {
    says: '28 Feb + 3 = Wed 3 Mar: the days are added to the last day of the month, before any roll',
    types: rights,
    given: 'received 2027-01-31; identity 2027-02-05..2027-02-08',
    gives: 'eu.due 2027-03-03; eu.ext_due 2027-05-03; eu.ext_notice_by 2027-03-03',
    law: 'eu.due',
  },
  {
    says: 'Extension with a wait: 5 June + 10 = Mon 15 June',
    types: rights,
    given: 'received 2026-03-05; identity 2026-03-10..2026-03-20; extended',
    gives: 'eu.due 2026-04-15; eu.ext_due 2026-06-15; eu.ext_notice_by 2026-04-15',
    law: 'eu.ext_due',
  },
  {
    says: 'Still waiting: as if the reply came today (6 days: Sat 11 Apr, to Mon 13), with the date without a wait beside it',
    types: rights,
    given: 'received 2026-03-05; identity 2026-03-10..; today 2026-03-16',
    gives:
      'eu.due 2026-04-13?2026-04-07; eu.ext_due 2026-06-11?2026-06-05; eu.ext_notice_by 2026-04-11?2026-04-05',
    law: 'eu.due',
  },
]
