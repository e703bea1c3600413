import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { electronArguments, startDriven } from './support/app'
import { expect, test } from './support/test'

/** Starts the program with what its last run left in `home`. */
async function startAsLeft(home: string, ...more: readonly string[]) {
  const app = await startDriven({ args: [...electronArguments(home), ...more] })
  const page = await app.firstWindow()
  await page.locator('h1, main').first().waitFor()
  return { app, page }
}

const bounds = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())

const menuLabels = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))

test('a second start shows the window of the first and ends', async ({ start, home }) => {
  const { app } = await start()
  await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    if (window) window.focus = () => void Object.assign(globalThis, { asked: true })
  })

  const second = spawn(process.env['KAIJI_ELECTRON'] ?? '', electronArguments(home), {
    stdio: 'ignore',
    timeout: 30_000,
  })
  const [code] = (await once(second, 'exit')) as [number | null] // As Node documents it.

  expect(code).toBe(0)
  expect(await app.evaluate(() => 'asked' in globalThis)).toBe(true)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('the window comes back where it was left', async ({ home }) => {
  const place = { x: 120, y: 90, width: 1111, height: 711 }
  const first = await startAsLeft(home)
  await first.app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted)
  }, place)
  await first.app.close()

  const second = await startAsLeft(home)
  expect(await bounds(second.app)).toEqual(place)
  await second.app.close()
})

const unusable = [
  ['on a screen that is gone', '{"x":9000,"y":9000,"width":1200,"height":800,"maximized":false}'],
  ['in a way that cannot be read', '{"x":'],
] as const
for (const [what, left] of unusable) {
  test(`a place noted ${what} is not used`, async ({ home }) => {
    writeFileSync(join(home, 'window.json'), left)
    const { app } = await startAsLeft(home)
    const { x, y, width, height } = (await bounds(app)) ?? { x: -1, y: -1, width: 0, height: 0 }
    const screen = await app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea)
    expect(x).toBeGreaterThanOrEqual(screen.x)
    expect(y).toBeGreaterThanOrEqual(screen.y)
    expect(x + width).toBeLessThanOrEqual(screen.x + screen.width)
    expect(y + height).toBeLessThanOrEqual(screen.y + screen.height)
    await app.close()
  })
}

test('the language is the system’s until one is chosen; a choice is kept', async ({ home }) => {
  const first = await startAsLeft(home, '--lang=ja')
  expect(await first.page.evaluate(() => window.kaiji.preferences.read())).toEqual({
    language: 'ja',
    colorScheme: 'auto',
    density: 'comfortable',
    weekStart: 'language',
    reminders: { at: null, whenLocked: false },
  })
  expect(await menuLabels(first.app)).toEqual([
    'ファイル',
    '編集',
    '表示',
    '移動',
    '案件',
    'ヘルプ',
  ])

  const refused = await first.page.evaluate(() => {
    const { write } = window.kaiji.preferences as { write: (anything: unknown) => Promise<void> } // What a page that is not ours might send.
    return write({ language: 'xx', colorScheme: 'auto' }).catch(() => 'refused')
  })
  expect(refused).toBe('refused')
  await first.page.evaluate(() =>
    window.kaiji.preferences.write({
      language: 'en',
      colorScheme: 'dark',
      density: 'compact',
      weekStart: 'monday',
      reminders: { at: '09:00', whenLocked: true },
    }),
  )
  expect(await menuLabels(first.app)).toEqual(['File', 'Edit', 'View', 'Go', 'Case', 'Help'])
  expect(await first.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
  await first.app.close()

  const second = await startAsLeft(home, '--lang=ja')
  expect(await second.page.evaluate(() => window.kaiji.preferences.read())).toEqual({
    language: 'en',
    colorScheme: 'dark',
    density: 'compact',
    weekStart: 'monday',
    reminders: { at: '09:00', whenLocked: true },
  })
  await second.app.close()
})

test('a page that crashes is shown again, and the log says so', async ({ start, home }) => {
  const { app } = await start()
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const shown = new Promise<void>(done => contents?.once('did-finish-load', () => done()))
    contents?.forcefullyCrashRenderer()
    return shown
  })
  expect(readFileSync(join(home, 'logs', 'kaiji.log'), 'utf8')).toMatch(
    /Z crash page (crashed|killed)\n/,
  )
})

test('what goes wrong in the main process is logged without its words', async ({ start, home }) => {
  const { app } = await start()
  await app.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('田中 花子 could not be saved')
    })
  })
  const file = join(home, 'logs', 'kaiji.log')
  const log = () => (existsSync(file) ? readFileSync(file, 'utf8') : '')
  await expect.poll(log).toMatch(/Z incident [0-9a-f]{8} TypeError \| at /)
  expect(log()).not.toContain('田中')
})
