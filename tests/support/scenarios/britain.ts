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
const complaint = ['uk.complaint']

export const britain: readonly ClockScenario[] = [
  {
    says: 'ICO: 1 January, though a holiday, to 1 February',
    types: rights,
    given: 'received 2027-01-01',
    gives:
      'uk.start 2027-01-01; uk.due 2027-02-01; uk.ext_due 2027-04-01; uk.ext_notice_by 2027-02-01',
    law: 'uk.due',
  },
  {
    says: 'ICO: Mon 25 Nov to Fri 27 Dec 2024, after Christmas Day and Boxing Day',
    types: rights,
    given: 'received 2024-11-25',
    gives:
      'uk.start 2024-11-25; uk.due 2024-12-27; uk.ext_due 2025-02-25; uk.ext_notice_by 2024-12-25',
    law: 'uk.due',
  },
  {
    says: 'ICO: 31 Jan to 28 Feb, a Saturday: Mon 2 Mar. Three months from 31 Jan: 30 Apr',
    types: rights,
    given: 'received 2026-01-31',
    gives:
      'uk.start 2026-01-31; uk.due 2026-03-02; uk.ext_due 2026-04-30; uk.ext_notice_by 2026-02-28',
    law: 'uk.due',
  },
  {
    says: 'In a leap year to 29 Feb. Sun 30 Apr, Mon 1 May is the early May holiday: Tue 2 May',
    types: rights,
    given: 'received 2028-01-31',
    gives:
      'uk.start 2028-01-31; uk.due 2028-02-29; uk.ext_due 2028-05-02; uk.ext_notice_by 2028-02-29',
    law: 'uk.due',
  },
  {
    says: 'A summer bank holiday is a day of receipt: to 30 Sep and, from the start, 30 Nov',
    types: rights,
    given: 'received 2026-08-31',
    gives:
      'uk.start 2026-08-31; uk.due 2026-09-30; uk.ext_due 2026-11-30; uk.ext_notice_by 2026-09-30',
    law: 'uk.due',
  },
  {
    says: 'Marketing: two business days after Christmas, its weekend and the substitute 28 Dec: 29, 30 Dec',
    types: stops,
    given: 'received 2026-12-24',
    gives:
      'uk.start 2026-12-24; uk.due 2027-01-25; uk.ext_due 2027-03-24; uk.ext_notice_by 2027-01-24; gdpr.marketing_stop 2026-12-30',
    law: 'uk.due',
  },
  {
    says: 'A closure of ours moves the stop only: Thu 4 and Fri 5 June',
    types: stops,
    given: 'received 2026-06-01; closed 2026-06-02..2026-06-03',
    gives:
      'uk.start 2026-06-01; uk.due 2026-07-01; uk.ext_due 2026-09-01; uk.ext_notice_by 2026-07-01; gdpr.marketing_stop 2026-06-05',
    law: 'uk.due',
  },
  {
    says: 'Christmas and the substitute of Boxing Day: Fri 25 to Tue 29 Dec, closed or not; extended: 25 Feb binds',
    types: rights,
    given: 'received 2026-11-25; extended; closed 2026-12-29..2026-12-31',
    gives:
      'uk.start 2026-11-25; uk.due 2026-12-29; uk.ext_due 2027-02-25; uk.ext_notice_by 2026-12-25',
    law: 'uk.ext_due',
  },
  {
    says: 'Scotland: Mon 3 Aug 2026 is a holiday there: Tue 4 Aug',
    types: rights,
    given: 'received 2026-07-03; calendar UK_SCT',
    gives:
      'uk.start 2026-07-03; uk.due 2026-08-04; uk.ext_due 2026-10-05; uk.ext_notice_by 2026-08-03',
    law: 'uk.due',
  },
  {
    says: 'England and Wales: Mon 3 Aug 2026 is none',
    types: rights,
    given: 'received 2026-07-03',
    gives:
      'uk.start 2026-07-03; uk.due 2026-08-03; uk.ext_due 2026-10-05; uk.ext_notice_by 2026-08-03',
    law: 'uk.due',
  },
  {
    says: 'Northern Ireland: Mon 13 July 2026 is a holiday there: Tue 14 July',
    types: rights,
    given: 'received 2026-06-13; calendar UK_NIR',
    gives:
      'uk.start 2026-06-13; uk.due 2026-07-14; uk.ext_due 2026-09-14; uk.ext_notice_by 2026-07-13',
    law: 'uk.due',
  },
  {
    says: 's.164A: acknowledge within 30 days, the day after receipt is day 1: Sun 19 July, to Mon 20',
    types: complaint,
    given: 'received 2026-06-19',
    gives: 'uk.complaint_ack 2026-07-20',
    law: 'uk.complaint_ack',
  },
  {
    says: 'Day 30 is Thu 31 Dec, a working day',
    types: complaint,
    given: 'received 2026-12-01',
    gives: 'uk.complaint_ack 2026-12-31',
    law: 'uk.complaint_ack',
  },
  {
    says: 'Day 30 is Christmas Day; the substitute Mon 28 Dec follows the weekend: Tue 29 Dec',
    types: complaint,
    given: 'received 2026-11-25',
    gives: 'uk.complaint_ack 2026-12-29',
    law: 'uk.complaint_ack',
  },
  {
    says: 'A complaint is not a request: its 30 days neither wait nor grow',
    types: complaint,
    given:
      'received 2026-12-02; identity 2026-12-03..2026-12-10; clarification 2026-12-03..2026-12-10; extended',
    gives: 'uk.complaint_ack 2027-01-04',
    law: 'uk.complaint_ack',
  },
  {
    says: 'Day 30, Mon 28 Dec, is a substitute holiday: Tue 29 Dec, closed or not',
    types: complaint,
    given: 'received 2026-11-28; closed 2026-12-20..2027-01-10',
    gives: 'uk.complaint_ack 2026-12-29',
    law: 'uk.complaint_ack',
  },
]
