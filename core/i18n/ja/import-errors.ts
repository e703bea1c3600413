import type { CatalogLike } from '../catalog-like'
import type { importErrors as en } from '../en/import-errors'

export const importErrors: CatalogLike<typeof en> = {
  'import/unknown-file':
    '表でもメールでもないファイルです。.csv、.tsv、.txt、.xlsx、.eml、.emlx、.msg、.mbox のいずれかを使ってください。',
  'import/too-large':
    'ファイルが大きすぎます（{{megabytes}} MB）。{{limit}} MBまで読み込めます。いくつかのファイルに分けてください。',
  'import/too-many-rows':
    '表が{{rows}}行あります。{{limit}}行まで読み込めます。いくつかのファイルに分けてください。',
  'import/no-rows': 'この表には何も入っていません。',
  'import/workbook-unreadable':
    'このブックを読み込めません。パスワードを外して .xlsx で保存し直すか、CSVで保存してください。',
  'import/no-such-sheet': 'このブックにそのシートはありません。',
  'import/not-open': 'ファイルは閉じられています。もう一度選んでください。',
  'import/not-checked': '行の確認が済んでいません。先に確認してください。',
  'import/nothing-to-import': '案件にできる行がありません。各行の理由を確かめてください。',
  'import/same-thread':
    '今作った案件{{number}}と一連のやり取りのメールがあるため、1通を残しました。その案件に加えるか、1通ずつ新しい案件にしてください。',
  'import/busy': '今、別の取り込みを行っています。終わるのを待つか、止めてください。',
  'import/unknown-profile': 'その名前で保存された読み取り方はありません。',
  'import/not-found': 'その取り込みは見つかりません。',
  'import/already-undone': 'この取り込みはすでに取り消されています。',
  'person/same-case': '同じ案件です。',
  'person/already-linked': 'この2つの案件は、すでに関連付けられています。',
  'person/not-linked': 'この2つの案件は関連付けられていません。',
  'person/reason-needed': '関連付けを外す理由を書いてください。',
}
