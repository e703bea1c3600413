import { emptyContact } from '@core/cases/case'
import { initialPolicy } from '@core/settings/policy'
import type { RunningApp } from './support/app'
import { findWords } from './support/find-words'
import { inHeap, isRunning, mainHeap, pageHeap, pageProcess } from './support/memory'
import * as officer from './support/officer'
import { apiOf, done, registered } from './support/prepare'
import * as shortcuts from './support/shortcuts'
import { expect, test } from './support/test'

const name = 'Zebulon Quibblewick'
const japaneseName = '鷲尾 蔵之介'

const unlockTitle = ({ page, words }: RunningApp) =>
  page.getByRole('heading', { name: words.accounts.unlock.title })

/** A vault with a case on the screen. */
async function atWork(app: RunningApp): Promise<void> {
  await shortcuts.foundVault(app)
  await registered(apiOf(app), {
    principal: { ...emptyContact, name },
    inquiry: `${japaneseName} asks for everything.`,
  })
  await shortcuts.openCase(app, name)
}

test('after a lock nothing of the work is on the screen, in the page, or within reach of the program', async ({
  start,
  home,
}) => {
  const app = await start({ language: 'en' })
  const { page } = app
  await atWork(app)
  const shown = await pageHeap(page)
  for (const word of [name, japaneseName]) expect(inHeap(shown, word)).toBe(true)
  const before = await pageProcess(app)

  await page.keyboard.press('Control+l')
  await unlockTitle(app).waitFor()
  // The process that drew the work is gone, with all its memory.
  await expect.poll(() => isRunning(before)).toBe(false)
  expect(await pageProcess(app)).not.toBe(before)
  expect(await page.content()).not.toContain(name)
  const reachable = await pageHeap(page)
  const main = await mainHeap(app)
  for (const word of [name, japaneseName, 'Aozora Home', 'Megumi Sato', officer.password]) {
    expect(inHeap(reachable, word), `${word} in the page`).toBe(false)
    expect(inHeap(main, word), `${word} in the main process`).toBe(false)
  }
  const titles = await app.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(window => window.getTitle()),
  )
  expect(titles).toEqual(['Kaiji'])
  expect(findWords(home, [name, japaneseName, officer.password])).toEqual([])

  await officer.unlock(app)
  // Back where the work was interrupted.
  await expect(page.getByText(name).first()).toBeVisible()
  expect(app.complaints).toEqual([])
})

test('left alone, the vault says that it will lock, and locks; a page cannot keep it open', async ({
  start,
}) => {
  const app = await start({ language: 'en', env: { KAIJI_IDLE_LOCK_MS: '8000' } })
  const { page, words } = app
  await atWork(app)
  const notice = page.getByText(words.lock.soon.title)

  // A key puts it off.
  await notice.waitFor()
  await page.keyboard.press('Shift')
  await expect(notice).toHaveCount(0)
  expect(await shortcuts.vaultState(app)).toBe('open')

  // What a page makes up by itself does not.
  await page.evaluate(() => {
    setInterval(() => {
      for (const type of ['keydown', 'mousemove', 'mousedown', 'click', 'wheel']) {
        document.body.dispatchEvent(new Event(type, { bubbles: true }))
      }
      void window.kaiji.call('cases.list', { status: 'open' })
    }, 100)
  })
  await notice.waitFor()
  await unlockTitle(app).waitFor()
  expect(await page.content()).not.toContain(name)
})

