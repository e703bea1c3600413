/**
 * Old and variant characters, each before the common one it stands for. Names are written with either,
 * and registers know only one of them. Sources: the table of old forms of the Jōyō kanji, the forms
 * allowed in names, and those common in family registers.
 */
const pairs = `
髙高 﨑崎 嵜崎 碕崎 邊辺 邉辺 齋斎 齊斎 斉斎 濵浜 濱浜 澤沢 德徳 瀨瀬 廣広 國国 圀国 櫻桜
嶋島 嶌島 嶹島 峯峰 冨富 淵渕 渊渕 桒桑 栁柳 桺柳 𠮷吉 籠篭 檜桧 曾曽 眞真 惠恵 榮栄 條条 龍竜 瀧滝 藏蔵
壽寿 萬万 彌弥 與与 豐豊 禮礼 舘館 巖巌 舩船 鷗鴎 鄕郷 郞郎 內内 吳呉 飮飲 增増 敎教 淸清 靜静 凜凛 堯尭
槇槙 莊荘 祿禄 綠緑 緖緒 縣県 學学 會会 圓円 鐵鉄 銕鉄 關関 鬭闘 嶽岳 龜亀 靑青 黃黄 黑黒 橫横 步歩 每毎
亞亜 惡悪 壓圧 圍囲 爲為 醫医 壹壱 稻稲 隱隠 營営 衞衛 驛駅 鹽塩 應応 歐欧 毆殴 奧奥 穩穏 假仮 價価 畫画
繪絵 壞壊 懷懐 擴拡 殼殻 覺覚 樂楽 罐缶 卷巻 勸勧 寬寛 歡歓 觀観 氣気 歸帰 僞偽 戲戯 犧犠 舊旧 據拠 擧挙
峽峡 挾挟 狹狭 曉暁 勳勲 薰薫 徑径 惠恵 溪渓 經経 繼継 莖茎 螢蛍 輕軽 鷄鶏 藝芸 缺欠 儉倹 劍剣 圈圏 檢検
權権 獻献 險険 顯顕 驗験 嚴厳 效効 恆恒 鑛鉱 號号 劑剤 濟済 碎砕 歲歳 雜雑 參参 慘惨 棧桟 蠶蚕 贊賛 殘残
絲糸 齒歯 兒児 辭辞 濕湿 實実 舍舎 寫写 釋釈 收収 從従 澁渋 獸獣 縱縦 肅粛 處処 敍叙 奬奨 將将 燒焼 稱称
證証 乘乗 剩剰 壤壌 孃嬢 淨浄 疊畳 繩縄 讓譲 釀醸 觸触 囑嘱 寢寝 愼慎 晉晋 盡尽 圖図 粹粋 醉酔 穗穂 隨随
髓髄 數数 樞枢 聲声 攝摂 竊窃 專専 戰戦 淺浅 潛潜 纖繊 踐践 錢銭 禪禅 雙双 壯壮 搜捜 插挿 爭争 總総 聰聡
裝装 騷騒 臟臓 屬属 續続 墮堕 對対 帶帯 滯滞 臺台 單単 擔担 膽胆 團団 彈弾 斷断 癡痴 遲遅 晝昼 蟲虫 鑄鋳
廳庁 聽聴 鎭鎮 轉転 點点 傳伝 燈灯 當当 黨党 盜盗 獨独 讀読 屆届 貳弐 腦脳 惱悩 霸覇 廢廃 拜拝 賣売 麥麦
發発 拔抜 蠻蛮 祕秘 濱浜 甁瓶 拂払 佛仏 倂併 竝並 變変 邊辺 辨弁 辯弁 瓣弁 舖舗 寶宝 豐豊 襃褒 沒没 飜翻
滿満 默黙 藥薬 譯訳 豫予 餘余 譽誉 搖揺 樣様 謠謡 來来 賴頼 亂乱 覽覧 兩両 獵猟 壘塁 勵励 靈霊 隸隷 齡齢
戀恋 爐炉 勞労 樓楼 灣湾 瑤瑶 遙遥 彥彦 尙尚 晚晩 埜野 籔薮 藪薮 蘆芦 鰺鯵 梼檮 礪砺 穐秋 喆哲
邨村 苅刈 枩松 杦杉 椙杉 舛桝 枡桝 濶闊 鈎鉤 葢蓋 葊庵 菴庵 廐厩 廏厩 讚讃 諫諌
躱躱 頰頬 剝剥 塡填 瘦痩 繫繋 麵麺 蔣蒋 蠟蝋 屛屏 幷并 俠侠 啞唖 嚙噛 囊嚢 搔掻 摑掴 攢攅 潑溌
瀆涜 焰焔 瘦痩 禱祷 簞箪 繡繍 萊莱 蟬蝉 軀躯 醬醤 醱醗 頸頚 顚顛 驒騨 鷗鴎 麴麹 鹼鹸
⺠民 ⻑長 ⻄西 ⻘青 ⻝食 ⻭歯 ⻲亀 ⻩黄 ⻫斎 ⻤鬼 ⻨麦 ⻯竜 ⻁虎 ⻆角 ⻋車 ⻢馬 ⻥魚 ⻦鳥 ⻌辶
`

/** By the variant, the common character. */
export const variantCharacters: ReadonlyMap<string, string> = new Map(
  pairs
    .split(/\s+/)
    .map(pair => Array.from(pair))
    .flatMap(([variant, common]) =>
      variant && common && variant !== common ? [[variant, common] as const] : [],
    ),
)
