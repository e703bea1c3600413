import type { CatalogLike } from '../catalog-like'
import type { purposes as en } from '../en/purposes'

export const purposes: CatalogLike<typeof en> = {
  link: '利用目的と提供先',
  linkHelp: '案件で選べるように、利用目的と提供先をコード付きで登録します',
  title: '利用目的と提供先',
  lead: 'ここに登録したものは案件で選ぶことができ、書面にコードを添えて記載されます。案件には選んだときの文言が残ります。ここでの変更は、今後選ぶものから適用されます。',
  code: 'コード',
  kind: '提供先の区分',
  kindHelp: '第三者以外は、書面の名称の後に区分を記載します。',
  kinds: {
    third_party: '第三者',
    processor: '委託先',
    joint_user: '共同利用者',
    module: '情報収集モジュール（アプリやサイトの SDK・タグ）の提供者',
  },
  purposes: {
    title: '利用目的',
    effect: 'プライバシーポリシーなどで公表している利用目的です。書面にはこの順に記載します。',
    text: '利用目的',
    codeHelp: '例：A1',
    add: '利用目的を追加する',
    empty: '利用目的はまだ登録されていません',
    emptyHelp:
      '公表している利用目的を、その番号をコードとして登録してください。利用目的の通知などで、入力する代わりに、その方に当てはまるものを選べるようになります。',
  },
  recipients: {
    title: '提供先',
    effect: '個人データを渡している相手です。書面にはこの順に記載します。',
    text: '名称',
    codeHelp: '例：R1',
    add: '提供先を追加する',
    empty: '提供先はまだ登録されていません',
    emptyHelp:
      '個人データを渡している相手を、コードを付けて登録してください。提供先を記載する書面で、入力する代わりに選べるようになります。',
  },
  codeNeeded: 'コードを入力してください（空白を含まない20文字以内）。',
  codeTaken: 'このコードはすでに使われています。',
  wordsNeeded: '日本語と英語の少なくとも一方を入力してください。',
  without: {
    ja: '日本語の登録がありません。日本語の書面にも英語のまま記載します。',
    en: '英語の登録がありません。英語の書面にも日本語のまま記載します。',
  },
  save: '保存する',
  edit: '{{code}}を変更する',
  up: '{{code}}を上へ移す',
  down: '{{code}}を下へ移す',
  remove: '{{code}}を削除する',
  removeAsk: '削除すると、{{code}}は選べなくなります。すでに選んだ案件にはそのまま残ります。',
  removeDo: '削除する',
  choose: {
    placeholder: 'コードや言葉で探して選ぶ',
    nothing: '当てはまる登録はありません',
    besides: '{{label}}：自由記入',
    besidesPlaceholder: '登録していない内容は、ここに書き足せます',
  },
}
