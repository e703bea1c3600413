import type { CatalogLike } from '../catalog-like'
import type { errors as en } from '../en/errors'

export const errors: CatalogLike<typeof en> = {
  'vault/locked': '保管庫がロックされています。ロックを解除してから、もう一度お試しください。',
  'vault/not-a-vault':
    'このフォルダーには Kaiji の保管庫がありません。vault.json の入っているフォルダーを選んでください。',
  'vault/already-exists':
    'このフォルダーには既に保管庫があります。その保管庫を開くか、別のフォルダーを選んでください。',
  'vault/folder-not-writable':
    'このフォルダーには書き込めません。別のフォルダーを選ぶか、パソコンの管理者に書き込みの許可を依頼してください。',
  'vault/wrong-password': 'パスワードが違います。Caps Lock と日本語入力の状態を確かめてください。',
  'vault/wrong-recovery-key':
    '回復キーが違います。印刷した用紙と、1 区切りずつ照らし合わせてください。',
  'vault/newer-app':
    'この保管庫は、新しい版の Kaiji で使われています。その版をインストールして開いてください。内容は変更していません。',
  'vault/damaged':
    '保管庫をこのままでは読み取れません。ファイルを削除せず、検証済みの最新のバックアップから復元してください。',
  'vault/disk-full':
    'ディスクの空きがないため、保存できませんでした。空きを作ってから、もう一度お試しください。それまでに保存した内容は無事です。',
  'vault/read-only':
    '保管庫が読み取り専用の場所にあります。書き込めるようにしてから、もう一度お試しください。',
  'vault/in-use':
    'この保管庫は別のプログラムでも開かれています。ほかのウィンドウやコマンドを閉じてから、もう一度お試しください。',

  'account/not-allowed':
    'お使いのアカウントの役割では、この操作はできません。保管庫の管理者、またはこの操作ができる役割の担当者に依頼してください。',

  'case/not-found': 'この案件は見つかりません。一覧に戻ってください。',
  'case/nothing-to-register': 'まだ何も記入されていません。先に受付の内容を記入してください。',
  'case/received-date-missing': '請求や問い合わせが届いた日を入力してください。',
  'case/received-in-future':
    '受付日が先の日付になっています。{{today}} またはそれより前の日を入力してください。',
  'case/channel-missing': '届いた方法を選んでください。',
  'case/name-missing': '本人の氏名を入力してください。',
  'case/agent-missing': '代理人の氏名を入力するか、本人からの請求であることを選んでください。',
  'intake/unknown-type':
    '請求の種類を選び直してください。選ばれているものは、このバージョンのKaijiの規則にありません。',
  'case/not-allowed': 'この操作はまだできません。',
  'document/not-found': 'この書類は見つかりません。廃棄予定日に廃棄された可能性があります。',
  'document/too-large':
    'ファイルが大きすぎます（{{megabytes}} MB）。保管できるのは {{limit}} MB までです。分割するか、別の場所に保管してその場所を記録してください。',
  'document/not-saved': 'その場所には保存できませんでした。別のフォルダーを選んでください。',

  'identity/nothing-compared': '先に、保有する情報と何を照合したかを記入してください。',
  'identity/no-evidence': '先に、確認に使った書類や方法を 1 つ以上記録してください。',
  'identity/authority-not-shown':
    '受け入れた書類だけでは、代理人の権限が確認できません。権限を示す書類を受け入れるか、それでも確かである理由を書いてください。',
  'identity/reason-needed':
    '確認の水準は {{reached}} です。この請求には水準 {{needed}} が必要です。確認を追加するか、これで足りると判断した理由を記入してください。',

  'request/already-there': 'この請求は、すでにこの案件に含まれています。別の請求を選んでください。',
  'request/last-one':
    '案件には請求が 1 件以上必要です。請求の種類を改めるか、案件を完了してください。',
  'request/letter-issued':
    'この請求については書面を発行済みのため、変更できません。ほかの請求もある場合は、請求を追加してください。',
  'particular/unknown': 'この記載事項は、この請求にはありません。案件を開き直してください。',
  'particular/not-a-date': '日付を入力してください（例：2026-12-18）。',
  'particular/unknown-choice': '一覧から選んでください。',
  'pause/not-found': 'この返信待ちの記録は見つかりません。案件を開き直してください。',
  'pause/already-open':
    'この件は、すでに返信を待っています。先にその返信日を入力するか、返信待ちの記録を取り消してください。',
  'pause/before-receipt':
    '受付日は {{receivedOn}} です。それより前の日に照会したことにはできません。',
  'pause/answered-before-asked':
    '照会した日は {{askedOn}} です。それより前の日を返信日にすることはできません。',
  'pause/in-future': '先の日付になっています。{{today}} またはそれより前の日を入力してください。',
  'extension/impossible': 'この請求には、法律上、延長できる期間がありません。',
  'extension/too-late':
    '延長は {{noticeBy}} までに請求者へ知らせる必要がありました。この日を過ぎたため延長できません。もとの期限までに回答してください。',
  'extension/already-decided': 'この請求の延長は、すでに決まっています。',
  'extension/not-decided': 'この請求の延長は、まだ決まっていません。',
  'extension/already-told':
    '延長は、すでに請求者へ知らせてあります。実際には書面を送っていない場合は、先に送付の記録を取り消してください。',

  'settings/unknown-regime':
    '「{{regime}}」の規則は、このバージョンのKaijiにありません。一覧から選んでください。',
  'settings/unknown-calendar':
    '休日の暦「{{calendar}}」は、この法律では使えません。一覧から選んでください。',

  'checklist/unknown-question': 'この質問は、この請求にはありません。案件を開き直してください。',
  'checklist/reviewer-is-decider':
    '第二確認者は、判断した人とは別の人でなければなりません。別の氏名を入力してください。',
  'checklist/nothing-to-review': '確認する判断がまだありません。先に質問に答えてください。',

  'letter/unknown': 'この書面は、この請求の規則にありません。',
  'letter/missing-content':
    'このお手紙に必要な次の内容がそろっていません：{{parts}}。案件または設定に記入してから、もう一度お試しください。',
  'letter/not-found': 'この書面は見つかりません。案件に戻ってください。',
  'letter/already-issued':
    'この書面は発行済みのため変更できません。訂正するには、新しい書面を作成してください。',
  'letter/not-issued': '先に書面を発行してください。',
  'letter/not-sent': 'この書面は、送付したと記録されていません。',
  'letter/sent-in-future':
    '発送日が今日（{{today}}）より後です。実際に発送してから記録してください。',
  'letter/sent-before-issued':
    'この書面の発行日は {{issuedOn}} です。それより前の日を発送日にすることはできません。',

  'sensitive/in-letter':
    '書面に、記載できない番号が含まれています：{{kinds}}（{{count}} 件）。伏せ字にするか、残す理由を記録してから発行してください。',
  'sensitive/not-there': 'この番号は本文にありません。現在の本文を確認してください。',
  'sensitive/never-needed':
    'この種類の番号は残すことができません。伏せ字にするか、該当しない番号として記録してください。',

  'backup/not-a-backup':
    'このファイルは Kaiji のバックアップではありません。末尾が .kaiji-backup のファイルを選んでください。',
  'backup/damaged':
    'このバックアップは壊れていて使えません。別のバックアップを選び、本日中に新しいバックアップを作成してください。',
  'backup/newer-app':
    'このバックアップは、新しい版の Kaiji で作成されています。その版をインストールしてください。',
  'backup/other-vault': 'このバックアップは、別の保管庫のものです。',
  'backup/folder-not-writable':
    'バックアップ先のフォルダーに書き込めません。別のフォルダーを選ぶか、ドライブを接続してください。',
  'backup/disk-full':
    'バックアップ先のディスクに空きがありません。空きを作るか、別のフォルダーを選んでください。これまでのバックアップはそのまま残っています。',
  'backup/target-not-empty':
    '復元先のフォルダーが空ではありません。空のフォルダーを選んでください。',

  'mail/not-a-mail':
    'このファイルはメールではありません。.eml または .msg 形式で保存したメールを使ってください。',
  'mail/damaged':
    'このOutlookのメールファイルは、破損しているか途中で切れているため読み込めません。メールを保存し直すか、もう一度入手してください。',
  'mail/name-too-long':
    'ファイル名が長すぎます。{{limit}} 字以内に短くしてから、もう一度お試しください。',
  'mail/too-large':
    'メールが大きすぎます（{{megabytes}} MB）。読み込めるのは {{limit}} MB までです。',

  'input/invalid': '使えない値が入力されています。入力した内容を確かめてください。',
  unexpected:
    'Kaiji の内部で問題が起きました。保存済みの内容は無事です。もう一度お試しください。繰り返す場合は、番号 {{incident}} を添えてお知らせください。',

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
  'obstacle/answer-not-sent': '回答の書面がまだ発送されていません。',
  'obstacle/draft-open': '下書きのままの書面があります。発行するか、破棄してください。',
  'obstacle/check-decided':
    'この確認は結果が決まっています。変更するには、先に確認をやり直してください。',
}
