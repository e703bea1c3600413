import type { CatalogLike } from '../catalog-like'
import type { imports as en } from '../en/imports'

export const imports: CatalogLike<typeof en> = {
  field: {
    receivedOn: '受付日',
    name: '氏名',
    reading: 'フリガナ',
    organisation: '会社・団体名',
    postalCode: '郵便番号',
    address: '住所',
    email: 'メールアドレス',
    phone: '電話番号',
    type: '請求の種類',
    subject: '件名',
    inquiry: 'お問い合わせ内容',
    asked: '対象とする情報',
    methodWanted: '希望する回答方法',
    channel: '受付方法',
    language: '言語',
    role: '本人・代理人の別',
    agentName: '代理人の氏名',
    agentKind: '代理人の種類',
  },
  reasons: '取り込めなかった理由',
  note: {
    'date-missing': '受付日がありません。入力するか、全行に共通の受付日を指定してください。',
    'date-unreadable': '受付日を読み取れません。2026-01-05 のように書いてください。',
    'date-ambiguous': '受付日の月と日の順が決まりません。このファイルでの順を選んでください。',
    'date-in-future': '受付日が今日（{{about}}）より後です。直してください。',
    'name-missing':
      '氏名がありません。入力してください。分からないときは、相手が名乗った呼び名を書きます。',
    'type-missing': '請求の種類がありません。入力するか、全行に共通の種類を選んでください。',
    'type-unknown':
      '請求の種類が分かりません：{{about}}。この言葉の意味を指定するか、書き直してください。',
    'type-not-yet': '受付日の時点では、この請求はまだ法律にありません。',
    'channel-unknown':
      '受付方法が分かりません：{{about}}。この言葉の意味を指定するか、書き直してください。',
    'agent-kind-missing':
      '代理人からの請求ですが、代理人の氏名または種類がありません。両方を入力してください。',
    'row-broken': '引用符（"）が閉じられていません。この行でファイルを直してください。',
    'type-taken':
      '請求の種類の記載がないため、問い合わせとして受け付けます。案件の画面で選び直せます。',
    'language-unknown': '言語が分からないため、全行に共通の言語にします。',
    cut: '{{about}}文字を超えるため、後ろを切り捨てます。',
    sensitive: '保管すべきでない番号が含まれている可能性があります：{{about}}。',
    'unreadable-characters': '読み取れない文字があります。',
    'number-lost-zero':
      '先頭の0が失われているようです（表計算ソフトで数値として扱われた可能性があります）。',
    'email-odd': 'メールアドレスの形になっていません。',
    'date-from-number': '表計算ソフトの日付番号のため、{{about}}と読み取りました。',
    'row-uneven': '列の数より多くのセルがあります。',
    'same-row': '{{about}}行目と同じ内容です。',
    'same-person': '{{about}}と同じ方の可能性があります。',
    'imported-before': '以前に{{about}}として取り込まれています。',
  },
}
