import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Encoding from 'encoding-japanese'
import { expect, test } from 'vitest'
import { kaiji, newVault } from './terminal'

const text =
  '受付日,お名前,メールアドレス,請求の種類,お問い合わせ内容\r\n' +
  '2026/1/5,髙橋 みなみ,minami@mail.example,開示,"一行目\r\n二行目"\r\n' +
  '1/6/2026,佐藤 花子,hanako@mail.example,訂正,住所が違います\r\n' +
  'R8.1.7,鈴木 一,,,お聞きします\r\n'

const shiftJis = (content: string) =>
  new Uint8Array(Encoding.convert(Encoding.stringToCode(content), { to: 'SJIS', from: 'UNICODE' }))

async function aVaultAndFile(bytes: Uint8Array | string, name = 'in.csv') {
  const { open, folder } = await newVault()
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return {
    file,
    folder,
    run: (...rest: string[]) => kaiji('import', ...open, file, ...rest, '--json'),
    open,
  }
}

test('a dry run says what would come of each row, and writes nothing', async () => {
  const { run, open } = await aVaultAndFile(shiftJis(text.replace('髙', '高')))
  expect(await run('--dry-run')).toMatchObject({
    code: 0,
    json: {
      ...{ dryRun: true, encoding: 'shift_jis', rows: 3, importable: 2, imported: 0, rejected: 1 },
      errors: [{ row: 3, column: '受付日', code: 'date-ambiguous' }],
      warnings: [{ row: 4, code: 'type-taken' }],
    },
  })
  expect(await kaiji('case', 'list', ...open, '--status', 'all', '--json')).toMatchObject({
    json: [],
  })
})

test('an import makes cases, saves what it leaves out, and is undone', async () => {
  const { run, open, folder } = await aVaultAndFile(text)
  const rejected = join(folder, 'rejected.csv')
  expect(await run('--rejected', rejected)).toMatchObject({
    code: 0,
    json: {
      ...{ imported: 2, rejected: 1, first: '2026-0001', last: '2026-0002' },
      cases: [
        { row: 2, number: '2026-0001' },
        { row: 4, number: '2026-0002' },
      ],
    },
  })
  expect(readFileSync(rejected, 'utf8')).toContain('佐藤 花子')
  expect(await run()).toMatchObject({ code: 1, json: { imported: 0, already: 2, rejected: 1 } })
  expect(await run('--date-order', 'mdy')).toMatchObject({
    code: 0,
    json: { imported: 1, already: 2 },
  })
  expect(await kaiji('import', 'undo', ...open, '--json')).toMatchObject({ json: { removed: 1 } })
  expect(await kaiji('import', 'undo', ...open, '--json')).toMatchObject({ json: { removed: 2 } })
  expect(await kaiji('import', 'undo', ...open, '--json')).toMatchObject({ code: 2 })
})

test('the encoding is said where it is not the one that seems to fit', async () => {
  const { run } = await aVaultAndFile(shiftJis(text.replace('髙', '高')))
  const wrong = await run('--dry-run', '--encoding', 'EUC-JP', '--received', '2026-01-05')
  expect(wrong).toMatchObject({ code: 1, json: { encoding: 'euc-jp', importable: 0 } })
  const right = await run('--dry-run', '--encoding', 'shift_jis')
  expect(right).toMatchObject({ code: 0, json: { encoding: 'shift_jis', importable: 2 } })
  expect(await run('--encoding', 'ebcdic')).toMatchObject({ code: 2 })
})

test('a map says what columns and words mean', async () => {
  const table = 'だれ;いつ;なに\n佐藤 花子;2026-01-05;Ａ\n'
  const { run, folder } = await aVaultAndFile(table)
  const map = join(folder, 'map.json')
  const columns = { だれ: 'name', いつ: 'receivedOn', なに: 'type' }
  writeFileSync(
    map,
    JSON.stringify({ columns, headerRow: 0, words: { type: { A: 'jp.complaint' } } }),
  )
  expect(await run('--map', map)).toMatchObject({ code: 0, json: { imported: 1 } })
  writeFileSync(map, JSON.stringify({ columns: { どこ: 'name' } }))
  expect(await run('--map', map)).toMatchObject({ code: 2 })
  writeFileSync(map, '{"colums":{}}')
  expect(await run('--map', map)).toMatchObject({ code: 2 })
  expect(existsSync(map)).toBe(true)
})

const mail = (n: number, body: string, more = '') =>
  [
    `From: =?UTF-8?B?${Buffer.from('髙橋 みなみ').toString('base64')}?= <p${n}@mail.example>`,
    `Message-ID: <m${n}@mail.example>`,
    `Date: Tue, 1 Dec 2026 10:0${n}:00 +0900`,
    `Subject: request ${n}`,
    ...(more ? [more] : []),
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
  ].join('\n')

test('the mails of an mbox file become cases; a web form is read into its fields', async () => {
  const form =
    'お名前: 佐藤 花子\nメールアドレス: hanako@mail.example\n種別: 開示\nお問い合わせ内容:\n見せてください\n'
  const separator = 'From p@mail.example Tue Dec  1 10:00:00 2026\n'
  const mbox = [
    mail(1, '>From here on'),
    mail(2, form),
    mail(3, 'again', 'In-Reply-To: <m1@mail.example>'),
    mail(4, 'I am away', 'Auto-Submitted: auto-replied'),
  ]
  const { run, open } = await aVaultAndFile(
    mbox.map(one => `${separator}${one}\n\n`).join(''),
    'in.mbox',
  )
  expect(await run('--dry-run')).toMatchObject({ code: 0, json: { importable: 2, imported: 0 } })
  expect(await kaiji('case', 'list', ...open, '--status', 'all', '--json')).toMatchObject({
    json: [],
  })
  expect(await run()).toMatchObject({
    code: 0,
    json: {
      ...{ mails: 4, imported: 2, last: '2026-0002', errors: [] },
      leftOut: [
        { row: 3, code: 'import/same-thread', with: 1 },
        { row: 4, code: 'mail/automatic', case: null },
      ],
    },
  })
  expect(await kaiji('case', 'show', ...open, '2026-0001', '--json')).toMatchObject({
    json: { file: { case: { inquiry: 'From here on', channel: 'email' } } },
  })
  expect(await kaiji('case', 'show', ...open, '2026-0002', '--json')).toMatchObject({
    json: {
      file: {
        case: { inquiry: '見せてください', channel: 'web_form' },
        parties: [{ name: '佐藤 花子', email: 'hanako@mail.example' }],
        requests: [{ request: { type: 'jp.disclosure' } }],
      },
    },
  })
  expect(await kaiji('import', 'undo', ...open, '--json')).toMatchObject({ json: { removed: 2 } })
})

test('a file of mails that comes again makes no case twice', async () => {
  const separator = 'From p@mail.example Tue Dec  1 10:00:00 2026\n'
  const box = [mail(1, 'x'), mail(2, 'y')].map(one => `${separator}${one}\n\n`).join('')
  const { run } = await aVaultAndFile(box, 'in.mbox')
  expect(await run()).toMatchObject({ code: 0, json: { imported: 2, leftOut: [] } })
  expect(await run()).toMatchObject({
    code: 1,
    json: { imported: 0, leftOut: [{ row: 1, case: '2026-0001' }, { case: '2026-0002' }] },
  })
})
