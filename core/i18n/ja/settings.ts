import type { CatalogLike } from '../catalog-like'
import type { settings as en } from '../en/settings'

export const settings: CatalogLike<typeof en> = {
  title: '設定',
  lead: '変更はその都度保存されます。発行済みの書面は変わりません。',
  find: '設定を探す',
  findHelp: 'バックアップ、アカウント、記録も含め、すべての設定から探します',
  found: {
    title: '見つかった設定',
    count_one: '「{{text}}」に当てはまる設定が {{count}} 件あります',
    count_other: '「{{text}}」に当てはまる設定が {{count}} 件あります',
  },
  noMatch: '「{{text}}」に当てはまる設定はありません',
  noMatchHelp: '文字を減らすか、別の言葉で探してください。',
  japanese: '日本語',
  english: '英語',
  inJapanese: '{{label}}（日本語）',
  inEnglish: '{{label}}（英語）',
  organisation: {
    title: '組織',
    effect: '今後作成するすべての書面と下書きの差出人欄に記載します。',
    name: '名称',
    postalCode: '郵便番号',
    address: '所在地',
  },
  desk: {
    title: '窓口と責任者',
    effect: '今後作成するすべての書面と下書きの差出人・連絡先に記載します。',
    desk: '回答する窓口',
    officerTitle: '責任者の役職',
    officerName: '責任者の氏名',
    phone: '電話番号',
    email: 'メールアドレス',
    hours: '受付時間',
    complaintBody: '組織外の苦情の申出先',
    complaintBodyHelp: '認定個人情報保護団体など。空欄の場合、書面には記載しません。',
  },
  letters: {
    title: '書面',
    effect: '今後発行する書面に適用します。',
    numbering: '文書番号',
    numberingHelp:
      '{n} は通し番号、{year} は 2026、{wareki} は 令和8年 のような年に置き換わります。',
    numberingExample: '次の番号の例：{{example}}',
    numberingFault: '{n} がないと、すべての書面が同じ番号になります。{n} を入れてください。',
    dateStyle: '日本語の書面の日付',
    wareki: '和暦（{{example}}）',
    western: '西暦（{{example}}）',
    font: '書面の書体',
    mincho: '明朝体（印刷された文書に近い書体）',
    gothic: 'ゴシック体（多くの人に読みやすい書体）',
  },
  laws: {
    title: '法律と祝日',
    effect:
      'どの法律による請求に対応するか、どの地域の祝日を数えるかを決めます。何が変わるか、どの案件に及ぶかは、それぞれの設定に書いてあります。',
    inUse: '請求を受ける法律',
    inUseHelp:
      '選んだ法律で、今後の受付ができるようになります。受付済みの案件の法律は変わりません。',
    atLeastOne: '法律は1つ以上必要です。外すときは、先に別の法律を選んでください。',
    first: '新しい受付の法律',
    firstHelp:
      '今後始める受付に、まずこの法律を当てはめます（受付の画面で変更できます）。入力途中の受付は変わりません。',
    calendar: '祝日の地域',
    calendarHelp:
      '回答する拠点のある地域を選んでください。対応中の案件の期日もすぐに数え直します。発行済みの書面は変わりません。',
    calendarIs: '祝日の地域：{{name}}',
    calendarNone: '該当する地域がありません',
    known: '{{date}}までの祝日を登録しています。',
    ending:
      '祝日は{{date}}までしか登録されていません。それより後の期日は祝日を除かずに数えますので、それまでに新しい版のプログラムに替えてください。',
    ended:
      '登録されている祝日は{{date}}で終わりました。期日は祝日を除かずに数えています。新しい版のプログラムに替え、期日を一つずつ確かめてください。',
    authority: '苦情を申し出る監督機関',
    authorityHelp:
      'この法律による書面（下書きを含む）に記載します。空欄の場合は、薄く表示されている名称を用います。',
    coming: '今後の法改正（未適用）',
    comingHelp:
      'これらの法律について分かっている、まだ施行されていない改正です。施行日より前に適用することはありません。ここで設定するものはありません。',
    notApplied: '未適用',
    from: '{{date}}から',
    noDate: '施行日は未定',
  },
  closures: {
    title: '休業日',
    effect:
      '社内の目標日を数えるときに除きます。対応中の案件にも適用します。法律で定まる日は動きません。土日・祝日は登録済みです。',
    empty: '休業日は登録されていません。',
    from: '最初の日',
    to: '最後の日',
    add: '追加する',
    remove: '削除',
    removeOne: '{{from}}から{{to}}までを削除する',
    removed: '休業日を削除しました。',
    range: '{{from}}から{{to}}まで',
    orderFault: '最後の日が最初の日より前になっています。',
  },
}
