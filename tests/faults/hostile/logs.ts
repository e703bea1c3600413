import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { canonicalJson, type Json } from '@core/audit/canonical-json'
import { eventHash, genesis } from '@db/chain'
import { rubbish, type HostileFile } from './mails'

const megabyte = 1024 * 1024
const at = '2026-12-18T01:00:00.000Z'

/** A log as Kaiji writes it: header, events, footer. */
function whole(count: number): readonly string[] {
  const events: string[] = []
  let prev = genesis
  for (let seq = 1; seq <= count; seq += 1) {
    const kind = 'search/made' as const
    const facts = { seq, at, actor: 'sato', caseId: null, kind, detail: { hits: seq } }
    const hash = eventHash({ ...facts, prev })
    events.push(canonicalJson({ ...facts, prev, hash }))
    prev = hash
  }
  const header = headerWith({
    range: { from: 1, to: count, prev: genesis },
    head: { events: count, head: prev },
  })
  const sealed = createHash('sha256').update(header).digest('hex')
  return [header, ...events, canonicalJson({ count, head: prev, header: sealed })]
}

const headerWith = (change: Readonly<Record<string, Json>>): string =>
  canonicalJson({
    format: 'kaiji-log',
    version: 1,
    vaultId: '00000000-0000-4000-8000-000000000001',
    madeAt: at,
    range: { from: 1, to: 3, prev: genesis },
    head: { events: 3, head: genesis },
    cut: null,
    ...change,
  })

const joined = (lines: readonly string[], end = '\n'): string => lines.map(l => l + end).join('')
const three = whole(3)
/** The three events' log with this in the place of its second event. */
const instead = (line: string): string => joined(three.with(2, line))
const withDetail = (detail: string): string =>
  instead(three[2]!.replace(/"detail":\{[^}]*\}/, `"detail":${detail}`))
