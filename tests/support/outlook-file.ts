import { burn } from '@kenjiuno/msgreader/lib/Burner.js'
import { TypeEnum as kinds } from '@kenjiuno/msgreader/lib/Reader.js'

/** Properties by their number in MS-OXPROPS: a text, a number, a moment, or bytes. */
export type Properties = Readonly<Record<number, string | number | Date | Uint8Array>>

/** Numbers of the properties that a mail has. */
export const id = {
  messageClass: 0x001a,
  subject: 0x0037,
  submitted: 0x0039,
  representingName: 0x0042,
  headers: 0x007d,
  recipientKind: 0x0c15,
  senderName: 0x0c1a,
  senderKind: 0x0c1e,
  senderAddress: 0x0c1f,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  messageId: 0x1035,
  displayName: 0x3001,
  address: 0x3003,
  data: 0x3701,
  method: 0x3705,
  longName: 0x3707,
  contentId: 0x3712,
  mime: 0x370e,
  smtpAddress: 0x39fe,
  codePage: 0x3ffd,
  htmlCodePage: 0x3fde,
  senderSmtp: 0x5d01,
} as const

export type OutlookItem = {
  readonly properties: Properties
  readonly recipients?: readonly Properties[]
  readonly attachments?: readonly (Properties | EmbeddedItem)[]
  /** How texts are written; Unicode where it is left out. */
  readonly ansi?: (text: string) => Uint8Array
}
type EmbeddedItem = { readonly properties: Properties; readonly inside: OutlookItem }

export const received = {
  [id.messageClass]: 'IPM.Note',
  [id.subject]: '保有個人データの開示請求について',
  [id.senderName]: '髙橋 みなみ',
  [id.senderKind]: 'SMTP',
  [id.senderAddress]: 'minami@mail.example.jp',
  [id.submitted]: new Date('2026-12-18T01:02:03Z'),
  [id.messageId]: '<1@mail.example.jp>',
  [id.body]: '㈱ほしのホーム 御中\r\n\r\n①契約者情報の開示を求めます。\r\n',
}

export const desk = {
  [id.recipientKind]: 1,
  [id.displayName]: '個人情報お問い合わせ窓口',
  [id.address]: 'privacy@hoshino-home.example.jp',
}

type Entry = Parameters<typeof burn>[0][number]

/** The bytes of a real .msg file (MS-OXMSG in MS-CFB). */
export function anOutlookFile(item: OutlookItem): Uint8Array<ArrayBuffer> {
  const entries: Entry[] = [{ name: 'Root Entry', type: kinds.ROOT, length: 0, children: [] }]
  addItem(entries, 0, item, 32)
  return new Uint8Array(burn(entries))
}

/** A compound file that is none of Outlook's, as old Word and Excel files are. */
export const aCompoundFile = (streams: Readonly<Record<string, Uint8Array>>): Uint8Array => {
  const entries: Entry[] = [{ name: 'Root Entry', type: kinds.ROOT, length: 0, children: [] }]
  for (const [name, bytes] of Object.entries(streams)) addStream(entries, 0, name, bytes)
  return new Uint8Array(burn(entries))
}

function addItem(entries: Entry[], parent: number, item: OutlookItem, header: number): void {
  const { properties, recipients = [], attachments = [], ansi } = item
  addProperties(entries, parent, { properties, header, ansi })
  for (const [at, recipient] of recipients.entries()) {
    const storage = addStorage(entries, parent, `__recip_version1.0_#${hex(at)}`)
    addProperties(entries, storage, { properties: recipient, header: 8, ansi })
  }
  for (const [at, attachment] of attachments.entries()) {
    const storage = addStorage(entries, parent, `__attach_version1.0_#${hex(at)}`)
    const inside = isEmbedded(attachment) ? attachment.inside : undefined
    const own = isEmbedded(attachment) ? attachment.properties : attachment
    addProperties(entries, storage, { properties: own, header: 8, ansi })
    if (inside) addItem(entries, addStorage(entries, storage, '__substg1.0_3701000D'), inside, 24)
  }
}

const isEmbedded = (attachment: Properties | EmbeddedItem): attachment is EmbeddedItem =>
  'inside' in attachment

const hex = (value: number) => value.toString(16).toUpperCase().padStart(8, '0')

type Table = {
  readonly properties: Properties
  readonly header: number
  readonly ansi: OutlookItem['ansi']
}

/** Texts and bytes each in a stream of their own; numbers and moments in the table of all. */
function addProperties(entries: Entry[], parent: number, { properties, header, ansi }: Table) {
  const rows: Buffer[] = []
  for (const [id, value] of Object.entries(properties)) {
    const row = Buffer.alloc(16)
    const { type, bytes } = encoded(value, ansi)
    row.writeUInt32LE(Number(id) * 0x10000 + type)
    if (typeof value === 'number' || value instanceof Date) row.set(bytes, 8)
    else {
      row.writeUInt32LE(bytes.length, 8)
      addStream(entries, parent, `__substg1.0_${hex(Number(id) * 0x10000 + type)}`, bytes)
    }
    rows.push(row)
  }
  const table = Buffer.concat([Buffer.alloc(header), ...rows])
  addStream(entries, parent, '__properties_version1.0', table)
}

function encoded(value: Properties[number], ansi: OutlookItem['ansi']) {
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32LE(value)
    return { type: 0x0003, bytes }
  }
  if (value instanceof Date) {
    const bytes = Buffer.alloc(8)
    bytes.writeBigUInt64LE((BigInt(value.getTime()) + 11_644_473_600_000n) * 10_000n)
    return { type: 0x0040, bytes }
  }
  if (typeof value !== 'string') return { type: 0x0102, bytes: value }
  if (ansi) return { type: 0x001e, bytes: ansi(value) }
  return { type: 0x001f, bytes: Buffer.from(value, 'utf16le') }
}

function addStorage(entries: Entry[], parent: number, name: string): number {
  return add(entries, parent, { name, type: kinds.DIRECTORY, length: 0, children: [] })
}

function addStream(entries: Entry[], parent: number, name: string, bytes: Uint8Array): void {
  const { length } = bytes
  // The library writes the whole buffer below a view, and a Buffer is one of a shared pool.
  const own = new Uint8Array(bytes)
  add(entries, parent, { name, type: kinds.DOCUMENT, length, binaryProvider: () => own })
}

function add(entries: Entry[], parent: number, entry: Entry): number {
  entries[parent]?.children?.push(entries.length)
  return entries.push(entry) - 1
}
