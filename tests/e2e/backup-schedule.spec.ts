import { answerDialogs, type RunningApp } from './support/app'
import { backupsBelow, beginning, hurried } from './support/backups'
import * as officer from './support/officer'
import { apiOf, done } from './support/prepare'
import * as shortcuts from './support/shortcuts'
import { expect, test } from './support/test'

/** Backups that nobody asks for; of this, only the clock is not the real one. */

const day = 24 * 60 * 60 * 1000
const newest = (home: string): string => backupsBelow(home).at(-1) ?? 'none'

/** The causes of the attempts so far, newest first. */
const causes = async (app: RunningApp): Promise<readonly string[]> =>
  (await done(apiOf(app).backup.overview({}))).runs.map(run => run.cause)

const setDaysLater = ({ app }: RunningApp, days: number) =>
  app.evaluate((_electron, given) => Object.assign(globalThis, { daysLater: given }), days)

test('a backup is made by the clock and on leaving, waits after a restore, and warns when it is old', async ({
  start,
  home,
}) => {
  const app = await start({ language: 'en', ...hurried() })
  await shortcuts.foundVault(app)
  await shortcuts.foundCase(app, '渡邊 学')
  await expect.poll(() => causes(app), { timeout: 30_000 }).toEqual(['scheduled'])
  const byTheClock = newest(home)

  // On leaving, where something has changed since.
  await shortcuts.foundCase(app, '髙橋 みなみ')
  await app.close()
  expect(newest(home)).not.toBe(byTheClock)

  // Three weeks later the newest is too old, and there is one the moment something changes.
  const later = await start({ language: 'en', ...hurried(21) })
  const { page, words } = later
  await page.clock.setSystemTime(Date.now() + 21 * day)
  await officer.unlock(later)
  const old = beginning(words.common.backup.old_other)
  await expect(page.getByRole('contentinfo')).toContainText(`${old}21`)
  await officer.goTo(later, 'backups')
  await expect(
    page.getByText(words.backup.state.old_other.replace('{{count}}', '21')),
  ).toBeVisible()
  await expect(page.getByText(words.backup.state.sameDisk)).toBeVisible()
  const { runs } = await done(apiOf(later).backup.overview({}))
  expect(runs.map(run => run.cause)).toContain('on-quit')

  // After a restore nothing is backed up by itself, however long ago the last one is, until somebody
  // has looked.
  await answerDialogs(later, newest(home))
  await done(apiOf(later).backup.chooseFile({}))
  await done(apiOf(later).backup.restore({ path: newest(home) }))
  await setDaysLater(later, 24)
  await shortcuts.foundCase(later, '山田 太郎')
  await page.reload()
  await expect(page.getByRole('contentinfo')).toContainText(words.common.backup.paused)
  await officer.goTo(later, 'backups')
  const wait = page.getByRole('button', { name: words.backup.paused.resume })
  await expect(wait).toBeVisible()
  const before = newest(home)
  // Several turns of the hurried clock.
  await page.waitForTimeout(2500)
  expect(newest(home)).toBe(before)
  await wait.click()
  await expect(wait).toHaveCount(0)
  await expect.poll(() => newest(home), { timeout: 30_000 }).not.toBe(before)
})
