import { expect, test } from 'vitest'
import { canBringIn } from '@core/mail/file-name'
import { expectSummariesRight } from '@tests/support/summaries'
import { aDraft, register, testProgram, valueOf, type TestProgram } from '@tests/support/program'

const mail = (n: number, more: readonly string[] = [], body = `本文${n}`) =>
  new TextEncoder().encode(
    [
      `From: Minami <p${n}@mail.example>`,
      `Message-ID: <m${n}@mail.example>`,
      'Date: Tue, 1 Dec 2026 10:00:00 +0900',
      `Subject: request ${n}`,
      ...more,
      'Content-Type: text/plain; charset=utf-8',
      '',
      body,
    ].join('\r\n'),
  )

const take = async ({ api }: TestProgram, name: string, bytes: Uint8Array) =>
  valueOf(await api.imports.take({ name, bytes: new Uint8Array(bytes) }))
const waiting = async ({ api }: TestProgram) => valueOf(await api.imports.mails({})).mails

test('mails wait in the vault over a lock, and each is decided about by itself', async () => {
  const program = await testProgram()
  const { api, recoveryKey } = program
  const known = await register(
    program,
    aDraft({ principal: { ...aDraft().principal, email: 'P2@mail.example' } }),
  )
  for (const n of [1, 2, 3]) {
    expect(await take(program, `${n}.eml`, mail(n))).toMatchObject({ kind: 'mails', staged: 1 })
  }
  expect(await take(program, '1 again.eml', mail(1))).toMatchObject({ staged: 0, twice: 1 })
  valueOf(await api.accounts.lock({}))
  valueOf(await api.accounts.unlockWithRecoveryKey({ recoveryKey }))
  const mails = await waiting(program)
  expect(mails.map(({ subject, cases }) => [subject, cases.map(c => [c.number, c.same])])).toEqual([
    ['request 1', []],
    ['request 2', [['2026-0001', ['email']]]],
    ['request 3', []],
  ])
  const [first, second, third] = mails.map(({ id }) => id)
  const made = valueOf(
    await api.imports.settleMails({ mailIds: [first!], how: 'case', type: 'jp.disclosure' }),
  )
  expect(made).toMatchObject([{ number: '2026-0002', problem: null }])
  valueOf(await api.imports.settleMails({ mailIds: [second!], how: 'add', to: known }))
  valueOf(await api.imports.settleMails({ mailIds: [third!], how: 'skip' }))
  expect(await waiting(program)).toEqual([])
  const { file } = valueOf(await api.cases.view({ caseId: known }))
  expect(file.documents.map(({ name }) => name)).toEqual(['2.eml'])
  const { db } = program.context.vault.current()!
  expect(db.$client.prepare('SELECT count(*) FROM documents').pluck().get()).toBe(2)
  expectSummariesRight(program)
})

test('an answer is known by its thread, also to a mail that was added later', async () => {
  const program = await testProgram()
  const { api } = program
  await take(program, '1.eml', mail(1))
  const [first] = await waiting(program)
  const [made] = valueOf(await api.imports.settleMails({ mailIds: [first!.id], how: 'case' }))
  await take(program, '2.eml', mail(2, ['In-Reply-To: <m1@mail.example>']))
  const [second] = await waiting(program)
  expect(second!.cases[0]).toMatchObject({ number: '2026-0001', same: ['message', 'name'] })
  valueOf(await api.imports.settleMails({ mailIds: [second!.id], how: 'add', to: made!.caseId! }))
  valueOf(await api.cases.change({ caseId: made!.caseId!, change: { subject: 'x' } }))
  await take(program, '3.eml', mail(3, ['References: <m2@mail.example>']))
  expect((await waiting(program))[0]!.cases[0]!.same).toContain('message')
})

test('of a thread that comes at once one mail becomes a case; a person decides about the others', async () => {
  const program = await testProgram()
  const { api } = program
  await take(program, '1.eml', mail(1))
  await take(program, '2.eml', mail(2, ['In-Reply-To: <m1@mail.example>']))
  await take(program, '3.eml', mail(3))
  const mailIds = (await waiting(program)).map(({ id }) => id)
  const done = valueOf(await api.imports.settleMails({ mailIds, how: 'case' }))
  expect(done.map(({ number, problem }) => number ?? problem)).toEqual([
    '2026-0001',
    { code: 'import/same-thread', number: '2026-0001' },
    '2026-0002',
  ])
  const [answer] = await waiting(program)
  expect(answer).toMatchObject({ subject: 'request 2', cases: [{ number: '2026-0001' }, {}] })
  const alone = { mailIds: [answer!.id], how: 'case' as const }
  expect(valueOf(await api.imports.settleMails(alone))).toMatchObject([{ number: '2026-0003' }])
})

test('the mail that began a thread becomes the case, in whatever order the mails come', async () => {
  const program = await testProgram()
  await take(program, '2.eml', mail(2, ['In-Reply-To: <m1@mail.example>']))
  const before = Buffer.from(mail(1)).toString().replace('Tue, 1 Dec', 'Mon, 30 Nov')
  await take(program, '1.eml', new TextEncoder().encode(before))
  const mailIds = (await waiting(program)).map(({ id }) => id)
  const done = valueOf(await program.api.imports.settleMails({ mailIds, how: 'case' }))
  expect(done.map(({ number, problem }) => number ?? problem?.code)).toEqual([
    ...['2026-0001', 'import/same-thread'],
  ])
  expect(await waiting(program)).toMatchObject([{ subject: 'request 2' }])
})

