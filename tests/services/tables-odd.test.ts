import { expect, test } from 'vitest'
import { cellsOf } from '@tests/support/read-cells'

test.each([
  ['a word to Excel in quotation marks', '"sep=;"\r\na;b\r\n1;2\r\n', ';'],
  ['the marks of files that were joined', '\ufeffa,b\r\n\ufeff"1","2"\r\n', ','],
  ['the end of a file of DOS, after its last line', 'a,b\r\n1,2\r\n\u001a\u001a\0\0\r\n', ','],
  ['commas of full width', 'a，b\r\n1，2\r\n', '，'],
  ['Japanese commas in every row', 'a、b\r\n1、2\r\n', '、'],
  ['blanks before quotation marks', 'a, "b"\r\n1, "2"\r\n', ','],
] as const)('a table with %s', async (_, text, delimiter) => {
  const read = await cellsOf(new TextEncoder().encode(text))
  expect(read).toMatchObject({ delimiter })
  expect(read.cells).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})

test.each([
  ['round quotation marks', 'a,b\r\n“1, x\r\ny”,2\r\n', ['1, x\ny', '2']],
  ['quotation marks after a backslash', 'a,b\r\n"x \\"y\\", z",2\r\n', ['x "y", z', '2']],
  ['a Japanese comma within a text', 'a\r\nはい、見ます\r\n', ['はい、見ます']],
  ['round quotation marks within a text', 'a,b\r\n"“x”",2\r\n', ['“x”', '2']],
] as const)('a cell with %s', async (_, text, cells) => {
  expect((await cellsOf(new TextEncoder().encode(text))).cells[1]).toEqual(cells)
})
