import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { must } from '@core/assert'
import { codePointsOf } from '@main/services/letter-pdf/fonts'
import { commonFont } from '../../build/common-font'

const modules = join(process.cwd(), 'node_modules')
const made = new Map<string, Buffer>()

beforeAll(async () => {
  const emitFile = ({ fileName, source }: { fileName: string; source: Uint8Array }) =>
    made.set(fileName, Buffer.from(source))
  await commonFont(modules).generateBundle.call({ emitFile })
})

describe.each(['regular', 'bold'])('the common characters, %s', weight => {
  const font = () => must(made.get(`fonts/common-${weight}.ttf`), weight)

  test('are those of names, addresses and letters, so that the whole font stays unread', () => {
    const points = codePointsOf(font())
    const common = '開示請求書、髙橋・渡邊・渡邉・齋藤・山﨑・德永・凛・惺・煌①㈱〒（）ＡｱÉ–…'
    expect(Array.from(common).filter(char => !points.has(must(char.codePointAt(0), char)))).toEqual(
      [],
    )
  })

  test('leave rare ones to the whole font, and are a small part of it', () => {
    expect(codePointsOf(font()).has(must('龘'.codePointAt(0), 'rare'))).toBe(false)
    expect(font().length).toBeLessThan(1_500_000)
  })
})
