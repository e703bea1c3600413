import type { CatalogLike } from '../catalog-like'
import type { letterExport as en } from '../en/letter-export'

export const letterExport: CatalogLike<typeof en> = {
  form: {
    pdf: 'PDF',
    pdf_locked: 'パスワード付き PDF',
    pdf_archive: '長期保存用の PDF（PDF/A）',
    docx: 'Word 文書',
    eml: 'メールの下書き',
    cover_sheet: '送付状（PDF）',
    envelope: '封筒の宛名（PDF）',
    label: '宛名ラベル（PDF）',
    draft: '下書き（PDF）',
  },
  line: {
    pdf: '発行したままの書面です。印刷や手渡しに使います。',
    pdf_locked: '別の方法でお伝えするパスワードがないと開けません。',
    pdf_archive: '同じ書面を、長期の保存に適した形式で書き出します。',
    docx: '同じ文面の Word 文書です。発行した書面そのものは PDF です。',
    eml: '書面を添付した下書きです。お使いのメールソフトで、未送信のまま開きます。',
    cover_sheet: '同封するものと枚数を書いた送付状を、書面と同じ用紙で作成します。',
    envelope: '長形3号または DL の封筒に直接印刷します。',
    label: 'A4・12面（86.4 × 42.3 mm）のラベル用紙の、左上の1枚に印刷します。',
  },
  asks: '書き出す形式：{{form}}',
  save: '保存する',
  locked: {
    title: 'パスワード付き PDF',
    choice: 'パスワード',
    make: '自動で作成する（保存した後に表示します）',
    own: '自分で決める',
    field: 'このファイルのパスワード',
    help: '半角の英数字・記号で {{count}} 文字以上（空白は使えません）。',
    unfit: '半角の英数字・記号で {{count}} 文字以上にしてください。空白は使えません。',
    weak: '推測されやすいパスワードです。ファイルを手に入れた人は、何度でも試すことができます。長くするか、自動で作成してください。',
    protects:
      'ファイルだけを手に入れた人は、書面を読めません。ファイルとパスワードの両方を持つ人が書面を他人に渡すことは、防げません。',
  },
  mail: {
    title: 'メールの下書き',
    to: '宛先：',
    inside_one: '添付ファイル {{count}} 点',
    inside_other: '添付ファイル {{count}} 点',
    lock: 'パスワードを付けて添付する',
    lockLine:
      'メールには、パスワードを別の方法で知らせる旨を記載します。パスワードは記載しません。',
    opens:
      'お使いのメールソフトで、未送信のまま開きます。送信する前に、宛先をもう一度確かめてください。',
    noAddress:
      'この書面の宛先の方のメールアドレスが登録されていないため、下書きを作成できません。案件で入力するか、別の方法で送付してください。',
    toCase: '案件で入力する',
    save: '下書きを保存する',
  },
  password: {
    title: 'このファイルのパスワード',
    once: '表示されるのは今回限りで、どこにも保存されません。パスワードがないと、ファイルを開けません。',
    tell: '電話や郵便など、ファイルとは別の方法でお伝えください。同じメールには書かないでください。',
    value: 'パスワード',
    noted: '控えました',
  },
}
