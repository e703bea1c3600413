import { createHash } from 'node:crypto'
import { rubbish, type HostileFile } from './mails'
import { rawZip, type Member } from './raw-zip'

const megabyte = 1024 * 1024
const mark = 'kaiji-backup sha256:'

/** Whoever makes a backup file can also seal it: the seal finds accidents, not attacks. */
function sealed(members: readonly Member[]): Buffer {
  const file = rawZip(members, mark.padEnd(mark.length + 64, '0'))
  const rest = file.subarray(0, file.length - 64)
  return Buffer.concat([rest, Buffer.from(createHash('sha256').update(rest).digest('hex'))])
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const manifest = (change: object = {}, files: readonly Member[] = []) => ({
  format: 'kaiji-backup',
  formatVersion: 1,
  vaultId: '0f0e0d0c-0b0a-4908-8706-050403020100',
  madeAt: '2026-12-18T01:00:00.000Z',
  appVersion: '0.1.0',
  files: files.map(({ name, bytes = new Uint8Array() }) => ({
    name,
    size: bytes.length,
    sha256: sha256(bytes),
  })),
  audit: { events: 1, head: '0'.repeat(64) },
  counts: {},
  ...change,
})
const member = (name: string, text: string | Uint8Array): Member => ({
  name,
  bytes: typeof text === 'string' ? Buffer.from(text) : text,
})
const two = [member('vault.json', '{}'), member('cases.db', rubbish(8192))]
const backup = (change: object = {}, files: readonly Member[] = two) =>
  sealed([member('manifest.json', JSON.stringify(manifest(change, files))), ...files])
const told = (text: string | Uint8Array) => sealed([member('manifest.json', text), ...two])

const evil = ['../kaiji-intruder', '/tmp/kaiji-intruder', 'a\0b', '..\\x', 'cases.db/../../x', '']

export const hostileBackups: readonly HostileFile[] = [
  { name: 'empty', make: () => '' },
  { name: 'rubbish', make: () => rubbish(100_000) },
  { name: 'only the mark', make: () => mark },
  { name: 'an empty zip', make: () => sealed([]) },
  { name: 'rubbish for a database', make: () => backup() },
  {
    name: 'a link for a database',
    make: () =>
      sealed([
        member('manifest.json', JSON.stringify(manifest({}, two))),
        two[0]!,
        { name: 'cases.db', bytes: Buffer.from('/etc/passwd'), mode: 0o120777 },
      ]),
  },
  {
    name: 'a link for everything',
    make: () =>
      sealed(
        ['manifest.json', 'vault.json', 'cases.db'].map(name => ({
          name,
          bytes: Buffer.from('/etc/passwd'),
          mode: 0o120777,
        })),
      ),
  },
  ...evil.map((name, n) => ({
    name: `member name ${n}`,
    make: () => backup({}, [...two, member(name, 'x')]),
  })),
  ...evil.map((name, n) => ({
    name: `named in the manifest ${n}`,
    make: () =>
      sealed([
        member('manifest.json', JSON.stringify(manifest({}, [member(name, 'x'), two[1]!]))),
        member(name, 'x'),
        two[1]!,
      ]),
  })),
  {
    name: 'a manifest of 30 MB',
    make: () => told(JSON.stringify(manifest({ x: 'y'.repeat(30 * megabyte) }))),
  },
  { name: 'a manifest 100,000 deep', make: () => told('['.repeat(100_000)) },
  { name: 'a manifest that is no text', make: () => told(rubbish(1000)) },
  {
    name: 'a manifest with __proto__',
    make: () => told(`{"__proto__":{"ok":true},${JSON.stringify(manifest({}, two)).slice(1)}`),
  },
  {
    name: 'a manifest that says it twice',
    make: () => told(`{"formatVersion":99,${JSON.stringify(manifest({}, two)).slice(1)}`),
  },
  { name: 'a manifest of another version', make: () => backup({ formatVersion: 2 }) },
  {
    name: 'a version beyond numbers',
    make: () =>
      told(JSON.stringify(manifest({}, two)).replace('"formatVersion":1', '"formatVersion":1e999')),
  },
  {
    name: 'negative sizes',
    make: () =>
      backup({
        files: [
          { name: 'vault.json', size: -1, sha256: '' },
          { name: 'cases.db', size: -1, sha256: '' },
        ],
      }),
  },
  {
    name: 'counts beyond numbers',
    make: () => backup({ counts: { cases: Number.MAX_SAFE_INTEGER + 2, ['__proto__']: 1 } }),
  },
  { name: 'a time that is none', make: () => backup({ madeAt: '9999999-99-99' }) },
  {
    name: 'a bomb for a database',
    make: () => {
      const bytes = new Uint8Array(600 * megabyte)
      return sealed([
        member(
          'manifest.json',
          JSON.stringify(manifest({}, [two[0]!, { name: 'cases.db', bytes }])),
        ),
        two[0]!,
        { name: 'cases.db', bytes, packed: true },
      ])
    },
  },
  {
    name: 'a bomb that lies',
    make: () =>
      sealed([
        member('manifest.json', JSON.stringify(manifest({}, two))),
        two[0]!,
        { name: 'cases.db', bytes: new Uint8Array(600 * megabyte), packed: true, saysSize: 8192 },
      ]),
  },
  {
    name: 'members twice',
    make: () =>
      sealed([member('manifest.json', JSON.stringify(manifest({}, two))), ...two, ...two]),
  },
  { name: 'cut', make: () => backup().subarray(0, 5000) },
  {
    name: 'the wrong seal',
    make: () => {
      const file = backup()
      file[100] = (file[100] ?? 0) ^ 1
      return file
    },
  },
]

const key = `-----BEGIN AGE ENCRYPTED FILE-----\nYWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBBQUFBQUFBQUFBQUFBQUFBQUFBQUFBIDYzCg==\n-----END AGE ENCRYPTED FILE-----\n`
const vault = (change: object = {}) => ({
  format: 'kaiji-vault',
  formatVersion: 1,
  vaultId: '0f0e0d0c-0b0a-4908-8706-050403020100',
  accounts: [{ login: 'sato', recipient: 'age1x', wrappedIdentity: key }],
  recovery: { recipient: 'age1x' },
  sealedKey: key,
  checkpoint: { events: 1, head: '0'.repeat(64), at: '2026-12-18T01:00:00.000Z' },
  lastVerifiedBackup: null,
  ...change,
})
const json = (change: object = {}) => JSON.stringify(vault(change))
/** scrypt with 2^63 rounds: it would never end, or take all memory there is. */
const account = (login: unknown) => ({ login, recipient: 'age1x', wrappedIdentity: key })

/** vault.json files; each lies beside a database of rubbish. */
export const hostileVaults: readonly HostileFile[] = [
  { name: 'empty', make: () => '' },
  { name: 'rubbish', make: () => rubbish(10_000) },
  { name: 'null', make: () => 'null' },
  { name: 'a list', make: () => '[]' },
  { name: 'a number beyond numbers', make: () => '1e999' },
  { name: '100,000 deep', make: () => '{"a":'.repeat(100_000) },
  { name: '100,000 deep and closed', make: () => `${'['.repeat(100_000)}${']'.repeat(100_000)}` },
  { name: '60 MB', make: () => json({ x: 'y'.repeat(60 * megabyte) }) },
  { name: 'scrypt without end', make: () => json() },
  { name: 'another version', make: () => json({ formatVersion: 2 }) },
  {
    name: 'a version beyond numbers',
    make: () => json().replace('"formatVersion":1', '"formatVersion":1e400'),
  },
  { name: 'a version said twice', make: () => `{"formatVersion":2,${json().slice(1)}` },
  { name: '__proto__', make: () => `{"__proto__":{"accounts":[]},${json().slice(1)}` },
  { name: 'constructor', make: () => `{"constructor":{"prototype":{"x":1}},${json().slice(1)}` },
  { name: 'no accounts', make: () => json({ accounts: [] }) },
  { name: 'a login named __proto__', make: () => json({ accounts: [account('__proto__')] }) },
  { name: 'a login of 1 MB', make: () => json({ accounts: [account('a'.repeat(megabyte))] }) },
  {
    name: 'a login that is markup',
    make: () => json({ accounts: [account('<img src=x onerror=alert(1)>')] }),
  },
  {
    name: '100,000 accounts',
    make: () => json({ accounts: Array.from({ length: 100_000 }, (_, n) => account(`a${n}`)) }),
  },
  {
    name: 'the same login twice',
    make: () => json({ accounts: [account('sato'), account('sato')] }),
  },
  {
    name: 'a checkpoint beyond numbers',
    make: () => json({ checkpoint: { events: Number.MAX_SAFE_INTEGER + 2, head: 'x', at: 'now' } }),
  },
  { name: 'a key of 20 MB', make: () => json({ sealedKey: `${key}${'A'.repeat(20 * megabyte)}` }) },
  { name: 'invalid UTF-8', make: () => Buffer.from('7b22c328223a317d', 'hex') },
  { name: 'UTF-16', make: () => Buffer.from(json(), 'utf16le') },
  { name: 'with a mark before it', make: () => `\ufeff${json()}` },
  { name: 'zeros', make: () => new Uint8Array(4096) },
]
