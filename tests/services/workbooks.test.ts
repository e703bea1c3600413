import { describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { readTable } from '@main/services/tables/read-table'
import { asFound, cellsOf } from '@tests/support/read-cells'
import { zipFile } from '@tests/support/zip-file'

describe('a workbook', () => {
  test('has days, numbers and text as they are meant', async () => {
    const cells = [
      [{ value: '受付日' }, { value: '電話番号' }, { value: '内容' }],
      [
        { value: new Date(Date.UTC(2026, 0, 5)), type: Date, format: 'yyyy/mm/dd' },
        { value: 9012345678, type: Number },
        { value: '一行目\n二行目' },
      ],
    ]
    // The types of the library do not know of mixed rows.
    const bytes = await writeWorkbook(cells as never).toBuffer()
    const read = await cellsOf(new Uint8Array(bytes))
    expect(read.cells).toEqual([
      ['受付日', '電話番号', '内容'],
      ['2026-01-05', '9012345678', '一行目\n二行目'],
    ])
    expect(read.rows[1]?.numbers).toEqual(new Set([1]))
  })

  const part = (xml: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

  test('counts its days from 1904 where it says so, and has what formulas came to', async () => {
    const book = await aWorkbook({
      'xl/workbook.xml': `<workbook ${main} xmlns:r="${rel}"><workbookPr date1904="1"/><sheets><sheet name="一月" sheetId="1" r:id="rId1"/><sheet name="二月" sheetId="2" r:id="rId2"/></sheets></workbook>`,
      'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData><row r="1"><c r="A1" s="1"><v>44565</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row></sheetData></worksheet>`,
      'xl/worksheets/sheet2.xml': `<worksheet ${main}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>二</t></is></c></row></sheetData></worksheet>`,
    })
    const first = await cellsOf(book)
    expect(first).toMatchObject({ sheet: '一月', sheets: ['一月', '二月'] })
    expect(first.cells).toEqual([['2026-01-05', 'ab']])
    expect((await cellsOf(book, '二月')).cells).toEqual([['二']])
    expect(await readTable(book, { ...asFound, sheet: '三月' })).toMatchObject({
      error: { code: 'import/no-such-sheet' },
    })
  })

  test('is read by the first sheet that is not hidden', async () => {
    const sheet = (text: string) =>
      `<worksheet ${main}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`
    const book = await aWorkbook({
      'xl/workbook.xml': `<workbook ${main} xmlns:r="${rel}"><sheets><sheet name="a" sheetId="1" state="hidden" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId2"/></sheets></workbook>`,
      'xl/worksheets/sheet1.xml': sheet('list'),
      'xl/worksheets/sheet2.xml': sheet('rows'),
    })
    expect(await cellsOf(book)).toMatchObject({ sheets: ['b', 'a'], cells: [['rows']] })
    expect((await cellsOf(book, 'a')).cells).toEqual([['list']])
  })

  test('has days in Japanese years, and those of LibreOffice from 1904', async () => {
    const styles = (code: string) =>
      `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="176" formatCode="${code}"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="176" applyNumberFormat="1"/></cellXfs></styleSheet>`
    const book = (code: string, epoch: string) =>
      aWorkbook({
        'xl/workbook.xml': `<workbook ${main} xmlns:r="${rel}"><workbookPr date1904="${epoch}"/><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData><row r="1"><c r="A1" s="1"><v>44565</v></c></row></sheetData></worksheet>`,
        'xl/styles.xml': styles(code),
      })
    const era = '[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@'
    expect((await cellsOf(await book(era, 'false'))).cells).toEqual([['2022-01-04']])
    expect((await cellsOf(await book('[$-411]ge.m.d', 'true'))).cells).toEqual([['2026-01-05']])
    expect((await cellsOf(await book('General', 'true'))).cells).toEqual([['44565']])
  })

  async function aWorkbook(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
    const relation = (id: number, type: string, target: string) =>
      `<Relationship Id="rId${id}" Type="${rel}/${type}" Target="${target}"/>`
    const relations = (inside: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
    const files = {
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
      'xl/_rels/workbook.xml.rels': relations(
        relation(1, 'worksheet', 'worksheets/sheet1.xml') +
          relation(2, 'worksheet', 'worksheets/sheet2.xml') +
          relation(3, 'styles', 'styles.xml'),
      ),
      'xl/styles.xml': `<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ...parts,
    }
    return zipFile(
      Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, part(xml)])),
    )
  }
})
