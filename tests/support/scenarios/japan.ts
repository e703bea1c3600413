import type { ClockScenario } from '../clock-scenario'

const claims = [
  'jp.disclosure',
  'jp.tp_record',
  'jp.correction',
  'jp.suspension',
  'jp.stop_provision',
]
const asks = ['jp.purpose_notice', 'jp.complaint', 'jp.inquiry']
const stop = ['jp.marketing_optout']

export const japan: readonly ClockScenario[] = [
  {
    says: 'No fixed day (遅滞なく). Art. 39: two weeks end on day 14, suit from day 15. Ack Thu, Fri, Mon',
    types: claims,
    given: 'received 2026-12-02',
    gives: 'jp.suit_from 2026-12-17; jp.ack 2026-12-07; jp.target 2026-12-16',
    law: null,
  },
  {
    says: 'A notice of purpose, a complaint and an inquiry are not in Art. 39: no day from which to sue',
    types: asks,
    given: 'received 2026-12-02',
    gives: 'jp.ack 2026-12-07; jp.target 2026-12-16',
    law: null,
  },
  {
    says: 'Day 14 is New Year’s Day, a holiday: our target goes back to Thu 31 Dec; the day to sue stays Sat 2 Jan',
    types: claims,
    given: 'received 2026-12-18; complete 2026-12-21',
    gives: 'jp.suit_from 2027-01-02; jp.ack 2026-12-23; jp.target 2026-12-31; jp.outer 2027-01-20',
    law: null,
  },
  {
    says: '30 days from complete (Mon 21 Dec), not from receipt: Wed 20 Jan 2027',
    types: asks,
    given: 'received 2026-12-18; complete 2026-12-21',
    gives: 'jp.ack 2026-12-23; jp.target 2026-12-31; jp.outer 2027-01-20',
    law: null,
  },
  {
    says: 'Our own closure moves our own targets only: target to Mon 28 Dec, the day to sue stays',
    types: claims,
    given: 'received 2026-12-18; complete 2026-12-18; closed 2026-12-29..2027-01-03',
    gives: 'jp.suit_from 2027-01-02; jp.ack 2026-12-23; jp.target 2026-12-28; jp.outer 2027-01-15',
    law: null,
  },
  {
    says: 'In Japan nothing stops the clock and nothing extends it: the dates are those without a wait',
    types: claims,
    given:
      'received 2026-12-18; complete 2026-12-21; identity 2026-12-19..2026-12-21; authority 2026-12-20..2026-12-24; clarification 2026-12-22..2026-12-28; fee 2026-12-22..2026-12-23; extended',
    gives: 'jp.suit_from 2027-01-02; jp.ack 2026-12-23; jp.target 2026-12-31; jp.outer 2027-01-20',
    law: null,
  },
  {
    says: 'The same for what is asked, not claimed',
    types: asks,
    given:
      'received 2026-12-18; complete 2026-12-21; clarification 2026-12-22..2026-12-28; extended',
    gives: 'jp.ack 2026-12-23; jp.target 2026-12-31; jp.outer 2027-01-20',
    law: null,
  },
  {
    says: 'A holiday (Labour Thanksgiving) is a day of receipt too: ack Tue, Wed, Thu',
    types: claims,
    given: 'received 2026-11-23',
    gives: 'jp.suit_from 2026-12-08; jp.ack 2026-11-26; jp.target 2026-12-07',
    law: null,
  },
  {
    says: 'Day 14 is Wed 23 Sep, the last of three holidays with the citizens’ holiday of 22 Sep: back to Fri 18 Sep',
    types: claims,
    given: 'received 2026-09-09',
    gives: 'jp.suit_from 2026-09-24; jp.ack 2026-09-14; jp.target 2026-09-18',
    law: null,
  },
  {
    says: 'Golden Week with the substitute holiday of 6 May: ack Thu 30 Apr, Fri 1 May, Thu 7 May',
    types: claims,
    given: 'received 2026-04-28',
    gives: 'jp.suit_from 2026-05-13; jp.ack 2026-05-07; jp.target 2026-05-12',
    law: null,
  },
  {
    says: 'Fri 19 Mar 2027: the substitute holiday of Mon 22 Mar is no business day: ack Tue, Wed, Thu',
    types: claims,
    given: 'received 2027-03-19',
    gives: 'jp.suit_from 2027-04-03; jp.ack 2027-03-25; jp.target 2027-04-02',
    law: null,
  },
  {
    says: 'Month ends play no part where days are counted: 31 Jan + 14 = Sun 14 Feb, back to Fri 12 Feb',
    types: claims,
    given: 'received 2027-01-31; complete 2027-02-28',
    gives: 'jp.suit_from 2027-02-15; jp.ack 2027-02-03; jp.target 2027-02-12; jp.outer 2027-03-30',
    law: null,
  },
  {
    says: 'Day 30 is Thu 31 Dec, in our closure: back to Mon 28 Dec. The day to sue is Wed 16 Dec',
    types: claims,
    given: 'received 2026-12-01; complete 2026-12-01; closed 2026-12-29..2027-01-03',
    gives: 'jp.suit_from 2026-12-16; jp.ack 2026-12-04; jp.target 2026-12-15; jp.outer 2026-12-28',
    law: null,
  },
  {
    says: 'A stop of advertising: our own five business days; Art. 39 does not list it',
    types: stop,
    given: 'received 2026-12-18',
    gives: 'jp.ack 2026-12-23; jp.target 2026-12-31; jp.optout_done 2026-12-25',
    law: null,
  },
  {
    says: 'Five business days over Golden Week: 30 Apr, 1 May, 7, 8, 11 May',
    types: stop,
    given: 'received 2026-04-28; complete 2026-04-30',
    gives:
      'jp.ack 2026-05-07; jp.target 2026-05-12; jp.optout_done 2026-05-11; jp.outer 2026-05-29',
    law: null,
  },
  {
    says: 'Over the organisation’s closure: 25, 28 Dec, 4, 5, 6 Jan',
    types: stop,
    given:
      'received 2026-12-24; closed 2026-12-29..2027-01-03; clarification 2026-12-25..2026-12-28',
    gives: 'jp.ack 2027-01-04; jp.target 2027-01-07; jp.optout_done 2027-01-06',
    law: null,
  },
]
