import type { CatalogLike } from '../catalog-like'
import type { accounts as en } from '../en/accounts'

export const accounts: CatalogLike<typeof en> = {
  welcome: {
    title: 'Kaiji を使い始める',
    lead: 'すべてのデータは、このパソコンの 1 つのフォルダー「保管庫」に暗号化して保存されます。新しく作成するか、既にある保管庫を開いてください。',
    create: '新しい保管庫を作成する',
    open: '既にある保管庫を開く',
    which: '新規または既存',
    organisation: '組織名',
    organisationHelp: '書面に記載する名称です。後から変更できます。',
    name: 'ご自分の氏名',
    login: 'ログイン名',
    loginHelp: '半角の英小文字・数字・ピリオド・ハイフン・下線が使えます。',
    folder: '保管庫のフォルダー',
    folderHelp:
      'ご自分だけが読めるフォルダーを選んでください。クラウドに同期されるフォルダーは避けてください。',
    chooseFolder: 'フォルダーを選ぶ',
    password: 'パスワード',
    passwordHelp:
      '10 文字以上にしてください。ご自分だけが知っている文章にすると、覚えやすく、推測されにくくなります。',
    passwordAgain: 'パスワード（確認）',
    submit: '保管庫を作成する',
    creating: '保管庫を作成しています…',
    openLead:
      'vault.json の入っているフォルダーを選んでください。続いてパスワードでロックを解除します。',
  },
  fault: {
    organisation: '組織名を入力してください。',
    name: '氏名を入力してください。',
    login: '半角の英小文字・数字・ピリオド・ハイフン・下線を使い、英小文字か数字で始めてください。',
    passwordShort: 'パスワードは {{length}} 文字です。10 文字以上にしてください。',
    passwordWeak:
      'このパスワードは推測されやすいものです。長くするか、関連のない言葉を組み合わせてください。',
    passwordsDiffer: '2 つのパスワードが一致しません。確認用のパスワードを入力し直してください。',
  },
  strength: {
    label: 'パスワードの強さ',
    checking: '調べています…',
    score0: 'たいへん推測されやすい',
    score1: '推測されやすい',
    score2: '手間をかければ推測されるおそれがある',
    score3: '十分に強い',
    score4: 'たいへん強い',
  },
  key: {
    title: '回復キーを保管してください',
    lead: 'すべてのパスワードを忘れたとき、保管庫を開けられるのはこのキーだけです。表示されるのは今回限りです。',
    label: '回復キー',
    noCopy:
      'クリップボードの内容は他のプログラムからも読み取れるため、コピーのボタンは設けていません。印刷するか、書き写してください。',
    print: 'キーを印刷する',
    check: 'キーの末尾 6 文字',
    checkHelp: '保管する用紙を見ながら入力し、正しく読み取れることを確かめてください。',
    checkWrong: 'キーの末尾 6 文字と一致しません。用紙をもう一度確かめてください。',
    continue: '続ける',
    sheetTitle: 'Kaiji 回復キー',
    sheetOrganisation: '組織名',
    sheetDate: '作成日',
    sheetPurpose:
      '用途：パスワードが分からなくなったとき、Kaiji の保管庫を開くためのキーです。このキーを持つ人は、保管庫の内容をすべて読むことができます。',
    sheetKeep:
      '保管方法：パソコンやバックアップとは別に、金庫または鍵のかかる書庫で保管してください。撮影、送信、ファイルへの保存はしないでください。',
    sheetUse:
      '使い方：ロック解除の画面で「回復キーを使う」を選び、すべての区切りを入力します。大文字・小文字の違いや、空白・ハイフンの有無は問いません。',
  },
  unlock: {
    title: 'ロックの解除',
    account: 'アカウント',
    password: 'パスワード',
    submit: 'ロックを解除する',
    unlocking: 'ロックを解除しています…',
    useKey: '回復キーを使う',
    usePassword: 'パスワードを使う',
    key: '回復キー',
    keyHelp: '印刷した用紙のとおりに入力してください。空白やハイフンの有無は問いません。',
    wait_one: 'あと {{count}} 秒で、もう一度入力できます。',
    wait_other: 'あと {{count}} 秒で、もう一度入力できます。',
    vault: '保管庫',
    place: '場所',
    lastBackup: '検証済みの最新バックアップ',
    noBackup: 'まだありません',
    otherVault: '別の保管庫を開く',
  },
}
