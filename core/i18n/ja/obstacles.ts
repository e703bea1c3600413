import type { CatalogLike } from '../catalog-like'
import type { obstacles as en } from '../en/obstacles'

export const obstacles: CatalogLike<typeof en> = {
  'obstacle/approval-missing': 'この書面は、発行する前に、ほかの方の承認が必要です。',
  'obstacle/approval-outdated':
    '承認の後に、文面または宛名などが変更されました。もう一度承認を受けてください。',
  'obstacle/case-closed': 'この案件は完了しています。先に再開してください。',
  'obstacle/identity-not-confirmed': '本人確認が済んでいないため、回答の書面はまだ作成できません。',
  'obstacle/authority-not-confirmed':
    '代理権の確認が済んでいないため、回答の書面はまだ作成できません。',
  'obstacle/no-items':
    '対象となる情報がまだ挙げられていません。保有する情報、または保有していない旨を記入してください。',
  'obstacle/investigation-missing':
    '調査の結果がまだ記録されていません。調べたことと分かったことを記入してください。',
  'obstacle/unanswered': 'まだ答えていない質問があります。',
  'obstacle/facts-missing': '不開示などの理由に、その根拠となる事実が記入されていません。',
  'obstacle/particulars-missing': '回答書に書くべき事項が、まだ記入されていません。',
  'obstacle/review-missing': 'この判断には、先に二人目の確認が必要です。',
  'obstacle/not-called-for': '現在の判断からは、この書面を使うことになりません。',
  'obstacle/answer-not-sent': '回答の書面がまだ送付されていません。',
  'obstacle/draft-open': '下書きのままの書面があります。発行するか、破棄してください。',
  'obstacle/check-decided':
    'この確認は結果が決まっています。変更するには、先に確認をやり直してください。',
}
