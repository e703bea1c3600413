import { must } from '@core/assert'
import { language, type Language } from '@core/bilingual'
import { valueOf } from '@core/failure'
import { officeImageId } from '@core/ids'
import { composeLetter } from '@core/letters/compose'
import { coverSheet } from '@core/letters/cover-sheet'
import { withEnclosures } from '@core/letters/enclosure-list'
import type { Block, LetterBody } from '@core/letters/letter'
import { letterWords } from '@core/letters/letter-words'
import type { LetterheadLook } from '@core/letters/letterhead'
import { sampleLetterInput } from '@core/letters/sample'
import { sampleSettings } from '@core/letters/sample-data'
import { packKey, rulePacks } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import type { PrintableLetter } from '@main/services/letter-pdf/letter-printer'
import { sampleEnclosures, sampleLogo, sampleSeal } from './sample-office'

/** A letter that the gallery shows. */
export type Exhibit = {
  readonly group: string
  readonly name: string
  readonly title: string
  readonly letter: PrintableLetter
}

type Place = { readonly pack: RulePack; readonly letterId: string; readonly lang: Language }

/** Every letter of every law in both languages, then what is hard to set. */
export function everyExhibit(): readonly Exhibit[] {
  const plain = rulePacks.flatMap(pack =>
    pack.letters.flatMap(({ id }) =>
      language.options.map(lang =>
        exhibit({ pack, letterId: id, lang }, packKey(pack), `${id}.${lang}`),
      ),
    ),
  )
  return [...plain, ...language.options.flatMap(hardOnes)]
}

const exhibit = (
  place: Place,
  group: string,
  name: string,
  change: (letter: PrintableLetter) => PrintableLetter = letter => letter,
): Exhibit => {
  const letter = change(sampleOf(place))
  return { group, name, title: letter.body.title, letter }
}

function sampleOf({ pack, letterId, lang }: Place): PrintableLetter {
  const input = sampleLetterInput(pack, letterId, lang)
  const { frame, body } = valueOf(composeLetter(input))
  const { font } = input.settings
  return { frame, body, font, draft: false, createdAt: `${input.datedOn}T00:00:00Z` }
}

/** The paper that a letter is printed on, with a logo and a seal where the look has one. */
export function onPaper(letter: PrintableLetter, change: Partial<LetterheadLook>): PrintableLetter {
  const { frame } = letter
  const look = {
    paper: 'a4',
    window: 'none',
    font: letter.font,
    logo: null,
    seal: null,
    ...change,
  } as const
  const words = letterWords[frame.language]
  const sender = sampleSettings.organisation.name[frame.language]
  return {
    ...letter,
    font: look.font,
    frame: { ...frame, letterhead: look },
    images: {
      ...(look.logo ? { logo: { ...sampleLogo, alternative: words.logoOf(sender) } } : {}),
      ...(look.seal ? { seal: { ...sampleSeal, alternative: words.sealOf(sender) } } : {}),
    },
  }
}

const picture = officeImageId.parse('0'.repeat(64))
const both = { logo: picture, seal: picture }

/** Letters as they come out where an office makes it hard: envelopes, seals, long names, long lists. */
function hardOnes(lang: Language): readonly Exhibit[] {
  const jp = must(rulePacks[0], 'rule pack')
  const of = (
    letterId: string,
    name: string,
    change: (letter: PrintableLetter) => PrintableLetter,
  ) => exhibit({ pack: jp, letterId, lang }, 'hard to set', `${name}.${lang}`, change)
  return [
    of('L10', 'logo-and-seal', letter => onPaper(letter, both)),
    of('L10', 'window-naga3', letter => onPaper(letter, { ...both, window: 'naga3' })),
    of('L10', 'window-dl', letter => onPaper(letter, { ...both, window: 'dl' })),
    of('L10', 'us-letter-gothic', letter =>
      onPaper(letter, { ...both, paper: 'us_letter', font: 'gothic' }),
    ),
    of('L26', 'return-slip', letter => onPaper(letter, { ...both, window: 'naga3' })),
    of('L10', 'cover-sheet', letter => {
      const { frame, body } = onPaper(letter, both)
      const covered = { frame, title: body.title, pages: 3, enclosures: sampleEnclosures }
      return { ...onPaper(letter, both), ...coverSheet(covered) }
    }),
    of('L10', 'long-names', longNames),
    of('L10', 'long-names-in-window', letter =>
      onPaper(longNames(letter), { ...both, window: 'naga3' }),
    ),
    of('L10', 'long-names-in-dl', letter => onPaper(longNames(letter), { ...both, window: 'dl' })),
    of('L10', 'annex-of-40-rows', letter =>
      withBlocks(letter, [...letter.body.blocks, ...longAnnex(lang)]),
    ),
    of('L09', 'enclosures', letter => ({
      ...letter,
      body: withEnclosures(letter.body, sampleEnclosures, lang),
    })),
    of('L03', 'enclosures-without-record', letter => ({
      ...letter,
      body: withEnclosures(withoutRecord(letter.body), sampleEnclosures, lang),
    })),
  ]
}

