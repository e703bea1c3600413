import type { CatalogLike } from '../catalog-like'
import type { lock as en } from '../en/lock'

export const lock: CatalogLike<typeof en> = {
  soon: {
    title: 'まもなく（30秒以内に）ロックします',
    help: 'しばらく操作がありませんでした。続けるには、キーを押すか、画面をクリックしてください。入力中の内容は失われません。',
  },
  leaving: {
    title: 'Kaiji を終了しています',
    help: '入力した内容は保存しました。バックアップの作成が残っている場合がありますが、終わると自動的に閉じます。',
  },
  resume: {
    action: '{{login}} として再開する',
    help: '組織の設定により、ロックの間、このパソコンが鍵を預かっています。パスワードは必要ありません。',
  },
}
