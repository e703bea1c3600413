import type { CatalogLike } from '../catalog-like'
import type { caseWork as en } from '../en/case-work'

/** Of the case page: several requests, the facts that answers and letters state, and letters by purpose. */
export const caseWork: CatalogLike<typeof en> = {
  requests: { tabs: '求められていること', inWork: '対応中' },
  why: {
    label: '理由',
    note: '経過に残ります。',
    missing: '理由を書いてください。',
  },
  particulars: {
    title: '回答に書く内容',
    lead: '実際に行ったことを、書面に載せる形で書いてください。決めたことを先に実施し、そのあとで記入します。',
    early: '判断の質問にすべて答えると、ここで記入できます。',
    choose: '選んでください',
    hintOf: '{{label}}：',
    ofItem: '{{label}}（{{item}}）',
    sameForAll: 'すべての項目に同じ内容を入れる',
    sameForAllAsk_one: '他の {{count}} 項目に書かれている内容は置き換わります。',
    sameForAllAsk_other: '他の {{count}} 項目に書かれている内容は置き換わります。',
    missing_one: '未記入が {{count}} 件あります。',
    missing_other: '未記入が {{count}} 件あります。',
    more: 'ほか {{count}} 件',
  },
  letterFacts: {
    lead: 'この書面だけに記載する内容です。先にここで記入すると、書面に入ります。',
    notYet: '先に、必須の欄を記入してください。',
    write: '書面を作成する',
    draft:
      'この書面には下書きがあります。ここで記入した内容は、書面の「案件の内容から作り直す」で反映されます。',
    openDraft: '下書きを開く',
  },
  letters: {
    receipt: '受付',
    ask: 'ご本人へのお願い',
    time: '回答時期のお知らせ',
    share: '情報を共有する前に',
    answer: '回答',
    end: '回答せずに終える',
    other: 'その他',
  },
}
