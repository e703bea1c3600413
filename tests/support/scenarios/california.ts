import type { ClockScenario } from '../clock-scenario'

const verified = ['ccpa.know_categories', 'ccpa.know_specific', 'ccpa.delete', 'ccpa.correct']
const optouts = ['ccpa.optout', 'ccpa.limit']
const automated = ['ccpa.adm_access_optout']
const know = ['ccpa.know_specific']

export const california: readonly ClockScenario[] = [
  {
    says: '7021: 10 business days without Veterans Day, Wed 11 Nov: 17 Nov. 45 days: 17 Dec. 90 from receipt: 31 Jan, a Sunday',
    types: verified,
    given: 'received 2026-11-02',
    gives: 'ccpa.ack 2026-11-17; ccpa.due 2026-12-17; ccpa.ext_due 2027-01-31',
    law: 'ccpa.due',
  },
  {
    says: '7021(b): the 45 days run regardless of the time for verification',
    types: verified,
    given:
      'received 2026-11-02; identity 2026-11-03..2026-11-30; authority 2026-11-03..2026-11-30; clarification 2026-11-03..2026-11-30; fee 2026-11-03..2026-11-30; done 2026-11-30',
    gives: 'ccpa.ack 2026-11-17; ccpa.due 2026-12-17; ccpa.ext_due 2027-01-31',
    law: 'ccpa.due',
  },
  {
    says: 'Columbus Day, 12 Oct, is a federal holiday only and counts: 19 Oct',
    types: verified,
    given: 'received 2026-10-05',
    gives: 'ccpa.ack 2026-10-19; ccpa.due 2026-11-19; ccpa.ext_due 2027-01-03',
    law: 'ccpa.due',
  },
  {
    says: 'Thanksgiving does not count, the Friday after it does: 19, 20, 23, 24, 25, 27, 30 Nov, 1, 2, 3 Dec',
    types: verified,
    given: 'received 2026-11-18',
    gives: 'ccpa.ack 2026-12-03; ccpa.due 2027-01-02; ccpa.ext_due 2027-02-16',
    law: 'ccpa.due',
  },
  {
    says: 'Christmas and New Year left out, a closure of ours not: 5 Jan 2027. 45 days: Mon 1 Feb',
    types: verified,
    given: 'received 2026-12-18; closed 2026-12-28..2026-12-31',
    gives: 'ccpa.ack 2027-01-05; ccpa.due 2027-02-01; ccpa.ext_due 2027-03-18',
    law: 'ccpa.due',
  },
  {
    says: 'Day 45 is Sun 20 Dec: calendar days do not roll',
    types: verified,
    given: 'received 2026-11-05',
    gives: 'ccpa.ack 2026-11-20; ccpa.due 2026-12-20; ccpa.ext_due 2027-02-03',
    law: 'ccpa.due',
  },
  {
    says: 'Day 45 is Christmas Day and stays; extended: 90 days from receipt, not 45 from the first date; binds',
    types: verified,
    given: 'received 2026-11-10; extended',
    gives: 'ccpa.ack 2026-11-25; ccpa.due 2026-12-25; ccpa.ext_due 2027-02-08',
    law: 'ccpa.ext_due',
  },
  {
    says: 'Martin Luther King Day left out: 31 Jan. 45 days into the leap day: 29 Feb 2028',
    types: verified,
    given: 'received 2028-01-15',
    gives: 'ccpa.ack 2028-01-31; ccpa.due 2028-02-29; ccpa.ext_due 2028-04-14',
    law: 'ccpa.due',
  },
  {
    says: '7026(f): 15 business days: 21 to 24, 28 to 31 Dec, 4 to 8, 11, 12 Jan',
    types: optouts,
    given: 'received 2026-12-18',
    gives: 'ccpa.optout_due 2027-01-12',
    law: 'ccpa.optout_due',
  },
  {
    says: 'Independence Day 2027 is kept on Mon 5 July; neither waits nor an extension',
    types: optouts,
    given: 'received 2027-06-28; extended; fee 2027-06-29..2027-07-09',
    gives: 'ccpa.optout_due 2027-07-20',
    law: 'ccpa.optout_due',
  },
  {
    says: '1798.135(c): asked to opt in again not before 12 months after the opt-out was done',
    types: optouts,
    given: 'received 2026-11-10; done 2026-11-12; clarification 2026-11-11..2026-11-12',
    gives: 'ccpa.optout_due 2026-12-03; ccpa.reask_optin 2027-11-12',
    law: 'ccpa.optout_due',
  },
  {
    says: '12 months later is Sun 14 Nov 2027: a day before which nothing may be asked does not roll',
    types: optouts,
    given: 'received 2026-11-10; done 2026-11-14',
    gives: 'ccpa.optout_due 2026-12-03; ccpa.reask_optin 2027-11-14',
    law: 'ccpa.optout_due',
  },
  {
    says: 'Presidents’ Day left out: 7 Mar. 12 months after a leap day: 28 Feb 2029',
    types: optouts,
    given: 'received 2028-02-14; done 2028-02-29',
    gives: 'ccpa.optout_due 2028-03-07; ccpa.reask_optin 2029-02-28',
    law: 'ccpa.optout_due',
  },
  {
    says: 'Automated decisions from 2027: 45 and 90 days, no ten-day confirmation',
    types: automated,
    given: 'received 2027-01-04; identity 2027-01-05..2027-01-20',
    gives: 'ccpa.due 2027-02-18; ccpa.ext_due 2027-04-04',
    law: 'ccpa.due',
  },
  {
    says: 'The same, extended',
    types: automated,
    given: 'received 2027-01-04; extended; done 2027-01-20',
    gives: 'ccpa.due 2027-02-18; ccpa.ext_due 2027-04-04',
    law: 'ccpa.ext_due',
  },
  {
    says: 'Month end: 45 days is 14 Feb 2027, a Sunday; 90 days is 31 Mar, a state holiday only',
    types: know,
    given: 'received 2026-12-31',
    gives: 'ccpa.ack 2027-01-15; ccpa.due 2027-02-14; ccpa.ext_due 2027-03-31',
    law: 'ccpa.due',
  },
]
