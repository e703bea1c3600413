import type { CatalogLike } from '../catalog-like'
import type { transferErrors as en } from '../en/transfer-errors'

export const transferErrors: CatalogLike<typeof en> = {
  'transfer/same-case': '同じ案件です。別の案件を選んでください。',
  'transfer/other-law':
    '2つの案件は適用される法律が異なります。1つの案件に適用できる法律は1つです。統合せず、同じ方の案件として関連付けてください。',
  'transfer/closed': '案件は完了しています。先に再開してください。',
  'transfer/merged-before':
    'どちらかの案件は、すでに別の案件に統合されています。統合先の案件を選んでください。',
  'transfer/held':
    '廃棄が停止されている案件からは何も移せません。先に停止を解除するか、この案件のほうを統合先にしてください。',
  'transfer/draft-open': '下書きの書面が残っています。先に発行するか、破棄してください。',
  'transfer/answered':
    '両方にある請求の一方に、すでに回答しています。その後に届いたものは新しい請求です。統合せず、同じ方の案件として関連付けてください。',
  'transfer/none-left': 'この案件に請求が残りません。1件以上を残してください。',
  'transfer/nothing-chosen': '別の案件にする請求を選んでください。',
  'transfer/letter-issued':
    'この請求についての書面を発行済みです。発行した書面は元の案件に残るため、請求も移せません。',
  'transfer/name-missing': 'もう1人の方の氏名を入力してください。',
  'transfer/not-there': 'この2つの案件は、統合も分割もされていません。',
  'transfer/worked-on-since':
    'その後にどちらかの案件で作業が行われたため、取り消すとその内容が失われます。誤った案件にあるものは個別に移してください。',
  'transfer/reopen-by-undo':
    'この案件は別の案件に統合されています。再開するには、統合を取り消してください。',
  'transfer/parts-elsewhere':
    'このバックアップの後に案件が統合または分割され、一部が別の案件に移っています。先に統合・分割を取り消すか、保管庫全体を復元してください。',
}
