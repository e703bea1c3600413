import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { can, role as roles, type Role } from '@core/accounts/access'
import { contract } from '@core/ipc/contract'
import type { Endpoint } from '@core/ipc/endpoint'
import { answerDialogs } from './support/app'
import { findWords } from './support/find-words'
import { password } from './support/officer'
import { apiOf, done } from './support/prepare'
import * as shortcuts from './support/shortcuts'
import { expect, test } from './support/test'
import { tryToGetOut } from './support/ways-out'

/** What somebody could do whose code runs in the page: everything here is tried from inside it. */

const call = (page: Page, endpoint: unknown, input: unknown) =>
  page.evaluate(
    // What the bridge takes is not asked of a page that has been taken over.
    ([name, value]) => window.kaiji.call(name as string, value),
    [endpoint, input] as const,
  )

test('the page reaches neither Node nor files, and runs no code but the program’s own', async ({
  start,
}) => {
  const { app, page } = await start()

  const reached = await page.evaluate(tryToGetOut)
  expect(reached.filter(([, result]) => result !== 'refused')).toEqual([])
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  expect(await page.evaluate(() => window.location.href)).toMatch(/^app:\/\/kaiji\//)
})

test('the bridge cannot be led astray by names, prototypes or shapes', async ({ start }) => {
  const started = await start({ language: 'en' })
  const { app, page } = started
  await shortcuts.foundVault(started)
  const names = [
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty.call',
    '__proto__.toString',
  ]
  const more = ['accounts.__proto__', 'accounts.constructor', 'cases.toString', '.', '', 'accounts']
  const odd = [null, undefined, 7, {}, [], ['accounts', 'status'], 'a'.repeat(1_000_000), '\0']
  for (const name of [...names, ...more, ...odd]) {
    const reply = await call(page, name, {}).catch(() => 'refused')
    if (reply !== 'refused') {
      expect(reply).toMatchObject({ ok: false, error: { code: 'input/invalid' } })
    }
  }
  const replies = await page.evaluate(async () => {
    const deep = (levels: number) => {
      let value: unknown = 'end'
      for (let level = 0; level < levels; level += 1) value = { value }
      return value
    }
    const cycle: Record<string, unknown> = {}
    cycle['self'] = cycle
    const inputs: unknown[] = [
      JSON.parse('{"__proto__":{"polluted":"yes"},"status":"all"}'),
      JSON.parse('{"constructor":{"prototype":{"polluted":"yes"}},"status":"open"}'),
      JSON.parse(
        '{"change":{"__proto__":{"polluted":"yes"},"organisation":{"__proto__":{"polluted":"yes"}}}}',
      ),
      cycle,
      deep(100_000),
      [],
      'text',
      NaN,
      new Date(),
      new Uint8Array(50_000_000),
      Array.from({ length: 1_000_000 }, () => 'x'),
    ]
    const answers: string[] = []
    for (const endpoint of ['cases.list', 'settings.change', 'cases.saveDraft', 'backup.verify']) {
      for (const input of inputs) {
        // The bridge itself throws at some shapes, before anything is sent.
        const asked = Promise.resolve().then(() => window.kaiji.call(endpoint, input))
        const answer = await asked.then(
          reply => JSON.stringify(reply).slice(0, 200),
          () => 'refused',
        )
        answers.push(`${endpoint} ${answer}`)
      }
    }
    return answers
  })
  expect(replies.filter(reply => reply.includes('unexpected'))).toEqual([])
  expect(await app.evaluate(() => Reflect.get({}, 'polluted') === undefined)).toBe(true)
  expect((await done(apiOf(started).accounts.status({}))).state).toBe('open')
})

test('the page names no file or folder that nobody chose', async ({ start, home }) => {
  const app = await start({ language: 'en' })
  const { page } = app
  await shortcuts.foundVault(app)
  const elsewhere = join(home, 'elsewhere')
  const backup = join(home, 'other', 'x.kaiji-backup')
  const secret = { login: 'sato', password }
  const who = { organisation: 'X', name: 'X', login: 'x', password }
  const policy = {
    folders: [elsewhere],
    everyHours: 1,
    onQuit: true,
    warnAfterDays: 7,
    paused: false,
  }
  const calls: readonly (readonly [string, object])[] = [
    ['accounts.locate', { path: home }],
    ['accounts.locate', { path: '/etc' }],
    ['accounts.create', { path: elsewhere, ...who }],
    ['accounts.create', { path: `${shortcuts.vaultFolder(app)}/../elsewhere`, ...who }],
    ['backup.verify', { path: '/etc/passwd' }],
    ['backup.preview', { path: backup }],
    ['backup.restore', { path: backup }],
    ['backup.previewCase', { path: backup, caseId: crypto.randomUUID() }],
    ['backup.restoreCase', { path: backup, caseId: crypto.randomUUID(), replace: true }],
    ['backup.facts', { path: '/etc/passwd' }],
    ['backup.openElsewhere', { path: backup, to: elsewhere, secret }],
    ['backup.makeTo', { to: elsewhere }],
    ['settings.changePolicy', { change: { backups: policy } }],
  ]
  for (const [endpoint, input] of calls) {
    expect(await call(page, endpoint, input), endpoint).toMatchObject({
      ok: false,
      error: { code: 'path/not-chosen' },
    })
  }
  // What a restore put aside is known by the vault itself; any other folder is none of them.
  expect(await call(page, 'backup.undoRestore', { keptAt: elsewhere })).toMatchObject({ ok: false })
  expect(existsSync(elsewhere)).toBe(false)
  // What was chosen for one use is not chosen for another.
  await answerDialogs(app, elsewhere)
  await done(apiOf(app).backup.chooseFolder({}))
  expect(await call(page, 'accounts.create', { path: elsewhere, ...who })).toMatchObject({
    error: { code: 'path/not-chosen' },
  })
  expect(existsSync(elsewhere)).toBe(false)
})

test('another vault on the same machine stays out of reach, with its password in hand', async ({
  start,
  home,
}) => {
  const other = join(home, 'other')
  const first = await start({ language: 'en' })
  const api = apiOf(first)
  await answerDialogs(first, other)
  await done(api.accounts.chooseFolder({ purpose: 'new-vault' }))
  const who = { organisation: 'Other', name: 'Other', login: 'other', password }
  await done(api.accounts.create({ path: other, ...who }))
  await answerDialogs(first, shortcuts.vaultFolder(first))
  await done(api.accounts.chooseFolder({ purpose: 'new-vault' }))
  await done(api.accounts.create({ path: shortcuts.vaultFolder(first), ...who, login: 'sato' }))
  await first.close()

  const second = await start({ language: 'en' })
  expect(await call(second.page, 'accounts.locate', { path: other })).toMatchObject({
    error: { code: 'path/not-chosen' },
  })
  expect(await call(second.page, 'accounts.unlock', { login: 'other', password })).toMatchObject({
    error: { code: 'vault/wrong-password' },
  })
  expect(await done(apiOf(second).accounts.status({}))).toMatchObject({
    state: 'locked',
    path: shortcuts.vaultFolder(first),
  })
})

/** Everything that an account of this role may not call. */
function forbidden(role: Role): readonly string[] {
  const surface: Readonly<Record<string, Readonly<Record<string, Endpoint>>>> = contract
  return Object.entries(surface).flatMap(([feature, endpoints]) =>
    Object.entries(endpoints)
      .filter(([, endpoint]) => endpoint.vault === 'open' && !can(role, endpoint.action))
      .map(([name]) => `${feature}.${name}`),
  )
}

test('no role gets past the table of roles, whatever the page calls', async ({ start }) => {
  const app = await start({ language: 'en' })
  const { page } = app
  await shortcuts.foundVault(app)
  const api = apiOf(app)
  let refusals = 0
  for (const role of roles.options.filter(one => one !== 'administrator')) {
    const login = `a-${role}`
    const first = `first password of ${role}`
    await done(api.accounts.add({ login, name: role, role, password: first }))
    await done(api.accounts.unlock({ login, password: first }))
    await done(api.accounts.changePassword({ oldPassword: first, newPassword: password }))
    const calls = forbidden(role)
    expect(calls.length).toBeGreaterThan(5)
    for (const endpoint of calls) {
      expect(await call(page, endpoint, { role: 'administrator', login }), endpoint).toMatchObject({
        ok: false,
        error: { code: 'account/not-allowed' },
      })
      refusals += 1
    }
    const change = { login, role: 'administrator', __proto__: { role: 'administrator' } }
    expect(await call(page, 'accounts.change', change)).toMatchObject({ ok: false })
    refusals += 1
    expect(await done(api.accounts.status({}))).toMatchObject({ state: 'open', role })
    await done(api.accounts.unlock({ login: 'sato', password }))
  }
  const filter = { actor: null, group: null, caseNumber: null, from: null, to: null }
  const page1 = await done(api.log.page({ filter, before: null }))
  const seen = page1.entries.filter(entry => entry.kind === 'access/refused').length
  expect(seen).toBeGreaterThan(0)
  expect(refusals).toBeGreaterThan(30)
})

test('nothing that the page stores by itself reaches the disk', async ({ start, home }) => {
  const app = await start({ language: 'en' })
  const word = 'written-by-an-intruder-4711'
  await app.page.evaluate(async text => {
    const quietly = (work: () => unknown) =>
      Promise.resolve()
        .then(work)
        .catch(() => undefined)
    await quietly(() => {
      localStorage.setItem('word', text)
      sessionStorage.setItem('word', text)
    })
    await quietly(() => {
      document.cookie = `word=${text}; max-age=100000`
    })
    await quietly(() => caches.open('word').then(c => c.put('app://kaiji/x', new Response(text))))
    await quietly(
      () =>
        new Promise((end, fail) => {
          const asked = indexedDB.open('word', 1)
          asked.onupgradeneeded = () => asked.result.createObjectStore('word')
          asked.onerror = () => fail(new Error('refused'))
          asked.onsuccess = () => {
            const work = asked.result.transaction('word', 'readwrite')
            work.objectStore('word').put(text, 'word')
            work.oncomplete = end
          }
        }),
    )
    await quietly(async () => {
      const folder = await navigator.storage.getDirectory()
      const file = await folder.getFileHandle('word', { create: true })
      const writer = await file.createWritable()
      await writer.write(text)
      await writer.close()
    })
  }, word)
  await app.page.waitForTimeout(1500)
  await app.close()
  expect(findWords(home, [word])).toEqual([])
  expect(readdirSync(home).length).toBeGreaterThan(0)
})
