/**
 * The commonest characters of a language's texts, names and forms: of a text that was read in its own
 * charset they are most, of one that was read in another's only a few by chance.
 */
export const commonCharacters = {
  japanese: new Set(
    '、。・「」〜々〒年月日時分受付番号氏名前姓電話住所郵便都道府県市区町村丁目地内容件種別類会社員様本人一二三四五六七八九十百千万' +
      '大小中上下左右東西南北山川田野木林森水島谷原岡村井石松竹梅藤橋高佐鈴渡辺伊加吉清池長久保和平正明美子太郎代表者女男花春夏秋冬' +
      '開示訂正利用停止消去提供第通知請求方法個情報保有登録変更削除相談苦依頼希望確認担当窓口株式有限備考用者区',
  ),
  simplified: new Set(
    '，。、；：？！（）“”的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并手向头文体政美相见被利什二等产或新己制身果加西斯月合回特代内信表化老给世位次度门任常先通教东声提立及比员解水名真论处走各入几口认条平系气题活更打变数安少报才结受目再务做接场件管期市直命克统区保至边号码话址邮箱邮姓电件容请求删除查询看取更改个人据资料账户帐号公司客服谢您李王张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁蒋余叶杜苏魏吕丁沈伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛超霞刚',
  ),
  traditional: new Set(
    '，。、；：？！（）「」的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並手向頭文體政美相見被利什二等產或新己制身果加西月合回特代內信表化老給世位次度門任常先通教東聲提立及比員解水名真論處走各入幾口認條平系氣題活更打變數安少報才結受目再務做接場件管期市直命統區保至邊號碼話址郵箱姓電容請求刪除查詢取改據資料帳戶公司客服謝您李王張劉陳楊趙黃周吳徐孫馬朱胡林郭何高羅鄭梁宋許鄧韓曹曾彭蕭蔡潘田董袁余葉杜蘇魏呂沈偉芳美玲淑惠志明雅婷家豪俊宏怡君建台北縣路街巷弄樓段',
  ),
  korean: new Set(
    '이다는을의에가고하기지로사한도리어인은자그나시해대아서수라들스보전정과으있장만를여부제일없것구적주게요안상우성신오원경동위소유면비무조공국마년였니간할선습분개중모방관문학계내외본교물명실입월금화재세체력행운용법률회람열청철김박최강윤임권황송류홍남심노하곽차배백허영희민준지현진미호태연은혜수빈승후날짜름번호메일주소항처삭제요청정보내용처리드립니까세요합했습려면것받건저희때고객담당확변업회권전화휴폰우편접형식류',
  ),
} as const

export type Writing = keyof typeof commonCharacters

const kana = /[ぁ-んァ-ヶー]/u

/** Half-width kana tell nothing: half of all pairs of bytes are some. */
const telling = /[^\0-\x7f｡-ﾟ\u3000]/gu

/** How many characters of a text tell which language it is in, and how many of these are common in this one. */
export function commonIn(text: string, writing: Writing) {
  const characters = text.match(telling) ?? []
  const isCommon = (one: string): boolean =>
    commonCharacters[writing].has(one) || (writing === 'japanese' && kana.test(one))
  const common = characters.filter(isCommon).length
  return { common, share: characters.length === 0 ? 0 : common / characters.length }
}
