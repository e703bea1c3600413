import type { CatalogLike } from '../catalog-like'
import type { documents as english } from '../en/documents'

/** 案件の文書の一覧と、案件の横での表示。 */
export const documents: CatalogLike<typeof english> = {
  adding: '{{name}} を追加しています…',
  paste:
    'コピーした画面の画像や文章は、このページの入力欄の外で Ctrl+V を押すと、文書として追加されます。',
  pasted: {
    screenshot: 'スクリーンショット {{moment}}',
    text: '貼り付けたテキスト {{moment}}',
  },
  pasteClosed: 'この案件には、いまは文書を追加できません。何も追加していません。',
  refused: {
    title_one: '{{count}} 件のファイルを追加できませんでした',
    title_other: '{{count}} 件のファイルを追加できませんでした',
    one: '{{name}}：{{why}}',
    dismiss: 'この知らせを閉じる',
    unreadable:
      'ファイルを読み取れません。フォルダーではないか、移動されていないかをご確認ください。',
    empty: '中身のないファイルです。',
  },
  addedBy: '{{date}} 追加（{{by}}）',
  seenBy: '最終閲覧 {{date}}（{{by}}）',
  neverSeen: '未閲覧',
  version: '第 {{version}} 版',
  restricted: '閲覧制限あり',
  notForYou: 'この文書の内容は、閲覧できる人が限られています。閲覧できる人は管理者が変更できます。',
  category: {
    inquiry: '受付した書類',
    identity: '本人確認書類',
    authority: '代理権の確認書類',
    search: '検索結果',
    correspondence: 'やり取り',
    enclosure: '回答の同封物',
    internal: '社内メモ',
    other: 'その他',
  },
  details: {
    open: 'メモ・版・閲覧できる人・廃棄予定日',
    category: '文書の種類',
    note: 'この文書についてのメモ',
    versions: '版',
    version: '第 {{version}} 版（{{date}}）',
    addVersion: '新しい版を追加',
    addVersionNote: '前の版も残ります。発行済みの書面は、送付した版を指したままです。',
  },
  access: {
    everybody: 'この案件を見られる人は、全員が内容を閲覧できます。',
    only: '内容を閲覧できるのは、次の人だけです：{{who}}',
    label: '内容を閲覧できる人',
    note: '役割または人を選びます。管理者は常に閲覧でき、閲覧は記録されます。文書があること自体は全員に見えます。',
    roles: '役割',
    people: '人',
    change: '閲覧できる人を変更…',
    ask: 'ここで選んだ人と管理者だけが、この文書とその他の版の内容を閲覧できるようになります。',
    do: '変更する',
    usual: '種類ごとの標準に戻す…',
    usualAsk:
      '本人確認書類と代理権の確認書類の写しは管理者と担当者、その他の文書は案件を見られる全員が閲覧できる設定に戻します。',
    usualDo: '標準に戻す',
  },
  destroy: {
    label: '廃棄予定日の設定',
    note: '保存期間の定めの範囲で設定できます。設定しなければ、定めのとおりです。',
    set: 'この日に設定…',
    ask: 'この日から、文書が廃棄の対象として一覧に表示されます。',
    do: '設定する',
    rules: '定めに戻す…',
    rulesAsk: '設定した日を取り消し、保存期間の定めに従って廃棄します。',
    rulesDo: '定めに戻す',
  },
  viewer: {
    title: '文書：{{name}}',
    content: '{{name}} の内容',
    close: '文書を閉じる',
    back: '{{name}} に戻る',
    tools: '大きさと向き',
    larger: '大きく',
    smaller: '小さく',
    fit: '幅に合わせる',
    turn: '右に回す',
  },
  pdf: {
    page: '{{page}} ページ',
    pageField: '表示するページ（全 {{pages}} ページ）',
    find: '文書内を検索',
    before: '前の箇所',
    next: '次の箇所',
    place: '{{of}} 件中 {{at}}',
    none: '見つかりません',
    searching: '検索中…',
    password: 'この PDF のパスワード',
    passwordNote: '表示のためだけに使い、保管しません。',
    passwordWrong: 'パスワードが違います。',
    open: '開く',
  },
  tiff: {
    leftOut_one: '壊れているか、ここでは表示できない {{count}} ページを除いて表示しています。',
    leftOut_other: '壊れているか、ここでは表示できない {{count}} ページを除いて表示しています。',
    more: '最初の {{count}} ページだけを表示しています。続きを見るには、写しを保存してください。',
  },
  words: {
    only: 'このファイルの文字だけを表示しています。レイアウトや画像は表示されません。全体を見るには、写しを保存してください。',
    none: 'このファイルには文字がありません。',
    cut: '最初の {{limit}} 字だけを表示しています。',
  },
  table: {
    way: '表示のしかた',
    asTable: '表',
    asText: 'テキスト',
    rows: '全 {{count}} 行のうち {{from}}～{{to}} 行',
    before: '前の行',
    after: '次の行',
  },
  mail: {
    subject: '件名',
    from: '差出人',
    to: '宛先',
    date: '日時',
    noDate: '記載なし',
    files: '添付ファイル',
    noText: 'このメールには本文がありません。',
    fromHtml: 'メールの HTML から文字だけを取り出しています。画像とリンクは表示しません。',
  },
  notShown: {
    'picture-kind':
      'iPhone などの HEIC 形式の写真で、ここでは表示できません。JPEG か PDF での再送を依頼するか、写しを保存して別のソフトで開いてください。',
    archive: '圧縮ファイルです。写しを保存して展開し、必要なファイルを一つずつ追加してください。',
    'old-office':
      '2007 年より前の形式の Office ファイルで、ここでは読み取れません。PDF での再送を依頼するか、写しを保存してください。',
    encrypted:
      'パスワードで保護されているため、ここでは表示できません。保護のないファイルを依頼するか、写しを保存してください。',
    empty: '中身のないファイルです。',
    'unknown-kind':
      'この形式のファイルはここでは表示できません。写しを保存して別のソフトで開いてください。',
    damaged:
      'ファイルが壊れているか、名前と中身の形式が異なるため、表示できません。再送を依頼するか、写しを保存してください。',
    'picture-broken':
      '画像が壊れているため、表示できません。再送を依頼するか、写しを保存してください。',
    'picture-packing':
      'この TIFF ファイルの圧縮方式または色の形式は、ここでは表示できません。PDF・JPEG・PNG での再送を依頼するか、写しを保存して別のソフトで開いてください。',
    'picture-too-large':
      '画像が大きすぎるため、ここでは表示できません。小さい画像での再送を依頼するか、写しを保存して別のソフトで開いてください。',
  },
  gap: {
    picture: 'このファイルには画像しかありません。',
    'no-text': 'このファイルからは文字が見つかりませんでした。',
    'pages-without-text': '文字のないページがあります。スキャンした画像の可能性があります。',
    'parts-inside': 'ファイルの中の画像や別のファイルは表示していません。',
    encrypted: 'パスワードで保護されているため、文字を読み取れません。',
    cut: '長いファイルのため、初めの部分だけを表示しています。',
    'too-large': 'ファイルが大きいため、文字を読み取れません。',
    'too-slow': '読み取りに時間がかかりすぎたため、中止しました。',
    damaged: 'ファイルが壊れているため、文字を読み取れませんでした。',
    'unknown-kind': 'この形式のファイルの文字は読み取れません。',
  },
}
