import type { Walk } from './walk'

/** The rights of Japan's law, one way each from receipt to answer. */

const both = (ja: string, en: string) => ({ ja, en })

const membership = both('会員登録情報', 'Membership record')
const calls = both('お問い合わせの記録', 'Support calls')
const person = both('髙橋 みなみ', 'Minami Takahashi')
const day = { typed: '2026-04-10', printed: both('4月10日', '10 April 2026') }
const allDone = [both('すべて請求のとおり対応する', 'all of it is done as asked')]
const byMail = ['jp.id.email_link']
const byMailAndLicence = ['jp.id.email_link', 'jp.id.driving_licence']

const purposeRefused: Walk = {
  what: 'the purpose of use, which is evident',
  type: 'jp.purpose_notice',
  name: person,
  identity: byMail,
  items: [membership],
  yes: [
    {
      question: 'jp.purpose.evident',
      facts: both('プライバシーポリシー第3条に記載', 'Section 3 of the privacy policy says so'),
    },
  ],
  outcome: 'refused',
  because: [
    both('応じない。理由：公表により利用目的が明らか', 'refused, because: Purpose already clear'),
  ],
  letters: [
    {
      letterId: 'L08',
      says: [both('第32条第2項第1号', 'Article 32(2)(i)'), both('既に明らか', 'already clear')],
    },
  ],
}

const recordsInPart: Walk = {
  what: 'records of provision, one of them withheld',
  type: 'jp.tp_record',
  name: person,
  identity: byMailAndLicence,
  items: [membership, calls],
  yes: [
    {
      question: 'jp.disc.business_impediment',
      item: calls,
      facts: both('不正検知の委託先が分かる', 'It shows who detects fraud for us'),
    },
  ],
  outcome: 'partial',
  because: [
    both('2件のうち1件は全部', '1 of 2 items in full'),
    both('業務への著しい支障', 'Serious impediment to business'),
  ],
  reviewed: true,
  facts: [
    { id: 'provided_or_received', item: membership, value: 'provided' },
    { id: 'counterparty', item: membership, value: both('株式会社みどり運送', 'Midori Unso K.K.') },
    { id: 'date_or_consent', item: membership, value: both('ご本人の同意による', 'By consent') },
    { id: 'record_items', item: membership, value: both('氏名及び住所', 'Name and address') },
  ],
  letters: [
    {
      letterId: 'L14b',
      says: [
        both('株式会社みどり運送', 'Midori Unso K.K.'),
        calls,
        both('第33条第2項第2号', '33(2)(ii)'),
      ],
    },
  ],
}

const correctionInPart: Walk = {
  what: 'a correction, one record of which is right',
  type: 'jp.correction',
  name: person,
  identity: byMail,
  items: [both('生年月日', 'Date of birth'), both('入会日', 'Date of joining')],
  investigation: [
    { id: 'investigation_method', value: both('原本との照合', 'Compared with the originals') },
    { id: 'investigation_sources', value: both('入会申込書', 'The membership application') },
    { id: 'investigated_on', value: day.typed },
    {
      id: 'investigation_finding',
      item: both('生年月日', 'Date of birth'),
      value: both('入力の誤り', 'Typed wrongly'),
    },
    {
      id: 'investigation_finding',
      item: both('入会日', 'Date of joining'),
      value: both('申込書の日付と一致', 'Agrees with the application'),
    },
  ],
  yes: [
    {
      question: 'jp.corr.facts_accurate',
      item: both('入会日', 'Date of joining'),
      facts: both('申込書の日付と一致', 'Agrees with the application'),
    },
  ],
  outcome: 'partial',
  because: [
    both('2件のうち1件は全部', '1 of 2 items in full'),
    both('記録の内容は事実', 'The record is right'),
  ],
  reviewed: true,
  facts: [
    { id: 'corrected_on', value: day.typed },
    { id: 'propagated_to', value: both('株式会社みどり運送', 'Midori Unso K.K.') },
    { id: 'before_value', item: both('生年月日', 'Date of birth'), value: '1988-03-12' },
    { id: 'after_value', item: both('生年月日', 'Date of birth'), value: '1983-03-12' },
  ],
  letters: [
    {
      letterId: 'L15',
      says: [
        '1988-03-12',
        '1983-03-12',
        day.printed,
        both('株式会社みどり運送', 'Midori Unso K.K.'),
      ],
    },
    {
      letterId: 'L16',
      says: [both('入会日', 'Date of joining'), both('入会申込書', 'The membership application')],
    },
  ],
}

