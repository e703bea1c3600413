import { describe, expect, test } from 'vitest'
import { createMailReader } from '@main/services/mail/mail-reader'
import { aCompoundFile, anOutlookFile, desk, id, received } from '@tests/support/outlook-file'

const parse = (bytes: Uint8Array) => createMailReader().parse(bytes)
const refused = (code: string) => ({ ok: false, error: { code } })

describe('what is no mail', () => {
  test('another compound file, say of old Word, is refused as such', async () => {
    const word = aCompoundFile({ WordDocument: new Uint8Array(5000), '1Table': new Uint8Array(10) })
    expect(await parse(word)).toEqual(refused('mail/not-a-mail'))
  })

  test.each(['IPM.Contact', 'IPM.Appointment', 'IPM.Task'])('%s is refused', async kind => {
    const file = anOutlookFile({ properties: { ...received, [id.messageClass]: kind } })
    expect(await parse(file)).toEqual(refused('mail/not-a-mail'))
  })

  test('an answer to a meeting is a mail', async () => {
    const properties = { ...received, [id.messageClass]: 'IPM.Schedule.Meeting.Request' }
    expect(await parse(anOutlookFile({ properties }))).toMatchObject({ ok: true })
  })
})

describe('a broken file', () => {
  const whole = anOutlookFile({
    properties: { ...received, [id.body]: '長い本文。'.repeat(500) },
    recipients: [desk],
    attachments: [{ [id.method]: 1, [id.longName]: 'a.bin', [id.data]: new Uint8Array(5000) }],
  })
  const outcome = async (file: Uint8Array) => {
    const reply = await parse(file)
    return reply.ok ? 'read' : reply.error.code
  }

  test.each([0.02, 0.2, 0.5, 0.9])(
    'cut off at %s of its length is said to be damaged',
    async part => {
      expect(await outcome(whole.subarray(0, whole.length * part))).toBe('mail/damaged')
    },
  )

  test('no wrong byte makes it hang or throw', async () => {
    const seen = new Set<string>()
    for (let at = 8; at < whole.length; at += 7) {
      const file = whole.slice()
      file[at] = (file[at]! + 1 + (at % 254)) & 0xff
      seen.add(await outcome(file))
    }
    expect([...seen]).toEqual(expect.arrayContaining(['mail/damaged', 'read']))
    expect(seen.size).toBeLessThanOrEqual(3)
  })

  test('a table that leads in a circle is said to be damaged', async () => {
    const directory = new DataView(whole.buffer).getInt32(0x30, true)
    const table = new DataView(whole.buffer).getInt32(0x4c, true)
    const file = whole.slice()
    const entry = (table + 1) * 512 + directory * 4
    new DataView(file.buffer).setInt32(entry, directory, true)
    expect(await outcome(file)).toBe('mail/damaged')
  })

  test('storages that hold each other are said to be damaged', async () => {
    const view = new DataView(whole.slice().buffer)
    const start = (view.getInt32(0x30, true) + 1) * 512
    for (let at = start; at < start + 20 * 128; at += 128) {
      if (view.getUint8(at + 0x42) === 1) view.setInt32(at + 0x4c, 0, true)
    }
    expect(await outcome(new Uint8Array(view.buffer))).toBe('mail/damaged')
  })
})
