import type { CatalogLike } from '../catalog-like'
import type { policies as en } from '../en/policies'

export const policies: CatalogLike<typeof en> = {
  link: '方針・規程',
  linkHelp: 'プライバシーポリシーや手続の版と、その適用開始日',
  title: '方針・規程の版',
  lead: '案件には、受付日に適用されていた版を表示します。同じ方針の版には、同じ名称を付けてください。',
  list: {
    title: '登録されている版',
    effect:
      '対応中の案件にも終了した案件にも、受付日に応じて、ここに登録されている版を表示します。発行済みの書面は変わりません。',
    add: '版を追加する',
    empty: '方針・規程は登録されていません',
    emptyHelp: 'プライバシーポリシーや請求の手続を、版ごとに、適用開始日とともに登録してください。',
  },
  name: '名称',
  nameHelp: '同じ方針の版には同じ名称を付けます',
  nameNeeded: '名称を日本語、英語、または両方で入力してください。',
  version: '版',
  versionHelp: '「第3版」「2026年4月改定」など',
  versionNeeded: '版の呼び方を入力してください。',
  versionTaken: 'この方針には、同じ名前または同じ適用開始日の版があります。',
  inForceFrom: '適用開始日',
  dayNeeded: '適用開始日を入力してください。',
  changes: '変更した内容',
  place: '公表場所',
  placeHelp: 'ページのアドレス、または書面の置き場所',
  text: '本文',
  textHelp: '保管庫に保存し、ページが変わった後も読めるようにします。空欄でも構いません。',
  from: '{{date}}から適用',
  until: '{{date}}から{{until}}まで適用',
  coming: '{{date}}から適用予定',
  now: '現在適用中',
  show: '本文を表示する',
  showOf: '{{name}}の本文を表示する',
  save: '保存する',
  edit: '{{name}}を変更する',
  remove: '{{name}}を削除する',
  removeAsk:
    '「{{name}}」を本文とともに登録から削除します。この版の期間に受け付けた案件には、一つ前の版を表示します。',
  removeDo: '削除する',
  inCase: {
    title: '受付日に適用されていた方針',
    one: '{{title}}　{{version}}（{{date}}から適用）',
    none: '受付日に適用されていた版は登録されていません。',
  },
}