const withBlocks = (letter: PrintableLetter, blocks: readonly Block[]): PrintableLetter => ({
  ...letter,
  body: { ...letter.body, blocks: [...blocks] },
})

const withoutRecord = (body: LetterBody): LetterBody => ({
  ...body,
  blocks: body.blocks.filter(({ type }) => type !== 'recordStart' && type !== 'recordEnd'),
})

const longNamesOf = {
  ja: {
    addressee: [
      '〒231-0023',
      '神奈川県横浜市中区山下町1234番地5678　グランドシティタワーみなとみらい海岸通りレジデンス東館　3502号室',
      '株式会社みなとみらい地域総合開発研究コンサルティング・アンド・アソシエイツ　法務コンプライアンス統括本部　個人情報保護推進室',
      '（パブロ・ディエゴ・ホセ・フランシスコ・デ・パウラ 様 代理人）',
      '弁護士法人長谷川・勅使河原・小笠原国際総合法律事務所　弁護士　勅使河原 龍之介 先生',
    ],
    sender:
      '株式会社みなと電機ホールディングス・インターナショナル（旧社名：みなと電気通信機器製造販売株式会社）',
  },
  en: {
    addressee: [
      'Flat 3502, East Building, Grand City Tower Minatomirai Kaigandori Residence, 1234-5678 Yamashita-cho, Naka-ku, Yokohama, Kanagawa 231-0023',
      'Minatomirai Regional Development Research Consulting and Associates Company Limited, Legal and Compliance Headquarters',
      'Agent for Pablo Diego José Francisco de Paula Juan Nepomuceno María de los Remedios',
      'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch & Wolfeschlegelsteinhausenbergerdorff LLP',
    ],
    sender:
      'Minato Denki Holdings International (formerly Minato Telecommunications Equipment Manufacturing and Sales) Co., Ltd.',
  },
} as const

function longNames(letter: PrintableLetter): PrintableLetter {
  const { frame } = letter
  const { addressee, sender } = longNamesOf[frame.language]
  const own = sampleSettings.organisation.name[frame.language]
  const lines = frame.sender.map(line => (line === own ? sender : line))
  return { ...letter, frame: { ...frame, addressee: [...addressee], sender: lines } }
}

/** A table that fills several pages, with cells of one word and of many lines. */
function longAnnex(lang: Language): readonly Block[] {
  const [title, header, name, content] = {
    ja: [
      '別紙2　購入履歴の詳細',
      ['番号', '品目', '内容'],
      '品目',
      '2024年4月10日に弊社オンラインストアでご購入いただいた製品の記録です。',
    ],
    en: [
      'Annex 2: Purchases in detail',
      ['No.', 'Item', 'What it says'],
      'Item',
      'A product bought in our online shop on 10 April 2024. ',
    ],
  }[lang] as [string, string[], string, string]
  const cell = (text: string) => [{ text }]
  const rows = Array.from({ length: 40 }, (_, at) => [
    cell(String(at + 1)),
    cell(`${name} ${at + 1}`),
    cell(content.repeat((at % 4) + 1).trim()),
  ])
  return [
    { type: 'annex', runs: [{ text: title }] },
    { type: 'table', header: header.map(cell), rows },
  ]
}
