import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addressOf, guideIn } from '@ui/features/help/guide'
import { hasEveryWord } from '@ui/app/fold'

const languages = ['ja', 'en'] as const
const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(found => found[1]!)

test('both languages have the same chapters, one after the other', () => {
  const [ja, en] = languages.map(guideIn)
  expect(en!.length).toBeGreaterThan(15)
  expect(ja!.map(({ places }) => places.length)).toEqual(en!.map(({ places }) => places.length))
})

test.each(languages)('every link leads somewhere, every picture is there (%s)', language => {
  const chapters = guideIn(language)
  const places = chapters.flatMap(chapter => chapter.places)
  expect(new Set(places).size).toBe(places.length)
  const html = chapters.map(chapter => chapter.html).join('')
  const links = matches(html, /<a href="([^"]*)"/g)
  expect(links.length).toBeGreaterThan(2)
  expect(links.filter(link => !places.includes(decodeURIComponent(link.slice(1))))).toEqual([])
  const sources = matches(html, /<img src="([^"]*)"/g)
  expect(sources.length).toBeGreaterThan(3)
  expect(sources.filter(source => !existsSync(source.slice(1)))).toEqual([])
})

test.each(languages)(
  'what is meant to be bold is bold, and no mark is left over (%s)',
  language => {
    const left = guideIn(language).flatMap(({ html }) => matches(html, /(.{0,12}\*\*.{0,20})/g))
    expect(left).toEqual([])
  },
)

test('a chapter is found by its words, however they are typed', () => {
  const found = (words: string) =>
    guideIn('ja')
      .filter(chapter => hasEveryWord(chapter.words, words))
      .map(({ title }) => title)
  expect(found('ﾊﾞｯｸｱｯﾌﾟ 復元')).toContain('バックアップ')
  expect(found('no such words')).toEqual([])
})

test('a heading has the address that its links use on the web', () => {
  expect(addressOf('What to do when …')).toBe('what-to-do-when-')
  expect(addressOf('返信待ち・延長・期日への影響')).toBe('返信待ち延長期日への影響')
})
