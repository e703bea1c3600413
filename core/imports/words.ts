import { z } from 'zod'
import type { Language } from '@core/bilingual'
import type { Channel } from '@core/cases/case'
import { packKey } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { fold } from '@core/text/fold'
import requestWordsFile from './request-words.json'

const requestWords = z
  .array(
    z.object({ type: z.string(), words: z.array(z.string()), usual: z.boolean().default(false) }),
  )
  .parse(requestWordsFile)

/** Words that are the same to a reader: width, kana, marks and polite beginnings do not count. */
export const wordKey = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/問合わせ|問合せ/g, '問い合わせ')
    .replace(/^[ご御お](?=.{2})/, '')
    .replace(/^(?:保有)?(?:個人)?(?:情報|でーた)の?/, '')
    .replace(/(?:の)?(?:請求|申出|求め|依頼|希望|request)$/, '')

type Known = ReadonlyMap<string, string>
const byPack = new Map<string, Known>()

/** Every word by which a request of this law is known: its id, its name and what people call it. */
function typeWords(pack: RulePack): Known {
  const made = byPack.get(packKey(pack))
  if (made) return made
  const known = new Map<string, string>()
  for (const { id, name } of pack.requestTypes) {
    const called = requestWords.find(entry => entry.type === id)?.words ?? []
    for (const word of [id, name.ja, name.en, ...called]) {
      const key = wordKey(word)
      if (key !== '' && !known.has(key)) known.set(key, id)
    }
  }
  byPack.set(packKey(pack), known)
  return known
}

/** What a request is taken for where nothing is said: a question, where the law has one. */
export const usualType = (pack: RulePack): string | null =>
  requestWords.find(({ type, usual }) => usual && pack.requestTypes.some(({ id }) => id === type))
    ?.type ?? null

type Own = Readonly<Record<string, string>>

/** The organisation's own words come first. */
const ownWord = (own: Own, text: string): string | undefined => {
  const key = wordKey(text)
  return Object.entries(own).find(([word]) => wordKey(word) === key)?.[1]
}

/** Without its number in a list, and without what explains it. */
const bareWord = (word: string): string =>
  word
    .normalize('NFKC')
    .replace(/^\(?\d{1,2}[.:)\s]*/, '')
    .replace(/\s*\([^()]*\)\s*$/, '')

/** What a cell asks for, one or several; the words that nobody knows are named. */
export function readTypes(
  text: string,
  pack: RulePack,
  own: Own,
): { readonly types: readonly string[]; readonly unknown: readonly string[] } {
  const known = typeWords(pack)
  const named = (word: string) => ownWord(own, word) ?? known.get(wordKey(word))
  const find = (word: string) => named(word) ?? named(bareWord(word))
  const whole = find(text)
  if (whole) return { types: [whole], unknown: [] }
  const parts = text.split(/[、,，;；／/・\n|+＋]/u).map(part => part.trim())
  const found = parts.filter(Boolean).map(part => ({ part, types: typesJoined(part, find) }))
  return {
    types: [...new Set(found.flatMap(({ types }) => types))],
    unknown: found.flatMap(({ part, types }) => (types.length > 0 ? [] : [part])),
  }
}

/** One request, or several in the words of a sentence; none where a part of it is not known. */
function typesJoined(text: string, find: (word: string) => string | undefined): readonly string[] {
  const whole = find(text)
  if (whole) return [whole]
  const types = text.split(/及び|および|並びに|ならびに|と|\sand\s|&|＆/iu).map(find)
  return types.every(type => type !== undefined) ? types : []
}

const channelWords: readonly (readonly [Channel, string])[] = [
  [
    'web_form',
    'web webフォーム ウェブ フォーム お問い合わせフォーム ホームページ hp サイト ウェブサイト インターネット オンライン webform website online form web_form internet',
  ],
  ['email', 'メール eメール 電子メール mail email 電子メール'],
  [
    'post',
    '郵送 郵便 書面 手紙 封書 はがき 文書 fax ファックス post mailpost letter byletter paper bypost',
  ],
  ['phone', '電話 tel お電話 phone call telephone コールセンター'],
  ['in_person', '来店 来社 窓口 対面 店頭 訪問 来訪 口頭 inperson counter visit in_person'],
]

const channels: ReadonlyMap<string, Channel> = new Map(
  channelWords.flatMap(([channel, list]) =>
    list.split(' ').map(word => [wordKey(word), channel] as const),
  ),
)

export function readChannel(text: string, own: Own): Channel | undefined {
  const mine = ownWord(own, text)
  const key = wordKey(mine ?? text)
  const exact = channels.get(key)
  if (exact) return exact
  const inside = [...channels].find(([word]) => word.length >= 2 && key.includes(word))
  return inside?.[1]
}

export function readLanguage(text: string): Language | undefined {
  const key = fold(text).trim()
  if (/^(ja|jp|jpn|日本|和)|japan/.test(key)) return 'ja'
  return /^(en|eng|英)/.test(key) ? 'en' : undefined
}

/** Whether somebody asks for another; undefined where the words say neither. */
export function readRole(text: string): 'principal' | 'agent' | undefined {
  const key = fold(text)
  if (/代理|agent|representative|後見|弁護士/.test(key)) return 'agent'
  return /本人|self|principal|myself|自分/.test(key) ? 'principal' : undefined
}

export function readAgentKind(text: string, pack: RulePack): string | undefined {
  const key = wordKey(text)
  const kinds = pack.identity.agentKinds
  const names = kinds.map(({ id, name }) => ({ id, keys: [id, name.ja, name.en].map(wordKey) }))
  return (
    names.find(({ keys }) => keys.includes(key))?.id ??
    names.find(({ keys }) => key.length >= 2 && keys.some(name => name.includes(key)))?.id
  )
}
