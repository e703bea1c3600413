import type { CatalogLike } from '../catalog-like'
import type { letterErrors as en } from '../en/letter-errors'

export const letterErrors: CatalogLike<typeof en> = {
  'letter/unknown': 'この書面は、この請求の規則にありません。',
  'letter/missing-content':
    'このお手紙に必要な次の内容がそろっていません：{{parts}}。案件または設定に記入してから、もう一度お試しください。',
  'letter/template-fails':
    '変更した文面がこの案件に合わないため、書面を作成できません。「設定」の「書面の文面」で直すか、標準の文面に戻してください。',
  'template/not-found': 'その文面はありません。',
  'template/same': 'すでに使用している文面と同じです。',
  'template/has-problems':
    'この文面ではまだ書面を作成できません。隣に表示されているところを直してください。',
  'template/not-a-template-file':
    '書面の文面のファイルではありません。「直した文面を保存」で保存したファイルを選んでください。',
  'template/none-adapted': '直した文面がないため、保存するものがありません。',
  'letter/not-found': 'この書面は見つかりません。案件に戻ってください。',
  'letter/no-such-text': 'この以前の文面は見つかりません。書面を開き直してください。',
  'letter/already-issued':
    'この書面は発行済みのため変更できません。訂正するには、新しい書面を作成してください。',
  'letter/not-issued': '先に書面を発行してください。',
  'letter/already-sent':
    'この書面はすでに送付されているため、無効にできません。代わりの書面を作成してください。',
  'letter/already-replaced': 'この書面に代わる書面は、すでに作成されています。',
  'letter/password-needed':
    'パスワード付き PDF には、パスワードが必要です。入力するか、自動で作成してください。',
  'letter/not-lockable':
    'パスワードを設定できないファイルがあります。すでに別のパスワードが設定されているか、ファイルが壊れています。パスワードなしで保存するか、別のファイルを選んでください。',
  'letter/enclosure-not-lockable':
    '同封するファイルのうち {{count}} 件が PDF ではないため、パスワードなしで送られることになります。PDF にして同封するか、パスワードなしのメールの下書きを保存してください。',
  'letter/no-email':
    'この書面の宛先の方のメールアドレスが登録されていません。案件で入力するか、別の方法で送付してください。',
  'letter/void-not-sent':
    'この書面は無効のため、送付できません。代わりに作成した書面を送付してください。',
  'letter/not-sent': 'この書面は、送付したと記録されていません。',
  'letter/sent-in-future':
    '送付日が今日（{{today}}）より後です。実際に送付してから記録してください。',
  'letter/approver-wrote-it':
    'この書面は、ご自身が下書きしたか、最後に編集したものです。ほかの方が承認してください。',
  'letter/nobody-to-approve':
    '書面を承認できるアカウントがほかにありません。管理者・担当者・確認者のいずれかの役割のアカウントを追加してください。',
  'letter/cannot-enclose':
    '同封できないファイルが含まれています。この案件からなくなったか、本人確認書類の写しです。',
  'letter/enclosure-gone':
    '同封するファイルのうち {{count}} 件が、選んだ時のものではなくなっています。選び直してください。',
  'letter/sent-before-returned':
    'この書面は {{returnedOn}} に返戻されています。それより前の日に再送したと記録することはできません。',
  'letter/delivery-recorded':
    'この書面の到達または返戻は、すでに記録されています。先にその記録を取り消してください。',
  'letter/delivery-not-recorded': 'この書面の到達・返戻は、まだ記録されていません。',
  'letter/delivered-before-sent':
    'この書面の送付日は {{sentOn}} です。その日以後の日付を入力してください。',
  'letter/delivery-in-future': '今日より後の日付です。今日以前の日付を入力してください。',
  'register/nothing-there': 'この条件に合う書面がないため、保存するものがありません。',
  'letter/sent-before-issued':
    'この書面の発行日は {{issuedOn}} です。それより前の日を送付日にすることはできません。',
  'sensitive/in-letter':
    '書面に、記載できない番号が含まれています：{{kinds}}（{{count}} 件）。伏せ字にするか、残す理由を記録してから発行してください。',
  'sensitive/not-there': 'この番号は本文にありません。現在の本文を確認してください。',
  'sensitive/never-needed':
    'この種類の番号は残すことができません。伏せ字にするか、該当しない番号として記録してください。',
  'office-image/unknown-type':
    'この画像は使用できません。PNG、JPEG または SVG のファイルを選んでください。',
  'office-image/too-large': '画像が大きすぎます。{{megabytes}} MB 以下のファイルにしてください。',
  'office-image/not-self-contained':
    'この SVG には、スクリプトまたは外部のファイルへの参照が含まれているため使用できません。画像だけの SVG または PNG で書き出してから選び直してください。',
  'office-image/cannot-draw':
    'この画像は壊れているか、印刷できない形式です。PNG で書き出してから選び直してください。',
  'office-image/not-found': 'この画像は保管庫にありません。もう一度選んでください。',
  'office-image/in-use':
    'この画像は、レターヘッドまたは発行済みの書面に使用されているため、削除できません。',
}