test('what is being typed when the lock comes is there again after it, in every kind of field', async ({
  start,
}) => {
  const app = await start({ language: 'en' })
  const { page, words } = app
  await atWork(app)

  // A form whose button has not been pressed.
  await officer.openSection(app, 'scope')
  await page.getByLabel(words.items.add).fill('Support chat of Quibblewick')
  // From the menu, as quickly as nobody can: the page is asked to save first.
  await app.app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('lock')?.click()
  })
  await unlockTitle(app).waitFor()
  await officer.unlock(app)
  await officer.openSection(app, 'scope')
  await expect(page.getByLabel(words.items.add)).toHaveValue('Support chat of Quibblewick')

  // An inquiry that is being written down, and a setting.
  await shortcuts.openIntake(app)
  await page.getByRole('textbox', { name: words.cases.contact.name, exact: true }).fill('Ottoline')
  await page.keyboard.press('Control+l')
  await unlockTitle(app).waitFor()
  await officer.unlock(app)
  await expect(
    page.getByRole('textbox', { name: words.cases.contact.name, exact: true }),
  ).toHaveValue('Ottoline')
  await officer.goTo(app, 'settings')
  // The page that is left has a telephone too.
  await page.getByRole('heading', { level: 1, name: words.settings.title }).waitFor()
  await page.getByLabel(words.settings.desk.phone, { exact: true }).fill('03-1234-0000')
  await page.keyboard.press('Control+l')
  await unlockTitle(app).waitFor()
  await officer.unlock(app)
  await expect(page.getByLabel(words.settings.desk.phone, { exact: true })).toHaveValue(
    '03-1234-0000',
  )

  // A word sent off is not offered again.
  await shortcuts.openCase(app, name)
  await officer.openSection(app, 'scope')
  await page.getByRole('button', { name: words.items.addButton, exact: true }).click()
  await expect(page.getByLabel(words.items.add)).toHaveValue('')
  await officer.saved(app)
  expect(await done(apiOf(app).drafts.all({}))).toEqual({})
  expect(app.complaints).toEqual([])
})

test('a page that does not answer does not hold up the lock', async ({ start }) => {
  const app = await start({ language: 'en', env: { KAIJI_IDLE_LOCK_MS: '6000' } })
  await atWork(app)
  const before = await pageProcess(app)
  // The page's only thread is busy for ever.
  void app.page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined)
  await expect.poll(() => isRunning(before), { timeout: 30_000 }).toBe(false)
})

for (const way of ['window', 'signal'] as const) {
  test(`closed by its ${way}, the program saves what is being typed and locks the vault`, async ({
    start,
    home,
  }) => {
    const app = await start({ language: 'en' })
    const { page, words } = app
    await atWork(app)
    await officer.openSection(app, 'scope')
    await page.getByLabel(words.items.add).fill('Typed in the last moment')
    const ended = new Promise(over => app.app.process().once('exit', over))
    if (way === 'signal') app.app.process().kill('SIGTERM')
    else {
      await app.app
        .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
        .catch(() => undefined)
    }
    await ended
    expect(findWords(home, ['Typed in the last moment'])).toEqual([])

    const again = await start({ language: 'en' })
    await officer.unlock(again)
    await again.page.getByRole('navigation').first().waitFor()
    expect(Object.values(await done(apiOf(again).drafts.all({})))).toEqual([
      'Typed in the last moment',
    ])
  })
}

test('without a key store of the system, nobody comes back without a password', async ({
  start,
}) => {
  const app = await start({ language: 'en' })
  const { page, words } = app
  await atWork(app)
  const api = apiOf(app)
  const lock = { ...initialPolicy.lock, resumeWithSystem: true }
  // This machine has none: Chromium would use a password that everybody knows.
  expect(await done(api.lock.keyStore({}))).toBe('plain')
  expect(await api.settings.changePolicy({ change: { lock } })).toMatchObject({
    ok: false,
    error: { code: 'lock/no-key-store', state: 'plain' },
  })
  await page.keyboard.press('Control+l')
  await unlockTitle(app).waitFor()
  expect(await done(api.lock.resumable({}))).toBe(null)
  await expect(
    page.getByRole('button', { name: words.lock.resume.action.replace('{{login}}', 'sato') }),
  ).toHaveCount(0)
  expect(await api.lock.resume({})).toMatchObject({ error: { code: 'lock/cannot-resume' } })
})

test('the menus offer no way to print or save the screen', async ({ start }) => {
  const app = await start({ language: 'en' })
  const roles = await app.app.evaluate(({ Menu }) => {
    const all = (menu: Electron.Menu | null): string[] =>
      menu?.items.flatMap(item => [item.role ?? item.label, ...all(item.submenu ?? null)]) ?? []
    return all(Menu.getApplicationMenu())
  })
  expect(roles.join(' ')).not.toMatch(/print|save|share/iu)
  await atWork(app)
  // Even if a page asked for it by itself, the sheet would be empty.
  await app.page.emulateMedia({ media: 'print' })
  expect((await app.page.locator('body').innerText()).trim()).toBe('')
})
