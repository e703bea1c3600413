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
const access = ['gdpr.access']
const others = [
  'gdpr.rectification',
  'gdpr.erasure',
  'gdpr.restriction',
  'gdpr.portability',
  'gdpr.objection',
  'gdpr.adm_review',
]

export const britainWaits: readonly ClockScenario[] = [
  {
    says: 'Art. 12A: the time begins when the identity information is in: from 15 June',
    types: rights,
    given: 'received 2026-06-01; identity 2026-06-03..2026-06-15',
    gives:
      'uk.start 2026-06-15; uk.due 2026-07-15; uk.ext_due 2026-09-15; uk.ext_notice_by 2026-07-15',
    law: 'uk.due',
  },
  {
    says: 'The same for a stop, which itself does not wait',
    types: stops,
    given: 'received 2026-06-01; identity 2026-06-03..2026-06-15',
    gives:
      'uk.start 2026-06-15; uk.due 2026-07-15; uk.ext_due 2026-09-15; uk.ext_notice_by 2026-07-15; gdpr.marketing_stop 2026-06-03',
    law: 'uk.due',
  },
  {
    says: 'The same for an agent’s authority (ICO)',
    types: rights,
    given: 'received 2026-06-01; authority 2026-06-03..2026-06-15',
    gives:
      'uk.start 2026-06-15; uk.due 2026-07-15; uk.ext_due 2026-09-15; uk.ext_notice_by 2026-07-15',
    law: 'uk.due',
  },
  {
    says: 'The same for a fee: from the payment',
    types: rights,
    given: 'received 2026-06-01; fee 2026-06-03..2026-06-15',
    gives:
      'uk.start 2026-06-15; uk.due 2026-07-15; uk.ext_due 2026-09-15; uk.ext_notice_by 2026-07-15',
    law: 'uk.due',
  },
  {
    says: 'The latest of them',
    types: rights,
    given: 'received 2026-06-01; identity 2026-06-03..2026-06-15; fee 2026-06-05..2026-06-18',
    gives:
      'uk.start 2026-06-18; uk.due 2026-07-20; uk.ext_due 2026-09-18; uk.ext_notice_by 2026-07-18',
    law: 'uk.due',
  },
  {
    says: 'Three months from the new start, 31 Aug, not from the clipped 30 Sep: 30 Nov',
    types: rights,
    given: 'received 2026-06-01; identity 2026-06-03..2026-08-31; extended',
    gives:
      'uk.start 2026-08-31; uk.due 2026-09-30; uk.ext_due 2026-11-30; uk.ext_notice_by 2026-09-30',
    law: 'uk.ext_due',
  },
  {
    says: 'Clarification, access only: both ends included, 3 days. 1 July + 3 = Sat 4, to Mon 6 July; the notice 4 July',
    types: access,
    given: 'received 2026-06-01; clarification 2026-06-10..2026-06-12',
    gives:
      'uk.start 2026-06-01; uk.due 2026-07-06; uk.ext_due 2026-09-04; uk.ext_notice_by 2026-07-04',
    law: 'uk.due',
  },
  {
    says: 'Asked and answered on one day: that day does not count (literal reading of s.54)',
    types: access,
    given: 'received 2026-06-01; clarification 2026-06-10..2026-06-10',
    gives:
      'uk.start 2026-06-01; uk.due 2026-07-02; uk.ext_due 2026-09-02; uk.ext_notice_by 2026-07-02',
    law: 'uk.due',
  },
  {
    says: 'Clarification stops nothing where the right is not access',
    types: others,
    given: 'received 2026-06-01; clarification 2026-06-10..2026-06-12',
    gives:
      'uk.start 2026-06-01; uk.due 2026-07-01; uk.ext_due 2026-09-01; uk.ext_notice_by 2026-07-01',
    law: 'uk.due',
  },
  {
    says: 'Nor for a stop',
    types: stops,
    given: 'received 2026-06-01; clarification 2026-06-10..2026-06-12',
    gives:
      'uk.start 2026-06-01; uk.due 2026-07-01; uk.ext_due 2026-09-01; uk.ext_notice_by 2026-07-01; gdpr.marketing_stop 2026-06-03',
    law: 'uk.due',
  },
  {
    says: 'Only days on or after the start count: 15 to 20 June, 6 days. 15 July + 6 = Tue 21 July',
    types: access,
    given:
      'received 2026-06-01; clarification 2026-06-05..2026-06-20; identity 2026-06-04..2026-06-15',
    gives:
      'uk.start 2026-06-15; uk.due 2026-07-21; uk.ext_due 2026-09-21; uk.ext_notice_by 2026-07-21',
    law: 'uk.due',
  },
  {
    says: 'Wholly before the start: no days',
    types: access,
    given:
      'received 2026-06-01; clarification 2026-06-05..2026-06-10; identity 2026-06-04..2026-06-15',
    gives:
      'uk.start 2026-06-15; uk.due 2026-07-15; uk.ext_due 2026-09-15; uk.ext_notice_by 2026-07-15',
    law: 'uk.due',
  },
  {
    says: 'Answered on the day of the start: that one day',
    types: access,
    given:
      'received 2026-06-01; clarification 2026-06-05..2026-06-15; identity 2026-06-04..2026-06-15',
    gives:
      'uk.start 2026-06-15; uk.due 2026-07-16; uk.ext_due 2026-09-16; uk.ext_notice_by 2026-07-16',
    law: 'uk.due',
  },
  {
    says: 'Two clarifications overlap: 10 to 20 June is 11 days',
    types: access,
    given:
      'received 2026-06-01; clarification 2026-06-10..2026-06-15; clarification 2026-06-14..2026-06-20',
    gives:
      'uk.start 2026-06-01; uk.due 2026-07-13; uk.ext_due 2026-09-14; uk.ext_notice_by 2026-07-12',
    law: 'uk.due',
  },
  {
    says: 'The day on which one ends and one begins counts once: 7 days',
    types: access,
    given:
      'received 2026-06-01; clarification 2026-06-10..2026-06-15; clarification 2026-06-15..2026-06-16',
    gives:
      'uk.start 2026-06-01; uk.due 2026-07-08; uk.ext_due 2026-09-08; uk.ext_notice_by 2026-07-08',
    law: 'uk.due',
  },
  {
    says: '28 Feb + 2 = Mon 2 Mar, and 30 Apr + 2 = Sat 2 May, over the holiday of Mon 4 May to Tue 5',
    types: access,
    given: 'received 2026-01-31; clarification 2026-02-10..2026-02-11; extended',
    gives:
      'uk.start 2026-01-31; uk.due 2026-03-02; uk.ext_due 2026-05-05; uk.ext_notice_by 2026-03-02',
    law: 'uk.ext_due',
  },
  {
    says: 'Still waiting: as if the reply came today, 8 June, with the date without a wait beside it',
    types: rights,
    given: 'received 2026-06-01; identity 2026-06-03..; today 2026-06-08',
    gives:
      'uk.start 2026-06-08?2026-06-01; uk.due 2026-07-08?2026-07-01; uk.ext_due 2026-09-08?2026-09-01; uk.ext_notice_by 2026-07-08?2026-07-01',
    law: 'uk.due',
  },
  {
    says: 'Still waiting for clarification: 10 and 11 June left out so far',
    types: access,
    given: 'received 2026-06-01; clarification 2026-06-10..; today 2026-06-11',
    gives:
      'uk.start 2026-06-01; uk.due 2026-07-03?2026-07-01; uk.ext_due 2026-09-03?2026-09-01; uk.ext_notice_by 2026-07-03?2026-07-01',
    law: 'uk.due',
  },
]
