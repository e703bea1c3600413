import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '@core/audit/canonical-json'
import { initialPolicy } from '@core/settings/policy'
import { eventHash, genesis } from '@db/chain'
import { addColleague } from '@tests/support/colleague'
import { password, testProgram, valueOf } from '@tests/support/program'
import { kaiji, newVault } from './terminal'

/** A vault's log in a file, and what checks a file made from it. */
async function exported() {
  const { open, folder, vault } = await newVault()
  for (let n = 0; n < 3; n += 1) await kaiji('case', 'list', ...open)
  const out = join(folder, 'log.jsonl')
  const made = await kaiji('audit', 'export', ...open, '--out', out, '--json')
  const bytes = readFileSync(out)
  const check = async (content: string | Uint8Array) => {
    const file = join(folder, 'changed.jsonl')
    writeFileSync(file, content)
    return kaiji('verify-audit', file, '--json')
  }
  return { open, folder, vault, out, made, text: bytes.toString('utf8'), bytes, check }
}

const linesOf = (text: string) => text.trimEnd().split('\n')
const joined = (lines: readonly string[]) => `${lines.join('\n')}\n`

describe('an exported log', () => {
  test('is checked without the vault: number of events, where it starts, its head', async () => {
    const { out, made, text } = await exported()
    const lines = linesOf(text)
    const header: unknown = JSON.parse(lines[0]!)
    expect(header).toMatchObject({ format: 'kaiji-log', version: 1, range: { from: 1 }, cut: null })
    const events = lines.length - 2
    expect(made).toMatchObject({ code: 0, json: { out, events } })
    const { head } = JSON.parse(lines.at(-1)!) as { head: string }
    expect(await kaiji('verify-audit', out, '--json')).toMatchObject({
      code: 0,
      json: { ok: true, events, firstBad: null, from: 1, head },
    })
    expect((await kaiji('verify-audit', out)).text).toContain(`The log is whole: ${events} events`)
  })

  test('stays whole through mail and editors: line ends, a byte order mark, an empty line', async () => {
    const { text, check } = await exported()
    const changed = [
      text.replaceAll('\n', '\r\n'),
      `\uFEFF${text}`,
      `\uFEFF${text.replaceAll('\n', '\r\n')}`,
      text.trimEnd(),
      `${text}\n\n`,
    ]
    for (const content of changed) {
      expect(await check(content)).toMatchObject({ code: 0, json: { ok: true, firstBad: null } })
    }
  })

  test('every single changed byte is found', async () => {
    const { bytes, check } = await exported()
    const step = Math.max(1, Math.floor(bytes.length / 400))
    for (let at = 0; at < bytes.length - 1; at += step) {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 1
      const { code, json } = await check(changed)
      expect({ at, code, json }).toMatchObject({ code: 1, json: { ok: false } })
    }
  })

  test('cut short at any line or in the middle of one: the first missing event is named', async () => {
    const { text, check } = await exported()
    const lines = linesOf(text)
    for (let kept = 1; kept < lines.length; kept += 1) {
      const events = kept - 1
      const answer = { ok: false, events, firstBad: events + 1 }
      expect(await check(joined(lines.slice(0, kept)))).toMatchObject({ code: 1, json: answer })
    }
    const broken = text.slice(0, text.indexOf(lines[3]!) + 40)
    expect(await check(broken)).toMatchObject({ json: { ok: false, events: 2, firstBad: 3 } })
  })

  test('reordered, doubled, or with one left out: the first event that is wrong is named', async () => {
    const { text, check } = await exported()
    const lines = linesOf(text)
    const swapped = lines.with(3, lines[4]!).with(4, lines[3]!)
    expect(await check(joined(swapped))).toMatchObject({ json: { ok: false, firstBad: 3 } })
    const doubled = lines.toSpliced(3, 0, lines[3]!)
    expect(await check(joined(doubled))).toMatchObject({ json: { ok: false, firstBad: 4 } })
    expect(await check(joined(lines.toSpliced(4, 1)))).toMatchObject({
      json: { ok: false, firstBad: 4 },
    })
    const last = lines.length - 2
    expect(await check(joined(lines.toSpliced(last, 1)))).toMatchObject({
      json: { ok: false, firstBad: last },
    })
    expect(await check(`${text}${lines[2]!}\n`)).toMatchObject({ code: 1, json: { ok: false } })
  })

  test('of another vault than its first line says, or under another first line, does not pass', async () => {
    const { text, check } = await exported()
    const lines = linesOf(text)
    const other = lines[0]!.replace(/"vaultId":"[0-9a-f]/, '"vaultId":"z')
    expect(await check(joined(lines.with(0, other)))).toMatchObject({ json: { ok: false } })
    const id = /"vaultId":"([^"]+)"/.exec(lines[0]!)![1]!
    const moved = id.replace(/^./, first => (first === 'a' ? 'b' : 'a'))
    expect(await check(text.replace(id, moved))).toMatchObject({ json: { ok: false } })
  })

  test('a line nested without end, or with a number beyond numbers, is a bad event and no crash', async () => {
    const { text, check } = await exported()
    const lines = linesOf(text)
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`
    for (const line of [
      lines[3]!.replace(/"detail":\{[^}]*\}/, `"detail":${deep}`),
      lines[3]!.replace(/"seq":3/, '"seq":1e999'),
    ]) {
      expect(line).not.toBe(lines[3])
      expect(await check(joined(lines.with(3, line)))).toMatchObject({
        code: 1,
        json: { ok: false, events: 2, firstBad: 3, problem: 'event' },
      })
    }
  })

  test('what is no log at all says so; what is not there is wrong use', async () => {
    const { folder, check } = await exported()
    const none = { ok: false, events: 0, firstBad: null, from: null, head: null }
    for (const content of ['', '\n', '{}', 'hello', Buffer.from('{"format"', 'utf16le')]) {
      expect(await check(content)).toMatchObject({ code: 1, json: none })
    }
    expect(await check(Buffer.alloc(3_000_000, 0x20))).toMatchObject({ code: 1, json: none })
    expect(await check('{"format":"kaiji-log","version":2}\n')).toMatchObject({
      code: 1,
      json: { problem: 'newer-version' },
    })
    expect(await kaiji('verify-audit', join(folder, 'gone.jsonl'), '--json')).toMatchObject({
      code: 2,
      text: '',
    })
    expect(await kaiji('verify-audit', folder)).toMatchObject({ code: 2 })
    expect(await kaiji('verify-audit')).toMatchObject({ code: 2 })
  })

  test('of some days starts where the chain stood; a day that does not exist is wrong use', async () => {
    const { open, folder } = await exported()
    const out = join(folder, 'days.jsonl')
    const days = ['--from', '2026-12-18', '--to', '2026-12-18']
    expect(await kaiji('audit', 'export', ...open, '--out', out, ...days)).toMatchObject({
      code: 0,
    })
    expect(await kaiji('verify-audit', out, '--json')).toMatchObject({ json: { ok: true } })
    const wrong = ['--from', '2026-02-30']
    expect(await kaiji('audit', 'export', ...open, '--out', out, ...wrong)).toMatchObject({
      code: 2,
    })
    const none = ['--from', '1999-01-01', '--to', '1999-01-02']
    expect(await kaiji('audit', 'export', ...open, '--out', out, ...none)).toMatchObject({
      code: 1,
    })
  })

  test('of twenty thousand events is checked in little memory', async () => {
    const { folder } = await newVault()
    const file = join(folder, 'huge.jsonl')
    await writeHuge(file, 20_000)
    const before = process.memoryUsage().arrayBuffers
    expect(await kaiji('verify-audit', file, '--json')).toMatchObject({
      code: 0,
      json: { ok: true, events: 20_000, from: 1 },
    })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024)
  })
})

async function writeHuge(file: string, count: number): Promise<void> {
  const events: string[] = []
  let prev = genesis
  for (let seq = 1; seq <= count; seq += 1) {
    const at = '2026-12-18T01:00:00.000Z'
    const detail = { hits: seq }
    const kind = 'search/made' as const
    const facts = { seq, at, actor: 'sato', caseId: null, kind, detail }
    const hash = eventHash({ ...facts, prev })
    events.push(canonicalJson({ ...facts, prev, hash }))
    prev = hash
  }
  const header = canonicalJson({
    format: 'kaiji-log',
    version: 1,
    vaultId: '00000000-0000-4000-8000-000000000001',
    madeAt: '2026-12-18T01:00:00.000Z',
    range: { from: 1, to: count, prev: genesis },
    head: { events: count, head: prev },
    cut: null,
  })
  const footer = { count, head: prev, header: createHash('sha256').update(header).digest('hex') }
  const stream = createWriteStream(file)
  for (const line of [header, ...events, canonicalJson(footer)]) {
    if (!stream.write(`${line}\n`)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'close')
}

test('where a second person must agree, the log leaves with their password and not without', async () => {
  const program = await testProgram()
  await addColleague(program, { login: 'mori', password: 'reviewer of 2026', role: 'reviewer' })
  const takingOut = { ...initialPolicy.takingOut, secondPerson: true }
  valueOf(await program.api.settings.changePolicy({ change: { takingOut } }))
  valueOf(await program.api.accounts.lock({}))
  const secret = (name: string, text: string) => {
    const file = join(program.folder, name)
    writeFileSync(file, `${text}\n`)
    return file
  }
  const out = join(program.folder, 'agreed.jsonl')
  const open = ['--vault', join(program.folder, 'vault'), '--login', 'sato']
  const save = (...more: string[]) =>
    kaiji('audit', 'export', ...open, '--password-file', own, '--out', out, '--json', ...more)
  const own = secret('own.txt', password)
  const agreed = (file: string) => ['--approver', 'mori', '--approver-password-file', file]
  expect(await save()).toMatchObject({
    code: 1,
    json: { error: { code: 'taking-out/second-person-needed' } },
  })
  expect(await save('--approver', 'mori')).toMatchObject({ code: 2 })
  expect(await save(...agreed(own))).toMatchObject({
    code: 1,
    json: { error: { code: 'taking-out/approver-refused', why: 'wrong-password' } },
  })
  expect(existsSync(out)).toBe(false)
  expect(await save(...agreed(secret('hers.txt', 'reviewer of 2026')))).toMatchObject({ code: 0 })
  expect(existsSync(out)).toBe(true)
})
