import type { Language } from '@core/bilingual'
import { emptyContact, type Contact } from '@core/cases/case'
import { initialSettings, type Settings } from '@core/settings/settings'
import { calendarDate } from '@core/time/calendar-date'

/** An invented company and invented people, for showing what letters look like. */
export const sampleSettings: Settings = {
  ...initialSettings('', ''),
  policies: [
    {
      id: '00000000-0000-4000-8000-000000000001',
      title: { ja: 'プライバシーポリシー', en: 'Privacy policy' },
      version: '2026-04',
      inForceFrom: calendarDate.parse('2026-04-01'),
      ...{ changes: '', place: '', text: '' },
    },
  ],
  organisation: {
    name: { ja: '株式会社みなと電機', en: 'Minato Denki Co., Ltd.' },
    postalCode: '104-0033',
    address: {
      ja: '東京都中央区新川二丁目3番1号　みなとビル8階',
      en: '8F Minato Building, 2-3-1 Shinkawa, Chuo-ku, Tokyo',
    },
    desk: { ja: '個人情報お問い合わせ窓口', en: 'Personal Information Desk' },
    officerTitle: { ja: '個人情報保護管理者', en: 'Personal Information Protection Manager' },
    officerName: { ja: '宮﨑 恵子', en: 'Keiko Miyazaki' },
    phone: '03-0000-0000',
    email: 'privacy@minato-denki.example',
    hours: {
      ja: '平日　午前9時から午後5時まで（祝日及び年末年始を除きます。）',
      en: 'Weekdays 9:00–17:00, except public holidays and the year-end',
    },
    documentNumbering: '個情第{year}-{n}号',
    complaintBody: {
      ja: '一般財団法人サンプル個人情報保護推進機構　苦情相談室（電話：03-0000-0001）',
      en: 'Sample Foundation for Personal Information Protection, Complaints Office (telephone 03-0000-0001)',
    },
  },
}

export const samplePrincipal: Record<Language, Contact> = {
  ja: {
    ...emptyContact,
    name: '髙橋 みなみ',
    reading: 'タカハシ ミナミ',
    postalCode: '231-0023',
    address: '神奈川県横浜市中区山下町1番地　海岸マンション502号室',
    email: 'minami.takahashi@mail.example',
    phone: '090-0000-0000',
  },
  en: {
    ...emptyContact,
    name: 'Minami Takahashi',
    postalCode: '231-0023',
    address: '502 Kaigan Mansion, 1 Yamashita-cho, Naka-ku, Yokohama, Kanagawa',
    email: 'minami.takahashi@mail.example',
    phone: '090-0000-0000',
  },
}

export const sampleAgent: Record<Language, Contact> = {
  ja: {
    ...emptyContact,
    name: '山﨑 健一',
    reading: 'ヤマサキ ケンイチ',
    postalCode: '220-0012',
    address: '神奈川県横浜市西区みなとみらい二丁目2番',
  },
  en: {
    ...emptyContact,
    name: 'Kenichi Yamasaki',
    postalCode: '220-0012',
    address: '2-2 Minatomirai, Nishi-ku, Yokohama, Kanagawa',
  },
}

type SampleItem = {
  readonly name: string
  readonly system: string
  readonly source: string
  readonly content: string
}

type SampleTexts = {
  readonly methodWanted: string
  /** A way of answering that is not possible. */
  readonly mediumWanted: string
  readonly searchNote: string
  readonly facts: string
  /** Why the law's longer period is used. */
  readonly longer: string
  readonly items: {
    readonly registration: SampleItem
    readonly purchases: SampleItem
    readonly support: SampleItem
    readonly scoring: SampleItem
    readonly campaign: SampleItem
    readonly entrusted: SampleItem
  }
  readonly part: string
  readonly reasons: {
    readonly harm: string
    readonly impediment: string
    readonly mode: string
    readonly operator: string
  }
}

