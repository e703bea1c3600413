import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { anOutlookFile, id } from '@tests/support/outlook-file'
import { temporaryFolder } from '@tests/support/temporary'
import { kaiji } from './terminal'

const mail = (subject: string, text: string) =>
  [
    'From: =?UTF-8?B?6auZ5qmL?= <minami@mail.example>',
    'To: privacy@aozora-home.example',
    'Date: Fri, 18 Dec 2026 10:00:00 +0900',
    `Message-ID: <${subject}@mail.example>`,
    `Subject: ${subject}`,
    'Content-Type: text/plain; charset=UTF-8',
    '',
    text,
    '',
  ].join('\r\n')

async function read(name: string, content: string | Uint8Array) {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, content)
  return kaiji('read-mail', file, '--json')
}

test('a mail is read as plain text, with sender, date and subject', async () => {
  const { code, json } = await read('a.eml', mail('first', '開示してください。'))
  expect(code).toBe(0)
  expect(json).toMatchObject({
    messages: [
      {
        from: { name: '髙橋', address: 'minami@mail.example' },
        date: '2026-12-18T10:00:00+09:00',
        subject: 'first',
        attachments: [],
        warnings: [],
      },
    ],
  })
  expect(JSON.stringify(json)).toContain('開示してください。')
})

test('an mbox file gives each of its mails, with quoted From lines as they were', async () => {
  const line = 'From minami@mail.example Fri Dec 18 10:00:00 2026\n'
  const box = [mail('first', '一通目'), mail('second', '>From here on\nFrom the heart')]
    .map(one => `${line}${one.replaceAll('\r\n', '\n')}\n`)
    .join('')
  const { json } = await read('box.mbox', box)
  expect(json).toMatchObject({ messages: [{ subject: 'first' }, { subject: 'second' }] })
  const { messages } = json as { messages: { text: string }[] }
  expect(messages[0]?.text.trim()).toBe('一通目')
  expect(messages[1]?.text.trim()).toBe('From here on\nFrom the heart')
})

test('an Outlook .msg file is read in the same form', async () => {
  const file = anOutlookFile({
    properties: {
      [id.subject]: '開示請求',
      [id.senderName]: '髙橋',
      [id.senderAddress]: 'minami@mail.example',
      [id.body]: '開示してください。',
    },
  })
  const { code, json } = await read('a.msg', file)
  expect(code).toBe(0)
  expect(json).toEqual({
    messages: [
      {
        from: { name: '髙橋', address: 'minami@mail.example' },
        to: [],
        date: null,
        messageId: null,
        subject: '開示請求',
        text: '開示してください。',
        attachments: [],
        warnings: ['mail/no-date'],
      },
    ],
  })
  expect(await read('cut.msg', file.subarray(0, 2000))).toMatchObject({
    code: 1,
    json: { ok: false, error: { code: 'mail/damaged' } },
  })
})

test('what is no mail is refused, and a missing file is wrong use', async () => {
  expect(await read('x.eml', new Uint8Array([0, 1, 2, 3]))).toMatchObject({
    code: 1,
    json: { ok: false, error: { code: 'mail/not-a-mail' } },
  })
  expect(await kaiji('read-mail', '/gone.eml', '--json')).toMatchObject({ code: 2, text: '' })
  expect(await kaiji('read-mail', '--json')).toMatchObject({ code: 2, text: '' })
})
