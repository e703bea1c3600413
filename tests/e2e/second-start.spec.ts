import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { electronArguments } from './support/app'
import * as shortcuts from './support/shortcuts'
import { expect, test } from './support/test'

test('a second start ends at once and brings the window that is open to the front, as it was', async ({
  start,
  home,
}) => {
  const running = await start({ language: 'ja' })
  const { app, page, words } = running
  await shortcuts.foundVault(running)
  await shortcuts.openIntake(running)
  const inquiry = page.getByLabel(words.intake.what.inquiry)
  await inquiry.fill('書きかけの受付')
  // Put away, as somebody does who then forgets that the program runs. A screen without a window
  // manager cannot minimise, so the window only says that it is, and what is asked of it is noted.
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window) throw new Error('There is no window')
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    window.isMinimized = () => !asked.includes('restore')
    window.restore = () => void asked.push('restore')
    window.focus = () => void asked.push('focus')
  })

  const began = performance.now()
  const second = spawn(process.env['KAIJI_ELECTRON'] ?? '', electronArguments(home), {
    stdio: 'ignore',
    env: { ...process.env, HOME: home },
  })
  const [code] = (await once(second, 'exit')) as [number | null] // As Node documents it.
  expect(code).toBe(0)
  expect(performance.now() - began).toBeLessThan(15_000)

  await expect
    .poll(() => app.evaluate((): unknown => Reflect.get(globalThis, 'asked')))
    .toEqual(['restore', 'focus'])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await expect(inquiry).toHaveValue('書きかけの受付')
  expect(await shortcuts.vaultState(running)).toBe('open')
  expect(running.complaints).toEqual([])
})
