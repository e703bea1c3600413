import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as officer from './support/officer'
import { apiOf, done } from './support/prepare'
import * as shortcuts from './support/shortcuts'
import { expect, test } from './support/test'
import { walked } from './support/walked'

for (const language of walked(['ja', 'en'] as const)) {
  test(`a damaged vault offers its newest backup and a repair, and opens again (${language})`, async ({
    start,
  }) => {
    const first = await start({ language })
    await shortcuts.foundVault(first)
    await shortcuts.foundCase(first, '渡邊 学')
    await done(apiOf(first).backup.make({}))
    const status = await done(apiOf(first).accounts.status({}))
    if (status.state !== 'open') throw new Error('The vault is not open')
    await first.close()

    const database = join(status.path, 'cases.db')
    const whole = readFileSync(database)
    const noise = Buffer.from(whole)
    noise.fill(7, 0, 4096)
    writeFileSync(database, noise)

    const second = await start({ language })
    const { page, words } = second
    const { unlock } = words.accounts
    await page.getByLabel(unlock.password).fill(officer.password)
    await page.getByRole('button', { name: unlock.submit, exact: true }).click()
    await expect(page.getByText(words.errors['vault/damaged'])).toBeVisible()
    await expect(page.getByRole('heading', { name: words.health.damaged.title })).toBeVisible()
    await page.screenshot({ path: `test-results/health-damaged-${language}.png`, fullPage: true })

    // Nothing can be read of it: said, and nothing is changed.
    await page.getByRole('button', { name: words.health.damaged.repair }).click()
    await expect(page.getByText(words.errors['vault/beyond-repair'])).toBeVisible()
    expect(readFileSync(database)).toEqual(noise)

    const [before] = words.health.damaged.restore.split('{{when}}').filter(Boolean)
    await page
      .getByRole('button', { name: before ?? '' })
      .first()
      .click()
    await expect(page.getByRole('heading', { name: words.lists.myDay.title })).toBeVisible({
      timeout: 60_000,
    })
    expect((await done(apiOf(second).cases.list({ status: 'open' }))).rows).toHaveLength(1)
    expect(await done(apiOf(second).backup.verifyVault({}))).toMatchObject({ ok: true })
  })
}

test('after a power cut the vault is checked; the health page says that all is well, or what is not', async ({
  start,
}) => {
  const first = await start({ language: 'ja' })
  await shortcuts.foundVault(first)
  await shortcuts.foundCase(first, '渡邊 学')
  await first.kill()

  const second = await start({ language: 'ja' })
  await officer.unlock(second)
  const { page, words } = second
  await page.getByRole('link', { name: words.common.nav.settings }).click()
  await page.getByRole('link', { name: words.health.link }).click()
  await expect(page.getByRole('heading', { name: words.health.title })).toBeVisible()
  await expect(page.getByText(words.health.check.pages.good)).toBeVisible()
  await expect(page.getByText(words.health.check['backup-age'].broken)).toBeVisible()
  await page.getByRole('button', { name: words.health.withDocuments }).click()
  await expect(page.getByText(words.health.check.documents.good)).toBeVisible()
  await page.screenshot({ path: 'test-results/health-page-ja.png', fullPage: true })
})
