import type { CatalogLike } from '../catalog-like'
import type { shell as en } from '../en/shell'

export const shell: CatalogLike<typeof en> = {
  menu: {
    file: 'ファイル',
    lock: 'ロック',
    quit: '終了',
    edit: '編集',
    undo: '元に戻す',
    redo: 'やり直す',
    cut: '切り取り',
    copy: 'コピー',
    paste: '貼り付け',
    selectAll: 'すべて選択',
    view: '表示',
    zoomIn: '大きくする',
    zoomOut: '小さくする',
    resetZoom: '標準の大きさ',
    fullScreen: '全画面表示',
    help: 'ヘルプ',
    about: 'Kaiji について',
  },
  reminder: {
    title: 'Kaiji',
    today: '今日が期日 {{count}} 件',
    late: '期日超過 {{count}} 件',
    between: '、',
    locked: 'Kaiji はロック中です。期日の来たものがあるかもしれません。',
  },
  choose: {
    newVault: '新しい保管庫を置くフォルダーを選んでください',
    openVault: '開く保管庫を選んでください',
    backups: 'バックアップの保存先を選んでください',
    mail: 'メールを開く',
    backup: 'バックアップを選んでください',
    table: '取り込むファイルを選んでください',
    template: '書面の文面のファイルを選んでください',
    settings: '設定のファイルを選んでください',
    picture: 'ロゴまたは角印の画像を選んでください',
    save: 'コピーを保存する',
  },
  filters: {
    any: 'すべてのファイル',
    table: '表とメール',
    mail: 'メール',
    backup: 'Kaiji のバックアップ',
    template: '書面の文面',
    settings: '設定',
    picture: '画像（PNG・JPEG・SVG）',
  },
  fatal: {
    title: 'Kaiji を起動できません',
    detail:
      '保管庫の中身は変更されていません。もう一度起動してください。それでも起動できない場合は、パソコンの管理担当者に問い合わせ番号 {{incident}} をお伝えください。',
  },
}
