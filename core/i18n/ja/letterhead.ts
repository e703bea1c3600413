import type { CatalogLike } from '../catalog-like'
import type { letterhead as en } from '../en/letterhead'

export const letterhead: CatalogLike<typeof en> = {
  title: 'レターヘッド',
  lead: '書面の差出人と紙面の体裁を決めます。変更はその都度保存されます。発行済みの書面は変わりません。',
  link: 'レターヘッド',
  linkHelp: 'ロゴ、角印、用紙、窓付き封筒、書体、文書番号。見本を見ながら設定できます',
  effect: '下書きと、今後発行する書面に適用します。',
  group: {
    paper: '用紙と書体',
    pictures: 'ロゴと角印',
    numbering: '文書番号',
    sender: '差出人',
  },
  paper: { label: '用紙' },
  window: { label: '封筒' },
  font: { label: '書体' },
  choice: {
    a4: 'A4',
    us_letter: 'US レター',
    none: '窓なし',
    naga3: '窓付き・長形3号（宛名を左上に置きます）',
    dl: '窓付き・DL（宛名を上から3分の1の高さに置きます）',
    mincho: '明朝体（印刷された文書に近い書体）',
    gothic: 'ゴシック体（多くの人に読みやすい書体）',
  },
  logo: { label: 'ロゴ', help: '1ページ目の上に置きます。PNG・JPEG・SVG、2 MB まで。' },
  seal: {
    label: '角印',
    help: '責任者の行の末尾に重ねて、22 mm 角で置きます。PNG・JPEG・SVG、2 MB まで。',
  },
  picture: {
    choose: 'ファイルを選ぶ…',
    other: '別のファイルを選ぶ…',
    takeOff: 'レターヘッドから外す',
  },
  series: {
    shared: '組織の書面と同じ形式のため、通し番号も共通です。',
    own: '独自の形式のため、通し番号も独自に数えます。',
  },
  sender: {
    name: '名称',
    postalCode: '郵便番号',
    address: '所在地',
    desk: '回答する窓口',
    officerTitle: '責任者の役職',
    officerName: '責任者の氏名',
    phone: '電話番号',
    email: 'メールアドレス',
  },
  list: {
    label: '表示するレターヘッド',
    own: '自組織',
    newName: '追加するレターヘッドの名前',
    add: 'レターヘッドを追加',
    name: 'このレターヘッドの名前',
    remove: 'このレターヘッドを削除',
    removeAsk:
      'レターヘッドを削除します。発行済みの書面は変わりません。このレターヘッドの下書きは、自組織のレターヘッドに変わります。',
  },
  preview: {
    title: '見本',
    language: '見本の言語',
    alt: 'このレターヘッドによる架空の書面の1ページ目',
    help: '架空の書面です。変更が保存されると作り直します。',
  },
  choose: { help: 'この書面の差出人と紙面の体裁です。' },
}
