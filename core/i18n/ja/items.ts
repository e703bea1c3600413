import type { CatalogLike } from '../catalog-like'
import type { items as en } from '../en/items'

export const items: CatalogLike<typeof en> = {
  lead: 'この方について保有しているデータを、種類ごとに1行ずつ挙げてください。判断は項目ごとに行います。',
  leadNone: '項目を挙げる必要はありません。全体として回答します。',
  leadChannels:
    '停止するだけであれば、項目を挙げる必要はありません。何を止めるかを分けたいときや、一部が続くときに限り、送付の手段や案内の種類を1行ずつ挙げてください。',
  leadOptional:
    '項目を挙げる必要はありません。部分ごとに判断が分かれるときに限り、1行ずつ挙げてください。',
  empty: 'まだ項目がありません。',
  emptyOptional: '項目を挙げないときは、全体として判断します。',
  emptyNext: '下の欄に最初の項目（例：購入履歴 2025年）を入力し、Enter を押してください。',
  add: '項目を追加',
  addOptional: '項目を追加（任意）',
  addNote: 'Enter で追加し、続けて次を入力できます。一覧を貼り付けると1行が1項目になります。',
  addButton: '追加',
  item: '項目 {{number}}',
  name: '内容',
  system: '保管場所',
  source: '取得元',
  thirdParty: '他の方の情報を含みますか',
  thirdPartyValue: { unknown: '未確認', no: '含まない', yes: '含む' },
  specialCare: '要配慮個人情報（病歴・信条・犯罪歴など）',
  content: '別紙に載せる内容',
  contentNote: '開示するときに書面の別紙に印刷されます。開示しない部分は書かないでください。',
  showContent: '別紙に載せる内容',
  hasContent: '別紙に載せる内容（{{length}} 字）',
  remove: '項目 {{number}} を削除',
  removeAsk: '「{{name}}」を、この項目への回答とともに一覧から削除します。',
  removeDo: '項目を削除する',
  removed: '項目を削除しました：{{name}}',
  removedWithAnswers: '項目を回答とともに削除しました：{{name}}',
  restored: '項目を一覧の最後に戻しました。',
  unnamed: '名称のない項目',
  searchNote: '調査の方法（概要）',
  searchNoteHelp:
    '該当するデータがないときに書面に記載されます。調べた先の種類と手掛かりを書き、社内の詳細は書かないでください。',
  askedShort: '求められている内容：',
  rights: {
    title: '求められていること',
    add: '別の請求を追加する',
    which: 'ほかに何を求めていますか',
    addDo: '追加する',
    change: '実際は別の請求だった',
    changeNamed: '実際は別の請求だった：{{right}}',
    changeTo: '実際は何を求めていますか',
    changeNote:
      '受付日は {{date}} のままです。項目と、両方の請求に共通する質問への回答は残り、そのほかの回答は削除されます。',
    changeDo: '請求の種類を変更する',
    remove: '取り除く',
    removeNamed: '取り除く：{{right}}',
    removeAsk:
      '「{{right}}」を、項目・回答・書面の下書きとともにこの案件から取り除きます。元には戻せません。',
    removeDo: '取り除く',
  },
}
