import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

const address = (page: Page) => page.evaluate(() => window.location.href)

test('the page is sandboxed and has nothing but the four entries of the bridge', async ({
  start,
}) => {
  const { app, page } = await start()

  const preferences = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents): unknown => {
      // Electron has this method for its own tests, without a type.
      const read: unknown = Reflect.get(contents, 'getLastWebPreferences')
      return typeof read === 'function' ? Reflect.apply(read, contents, []) : undefined
    }),
  )
  expect(preferences).toHaveLength(1)
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  })
  const seen = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter(
      name => name in globalThis,
    ),
    bridge: Object.keys(window.kaiji).sort(),
  }))
  expect(seen).toEqual({ node: [], bridge: ['call', 'commands', 'onNews', 'preferences'] })
})

test('the policy lets no script in but the program’s own', async ({ start }) => {
  const { page } = await start()

  const policy = await page.evaluate(async () => {
    const answer = await fetch('app://kaiji/')
    return answer.headers.get('content-security-policy')
  })
  expect(policy).toContain(`default-src 'none'; script-src 'self';`)
  expect(policy).not.toContain('unsafe-eval')

  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.intruder = "inline script"'
    document.head.append(script)
    const host = document.createElement('div')
    host.innerHTML = '<img src="data:," onerror="window.intruder = `handler`">'
    document.body.append(host)
    const link = document.createElement('a')
    link.href = 'javascript:window.intruder="address"'
    document.body.append(link)
    link.click()
    const code = document.createElement('script')
    code.src = URL.createObjectURL(new Blob(['window.intruder = "blob"']))
    document.head.append(code)
    await new Promise(done => setTimeout(done, 300))
    return 'intruder' in window ? window.intruder : 'nothing'
  })
  expect(ran).toBe('nothing')
})

test('the window leads nowhere else and opens no other', async ({ start }) => {
  const { app, page } = await start()
  const before = await address(page)

  for (const target of [
    'https://example.com/',
    'file:///etc/passwd',
    'app://kaiji/other',
    'data:text/html,x',
  ]) {
    await page.evaluate(url => {
      window.location.href = url
    }, target)
    await page.waitForTimeout(200)
    expect(await address(page), target).toBe(before)
  }
  const opened = await page.evaluate(() => {
    const link = document.createElement('a')
    Object.assign(link, { href: 'https://example.com/', target: '_blank' })
    document.body.append(link)
    link.click()
    return [window.open('https://example.com/'), window.open('app://kaiji/'), window.open('')]
  })
  expect(opened).toEqual([null, null, null])
  await page.waitForTimeout(300)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
})

test('every permission is denied but writing text to the clipboard', async ({ start }) => {
  const { page } = await start()

  const answers = await page.evaluate(async () => {
    const refusal = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'granted',
        () => 'denied',
      )
    return {
      notifications: await Notification.requestPermission(),
      place: await refusal(
        new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail)),
      ),
      camera: await refusal(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refusal(navigator.mediaDevices.getDisplayMedia({ video: true })),
      midi: await refusal(navigator.requestMIDIAccess({ sysex: true })),
      readClipboard: await refusal(navigator.clipboard.readText()),
      writeClipboard: await refusal(navigator.clipboard.writeText('text')),
      clipboardState: (
        await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })
      ).state,
    }
  })
  expect(answers).toEqual({
    notifications: 'denied',
    place: 'denied',
    camera: 'denied',
    screen: 'denied',
    midi: 'denied',
    readClipboard: 'denied',
    writeClipboard: 'granted',
    clipboardState: 'denied',
  })
})

test('app://kaiji serves the page’s own files and nothing around them', async ({ start }) => {
  const { page } = await start()

  const refused = 0
  const status = (path: string) =>
    page.evaluate(
      ({ url, otherwise }) =>
        fetch(url).then(
          answer => answer.status,
          () => otherwise,
        ),
      { url: path, otherwise: refused },
    )
  expect(await status('app://kaiji/index.html')).toBe(200)
  for (const path of [
    'app://kaiji/../../package.json',
    'app://kaiji/..%2f..%2fpackage.json',
    'app://kaiji/%2e%2e/%2e%2e/package.json',
    'app://kaiji/..%5c..%5cpackage.json',
    'app://kaiji/%2fetc%2fpasswd',
    'app://kaiji/assets/%00',
    'app://kaiji/%',
    'app://kaiji/assets',
  ]) {
    expect(await status(path), path).toBe(refused)
  }
  for (const url of ['app://other/index.html', 'file:///etc/passwd'])
    expect(await status(url)).toBe(refused)
})

test('the bridge answers only known questions, asked by our own page', async ({ start }) => {
  const { app, page } = await start()

  const replies = await page.evaluate(() =>
    Promise.all(
      ['cases.steal', 'constructor', '__proto__.toString', '', 'cases'].map(endpoint =>
        window.kaiji.call(endpoint, {}),
      ),
    ),
  )
  for (const reply of replies)
    expect(reply).toMatchObject({ ok: false, error: { code: 'input/invalid' } })
  expect(
    await page.evaluate(() => window.kaiji.call('cases.list', { status: 'open' })),
  ).toMatchObject({
    ok: false,
    error: { code: 'vault/locked' },
  })

  const preload = join(process.cwd(), 'out', 'preload', 'preload.cjs')
  const stranger = await app.evaluate(async ({ BrowserWindow }, script) => {
    const window = new BrowserWindow({ show: false, webPreferences: { preload: script } })
    await window.loadURL('data:text/html,stranger')
    const answer: unknown = await window.webContents.executeJavaScript(
      `kaiji.call('accounts.status', {}).then(() => 'answered', () => 'refused')`,
    )
    window.destroy()
    return answer
  }, preload)
  expect(stranger).toBe('refused')
})
