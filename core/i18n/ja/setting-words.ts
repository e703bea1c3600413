import type { CatalogLike } from '../catalog-like'
import type { settingWords as en } from '../en/setting-words'

export const settingWords: CatalogLike<typeof en> = {
  organisation: '会社 企業 法人 事業者 社名 商号 住所 本社 所在地 かいしゃ そしき',
  desk: '連絡先 担当 問い合わせ 署名 責任者 電話 メール 苦情 まどぐち',
  letters: '番号 採番 通し番号 日付 和暦 西暦 元号 令和 フォント 書体 てがみ しょめん',
  closures: '休み 休日 夏季休業 年末年始 定休日 お盆 きゅうぎょうび',
  targets:
    '期限 目標日 社内期限 日数 回答期限 回答の目標日 受付通知 広告を止める 最終期限 目安 きげん もくひょう',
  laws: '個人情報保護法 規則 規制 GDPR CCPA EU 英国 カリフォルニア 祝日 カレンダー 監督機関 個人情報保護委員会 ほうりつ しゅくじつ',
  reminders: '通知 リマインダー 知らせ アラーム つうち',
  paper: '用紙 封筒 窓付き A4 フォント 印刷 ようし',
  pictures: '画像 ロゴ 社印 角印 印鑑 はんこ いんかん',
  purposes: '利用目的 目的 コード もくてき',
  recipients: '第三者 委託先 共同利用 提供先 外部 モジュール SDK ていきょうさき',
  systems:
    'システム データベース サーバー 保管場所 台帳 データマッピング 名簿 メールボックス しすてむ ほかん',
  policies: 'プライバシーポリシー 個人情報保護方針 規程 手順 版 改定 ほうしん きてい',
  lock: '自動ロック 離席 画面 時間 スリープ ろっく',
  passwords: '期限 変更 有効期間 ぱすわーど',
  takingOut: '書き出し 保存 印刷 USB 持ち出し 理由 二人目 漏えい もちだし',
  approval: '決裁 確認 二人目 第二確認者 しょうにん',
  templates: '文面 ひな形 テンプレート 書式 ひながた ぶんめん',
  retention: '保存期間 廃棄 削除 消去 期間 ほぞん はいき',
  accounts: '利用者 ユーザー 権限 役割 管理者 担当者 監査 ログイン あかうんと けんげん',
  recovery: 'パスワードを忘れた 回復 復旧 かいふく',
  dataKey: '暗号 鍵 交換 退職 あんごう',
  backupPlaces: 'フォルダー ディスク 保存先 外付け NAS ばっくあっぷ',
  backupSchedule: '自動 間隔 時間 警告 ばっくあっぷ',
  logKeep: '監査 アクセス記録 保存年数 ログ きろく',
  labels: 'タグ 印 分類 らべる',
  health: '点検 修復 破損 検証 しゅうふく',
  settingsFile:
    '書き出し 読み込み エクスポート インポート 移行 コピー 別の保管庫 比較 取り消し JSON',
}
