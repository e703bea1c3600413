import type { CatalogLike } from '../catalog-like'
import type { commands as en } from '../en/commands'

export const commands: CatalogLike<typeof en> = {
  title: 'キーと操作の一覧',
  lead: 'どの操作も、{{keys}} を押して名前で探せます。',
  group: {
    everywhere: 'どこでも',
    go: '移動',
    case: '案件のページで',
    look: '見た目',
    lists: '一覧で',
    questions: '質問に答えるとき',
    letter: '書面を書くとき',
  },
  name: {
    back: '前のページへ戻る',
    forward: '次のページへ進む',
    keys: 'キーと操作の一覧',
    nextStep: '次にすることへ進む',
    light: '明るい配色',
    dark: '暗い配色',
    asComputer: '配色をパソコンの設定に合わせる',
    comfortable: 'ゆったりした間隔',
    compact: '詰めた間隔',
    otherLanguage: 'Show in English',
  },
  fixed: {
    move: '次の行・前の行へ',
    ends: '最初の行・最後の行へ',
    open: '開く',
    yes: 'はい',
    no: 'いいえ',
    facts: '答えからその事実の欄へ',
    moveBlock: '必要な部分を上・下へ動かす',
    bold: '太字',
    undo: '元に戻す',
  },
  onThisPage: 'このページの操作',
  menu: { go: '移動', case: '案件' },
}