test('a thread of Outlook is known without the mails between', async () => {
  const program = await testProgram()
  const { api } = program
  const index = (more: string) =>
    `Thread-Index: ${Buffer.from('x'.repeat(22) + more).toString('base64')}`
  await take(program, '1.eml', mail(1, [index('')]))
  const [first] = await waiting(program)
  valueOf(await api.imports.settleMails({ mailIds: [first!.id], how: 'case' }))
  const { draft } = valueOf(
    await api.cases.readMail({ name: '5.eml', bytes: mail(5, [index('1234567890')]) }),
  )
  const types = { types: ['jp.disclosure'] }
  valueOf(await api.cases.saveDraft({ draft: { ...draft, ...types } }))
  valueOf(await api.cases.register({}))
  expect(draft.threadKey).toMatch(/^thread-index:/)
  await take(program, '9.eml', mail(9, [index('12345')]))
  const [answer] = await waiting(program)
  expect(answer!.cases.map(({ number, same }) => [number, same[0]]).toSorted()).toEqual([
    ['2026-0001', 'message'],
    ['2026-0002', 'message'],
  ])
})

test('what is asked for is chosen for mails that do not say', async () => {
  const program = await testProgram()
  const form =
    'お名前: 佐藤 花子\nメールアドレス: h@mail.example\n請求の種類: 訂正\nお問い合わせ内容: 住所が違う'
  await take(program, '1.eml', mail(1, [], form))
  await take(program, '2.eml', mail(2))
  const mailIds = (await waiting(program)).map(({ id }) => id)
  const how = { mailIds, how: 'case', type: 'jp.disclosure' } as const
  const made = valueOf(await program.api.imports.settleMails(how))
  const types = made.map(async ({ caseId }) => {
    const { file } = valueOf(await program.api.cases.view({ caseId: caseId! }))
    return file.requests[0]?.request.type
  })
  expect(await Promise.all(types)).toEqual(['jp.correction', 'jp.disclosure'])
})

test('a mail that was added to a case is found by its words', async () => {
  const program = await testProgram()
  const { api } = program
  const to = await register(program)
  await take(program, '1.eml', mail(1, [], '追伸：ひまわり会員です'))
  const [first] = await waiting(program)
  valueOf(await api.imports.settleMails({ mailIds: [first!.id], how: 'add', to }))
  const find = async () => valueOf(await api.search.find({ text: 'ひまわり' })).total
  await expect.poll(find, { timeout: 5000 }).toBe(1)
})

test('a mail that cannot be read stops no other, and can be put aside', async () => {
  const program = await testProgram()
  const broken = new Uint8Array(2000)
  broken.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  expect(await take(program, 'broken.msg', broken)).toMatchObject({ staged: 0, unreadable: 1 })
  await take(program, '1.eml', mail(1))
  const mails = await waiting(program)
  expect(mails.map(({ problem }) => problem)).toEqual(['mail/damaged', null])
  const mailIds = mails.map(({ id }) => id)
  const done = valueOf(await program.api.imports.settleMails({ mailIds, how: 'case' }))
  expect(done.map(({ problem, number }) => [problem?.code ?? null, number])).toEqual([
    [null, '2026-0001'],
    ['mail/not-a-mail', null],
  ])
  expect(await waiting(program)).toHaveLength(1)
})

test('a folder of a mail program, a file without an ending, is a file of mails', async () => {
  expect(['受信トレイ', 'Inbox'].map(canBringIn)).toEqual([true, true])
  expect(['a.docx', '.DS_Store'].map(canBringIn)).toEqual([false, false])
  const program = await testProgram()
  const line = Buffer.from('From - Tue Dec 01 10:00:00 2026\r\n')
  const box = Buffer.concat([1, 2].flatMap(n => [line, mail(n), Buffer.from('\r\n\r\n')]))
  expect(await take(program, '受信トレイ', box)).toMatchObject({ staged: 2 })
  const { db } = program.context.vault.current()!
  const names = db.$client.prepare('SELECT name FROM documents ORDER BY name').pluck().all()
  expect(names).toEqual(['受信トレイ-1.eml', '受信トレイ-2.eml'])
})

test('a mail of 40 MB is taken in with its attachment', async () => {
  const program = await testProgram()
  const line = `${'QUJD'.repeat(19)}\r\n`
  const attachment = [
    '--x',
    'Content-Type: application/pdf; name="a.pdf"',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="a.pdf"',
    '',
    line.repeat(Math.floor((40 * 1024 * 1024) / line.length)),
    '--x--',
  ].join('\r\n')
  const head = [
    'From: a@mail.example',
    'Subject: large',
    'Date: Tue, 1 Dec 2026 10:00:00 +0900',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    attachment,
  ].join('\r\n')
  const taken = program.api.imports.take({
    name: 'large.eml',
    bytes: new TextEncoder().encode(head),
  })
  expect(valueOf(await taken)).toMatchObject({ staged: 1 })
  expect(await waiting(program)).toMatchObject([{ subject: 'large', attachments: 1 }])
}, 60_000)
