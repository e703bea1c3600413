/** What is said of a mail that cannot be read. */
export const mailErrors = {
  'mail/not-a-mail':
    'このファイルはメールではありません。.eml または .msg 形式で保存したメールを使ってください。',
  'mail/damaged':
    'このOutlookのメールファイルは、破損しているか途中で切れているため読み込めません。メールを保存し直すか、もう一度入手してください。',
  'mail/name-too-long':
    'ファイル名が長すぎます。{{limit}} 字以内に短くしてから、もう一度お試しください。',
  'mail/too-many-files':
    'メールの添付ファイルが多すぎます（{{count}} 件）。読み込めるのは {{limit}} 件までです。何通かに分けるか、ひとつのファイルにまとめて送ってもらってください。',
  'mail/too-many-lines':
    'メールの本文の行数が多すぎます（{{count}} 行）。読み込めるのは {{limit}} 行までです。文章をファイルにして添付してもらってください。',
  'mail/too-large':
    'メールが大きすぎます（{{megabytes}} MB）。読み込めるのは {{limit}} MB までです。',
} as const
