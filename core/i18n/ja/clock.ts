import type { CatalogLike } from '../catalog-like'
import type { clock as en } from '../en/clock'

export const clock: CatalogLike<typeof en> = {
  title: '期日',
  received: '受付日',
  noStatutoryDay: '法律に日数の定めはありません',
  how: '数え方',
  howFor: '「{{name}}」の数え方',
  steps: 'この日になる理由',
  step: {
    add: {
      calendar_days_one: '{{count}} 日後（暦日）',
      calendar_days_other: '{{count}} 日後（暦日）',
      business_days_one: '{{count}} 営業日後',
      business_days_other: '{{count}} 営業日後',
      months_one: '{{count}} か月後',
      months_other: '{{count}} か月後',
      none_one: '同じ日',
      none_other: '同じ日',
    },
    back: {
      weekend: '土日のため1日前へ',
      holiday: '祝日のため1日前へ',
      closure: '当社の休業日のため1日前へ',
    },
    forward: {
      weekend: '土日のため1日後へ',
      holiday: '祝日のため1日後へ',
      closure: '当社の休業日のため1日後へ',
    },
  },
  source: '根拠',
  kind: { statutory: '法定', risk: '注意日', internal: '社内目標' },
  daysLeft_one: 'あと {{count}} 日',
  daysLeft_other: 'あと {{count}} 日',
  today: '本日',
  lateBy_one: '{{count}} 日遅れています',
  lateBy_other: '{{count}} 日遅れています',
  passedSince_one: '{{count}} 日経過',
  passedSince_other: '{{count}} 日経過',
  closedOn: '{{date}} に完了しました',
  waiting: '返信待ち',
  sentOn: '{{date}} に書面を送付',
  replyBy: '{{date}} までの返信をお願いしています',
  replyLate: '{{date}} までに返信がありません',
  beyondCalendar: '祝日のデータがこの日より前で終わっています。日付をご確認ください。',
  startsLater: '本人確認・代理権の確認がそろってから数えます',
}
