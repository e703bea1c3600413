import AxeBuilder from '@axe-core/playwright'
import { join } from 'node:path'
import type { RunningApp } from './support/app'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'

async function picture({ page }: RunningApp, name: string): Promise<void> {
  const folder = process.env['KAIJI_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `search-${name}.png`) })
}

const tanaka = {
  ...prepare.requester,
  name: '田中　太郎',
  reading: 'ﾀﾅｶ ﾀﾛｳ',
  email: 'tanaka@post.example',
  phone: '090-1234-5678',
}
const inquiry =
  '昨年の秋に購入した冷蔵庫について、貴社が保有している購入履歴と、コールセンターとの通話の記録をすべて開示してください。'

for (const [language, colorScheme] of [['ja', 'light']] as const) {
  test(`what is typed is found at once, shown as it was written, and opened by Enter (${language})`, async ({
    start,
  }) => {
    const app = await start({ language, colorScheme, size: { width: 1280, height: 800 } })
    const { page, words } = app
    const w = words.search
    const api = await prepare.vault(app)
    await prepare.registered(api)
    const { caseId } = await prepare.registered(api, { principal: tanaka, inquiry })
    await page.reload()
    await page.getByRole('navigation').first().waitFor()

    await page.keyboard.press('Control+Shift+F')
    const field = page.getByRole('searchbox', { name: w.field })
    await expect(field).toBeFocused()
    await expect(page.getByText(w.emptyTitle)).toBeVisible()
    await picture(app, `${language}-empty`)

    await field.pressSequentially('高橋')
    const found = page.locator('.search-cases')
    await expect(found.locator('mark').first()).toHaveText('髙橋')
    await expect(found.getByText(w.matchedAs.replace('{{word}}', '高橋'))).toBeVisible()
    await field.fill('購入履歴 たなか')
    await expect(found.getByRole('link', { name: /0002/ })).toBeVisible()
    await expect(found.getByRole('link', { name: /0001/ })).toHaveCount(0)
    await expect(found.locator('mark')).toHaveText(['ﾀﾅｶ', '購入履歴'])
    await picture(app, `${language}-found`)
    const axe = new AxeBuilder({ page }).setLegacyMode()
    expect((await axe.analyze()).violations).toEqual([])

    await page.keyboard.press('ArrowDown')
    await expect(found.getByRole('link', { name: /0002/ })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveTitle(/2026-0002|田中/)
    await expect(page.locator('#section-inquiry')).toHaveAttribute('aria-expanded', 'true')

    // It is still there when one comes back, and among the last searches.
    await page.keyboard.press('Control+Shift+F')
    await expect(field).toHaveValue('購入履歴 たなか')
    await field.fill('どこにもない')
    await expect(page.getByText(w.none.replace('{{text}}', 'どこにもない'))).toBeVisible()
    await field.fill('')
    await picture(app, `${language}-recent`)
    await page.getByRole('button', { name: '購入履歴 たなか' }).click()
    await expect(found.getByRole('link', { name: /0002/ })).toBeVisible()

    await page.keyboard.press('Control+K')
    await page.getByRole('textbox', { name: words.common.search }).fill('冷蔵庫')
    await expect(page.getByRole('button', { name: /-0002 田中/ })).toContainText('冷蔵庫')
    await picture(app, `${language}-finder`)
    await page.getByRole('button', { name: w.everywhere.replace('{{text}}', '冷蔵庫') }).click()
    await expect(field).toHaveValue('冷蔵庫')
    expect(caseId).not.toBe('')
  })
}
