import type { Locator } from '@playwright/test'
import type { RunningApp } from './support/app'
import { beginning, picture } from './support/backups'
import * as officer from './support/officer'
import { apiOf, done, registered } from './support/prepare'
import * as shortcuts from './support/shortcuts'
import { expect, test } from './support/test'
import { replace } from './support/words'
import { walked } from './support/walked'

const exactly = (name: string) => ({ name, exact: true })

const looks = [
  { language: 'en', colorScheme: 'dark' },
  { language: 'ja', colorScheme: 'light' },
] as const

const region = ({ page }: RunningApp, name: string): Locator =>
  page.getByRole('region', exactly(name))

/** Opens the restore of the newest backup from the list. */
async function toRestore(app: RunningApp): Promise<void> {
  const { page, words } = app
  await officer.goTo(app, 'backups')
  const name = new RegExp(`^${beginning(words.backup.list.restoreOne)}`)
  const anyRestore = words.backup.list.restoreOne.startsWith('{{')
    ? page.getByRole('row').nth(1).getByRole('link').last()
    : page.getByRole('row').nth(1).getByRole('link', { name })
  await anyRestore.click()
  await page.getByRole('heading', { name: words.backup.restore.title, level: 1 }).waitFor()
}

for (const look of walked(looks)) {
  test(`a drill, one case out of a backup, a restore and its undoing (${look.language})`, async ({
    start,
  }) => {
    const app = await start(look)
    const { page, words } = app
    const w = words.backup
    await shortcuts.foundVault(app)
    const api = apiOf(app)
    const { caseId } = await registered(api, { subject: '正しい件名' })
    await done(api.backup.make({}))

    // The drill restores it into a place of its own, and says what it held.
    await officer.goTo(app, 'backups')
    await expect(page.getByText(w.state.sameDisk)).toBeVisible()
    await expect(page.getByText(w.drill.never)).toBeVisible()
    await page.getByRole('button', exactly(w.drill.run)).click()
    await expect(page.getByText(w.drill.since_zero)).toBeVisible({ timeout: 60_000 })
    await picture(app, 'drill')

    const beforeRestore = await done(api.cases.view({ caseId }))

    // One case goes back to what it was; the other, newer one stays.
    await done(api.cases.change({ caseId, change: { subject: '取り違えた件名' } }))
    await shortcuts.foundCase(app, '渡邊 学')
    await toRestore(app)
    const one = region(app, w.restore.one)
    await one.getByRole('combobox', { name: w.oneCase.choose }).click()
    await page.getByRole('option').first().click()
    await one.getByRole('button', exactly(w.oneCase.replace)).click()
    await picture(app, 'restore')
    const number = beforeRestore.file.case.number
    await page.getByRole('button', exactly(replace(w.oneCase.replaceReally, { number }))).click()
    await expect(one.getByText(beginning(replace(w.oneCase.done, { number })))).toBeVisible({
      timeout: 60_000,
    })
    const { file } = await done(api.cases.view({ caseId }))
    expect(file.case.subject).toBe('正しい件名')
    expect((await done(api.cases.list({ status: 'all' }))).rows).toHaveLength(2)

    // The whole: what was there is put aside, and comes back with one click.
    await done(api.backup.make({}))
    await done(api.cases.change({ caseId, change: { subject: '取り違えた件名' } }))
    await toRestore(app)
    await page.getByRole('button', exactly(w.restore.confirm)).click()
    await page.getByRole('button', exactly(w.restore.really)).click()
    await expect(page.getByText(w.restore.doneTitle)).toBeVisible({ timeout: 60_000 })
    expect((await done(api.cases.view({ caseId }))).file.case.subject).toBe('正しい件名')
    await picture(app, 'restored')
    await page.getByRole('button', exactly(w.restore.undo)).click()
    await expect(page.getByText(w.restore.undone)).toBeVisible({ timeout: 60_000 })
    expect((await done(api.cases.view({ caseId }))).file.case.subject).toBe('取り違えた件名')
    expect(await done(api.backup.verifyVault({}))).toMatchObject({ ok: true })
    expect(app.complaints).toEqual([])
  })
}
