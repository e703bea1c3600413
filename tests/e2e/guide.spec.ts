import { catalogs } from '@core/i18n/catalog'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'

test('F1 opens the user guide; it is searched, leads from chapter to chapter, and follows the language', async ({
  start,
}) => {
  const app = await start({ language: 'en' })
  const { page, words } = app
  await prepare.vault(app)
  await page.getByRole('heading', { name: words.lists.myDay.title, level: 1 }).waitFor()
  await page.keyboard.press('F1')
  await expect(page.getByRole('heading', { name: words.help.title, level: 1 })).toBeVisible()
  const chapters = page.getByRole('navigation', { name: words.help.chapters })
  const text = page.getByRole('article')

  await page.getByLabel(words.help.find).fill('drill')
  await expect(chapters.getByRole('status')).toHaveText('1 chapter')
  await chapters.getByRole('link', { name: 'Backups', exact: true }).click()
  await expect(text.getByRole('heading', { level: 2 })).toHaveText('Backups')
  // Its picture is drawn: it comes with the program.
  await expect
    .poll(() =>
      text
        .locator('img')
        .first()
        .evaluate((img: HTMLImageElement) => img.naturalWidth),
    )
    .toBeGreaterThan(100)

  await page.getByLabel(words.help.find).fill('')
  await chapters.getByRole('link', { name: 'First start', exact: true }).click()
  await text.getByRole('link', { name: 'accounts', exact: true }).click()
  await expect(text.getByRole('heading', { level: 2 })).toHaveText('Accounts')

  await page.getByRole('button', { name: '日本語' }).click()
  const japanese = catalogs.ja.help
  await expect(page.getByRole('heading', { name: japanese.title, level: 1 })).toBeVisible()
  await expect(text).toHaveAttribute('lang', 'ja')
  // The chapter that was being read, in the other language.
  await expect(text.getByRole('heading', { level: 2 })).toHaveText('アカウント')
  expect(app.complaints).toEqual([])
})
