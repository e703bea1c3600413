import type { Page } from '@playwright/test'
import { catalogs } from '@core/i18n/catalog'
import { electronArguments, startDriven } from './support/app'
import * as officer from './support/officer'
import * as shortcuts from './support/shortcuts'
import { expect, test } from './support/test'

/** Everything a person can see or hear of the page. */
const shown = (page: Page) => page.locator('body').innerText()

type Words = string | { readonly [key: string]: Words }
const leaves = (words: Words): readonly string[] =>
  typeof words === 'string' ? [words] : Object.values(words).flatMap(leaves)

/** The phrases of one catalog that a page in the other language cannot hold by chance. */
const phrasesOnlyIn = (language: 'ja' | 'en') => {
  const other = leaves(catalogs[language === 'ja' ? 'en' : 'ja']).join('\n')
  return leaves(catalogs[language]).filter(
    phrase => phrase.length > 3 && !phrase.includes('{{') && !other.includes(phrase),
  )
}

test('one click changes the language of the whole screen, and it stays so', async ({
  start,
  home,
}) => {
  const app = await start({ language: 'ja' })
  const { page } = app
  const toEnglish = page.getByRole('button', { name: catalogs.ja.common.language.en, exact: true })
  const toJapanese = page.getByRole('button', { name: catalogs.en.common.language.ja, exact: true })
  const left = async (language: 'ja' | 'en') => {
    const text = await shown(page)
    return phrasesOnlyIn(language).filter(phrase => text.includes(phrase))
  }

  await expect(page.getByText(catalogs.ja.accounts.welcome.title)).toBeVisible()
  await toEnglish.click()
  await expect(page.getByText(catalogs.en.accounts.welcome.title)).toBeVisible()
  expect(await left('ja')).toEqual([])
  await shortcuts.foundVault(app)
  const inEnglish = { ...app, words: catalogs.en }
  for (const place of ['cases', 'backups', 'settings', 'myDay'] as const) {
    await officer.goTo(inEnglish, place)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await left('ja'), place).toEqual([])
  }
  await page.getByRole('button', { name: catalogs.en.common.newInquiry }).first().click()
  await page.getByLabel(catalogs.en.intake.what.inquiry).fill('Half a word')
  const day = page.getByLabel(catalogs.en.intake.receipt.receivedOn).first()
  await day.fill('some day')
  await day.blur()
  const { notUnderstood } = catalogs.en.common.date
  await expect(page.getByText(notUnderstood.replace('{{typed}}', 'some day'))).toBeVisible()
  expect(await left('ja')).toEqual([])
  await toJapanese.click()
  await expect(page.getByRole('heading', { name: catalogs.ja.intake.title })).toBeVisible()
  await expect(page.getByLabel(catalogs.ja.intake.what.inquiry)).toHaveValue('Half a word')
  const complaint = catalogs.ja.common.date.notUnderstood.replace('{{typed}}', 'some day')
  await expect(page.getByText(complaint)).toBeVisible()
  expect(await left('en')).toEqual([])
  expect(await page.locator('html').getAttribute('lang')).toBe('ja')
  await toEnglish.click()
  await expect(page.getByRole('heading', { name: catalogs.en.intake.title })).toBeVisible()
  await app.close()

  // Started without the test's own choice of language.
  const again = await startDriven({ args: [...electronArguments(home), '--lang=ja'] })
  const after = await again.firstWindow()
  await expect(
    after.getByRole('heading', { name: catalogs.en.accounts.unlock.title }),
  ).toBeVisible()
  await again.close()
})
