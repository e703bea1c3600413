import type { CatalogLike } from '../catalog-like'
import type { settingsFile as en } from '../en/settings-file'

export const settingsFile: CatalogLike<typeof en> = {
  link: '設定のファイル',
  linkHelp: '設定をファイルに保存し、ファイルと比べ、取り込み、元に戻します',
  title: '設定のファイル',
  lead: '別の保管庫を同じ設定にするときや、現在の設定を控えておくときに使います。',
  readOnly: '設定の保存と取り込みは、管理者だけが行えます。',
  inside: {
    title: 'ファイルに含まれるもの',
    yes: '含まれるもの：組織とレターヘッド、休業日と社内目標、法律・祝日・監督機関、利用目的と提供先、データの保管先、方針・規程（本文を含む）、ロック、パスワード、持ち出し、承認、バックアップの時期、保存期間と記録の保存年数。',
    no: '含まれないもの：アカウント、パスワードと鍵、案件と関係者、ロゴと角印、バックアップ先のフォルダー、変更した書面の文面（「書面の文面」で別に保存できます）、ラベルと保存した表示、お知らせなどこのコンピューターだけの設定。',
    plain: 'ファイルは暗号化されません。設定に入力した氏名や住所がそのまま含まれます。',
  },
  save: {
    title: '保存',
    effect:
      '設定は変わりません。ファイルは JSON 形式のテキストです。保存したことは記録に残ります。',
    action: '設定をファイルに保存する…',
    saved: '保存しました：{{path}}',
  },
  read: {
    title: 'ファイルの取り込み',
    effect:
      '変わる設定を先に表示します。取り込んだ設定は今後に適用し、対応中の案件への適用は各設定の説明のとおりです。発行済みの書面は変わりません。保存期間の変更は、明日以降に終了する案件に適用します。',
    action: 'ファイルを選ぶ…',
    same: 'ファイルの設定は現在の設定と同じです。変わるものはありません。',
    compare_one: '変わる設定：{{count}} 件',
    compare_other: '変わる設定：{{count}} 件',
    setting: '設定',
    before: '現在',
    after: 'ファイル',
    absent: '―',
    empty: '（空欄）',
    apply_one: '{{count}} 件の変更を取り込む',
    apply_other: '{{count}} 件の変更を取り込む',
    applied: '取り込みました。下の「元に戻す」で戻せます。',
  },
  back: {
    title: '元に戻す',
    effect:
      '最後にファイルを取り込む前の設定に戻します。現在の設定は、代わりに控えとして残ります。',
    compare_one: '{{when}} より前の設定：現在と異なるもの {{count}} 件',
    compare_other: '{{when}} より前の設定：現在と異なるもの {{count}} 件',
    before: '現在',
    after: '取り込む前',
    same: '設定は {{when}} より前と同じです。',
    action: 'この設定に戻す',
    done: '設定を元に戻しました。',
  },
  on: 'オン',
  off: 'オフ',
  never: 'なし',
  period: '{{event}}から{{length}}',
}
