import type { CatalogLike } from '../catalog-like'
import type { clock as en } from '../en/clock'

export const clock: CatalogLike<typeof en> = {
  title: '期日',
  received: '受付日',
  noStatutoryDay: '法律に日数の定めはありません',
  others: 'その他の期日',
  how: '数え方',
  howFor: '「{{name}}」の数え方',
  steps: 'この日になる理由',
  kind: { statutory: '法定', risk: '注意日', internal: '社内目標' },
  daysLeft_one: 'あと {{count}} 日',
  daysLeft_other: 'あと {{count}} 日',
  today: '本日',
  lateBy_one: '{{count}} 日遅れています',
  lateBy_other: '{{count}} 日遅れています',
  passedSince_one: '{{count}} 日前から',
  passedSince_other: '{{count}} 日前から',
  passed_one: '{{count}} 日前に過ぎました',
  passed_other: '{{count}} 日前に過ぎました',
  closedOn: '{{date}} に完了しました',
  replyBy: '{{date}} までの返信をお願いしています',
  replyLate: '{{date}} までに返信がありません',
  beyondCalendar: '祝日のデータがこの日より前で終わっています。日付をご確認ください。',
  startsLater: '本人確認・代理権の確認がそろってから数えます',
}
