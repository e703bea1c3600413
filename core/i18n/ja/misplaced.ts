import type { CatalogLike } from '../catalog-like'
import type { misplaced as en } from '../en/misplaced'

export const misplaced: CatalogLike<typeof en> = {
  action: 'この案件から外す…',
  actionFor: '{{name}} をこの案件から外す…',
  title: '「{{name}}」をこの案件から外す',
  refused: 'この文書は、このままでは案件から外せません',
  way: 'どのようにしますか',
  move: '別の案件の文書である',
  moveNote: '選んだ案件へ移します。移したことは、両方の案件の経過に残ります。',
  remove: 'どの案件の文書でもない',
  removeNote:
    'この案件では表示も検索もされなくなります。「外した文書」に保管され、戻すこともできます。案件が廃棄されるときに一緒に廃棄されます。',
  inquiryNote:
    '案件の元になったメールです。メールの文章が「届いた内容」に残っていることがあります。確かめて直してください。',
  to: '移す先の案件',
  toNote: '番号または氏名で探せます。対応中の案件に限ります。',
  toMissing: '案件を選んでください。',
  noCase: '該当する対応中の案件はありません。',
  whyMove: 'この案件に入っていた理由',
  whyRemove: '外す理由',
  whyNote: 'この案件の経過に残ります。別の方の氏名や事情は書かないでください。',
  whyMissing: '理由を記入してください。',
  moveDo: '選んだ案件へ移す',
  removeDo: '案件から外す',
  moved: '案件 {{number}} へ移しました。',
  removed: '案件から外しました。「外した文書」から戻せます。',
  out_one: '外した文書（{{count}} 件）',
  out_other: '外した文書（{{count}} 件）',
  outLead:
    '誤ってこの案件に入っていた文書です。表示も検索もされません。案件の廃棄、または文書ごとの保存期間の満了まで保管されます。',
  outBecause: '{{why}}（{{by}}、{{date}}）',
  putBack: '戻す…',
  putBackFor: '{{name}} を戻す…',
  putBackAsk:
    'この案件で再び表示され、検索の対象になります。外したことも戻したことも経過に残ります。',
  putBackDo: '案件に戻す',
  draft: {
    title: 'この受付で保管しているファイル',
    mail: 'メール',
    attachment: '添付ファイル',
    remove: '外す…',
    removeFor: '{{name}} を外す…',
    ask: 'このファイルは削除されます。すでに欄に取り込まれた文章は残るため、欄のほうで直してください。',
    askWith_one:
      'このメールと添付ファイル {{count}} 件は削除されます。すでに欄に取り込まれた文章は残るため、欄のほうで直してください。',
    askWith_other:
      'このメールと添付ファイル {{count}} 件は削除されます。すでに欄に取り込まれた文章は残るため、欄のほうで直してください。',
    do: '外す',
  },
}
