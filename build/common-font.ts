import { readFile } from 'node:fs/promises'
import subsetFont from 'subset-font'
import { variantCharacters } from '../core/text/variants'

const faces = { regular: '400Regular/NotoSansJP_400Regular', bold: '700Bold/NotoSansJP_700Bold' }

/**
 * The common characters of the Japanese font as files of their own, `fonts/common-regular.ttf` and
 * `fonts/common-bold.ttf`: the page has to look through every byte of a font before its first word is
 * drawn, and these have a quarter of the whole one's. The others are drawn with the whole font.
 */
export const commonFont = (modules: string) => ({
  name: 'common-font',
  async generateBundle(this: { emitFile: (file: EmittedFile) => unknown }) {
    const characters = commonCharacters()
    for (const [weight, face] of Object.entries(faces)) {
      const whole = await readFile(`${modules}/@expo-google-fonts/noto-sans-jp/${face}.ttf`)
      const source = await subsetFont(whole, characters, {
        targetFormat: 'sfnt',
        noLayoutClosure: true,
      })
      this.emitFile({ type: 'asset', fileName: `fonts/common-${weight}.ttf`, source })
    }
  },
})
type EmittedFile = { type: 'asset'; fileName: string; source: Uint8Array }

/**
 * Latin letters and marks, the first level of JIS X 0208, what Windows adds to it (髙, 﨑, ①, ㈱), old
 * and variant characters of names, and those that given names may have besides.
 */
function commonCharacters(): string {
  const latin = codes(0x20, 0x24f) + codes(0x2000, 0x206f) + codes(0xff00, 0xffef)
  const firstLevel = pairs('euc-jp', [0xa1, 0xcf], [0xa1, 0xfe])
  const added = pairs('shift_jis', [0xfa, 0xfc], [0x40, 0xfc])
  const names = [...variantCharacters.keys()].join('') + givenNames
  return [...new Set(latin + firstLevel + added + names)]
    .filter(known => known !== '\ufffd')
    .join('')
}

/** Characters that given names have beyond the first level of JIS X 0208 (人名用漢字 and the like). */
const givenNames =
  '丕侑俐俱儘凛凜凰勁吞囃堯奎崚巖巫已彌彗徠惺摑昊昴晏晟晨暉檜栞梛椰槇橙櫂毬洸洵渾滉漱澪焰煌熙燎燿珈珀琥' +
  '瑶皓眸稟穰穹笙簞絆綺綸繫繡羚翔脩苺茉莉菫萠萊蔣蕾蟬蠟詢諄赳迪遙醬釉頌顚颯驍鷗麒黎惠鷄塋玻瓏珞瑤瑾璋璟' +
  '瓊琅珮琬琰琪琇瑜瑩祺禧禔緖翊翡臻茗莊蕙薔薇諧霖韶騏鶯鸞燁煇煥熈凉'

type Range = readonly [first: number, last: number]

const codes = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, n) => String.fromCodePoint(first + n)).join('')

/** Every character that two bytes of these ranges stand for. */
function pairs(encoding: string, [first, last]: Range, [from, to]: Range): string {
  const decoder = new TextDecoder(encoding)
  const bytes: number[] = []
  for (let lead = first; lead <= last; lead += 1)
    for (let trail = from; trail <= to; trail += 1) bytes.push(lead, trail)
  return decoder.decode(Uint8Array.from(bytes))
}
