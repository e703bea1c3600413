import type { CatalogLike } from '../catalog-like'
import type { intake as en } from '../en/intake'

export const intake: CatalogLike<typeof en> = {
  title: '新しい受付',
  lead: '届いた内容を記入してください。入力した内容はその都度保存され、「受け付ける」を押すと案件になります。',
  register: '受け付ける',
  registerNote: '受付番号を付け、受付日から期日を数え始めます。',
  registered: '{{number}} として受け付けました',
  discard: '破棄する',
  discardAsk:
    'この受付を破棄しますか。ここに入力した内容と読み込んだメールが失われます。まだ案件にはなっていません。',
  source: {
    title: '届いたもの',
    drop: 'ここにメール（.eml・.msg）をドロップしてください',
    dropNow: '離すとこのメールを読み込みます',
    dropNote:
      '本文・差出人・日付・添付ファイルを受付の欄に取り込みます。原本もそのまま保管します。',
    open: 'メールファイルを開く',
    reading: 'メールを読み込んでいます…',
    bringIn: '複数のメールや表を取り込む',
    from: '差出人',
    to: '宛先',
    sent: '送信日時',
    noDate: 'メールに日付がありません',
    subject: '件名',
    attachments_one: '添付ファイル {{count}} 件',
    attachments_other: '添付ファイル {{count}} 件',
    noAttachments: '添付ファイルはありません',
    text: 'メールの本文',
    kept: 'メールを読み込み済みです。原本と添付ファイルは保管されており、受け付けると案件に入ります。',
    byHand:
      'メールがないときは、受付の欄に記入してください。電話の場合は、お話しの内容を書き留めます。',
  },
  warning: {
    'mail/html-only':
      'テキスト形式の本文がないため、HTML形式の本文から文字を取り出しました。原本と見比べてください。',
    'mail/no-date': 'メールに日付がありません。届いた日を入力してください。',
    'mail/no-sender': 'メールに差出人がありません。どなたからの請求かを記入してください。',
    'mail/empty-body': '本文がありません。添付ファイルをご確認ください。',
    'mail/truncated': 'ファイルが途中で切れています。もう一度入手してください。',
    'mail/unknown-charset': '文字コードが不明なため、一部の文字が正しくない可能性があります。',
    'mail/charset-guessed':
      'メールに文字コードの指定がないため、推定して読み取りました。文字化けしているときは、原本を見て書き直してください。',
    'mail/encrypted':
      '暗号化されたメール（S/MIME・PGP）のため、本文と添付ファイルを読み取れません。受け取った方のメールソフトで開き、暗号化を解いて保存し直したものを取り込んでください。',
    'mail/rtf-only':
      '本文がOutlookのリッチテキスト形式のみのため、文字だけを取り出しました。原本と見比べてください。',
    'mail/automatic':
      '自動応答か、配信できなかったことの通知です。請求かどうかを確かめてから受け付けてください。',
    'mail/attachment-missing':
      'メールに含まれていないファイルへの参照があります。必要な場合は、差出人に送付を依頼してください。',
    'mail/text-cut':
      '本文が長いため、届いた内容の欄には {{limit}} 字までを取り込みました。原本は全文をこの受付に保管しています。',
    'mail/read-as-form':
      'ウェブフォームのメールとして読み取り、各行の内容をそれぞれの欄に入れました。正しく入っているか確かめてください。',
  },
  receipt: {
    title: '受付',
    receivedOn: '受付日',
    receivedOnNote:
      '当社に届いた日です（夜間・休日でも届いた日）。期日はすべてこの日から数えます。',
    otherDay: 'この法律の期日を数える地域では、今日は{{date}}です。',
    today: '今日',
    channel: '受付方法',
    language: '書面の言語',
  },
  who: {
    title: 'どなたからの請求ですか',
    role: '請求者',
    principal: 'ご本人',
    agent: '代理人',
    agentKind: '代理人の種類',
    papers: 'お願いする書類：{{papers}}',
    outsideGroup: 'この法律では代理人に当たらない方',
    outsideTitle: 'この法律による請求としては扱えません',
    outsideRegister:
      '問い合わせを受けた記録を残すため、このまま受け付けることはできます。その場合も、この法律による請求としてではなく、上の説明に沿ってお答えください。',
  },
  law: {
    title: 'どの法律が当てはまりますか',
    note: '請求の種類、期日、書面が、この法律によって決まります。受け付けた後は変更できません。',
    agentLost: 'この法律では代理人の種類が異なります。選び直してください：',
  },
  what: {
    title: '何を求められていますか',
    types: '求められていること',
    typesNote: '当てはまるものをすべて選んでください。受け付けた後も、案件の画面で直せます。',
    theme: {
      see: '知りたい・見たい',
      change: '直してほしい',
      stop: 'やめてほしい・消してほしい',
      talk: '相談・苦情',
    },
    showSayings: 'よくある言い方を表示',
    hideSayings: 'よくある言い方を隠す',
    asked: '求められている内容（要約）',
    askedNote: '書面に引用されます。',
    methodWanted: '希望する回答方法',
    methodNote: '例：書面の郵送、PDFをメールで',
    subject: '件名',
    inquiry: '届いた内容（原文）',
    inquiryNote: '原文のまま保管します。',
  },
  held: {
    kept: '{{length}} 字すべてを保管しています。1行が長すぎてここでは編集できないため、冒頭のみを表示しています。',
    more_one: '…ほか {{length}} 字',
    more_other: '…ほか {{length}} 字',
    cut: '最初の {{limit}} 字だけを残す',
    empty: '欄を空にする',
    emptyAsk: 'この {{length}} 字の文章を受付から取り除きますか。',
  },
  problem: {
    title: 'まだ受け付けていません',
    'agent-kind-missing': '代理人の種類を選んでください。お願いする書類が決まります。',
    'type-missing': '求められていることを1つ以上選んでください。',
    'text-too-long':
      '文字数が {{length}} 字あります（上限は {{limit}} 字）。入力した文字はここに残りますが、短くするまで保存されません。要点だけを残し、全文は受付後にファイルとして添付してください。',
  },
}
