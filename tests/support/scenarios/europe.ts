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

export const europe: readonly ClockScenario[] = [
  {
    says: 'EDPB: 5 March to 5 April. 5 Apr 2026 is Easter Sunday, 6 Apr a holiday: Tue 7 Apr. The notice does not roll',
    types: rights,
    given: 'received 2026-03-05',
    gives: 'eu.due 2026-04-07; eu.ext_due 2026-06-05; eu.ext_notice_by 2026-04-05',
    law: 'eu.due',
  },
  {
    says: 'The same month for the answer to a marketing objection; the stop itself within two business days',
    types: stops,
    given: 'received 2026-03-05',
    gives:
      'eu.due 2026-04-07; eu.ext_due 2026-06-05; eu.ext_notice_by 2026-04-05; gdpr.marketing_stop 2026-03-09',
    law: 'eu.due',
  },
  {
    says: 'EDPB: 31 August to 30 September. Three months from the receipt: 30 Nov',
    types: rights,
    given: 'received 2026-08-31',
    gives: 'eu.due 2026-09-30; eu.ext_due 2026-11-30; eu.ext_notice_by 2026-09-30',
    law: 'eu.due',
  },
  {
    says: 'No 31 Feb: the last day, Sun 28 Feb, to Mon 1 Mar. Three months from 31 Jan, not from the clipped 28 Feb: 30 Apr',
    types: rights,
    given: 'received 2027-01-31',
    gives: 'eu.due 2027-03-01; eu.ext_due 2027-04-30; eu.ext_notice_by 2027-02-28',
    law: 'eu.due',
  },
  {
    says: 'In a leap year 29 Feb (Tue). Sun 30 Apr goes over Mon 1 May, a holiday, to Tue 2 May',
    types: rights,
    given: 'received 2028-01-31',
    gives: 'eu.due 2028-02-29; eu.ext_due 2028-05-02; eu.ext_notice_by 2028-02-29',
    law: 'eu.due',
  },
  {
    says: 'From the leap day: 29 March and 29 May',
    types: rights,
    given: 'received 2028-02-29',
    gives: 'eu.due 2028-03-29; eu.ext_due 2028-05-29; eu.ext_notice_by 2028-03-29',
    law: 'eu.due',
  },
  {
    says: '25 Dec Fri and 26 Dec Sat are holidays, Sunday follows: Mon 28 Dec. Extension from receipt: 25 Feb, not 28',
    types: rights,
    given: 'received 2026-11-25',
    gives: 'eu.due 2026-12-28; eu.ext_due 2027-02-25; eu.ext_notice_by 2026-12-25',
    law: 'eu.due',
  },
  {
    says: 'Ascension, Thu 14 May 2026, is a holiday: Fri 15 May',
    types: rights,
    given: 'received 2026-04-14',
    gives: 'eu.due 2026-05-15; eu.ext_due 2026-07-14; eu.ext_notice_by 2026-05-14',
    law: 'eu.due',
  },
  {
    says: 'Extension: no 30 Feb, last day Sun 28 Feb 2027, to Mon 1 Mar',
    types: rights,
    given: 'received 2026-11-30',
    gives: 'eu.due 2026-12-30; eu.ext_due 2027-03-01; eu.ext_notice_by 2026-12-30',
    law: 'eu.due',
  },
  {
    says: 'Extended: the longer date binds',
    types: rights,
    given: 'received 2026-03-05; extended',
    gives: 'eu.due 2026-04-07; eu.ext_due 2026-06-05; eu.ext_notice_by 2026-04-05',
    law: 'eu.ext_due',
  },
  {
    says: 'A closure binds our own stop of advertising only: two business days after it, 30 and 31 Dec',
    types: stops,
    given: 'received 2026-12-24; closed 2026-12-28..2026-12-29',
    gives:
      'eu.due 2027-01-25; eu.ext_due 2027-03-24; eu.ext_notice_by 2027-01-24; gdpr.marketing_stop 2026-12-31',
    law: 'eu.due',
  },
  {
    says: 'A closure of ours never moves a date of the law',
    types: rights,
    given: 'received 2026-11-25; closed 2026-12-28..2027-01-08',
    gives: 'eu.due 2026-12-28; eu.ext_due 2027-02-25; eu.ext_notice_by 2026-12-25',
    law: 'eu.due',
  },
]
