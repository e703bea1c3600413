import type { CatalogLike } from '../catalog-like'
import type { markErrors as en } from '../en/mark-errors'

export const markErrors: CatalogLike<typeof en> = {
  'marks/too-many':
    '{{count}}件が対象です。一度に変更できるのは{{limit}}件までです。条件で絞り込んでください。',
  'marks/unknown-person': 'このアカウントは現在使われていません。別の担当者を選んでください。',
  'marks/unknown-label': 'このラベルは見つかりません。',
  'marks/label-exists': '同じ名前のラベルがすでにあります。',
  'marks/nothing-to-undo': 'この操作はもう元に戻せません。個別に変更してください。',
  'marks/view-exists': '同じ名前の表示がすでにあります。別の名前にしてください。',
  'marks/too-long-for-excel':
    '一覧は{{count}}件ですが、Excel のシートに入るのは{{limit}}件までです。テキスト（.csv）で保存するか、条件で絞り込んでください。',
  'marks/export-stopped': '保存を中止しました。保存先には何も残っていません。',
}
