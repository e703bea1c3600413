import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '@core/bilingual'
import { answerDialogs } from './support/app'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'
import { walked } from './support/walked'

const seal =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect x="4" y="4" width="88" height="88" fill="none" stroke="#c8102e" stroke-width="6"/></svg>'
const unsafe = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

const languages: readonly Language[] = ['en', 'ja']
for (const language of walked(languages)) {
  test(`the letterhead is made beside a letter on it, in ${language}`, async ({
    start,
    home,
  }, info) => {
    const app = await start({ language })
    const { page, words } = app
    const w = words.letterhead
    await prepare.vault(app)
    await page.getByRole('link', { name: words.settings.title, exact: true }).first().click()
    await page.getByRole('link', { name: w.link, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: w.title })).toBeVisible()
    const preview = page.getByRole('img', { name: w.preview.alt })
    const before = await preview.getAttribute('src')

    const sealField = page.getByRole('group', { name: w.seal.label, exact: true })
    const bad = join(home, 'bad.svg')
    writeFileSync(bad, unsafe)
    await answerDialogs(app, bad)
    await sealField.getByRole('button', { name: w.picture.choose }).click()
    await expect(page.getByText(words.errors['office-image/not-self-contained'])).toBeVisible()

    const good = join(home, 'seal.svg')
    writeFileSync(good, seal)
    await answerDialogs(app, good)
    await sealField.getByRole('button', { name: w.picture.choose }).click()
    await expect(sealField.getByRole('img', { name: w.seal.label })).toBeVisible()
    await page.getByRole('radio', { name: w.choice.naga3 }).check()
    await expect.poll(() => preview.getAttribute('src')).not.toBe(before)
    await page.screenshot({ path: info.outputPath('letterhead.png'), fullPage: true })

    await page.getByRole('textbox', { name: w.list.newName }).fill('みどり')
    await page.getByRole('button', { name: w.list.add }).click()
    await expect(page.getByRole('textbox', { name: w.list.name, exact: true })).toHaveValue(
      'みどり',
    )
    await page.screenshot({ path: info.outputPath('another.png') })
    await sealField.getByRole('button', { name: w.picture.takeOff }).click()
    await expect(sealField.getByRole('img', { name: w.seal.label })).toHaveCount(0)
    expect(app.complaints).toEqual([])
  })
}