export const sampleTexts: Record<Language, SampleTexts> = {
  ja: {
    methodWanted: '書面の郵送',
    mediumWanted: '光磁気ディスク（MO）への記録',
    searchNote:
      '会員管理、受注、サポート受付及び配信の各システム並びにお問い合わせ用メールボックスを、お名前、ご住所、電子メールアドレス及び電話番号により検索いたしました。',
    longer:
      'ご請求の対象が多数のシステムにわたり、第三者に関する情報の確認に時間を要するためです。',
    facts: '応対記録 2025-11-02 に妹様の電話番号と健康に関する発言がある（社内メモ）。',
    items: {
      registration: {
        name: '会員登録情報',
        system: '会員管理システム',
        source: 'ご本人（会員登録時）',
        content:
          '氏名：髙橋 みなみ\n郵便番号：231-0023\n住所：神奈川県横浜市中区山下町1番地　海岸マンション502号室\n電子メール：minami.takahashi@mail.example\n電話：090-0000-0000\n登録日：2024年4月8日',
      },
      purchases: {
        name: '購入履歴',
        system: '受注システム',
        source: 'ご本人（ご注文）',
        content:
          '2024年4月10日　スマートハブ MH-200　1台　12,800円\n2025年1月22日　人感センサー MS-10　2台　7,600円',
      },
      support: {
        name: 'サポート窓口の応対記録（2025年11月2日）',
        system: 'サポート受付システム',
        source: 'ご本人及びご家族',
        content: '本体の接続方法に関するご相談（社内用の全文）',
      },
      scoring: {
        name: '不正注文の検知に係る評価値',
        system: '受注システム',
        source: '弊社（注文情報から算出）',
        content: '評価値（社内用）',
      },
      campaign: {
        name: 'キャンペーン応募履歴',
        system: '配信システム',
        source: '',
        content: '',
      },
      entrusted: {
        name: '提携先ポイントサービスの会員情報',
        system: '受託データ基盤',
        source: '委託元の事業者',
        content: '',
      },
    },
    part: 'ご家族の電話番号及び健康に関する記述',
    reasons: {
      harm: 'ご本人以外の方の連絡先及び健康に関する情報が含まれており、開示することにより、その方の権利利益を害するおそれがあるためです。',
      impediment:
        '評価の方法が明らかになると、不正な注文を防止する業務の適正な実施に著しい支障を及ぼすおそれがあるためです。',
      mode: 'ご希望の記録媒体による提供には専用の設備を新たに用意する必要があり、多額の費用を要するためです。',
      operator: '株式会社サンプルポイント　お客様相談室（電話：03-0000-0002）',
    },
  },
  en: {
    methodWanted: 'On paper, by post',
    mediumWanted: 'On a magneto-optical disk (MO)',
    searchNote:
      'We searched the membership, order, support and mailing systems and the inquiry mailbox by name, address, e-mail address and telephone number.',
    longer:
      'Your request concerns data in many systems, and information about other people has to be checked in each of them.',
    facts: 'The call record of 2025-11-02 has the sister’s telephone number and remarks on health.',
    items: {
      registration: {
        name: 'Registration data',
        system: 'Membership system',
        source: 'Yourself, on registration',
        content:
          'Name: Minami Takahashi\nAddress: 502 Kaigan Mansion, 1 Yamashita-cho, Naka-ku, Yokohama\nE-mail: minami.takahashi@mail.example\nTelephone: 090-0000-0000\nRegistered on: 8 April 2024',
      },
      purchases: {
        name: 'Purchases',
        system: 'Order system',
        source: 'Yourself, on ordering',
        content:
          '10 April 2024: Smart hub MH-200, 1 piece, 12,800 yen\n22 January 2025: Motion sensor MS-10, 2 pieces, 7,600 yen',
      },
      support: {
        name: 'Support record of 2 November 2025',
        system: 'Support system',
        source: 'Yourself and a family member',
        content: 'Advice on connecting the hub (full text for internal use)',
      },
      scoring: {
        name: 'Score used to detect fraudulent orders',
        system: 'Order system',
        source: 'Derived by us from orders',
        content: 'Score (internal)',
      },
      campaign: { name: 'Campaign entries', system: 'Mailing system', source: '', content: '' },
      entrusted: {
        name: 'Membership data of a partner’s points service',
        system: 'Processing platform',
        source: 'The operator we work for',
        content: '',
      },
    },
    part: 'telephone number of a family member and remarks on health',
    reasons: {
      harm: 'The record contains contact details and health information of another person, whose rights and interests would be likely to be harmed by disclosure.',
      impediment:
        'If the way of scoring became known, the prevention of fraudulent orders would be likely to be seriously impeded.',
      mode: 'Providing the data on the medium you asked for would require new equipment at great cost.',
      operator: 'Sample Point Co., Ltd., Customer Desk (telephone 03-0000-0002)',
    },
  },
}
