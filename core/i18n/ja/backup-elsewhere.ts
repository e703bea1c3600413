import type { CatalogLike } from '../catalog-like'
import type { backupElsewhere as en } from '../en/backup-elsewhere'

/** Opening a backup where its vault is not. */
export const backupElsewhere: CatalogLike<typeof en> = {
  title: 'バックアップを開く',
  lead: 'バックアップのファイルから、新しい保管庫を作って開きます。パソコンを替えたときなどに使います。バックアップは変更しません。',
  chooseFile: 'バックアップのファイルを選ぶ',
  file: '{{when}} のバックアップ',
  folder: '保管庫のフォルダー',
  folderHelp: 'このパソコンの新しいフォルダーです。なければ作成します。',
  chooseFolder: 'フォルダーを選ぶ',
  account: 'アカウント',
  password: '当時のパスワード',
  key: '回復キー',
  useKey: '回復キーを使う',
  usePassword: 'パスワードを使う',
  open: '復元して開く',
  opening: 'バックアップを取り出し、すべて読み取っています…',
}
