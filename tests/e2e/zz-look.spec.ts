import { test } from './support/test'
const dir = '/tmp/tour-pics'
for (const [language, colorScheme, zoom] of [['en', 'dark', 2], ['ja', 'light', 1]] as const) {
  test(`look ${language}`, async ({ start }) => {
    const app = await start({ language, colorScheme, size: { width: 1024, height: 768 } })
    const { page, words } = app
    await app.app.evaluate(({ BrowserWindow }, z) => BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(z), zoom)
    const shot = (name: string) => page.screenshot({ path: `${dir}/z${zoom}-${language}-${name}.png` })
    await page.waitForTimeout(400)
    await shot('1-entrance')
    await page.getByRole('button', { name: words.practice.begin }).click()
    await page.getByRole('heading', { name: words.lists.myDay.title, level: 1 }).waitFor()
    await page.waitForTimeout(1000)
    await shot('2-myday')
    for (const step of ['inquiry', 'identity', 'scope', 'decision']) {
      await page.getByRole('button', { name: words.practice.tour.next, exact: true }).click()
      await page.waitForTimeout(700)
      if (step === 'identity') await shot(`4-${step}`)
    }
    await page.getByRole('button', { name: new RegExp('^' + words.help.what.replace('?', '\\?')) }).first().click()
    await page.waitForTimeout(300)
    await shot('5-help-a')
    await page.locator('.case-question [data-help]').first().click()
    await page.locator('.case-question .kaiji-help').first().scrollIntoViewIfNeeded()
    await page.waitForTimeout(300)
    await shot('5-help-b')
    await page.getByRole('button', { name: words.practice.tour.next, exact: true }).click()
    await page.waitForTimeout(700)
    await page.locator('#main [data-help]').nth(1).click()
    await page.locator('#main .kaiji-help').nth(1).scrollIntoViewIfNeeded()
    await page.waitForTimeout(300)
    await shot('6-help-letter')
    await page.keyboard.press('Control+l')
    await page.waitForTimeout(1500)
    await shot('7-entrance-kept')
    console.log(app.complaints)
  })
}
