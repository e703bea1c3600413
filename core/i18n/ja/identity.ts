import type { CatalogLike } from '../catalog-like'
import type { identity as en } from '../en/identity'

export const identity: CatalogLike<typeof en> = {
  subject: { identity: '本人確認', authority: '代理権の確認' },
  lead: {
    identity:
      '請求者が示した内容と当社の保有情報を見比べます。この請求に必要な範囲を超えて確認しないでください。',
    authority: '代理人がこの件についてご本人を代理できることを、書類で確認します。',
  },
  given: '請求者が示した内容',
  givenAgent: '代理人が示した内容',
  notGiven: '未提示',
  held: '当社の保有情報と照合の結果',
  heldNote:
    'どの記録と照合し、一致したかを書いてください。例：「氏名とメールアドレスは会員情報と一致。住所は旧住所」',
  papers: 'お願いする書類',
  methods: '確認の方法',
  methodsNote:
    '{{level}}に足りる方法です。保有情報との照合だけで足りないときに限り、必要最小限をお願いしてください。',
  group: {
    match: '保有情報との照合',
    electronic: '電子的な方法',
    document: '書類',
    authority: '代理権の書類',
  },
  proves: '分かること：{{words}}',
  mustNotKeep: '保管について：{{words}}',
  maxAge_one: '発行から {{count}} か月以内',
  maxAge_other: '発行から {{count}} か月以内',
  issued: '{{date}} 発行',
  seen: '{{date}} に {{by}} が確認',
  kindPapers: '{{kind}}：{{papers}}',
  evidence: '確認したもの',
  noEvidence: 'まだ何も確認していません。',
  add: '確認したものを追加',
  addPlaceholder: '書類または確認方法を選ぶ',
  seenOn: '確認日',
  issuedOn: '発行日',
  checkedBy: '確認者',
  accepted: '当社の情報と一致しますか',
  acceptedYes: '一致（採用する）',
  acceptedNo: '採用しない・確認中',
  note: '備考',
  noteNote: '書類の番号は書かないでください。',
  copy: '写し',
  noCopy: '写しは保管していません',
  attachCopy: '写しを添付する',
  attachCopyNote: '必要な場合に限り、保管してはならない部分を隠してから添付してください。',
  copyDestroyed: '写しは {{date}} に廃棄済み',
  copyDestroyOn: '写しは遅くとも {{date}} に廃棄',
  copyKeep: '遅くとも最後の書面から {{days}} 日後に廃棄します',
  removeEvidence: '「{{name}}」を削除',
  removeEvidenceAsk: '「{{name}}」を確認したものから外しますか。確認した事実は経過に残ります。',
  problem: {
    'identity/paper-too-old_one':
      '確認日の時点で発行から {{maxAgeMonths}} か月を過ぎているため、採用できません。新しいものをお願いしてください。',
    'identity/paper-too-old_other':
      '確認日の時点で発行から {{maxAgeMonths}} か月を過ぎているため、採用できません。新しいものをお願いしてください。',
    'identity/paper-no-longer-valid':
      '{{since}} 以降は有効な書類ではないため、採用できません。別の書類をお願いしてください。',
    'identity/issue-date-missing':
      '発行日を入力してください。この書類は発行から一定期間内のものに限り採用できます。',
    'identity/issued-after-seen': '発行日が確認日より後になっています。日付をご確認ください。',
  },
  level: {
    title: '現在の到達水準',
    reached: '{{level}}。',
    needed: '必要な水準：{{level}}',
    enough: 'この請求には足りています。',
    more: 'この請求に必要な水準を超えています。不要な写しは保管しないでください。',
    short: 'まだ足りません。確認を追加するか、これで足りる理由を下に書いてください。',
    nothing: '採用できるものはまだありません',
    number: '水準 {{level}}',
    raised: {
      special_care: '要配慮個人情報を含む項目があるため、水準を上げています。',
      agent: '代理人による請求のため、水準を上げています。',
    },
  },
  reason: 'これで足りると判断した理由',
  reasonGiven: 'これで足りると判断した理由：{{reason}}',
  reasonNote: '必要な水準に達していないため、記入が必要です。経過に残ります。',
  confirm: { identity: '本人と確認する', authority: '代理権を確認済みにする' },
  reject: { identity: '本人と確認できなかった', authority: '代理権を確認できなかった' },
  rejectAsk: {
    identity:
      '本人と確認できないまま確認を終えますか。その場合、この請求には「手続を進められない」旨の回答しかできません。確認は再開できます。',
    authority:
      '代理権を確認できないまま確認を終えますか。その場合、この請求には「手続を進められない」旨の回答しかできません。確認は再開できます。',
  },
  reopen: '確認を再開する',
  reopenDo: '再開する',
  reopenAsk: {
    identity: '本人確認の結果を取り消します。再び確認するまで、内容に関わる書面は作成できません。',
    authority:
      '代理権の確認の結果を取り消します。再び確認するまで、内容に関わる書面は作成できません。',
  },
  notNeeded: {
    title: 'この請求に本人確認は必要ありません。',
    note: '求められている内容と、お答えする宛先が分かれば足ります。',
    all: '念のため確認する',
    when: 'お答えの中でご本人のデータに触れるときに限って確認してください。',
  },
  outside: 'この法律では代理人に当たりません',
  tooMuch: {
    before: {
      'low-level': 'この水準では書類は必要ありません。保有情報との照合で足ります。',
      'reached-without': '書類なしで必要な水準に達しています。書類はお願いしないでください。',
    },
    taken: {
      'low-level':
        'この請求に必要な範囲を超えています。この水準では書類は必要ありません。特別な理由がなければ書類を外し、写しを廃棄してください。',
      'reached-without':
        'この請求に必要な範囲を超えています。書類がなくても必要な水準に達しています。特別な理由がなければ書類を外し、写しを廃棄してください。',
    },
  },
  doubt: {
    title: '本人かどうか疑う理由',
    locked: '書類はまだ選べません。先に、本人かどうか疑う理由を書いてください。',
  },
  state: {
    open: '未確認',
    notNeeded: '本人確認は不要',
    waiting: '書類待ち（期限 {{date}}）',
    confirmed: '{{date}} 確認済み',
    not_confirmed: '{{date}} 確認できず',
    authorityOpen: '代理権は未確認',
    authorityConfirmed: '代理権 {{date}} 確認済み',
    authorityNotConfirmed: '代理権 {{date}} 確認できず',
  },
  sentence: {
    confirmed:
      '{{date}} に {{by}} が確認しました。{{methods}}により、{{level}}に達しています（必要な水準：{{needed}}）。',
    confirmedBelow:
      '{{date}} に {{by}} が{{methods}}により確認しました。必要な水準（{{needed}}）には達していませんが、下記の理由で足りると判断しました。',
    confirmedAuthority: '{{date}} に {{by}} が確認しました（{{methods}}）。',
    not_confirmed: '{{date}} に {{by}} が、確認できないまま終了しました。',
  },
  ask: {
    title: '足りないものがあるとき',
    lead: '書面でお願いします。書面に記載した期限まで、案件は返信待ちになります。',
    write: '「{{title}}」を作成する',
    openDraft: '下書き「{{title}}」を開く',
    sent: '「{{title}}」を {{date}} に送付しました。',
    remind: '再度のお願いを作成する',
  },
}