const suspension: Walk = {
  what: 'suspension, one item erased and one replaced by another measure',
  type: 'jp.suspension',
  name: person,
  identity: byMailAndLicence,
  items: [membership, calls],
  yes: [
    {
      question: 'jp.susp.no_longer_needed',
      item: membership,
      facts: both('2025年3月に退会', 'Left in March 2025'),
    },
    {
      question: 'jp.susp.no_longer_needed',
      item: calls,
      facts: both('対応は終わっている', 'The matter is closed'),
    },
    {
      question: 'jp.susp.alternative',
      item: calls,
      facts: both('録音の一部だけは消せない', 'Part of a recording cannot be cut out'),
    },
  ],
  outcome: 'partial',
  because: [both('代わりの措置により対応する', 'by an alternative measure')],
  reviewed: true,
  facts: [
    { id: 'action', item: membership, value: 'erase' },
    { id: 'done_on', value: day.typed },
    {
      id: 'alternative_measure',
      item: calls,
      value: both('録音を閲覧できないようにした', 'The recording can no longer be opened'),
    },
    {
      id: 'protection',
      item: calls,
      value: both('誰も聞くことができない', 'Nobody can listen to it'),
    },
  ],
  letters: [
    { letterId: 'L17', says: [membership, day.printed, both('消去', 'erase')] },
    {
      letterId: 'L18',
      says: [
        both('録音を閲覧できないようにした', 'The recording can no longer be opened'),
        both('誰も聞くことができない', 'Nobody can listen to it'),
      ],
    },
  ],
}

const provisionGoesOn: Walk = {
  what: 'provision to others, for which no ground is met',
  type: 'jp.stop_provision',
  name: person,
  identity: byMailAndLicence,
  items: [membership],
  no: [
    'jp.susp.no_longer_needed',
    'jp.susp.incident',
    'jp.susp.interest_harmed',
    'jp.stop3p.breach_27_28',
  ],
  outcome: 'refused',
  because: [both('請求の理由に当たらないため対応しない', 'no entitlement: None of the grounds')],
  reviewed: true,
  facts: [
    {
      id: 'legal_basis',
      item: membership,
      value: both('入会時のご本人の同意', 'Consent given on joining'),
    },
  ],
  letters: [
    {
      letterId: 'L21',
      says: [membership, both('入会時のご本人の同意', 'Consent given on joining')],
    },
  ],
}

const noAdvertising: Walk = {
  what: 'no more advertising, without an identity check',
  type: 'jp.marketing_optout',
  name: person,
  outcome: 'full',
  because: allDone,
  facts: [
    { id: 'stop_date', value: day.typed },
    { id: 'channels', value: both('メールマガジン', 'E-mail newsletter') },
  ],
  letters: [{ letterId: 'L22', says: [both('メールマガジン', 'E-mail newsletter'), day.printed] }],
}

const told = (type: string, what: string): Walk => ({
  what,
  type,
  name: person,
  no: ['jp.all.abuse'],
  outcome: 'full',
  because: allDone,
  facts: [
    { id: 'summary', value: both('案内が家族に届いた', 'A notice reached the family') },
    { id: 'investigation', value: both('発送の記録を確認', 'We looked at the mailing records') },
    { id: 'result', value: both('旧住所に発送していた', 'It went to the former address') },
    { id: 'measures', value: both('住所を改めた', 'The address was put right') },
  ],
  letters: [
    {
      letterId: 'L24',
      says: [
        both('案内が家族に届いた', 'A notice reached the family'),
        both('住所を改めた', 'The address was put right'),
      ],
    },
  ],
})

export const waysInJapan: readonly Walk[] = [
  purposeRefused,
  recordsInPart,
  correctionInPart,
  suspension,
  provisionGoesOn,
  noAdvertising,
  told('jp.complaint', 'a complaint'),
  told('jp.inquiry', 'a question'),
]

/** What was logged as a question turns out to be this. */
export const disclosure: Walk = {
  what: 'a question that is a request for disclosure',
  type: 'jp.disclosure',
  name: person,
  identity: byMailAndLicence,
  items: [membership],
  no: ['jp.disc.harm'],
  outcome: 'full',
  because: allDone,
  letters: [{ letterId: 'L09', says: [membership] }],
}
