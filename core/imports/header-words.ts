import { fold } from '@core/text/fold'
import type { ImportField } from './field'

/** How tables and web forms head their columns, in both languages. */
const words: Readonly<Record<ImportField, string>> = {
  receivedOn:
    '受付日 受付日時 受電日 受電日時 入電日 入電日時 受付年月日 受領日 受信日 受信日時 受理日 送信日 送信日時 申込日 申込日時 申請日 申請日時 請求日 タイムスタンプ 日付 日時 登録日 登録日時 投稿日時 作成日時 完了時刻 お問い合わせ日 お問い合わせ日時 問合せ日 ひづけ date datetimeopened datecreated createddate daterequested requestdate requestedat dateofrequest received receivedon receiveddate receivedat datereceived timestamp submitted submittedat submissiondate createdat completiontime',
  name: '氏名 氏名漢字 漢字氏名 お名前 お名前漢字 姓漢字 名漢字 契約者名 契約者氏名 利用者名 利用者氏名 名前 ご氏名 姓名 姓 名 名字 苗字 本人氏名 ご本人氏名 本人のお名前 請求者氏名 請求者 請求者名 申出者 申出人 申請者 申請者名 顧客名 お客様名 お客様氏名 会員名 ご芳名 担当者名 なまえ おなまえ name fullname yourname contactname requester requestername customername firstname lastname givenname familyname surname',
  reading:
    'フリガナ カナ ひらがな 氏名ひらがな お名前ひらがな 氏名カナ お名前カナ 氏名フリガナ お名前フリガナ カナ氏名 セイ メイ せいめい 姓カナ 名カナ 読み 読み仮名 よみがな よみ reading kana furigana phonetic phoneticname',
  organisation:
    '会社名 貴社名 御社名 団体名 法人名 勤務先 組織名 所属 会社・団体名 company companyname organisation organization',
  postalCode: '郵便番号 〒 zip zipcode postalcode postcode',
  address:
    '住所 ご住所 現住所 住所1 住所2 都道府県 市区町村 町名番地 番地 建物名 address address1 address2 street city state postaladdress',
  email:
    'メールアドレス メール Eメール Eメールアドレス 電子メール 電子メールアドレス ご連絡先メールアドレス 連絡先メールアドレス email emailaddress mail mailaddress youremail',
  phone:
    '電話番号 電話 携帯 お電話番号 お電話 連絡先 ご連絡先 連絡先電話番号 ご連絡先電話番号 携帯電話 携帯番号 携帯電話番号 tel phone phonenumber telephone telephonenumber mobile mobilenumber',
  type: '種別 種類 請求の種類 請求種別 請求種類 請求の種別 請求区分 区分 お問い合わせ種別 お問い合わせの種類 お問い合わせ区分 問い合わせ種別 問合せ種別 申出の種類 ご用件の種類 type requesttype typeofrequest kind category',
  subject: '件名 メール件名 メールの件名 題名 タイトル 表題 subject title',
  inquiry:
    'お問い合わせ内容 お問合せ内容 問い合わせ内容 問合せ内容 お問い合わせ 問い合わせ お問合せ 内容 ないよう 本文 ご用件 用件 ご意見 ご質問 メッセージ 請求内容 請求の内容 ご請求内容 申出内容 申出の内容 お申し出内容 申し出内容 メール本文 メールの本文 メール内容 ご相談内容 詳細 message yourmessage inquiry enquiry details body comment comments requestdetails description text question',
  asked:
    '対象データ 請求の対象 請求対象 対象となる情報 対象情報 対象の個人データ datarequested whatisasked',
  methodWanted:
    '開示方法 開示の方法 希望する開示方法 希望開示方法 回答方法 希望回答方法 ご希望の回答方法 preferredmethod replymethod howtoreply',
  channel:
    '受付方法 受付経路 受付手段 受付チャネル 受付窓口 経路 チャネル 方法 channel receivedby receivedvia source method',
  language: '言語 使用言語 希望言語 回答言語 language lang',
  role: '請求者区分 本人代理人 本人・代理人の別 本人または代理人 本人か代理人か ご本人・代理人 requesterrole actingas',
  agentName:
    '代理人 代理人氏名 代理人名 代理人のお名前 代理人お名前 agent agentname representative',
  agentKind: '代理人の種類 代理人種別 代理人区分 代理の種類 代理人の資格 agenttype agentkind',
}

/** The word alone: width, kana, marks, what is only decoration such as （必須）. */
export const headerKey = (header: string): string =>
  fold(header)
    .replace(/必須|任意|required|optional/g, '')
    .replace(/[^\p{L}\p{N}〒]/gu, '')
    .replace(/問合わせ|問合せ/g, '問い合わせ')

const known: ReadonlyMap<string, ImportField> = new Map(
  Object.entries(words).flatMap(([field, list]) =>
    // The keys are those of the table above.
    list.split(' ').map(word => [headerKey(word), field as ImportField] as const),
  ),
)

const longestFirst = [...known.keys()]
  .filter(word => word.length >= (/^[a-z0-9]+$/.test(word) ? 5 : 3))
  .toSorted((a, b) => b.length - a.length)

/** An agent's address must not become the person's, nor the name of whoever took the call. */
const isOfAnother = /代理|agent|representative|緊急|確認|再入力|confirm|受付担当|対応|入力者|処理/

const isNumberOfRecord = (key: string): boolean =>
  /(?:番号|id|no|こーど|code)$/.test(key) &&
  !/電話|携帯|連絡先|郵便|部屋|tel|phone|mobile|zip|postal/.test(key)

/** What a column is by its heading; null where the words say nothing. */
export function fieldOfHeader(header: string): ImportField | null {
  const key = headerKey(header)
  const exact = known.get(key)
  if (exact) return exact
  if (isOfAnother.test(key) || isNumberOfRecord(key)) return null
  const part = longestFirst.find(word => key.includes(word))
  return part === undefined ? null : (known.get(part) ?? null)
}

/** Whether a heading is one of the words themselves, which a cell of data hardly ever is. */
export const isHeaderWord = (cell: string): boolean => known.has(headerKey(cell))
