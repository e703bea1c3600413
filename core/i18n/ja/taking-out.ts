import type { CatalogLike } from '../catalog-like'
import type { takingOut as en } from '../en/taking-out'

export const takingOut: CatalogLike<typeof en> = {
  title: '保管庫の外に出す前に',
  lead: '保管庫の外に保存したものは、保管庫では守られません。この組織では、次の手続きが必要です。',
  reason: '持ち出す理由',
  reasonHelp: '履歴の記録とともに残ります（例：顧問弁護士に書留で送るため）。',
  reasonMissing: '理由を記入してください。',
  second: '二人目の承認',
  secondHelp:
    '承認の権限を持つ別の人が、自分のアカウント名とパスワードをここに入力します。承認した人は履歴に残ります。',
  login: '承認する人のアカウント名',
  password: '承認する人のパスワード',
  secondMissing: 'アカウント名とパスワードの両方を入力してください。',
  wait: '次のパスワードを確認できるまで、あと {{count}} 秒です。',
  refused: {
    'same-account': '自分で承認することはできません。別の人に入力してもらってください。',
    'wrong-password': '承認する人のアカウント名またはパスワードが違います。',
    'password-due':
      '承認する人は、先に自分で保管庫を開き、新しいパスワードを決める必要があります。',
    role: 'このアカウントには承認の権限がありません。管理者、担当者、または確認者に依頼してください。',
  },
  noRemovable: 'USB メモリなどの取り外せる媒体には保存できません。',
  go: '保存先を選ぶ',
}
