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

  const sheet = (rows: string, after = '') =>
    `<worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`
  const oneSheet = (rows: string, after = '') =>
    aWorkbook({ 'xl/worksheets/sheet1.xml': sheet(rows, after) })
  const text = (said: string) => `<c t="inlineStr"><is><t>${said}</t></is></c>`

  test.each([
    [
      'cells and rows that do not say where they are',
      `<row>${text('受付日')}${text('氏名')}</row><row>${text('a')}<c/>${text('b')}</row>`,
      [
        ['受付日', '氏名'],
        ['a', '', 'b'],
      ],
    ],
    [
      'cells of which some say where they are',
      `<row r="2"><c r="c2" t="inlineStr"><is><t>c</t></is></c>${text('d')}</row>`,
      [[], ['', '', 'c', 'd']],
    ],
    [
      'text in pieces, beside which it is said how it is read aloud',
      '<row><c t="inlineStr"><is><r><t>山</t></r><r><rPr/><t xml:space="preserve"> 田</t></r><rPh sb="0" eb="1"><t>ヤマ</t></rPh></is></c><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>',
      [['山 田', '田中', '太郎']],
    ],
    [
      'numbers in places: telephone numbers and postcodes, whatever the program stores',
      '<row><c s="2"><v>9012345678</v></c><c s="3"><v>123456</v></c><c s="4"><v>600001</v></c><c s="5"><v>312345678</v></c><c s="6"><v>1234</v></c><c><v>9.012345678E9</v></c></row>',
      [['09012345678', '012-3456', '060-0001', '(03) 1234-5678', '1234', '9012345678']],
    ],
    [
      'errors of formulas as they are shown',
      '<row><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="s"><v>99</v></c><c t="str"><f>x</f></c>',
      undefined,
    ],
    [
      'errors of formulas as they are shown, and cells that point nowhere as empty ones',
      '<row><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="s"><v>99</v></c><c t="b"><v>1</v></c></row>',
      [['#DIV/0!', '', 'true']],
    ],
    [
      'days and times, never those of the day after',
      '<row><c s="1"><v>46027.4236111</v></c><c s="1"><v>46027.9999999</v></c><c t="d"><v>2026-01-05T00:00:00</v></c><c s="1"><v>0.5</v></c></row>',
      [['2026-01-05 10:10', '2026-01-05 23:59', '2026-01-05', '12:00']],
    ],
  ] as const)('has %s', async (_, rows, cells) => {
    const book = await aWorkbook({
      'xl/worksheets/sheet1.xml': sheet(rows),
      'xl/sharedStrings.xml': `<sst ${main}><si><t>田中</t><rPh sb="0" eb="2"><t>タナカ</t></rPh></si><si><r><t>太</t></r><r><t>郎</t></r><rPh sb="0" eb="1"><t>タ</t></rPh></si></sst>`,
      'xl/styles.xml': `<styleSheet ${main}><numFmts><numFmt numFmtId="170" formatCode="00000000000"/><numFmt numFmtId="171" formatCode="000\\-0000"/><numFmt numFmtId="172" formatCode="[&lt;=999]000;[&lt;=9999]000\\-00;000\\-0000"/><numFmt numFmtId="173" formatCode="[&lt;=99999999]####\\-####;\\(00\\)\\ ####\\-####"/><numFmt numFmtId="174" formatCode="#,##0_ "/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="173"/><xf numFmtId="174"/></cellXfs></styleSheet>`,
    })
    if (cells) expect((await cellsOf(book)).cells).toEqual(cells)
    else
      expect(await readTable(book, asFound)).toMatchObject({
        error: { code: 'import/workbook-unreadable' },
      })
  })

  test('says which rows and sheets are hidden, and reads them', async () => {
    const book = await aWorkbook({
      'xl/workbook.xml': `<workbook ${main} xmlns:r="${rel}"><sheets><sheet name="a" sheetId="1" state="veryHidden" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId2"/></sheets></workbook>`,
      'xl/worksheets/sheet1.xml': sheet(`<row>${text('x')}</row>`),
      'xl/worksheets/sheet2.xml': sheet(
        `<row>${text('a')}</row><row hidden="1">${text('b')}</row>`,
      ),
    })
    const read = await cellsOf(book)
    expect(read).toMatchObject({ sheet: 'b', sheets: ['b', 'a'], hiddenSheets: ['a'] })
    expect(read.rows.map(({ isHidden }) => isHidden ?? false)).toEqual([false, true])
  })

  test('says of every row what stands in cells that are merged over several', async () => {
    const book = await oneSheet(
      `<row>${text('日')}${text('名')}</row><row>${text('m')}${text('x')}</row><row><c/>${text('y')}</row>`,
      '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="A1:B1"/></mergeCells>',
    )
    expect((await cellsOf(book)).cells).toEqual([
      ['日', '名'],
      ['m', 'x'],
      ['m', 'y'],
    ])
  })

  test('is read in the strict form of the standard, and with prefixes', async () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    const id = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    const book = await aWorkbook({
      'xl/workbook.xml': `<x:workbook xmlns:x="${strict}" xmlns:r="${id}" conformance="strict"><x:sheets><x:sheet name="一" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`,
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${strict}"><x:sheetData><x:row><x:c s="1" t="d"><x:v>2026-01-05</x:v></x:c><x:c s="1"><x:v>46027</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    })
    expect((await cellsOf(book)).cells).toEqual([['2026-01-05', '2026-01-05']])
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
          relation(3, 'styles', 'styles.xml') +
          relation(4, 'sharedStrings', 'sharedStrings.xml'),
      ),
      'xl/workbook.xml': `<workbook ${main} xmlns:r="${rel}"><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/styles.xml': `<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ...parts,
    }
    return zipFile(
      Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, part(xml)])),
    )
  }
})
