import { expect, test } from 'vitest'
import { readInquiryMail } from '@main/services/mail/attached-mail'
import { createMailReader } from '@main/services/mail/mail-reader'
import { valueOf } from '@core/failure'

const lines = (...all: readonly string[]): string => all.join('\r\n')

const asked = lines(
  'From: Minami <minami@mail.example>',
  'To: info@aozora.example',
  'Date: Mon, 5 Jan 2026 10:00:00 +0900',
  'Subject: My data',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Please show me my data.',
)

type Outer = { readonly from: string; readonly words: string; readonly mails?: number }

const outer = ({ from, words, mails = 1 }: Outer): ReturnType<typeof readInquiryMail> =>
  readInquiryMail(
    createMailReader(),
    Buffer.from(
      lines(
        `From: ${from}`,
        'To: privacy@aozora.example',
        'Date: Thu, 8 Jan 2026 09:00:00 +0900',
        'Subject: an inquiry',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain; charset=utf-8',
        '',
        words,
        ...Array.from({ length: mails }, () =>
          lines('--b', 'Content-Type: message/rfc822', '', asked),
        ),
        '--b--',
        '',
      ),
    ),
  )

test('the words of a mail that a colleague passed on as a file follow those of theirs', async () => {
  const { message } = valueOf(
    await outer({ from: 'sato@aozora.example', words: 'This came in today.' }),
  )
  expect(message.text).toMatch(/^This came in today\.\n\n-+ Forwarded message/)
  expect(message.text).toContain('From: Minami <minami@mail.example>\nDate: 2026-01-05 10:00\n')
  expect(message.text).toMatch(/Please show me my data\.$/)
  expect(message.warnings).toContain('mail/forwarded')
})

test('without words of theirs it is the whole text, and nothing is missing', async () => {
  const { message } = valueOf(await outer({ from: 'sato@aozora.example', words: '' }))
  expect(message.text).toMatch(/^-+ Forwarded message/)
  expect(message.warnings).toEqual(['mail/forwarded'])
})

test.each([
  [
    'evidence of somebody from outside',
    { from: 'jun@mail.example', words: 'Delete my data, see the mail with this.' },
  ],
  ['several mails', { from: 'sato@aozora.example', words: 'Two of them.', mails: 2 }],
])('%s stays with the mail it came with', async (_, given) => {
  const { message } = valueOf(await outer(given))
  expect(message.text).toBe(given.words)
  expect(message.warnings).toEqual([])
})