const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`

const texts: readonly HostileFile[] = [
  { name: 'a whole log', make: () => joined(three) },
  { name: 'nothing', make: () => '' },
  { name: 'rubbish', make: () => rubbish(200_000) },
  { name: 'zeros', make: () => new Uint8Array(3 * megabyte) },
  { name: 'NUL in an event', make: () => instead(three[2]!.replace('sato', 'sa\0to')) },
  { name: 'a NUL after every line', make: () => joined(three, '\n\0') },
  {
    name: 'invalid UTF-8 in an event',
    make: () => {
      const bytes = Buffer.from(joined(three))
      bytes.writeUInt8(0xff, bytes.indexOf('sato'))
      return bytes
    },
  },
  { name: 'half a surrogate', make: () => instead(three[2]!.replace('sato', '\\ud800')) },
  { name: 'UTF-16', make: () => Buffer.from(joined(three), 'utf16le') },
  { name: 'CRLF', make: () => joined(three, '\r\n') },
  { name: 'only CR', make: () => joined(three, '\r') },
  { name: 'a byte order mark', make: () => `\ufeff${joined(three)}` },
  { name: 'a byte order mark in every line', make: () => joined(three.map(l => `\ufeff${l}`)) },
  { name: 'no first line', make: () => joined(three.slice(1)) },
  { name: 'only the first line', make: () => joined(three.slice(0, 1)) },
  { name: 'only the last line', make: () => joined(three.slice(-1)) },
  { name: 'every line twice', make: () => joined(three.flatMap(line => [line, line])) },
  { name: 'two logs in one', make: () => joined([...three, ...three]) },
  { name: 'one event twice', make: () => joined(three.toSpliced(2, 0, three[2]!)) },
  { name: 'a line of 30 MB', make: () => instead('x'.repeat(30 * megabyte)) },
  { name: 'a first line of 30 MB', make: () => 'x'.repeat(30 * megabyte) },
  {
    name: 'a line just below the limit',
    make: () => withDetail(`"${'x'.repeat(megabyte - 600)}"`),
  },
  { name: 'an event 100,000 deep', make: () => withDetail(deep(100_000)) },
  { name: 'an event 5,000 deep', make: () => withDetail(deep(5000)) },
  { name: 'lists 400,000 deep', make: () => instead('['.repeat(400_000) + ']'.repeat(400_000)) },
  { name: 'a first line 100,000 deep', make: () => deep(100_000) },
  {
    name: 'a first line with depth in it',
    make: () => `{"format":"kaiji-log","version":1,"cut":${deep(80_000)}}\n`,
  },
  {
    name: 'a last line with depth in it',
    make: () => joined(three.with(4, `{"head":${deep(90_000)}}`)),
  },
  { name: 'brackets that never close', make: () => instead('{"a":['.repeat(150_000)) },
  {
    name: 'many keys',
    make: () => withDetail(`{${Array.from({ length: 60_000 }, (_, n) => `"k${n}":1`).join()}}`),
  },
  { name: '__proto__', make: () => withDetail('{"__proto__":{"ok":true}}') },
  { name: 'a key said twice', make: () => withDetail('{"hits":2,"hits":2}') },
  {
    name: 'numbers beyond numbers',
    make: () => instead(three[2]!.replace('"seq":2', '"seq":1e999')),
  },
  { name: 'a number that rounds', make: () => instead(three[2]!.replace('"seq":2', '"seq":2.0')) },
  {
    name: 'a range beyond numbers',
    make: () => joined(three.with(0, three[0]!.replace('"to":3', '"to":9007199254740993'))),
  },
  {
    name: 'a range of 9,007,199,254,740,991 events',
    make: () =>
      joined([
        headerWith({
          range: { from: 1, to: Number.MAX_SAFE_INTEGER, prev: genesis },
          head: { events: Number.MAX_SAFE_INTEGER, head: genesis },
        }),
        ...three.slice(1),
      ]),
  },
  { name: 'version 1e999', make: () => '{"format":"kaiji-log","version":1e999}\n' },
  { name: 'a version that is a text', make: () => '{"format":"kaiji-log","version":"2"}\n' },
  { name: 'escape sequences', make: () => instead('\u001b]0;x\u0007\u001b[2J') },
  { name: 'a million lines of rubbish', make: () => 'rubbish\n'.repeat(1_000_000) },
  {
    name: 'a million lines after the first',
    make: () => `${three[0]}\n${'rubbish\n'.repeat(1_000_000)}`,
  },
  {
    name: 'a million lines after the last',
    make: () => `${joined(three)}${'{}\n'.repeat(1_000_000)}`,
  },
  { name: 'ten million empty lines', make: () => `${three[0]}\n${'\n'.repeat(10_000_000)}` },
  { name: 'fifty thousand events', make: () => joined(whole(50_000)) },
]

/** A link to what is given for its own name. */
const linkTo =
  (target: (file: string) => string) =>
  (file: string): void => {
    symlinkSync(target(file), file)
  }

function folderAt(file: string): void {
  mkdirSync(file)
}

function pipeAt(file: string): void {
  execFileSync('mkfifo', [file])
}

/** What is no file, or one by another name. */
const places: readonly HostileFile[] = [
  { name: 'a folder', make: () => '', put: folderAt },
  { name: 'a link to itself', make: () => '', put: linkTo(file => file) },
  { name: 'a link to nowhere', make: () => '', put: linkTo(file => `${file}-gone`) },
  { name: 'a link to an endless file', make: () => '', put: linkTo(() => '/dev/zero') },
  { name: 'a pipe that nobody writes to', make: () => '', put: pipeAt },
  {
    name: 'a link to a whole log',
    make: () => '',
    put: file => {
      writeFileSync(`${file}-whole`, joined(three))
      symlinkSync(`${file}-whole`, file)
    },
  },
]

/** Exported logs that were damaged, or made to do harm, and a few that are whole. */
export const hostileLogs: readonly HostileFile[] = [...places, ...texts]

/** Those that `verify-audit` has to call whole. */
export const wholeLogs: readonly string[] = [
  ...['a whole log', 'CRLF', 'a byte order mark', 'fifty thousand events', 'a link to a whole log'],
]
