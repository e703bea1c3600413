import Encoding from 'encoding-japanese'
import { describe, expect, test } from 'vitest'
import { kindOfFile } from '@main/services/tables/kind-of-file'
import { readTable } from '@main/services/tables/read-table'
import { asFound, cellsOf } from '@tests/support/read-cells'
import { workedMs } from '@tests/support/work-time'

const text =
  '受付日,氏名,内容\r\n2026/1/5,髙橋 みなみ,"一行目\r\n""二行目"", つづき"\r\n2026/1/6,佐藤 花子,ｶﾀｶﾅ①\r\n'
const encoded = (to: 'SJIS' | 'EUCJP' | 'JIS' | 'UTF8' | 'UTF16LE' | 'UTF16BE', content = text) =>
  new Uint8Array(
    Encoding.convert(Encoding.stringToCode(content), { to, from: 'UNICODE', type: 'array' }),
  )

describe('a table of text', () => {
  test.each([
    ['UTF8', 'utf-8'],
    ['UTF16LE', 'utf-16le'],
    ['UTF16BE', 'utf-16be'],
    ['EUCJP', 'euc-jp'],
    ['JIS', 'iso-2022-jp'],
  ] as const)('in %s is read as it was written', async (to, encoding) => {
    const plain = text.replace('髙', '高').replace('①', '一').replace('ｶﾀｶﾅ', 'カタカナ')
    const read = await cellsOf(encoded(to, plain))
    expect(read).toMatchObject({ encoding, unreadable: 0, delimiter: ',' })
    expect(read.cells[1]).toEqual(['2026/1/5', '高橋 みなみ', '一行目\n"二行目", つづき'])
    expect(read.cells).toHaveLength(3)
  })

  test('of Japanese Excel has the characters of Windows', async () => {
    // 髙 FBFC, 﨑 FAB1, ① 8740, Ⅲ 8756, ㈱ 878A: no part of JIS X 0208.
    const row = [0xfb, 0xfc, 0xfa, 0xb1, 0x87, 0x40, 0x87, 0x56, 0x87, 0x8a]
    const bytes = new Uint8Array([
      ...encoded('SJIS', '氏名,内容\r\n'),
      ...row,
      0x2c,
      0x61,
      0x0d,
      0x0a,
    ])
    const read = await cellsOf(bytes)
    expect(read).toMatchObject({ encoding: 'shift_jis', unreadable: 0 })
    expect(read.cells).toEqual([
      ['氏名', '内容'],
      ['髙﨑①Ⅲ㈱', 'a'],
    ])
  })

  test.each([
    [
      'tabs',
      'a\tb\n1,5\t2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
      '\t',
    ],
    [
      'semicolons',
      'a;b\n1,5;2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
      ';',
    ],
    [
      'carriage returns',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      ',',
    ],
    [
      'mixed line ends',
      'a,b\n1,2\r\n3,4',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
      ',',
    ],
    [
      'a word to Excel',
      'sep=;\na;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      ';',
    ],
    [
      'rows of other lengths',
      'a,b\n1\n1,2,3\n\n4,5\n',
      [['a', 'b'], ['1'], ['1', '2', '3'], [''], ['4', '5']],
      ',',
    ],
    ['one column', 'a\nb\n', [['a'], ['b']], ','],
    [
      'upright lines',
      'a|b\n1,5|2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
      '|',
    ],
    ['what ends a file of DOS', 'a,b\u001a', [['a', 'b']], ','],
    ['fields filled up with zeros', 'a\0\0\0,b\n', [['a', 'b']], ','],
    [
      'numbers that are kept from being numbers',
      'a,b,c\n="090","=""091""",\'092-0\n',
      [
        ['a', 'b', 'c'],
        ['090', '091', '092-0'],
      ],
      ',',
    ],
  ] as const)('with %s', async (_what, content, cells, delimiter) => {
    const read = await cellsOf(new TextEncoder().encode(content))
    expect(read.cells).toEqual(cells)
    expect(read.delimiter).toBe(delimiter)
  })

  test('of Western Excel with one accented name is not taken for Japanese', async () => {
    const bytes = new Uint8Array(
      Buffer.from('Name,Message\r\nCarlos P\u00e9rez,hello\r\n', 'latin1'),
    )
    expect((await cellsOf(bytes)).cells[1]).toEqual(['Carlos Pérez', 'hello'])
  })

  test('is read in the encoding that somebody chose, whatever it seems to be', async () => {
    const gb = new Uint8Array([0xb1, 0xb1, 0xbe, 0xa9, 0x2c, 0xd5, 0xc5, 0x0a])
    expect((await cellsOf(gb)).cells[0]).not.toEqual(['北京', '张'])
    const read = await readTable(gb, { ...asFound, encoding: 'gb18030' })
    expect(read).toMatchObject({ value: { encoding: 'gb18030', unreadable: 0 } })
    expect(read.ok && read.value.rows[0]?.cells).toEqual(['北京', '张'])
  })

  test.each([
    ['utf-32le', true],
    ['utf-32be', false],
  ] as const)('in %s is known by its mark', async (encoding, isLittle) => {
    const characters = Array.from('\ufeff氏名,𠮷野\n')
    const bytes = new Uint8Array(characters.length * 4)
    characters.forEach((one, at) =>
      new DataView(bytes.buffer).setUint32(at * 4, one.codePointAt(0) ?? 0, isLittle),
    )
    expect(await cellsOf(bytes)).toMatchObject({ encoding, cells: [['氏名', '𠮷野']] })
  })

  test('with a mark at its beginning has none in its first heading', async () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...encoded('UTF8')])
    expect((await cellsOf(bytes)).cells[0]).toEqual(['受付日', '氏名', '内容'])
  })

  test('with a broken character is still what it is, and counts it', async () => {
    const bytes = encoded('UTF8', `${text}${'日本語の文章です。'.repeat(60)}\r\n`)
    bytes[bytes.length - 5] = 0xff
    const read = await cellsOf(bytes)
    expect(read.encoding).toBe('utf-8')
    expect(read.unreadable).toBeGreaterThan(0)
  })

  test('whose quotation marks never end is marked where it breaks', async () => {
    const read = await cellsOf(new TextEncoder().encode('a,b\n1,2\n"3,4\n5,6\n'))
    expect(read.rows.map(row => row.broken)).toEqual([false, false, true])
  })

  test('of 100,000 rows is read in a few seconds', async () => {
    const line = '2026/1/5,髙橋 みなみ,minami@mail.example,開示,私の情報を見せてください。\r\n'
    const begun = workedMs()
    expect((await cellsOf(new TextEncoder().encode(line.repeat(100_000)))).rows).toHaveLength(
      100_000,
    )
    expect(workedMs() - begun).toBeLessThan(8000)
  })
})

test('something else is refused', async () => {
  const refused = async (bytes: Uint8Array) => {
    const read = await readTable(bytes, asFound)
    return read.ok ? undefined : read.error.code
  }
  expect(await refused(new Uint8Array([0x89, 0x50, 0, 0, 1, 2, 0]))).toBe('import/unknown-file')
  expect(await refused(new TextEncoder().encode('%PDF-1.7 a,b'))).toBe('import/unknown-file')
  expect(await refused(new TextEncoder().encode('\n\n'))).toBe('import/no-rows')
  expect(await refused(new TextEncoder().encode('<html><table><tr><td>a,b'))).toBe(
    'import/unknown-file',
  )
  // Workbooks of before .xlsx, and those with a password.
  const compound = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
  expect(kindOfFile(compound, '受付.xlsx')).toBe('table')
  expect(kindOfFile(compound, '受付.msg')).toBe('mail')
  expect(await refused(compound)).toBe('import/workbook-unreadable')
  expect(await refused(new TextEncoder().encode('PK\u0003\u0004 cut off'))).toBe(
    'import/workbook-unreadable',
  )
})
