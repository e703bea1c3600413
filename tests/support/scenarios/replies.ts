import type { ReplyScenario } from '../clock-scenario'

export const japaneseReplies: readonly ReplyScenario[] = [
  {
    says: 'Two weeks for the reply: Tue 15 Dec; reminder Wed 16; 14 more days to 30 Dec; closed on Thu 31',
    letters: ['L02', 'L03', 'L04', 'L05'],
    given: 'sent 2026-12-01',
    gives: 'reply 2026-12-15; jp.reminder 2026-12-16; jp.close_no_reply 2026-12-31',
  },
  {
    says: 'Day 14 is New Year’s Day: forward to Mon 4 Jan, in the person’s favour',
    letters: ['L02', 'L03', 'L04', 'L05'],
    given: 'sent 2026-12-18',
    gives: 'reply 2027-01-04; jp.reminder 2027-01-05; jp.close_no_reply 2027-01-20',
  },
  {
    says: 'Our closure moves our own window: the second ends on Mon 4 Jan, closed on Tue 5',
    letters: ['L02'],
    given: 'sent 2026-12-01; closed 2026-12-29..2027-01-03',
    gives: 'reply 2026-12-15; jp.reminder 2026-12-16; jp.close_no_reply 2027-01-05',
  },
  {
    says: 'The reminder went out late, on 20 Dec: the second window from that day, Sun 3 to Mon 4 Jan',
    letters: ['L02'],
    given: 'sent 2026-12-01; sent 2026-12-20',
    gives: 'reply 2027-01-04; jp.reminder 2026-12-16; jp.close_no_reply 2027-01-05',
  },
  {
    says: 'The reminder waits for the end of our closure: Mon 4 Jan; 18 Jan; 19 Jan',
    letters: ['L02'],
    given: 'sent 2026-12-14; closed 2026-12-29..2027-01-03',
    gives: 'reply 2026-12-28; jp.reminder 2027-01-04; jp.close_no_reply 2027-01-19',
  },
  {
    says: 'So does the end of the procedure: Fri 11 Dec; Mon 14; Mon 28 Dec; Mon 4 Jan',
    letters: ['L02'],
    given: 'sent 2026-11-27; closed 2026-12-29..2027-01-03',
    gives: 'reply 2026-12-11; jp.reminder 2026-12-14; jp.close_no_reply 2027-01-04',
  },
  {
    says: 'The reminder went out on its day',
    letters: ['L03'],
    given: 'sent 2026-12-01; sent 2026-12-16',
    gives: 'reply 2026-12-30; jp.reminder 2026-12-16; jp.close_no_reply 2026-12-31',
  },
  {
    says: 'Fri 18 Sep; the reminder after the week of holidays, Thu 24 Sep; 8 Oct; Fri 9 Oct',
    letters: ['L04'],
    given: 'sent 2026-09-04',
    gives: 'reply 2026-09-18; jp.reminder 2026-09-24; jp.close_no_reply 2026-10-09',
  },
  {
    says: 'Day 14 is Wed 6 May, a substitute holiday: Thu 7 May; Fri 8; Fri 22; Mon 25 May',
    letters: ['L05'],
    given: 'sent 2026-04-22',
    gives: 'reply 2026-05-07; jp.reminder 2026-05-08; jp.close_no_reply 2026-05-25',
  },
  {
    says: 'Day 14 is Mon 22 Mar 2027, a substitute holiday: Tue 23; Wed 24; 7 Apr; 8 Apr',
    letters: ['L02'],
    given: 'sent 2027-03-08',
    gives: 'reply 2027-03-23; jp.reminder 2027-03-24; jp.close_no_reply 2027-04-08',
  },
  {
    says: 'A letter that asks nothing has no reply date',
    letters: ['L01', 'L06', 'L09', 'L23', 'L25'],
    given: 'sent 2026-12-01',
    gives: '',
  },
]
export const californianReplies: readonly ReplyScenario[] = [
  {
    says: 'Our own two weeks in California: Tue 15 Dec; the law’s days run on',
    letters: ['C02'],
    given: 'sent 2026-12-01',
    gives: 'reply 2026-12-15',
  },
  {
    says: 'Day 14 is Christmas Day: forward to Mon 28 Dec',
    letters: ['C02'],
    given: 'sent 2026-12-11',
    gives: 'reply 2026-12-28',
  },
  {
    says: 'and over our closure and New Year’s Day to Mon 4 Jan',
    letters: ['C02'],
    given: 'sent 2026-12-11; closed 2026-12-28..2026-12-31',
    gives: 'reply 2027-01-04',
  },
  {
    says: 'Asked again on 16 Dec: Wed 30 Dec',
    letters: ['C02'],
    given: 'sent 2026-12-01; sent 2026-12-16',
    gives: 'reply 2026-12-30',
  },
  {
    says: 'A letter that asks nothing has no reply date',
    letters: ['C01', 'C03', 'C08'],
    given: 'sent 2026-12-01',
    gives: '',
  },
]
