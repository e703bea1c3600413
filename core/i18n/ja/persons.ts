import type { CatalogLike } from '../catalog-like'
import type { persons as en } from '../en/persons'

export const persons: CatalogLike<typeof en> = {
  title: 'この方のほかの案件',
  none: '氏名・住所・電話番号・メールが一致する案件は、ほかにありません。',
  may: '同じ方かもしれない案件',
  same: {
    message: '同じメールまたは一連のやり取り',
    email: '同じメールアドレス',
    phone: '同じ電話番号',
    name: '同じ氏名',
    reading: '同じフリガナ',
    address: '同じ住所',
  },
  line: '{{number}} {{name}}、{{day}}受付：{{types}}',
  open: '対応中',
  closed: '{{day}}終了：{{reason}}',
  link: '同じ方として関連付ける',
  linkOf: '{{number}}を同じ方の案件として関連付ける',
  linked: '同じ方の案件',
  by: '{{actor}}が関連付け',
  reason: 'そう判断した理由（履歴に残ります）',
  why: '関連付けを外す理由（履歴に残ります）',
  unlink: '関連付けを外す',
  unlinkOf: '{{number}}との関連付けを外す',
  save: '関連付ける',
  repeated_one: 'この方から同じ種類の請求が、以前に{{count}}件あります。',
  repeated_other: 'この方から同じ種類の請求が、以前に{{count}}件あります。',
}
