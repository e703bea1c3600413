import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs, type RunningApp } from './support/app'
import * as officer from './support/officer'
import { apiOf, done } from './support/prepare'
import * as shortcuts from './support/shortcuts'
import { expect, test } from './support/test'

const backupsBelow = (home: string): readonly string[] =>
  readdirSync(home, { recursive: true })
    .map(String)
    .filter(name => name.endsWith('.kaiji-backup'))
    .map(name => join(home, name))

/** The words of a text before its first gap. */
const beginning = (text: string): string => text.split('{{')[0] ?? ''

/** One wrong bit in the middle, as a worn disk makes it. */
function damage(file: string): void {
  const bytes = readFileSync(file)
  const middle = Math.floor(bytes.length / 2)
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle)
  writeFileSync(file, bytes)
}

const nothingTo = async ({ page, words }: RunningApp) => {
  await expect(page.getByRole('button', { name: words.backup.restore.confirm })).toHaveCount(0)
}

test('one click makes a verified backup; a damaged one is neither verified nor restored', async ({
  start,
  home,
}) => {
  const app = await start({ language: 'en' })
  const { page, words } = app
  const w = words.backup
  await shortcuts.foundVault(app)
  await shortcuts.foundCase(app, '渡邊 学')
  await expect(page.getByRole('contentinfo')).toContainText(words.common.backup.none)
  await officer.makeBackup(app)
  await expect(page.getByText(`${beginning(w.made)}1 case, 0 documents, 0 letters.`)).toBeVisible()
  const row = page.getByRole('row').nth(1)
  await expect(row).toContainText(beginning(w.list.verified))
  await expect(page.getByRole('contentinfo')).toContainText(beginning(words.common.backup.good))
  const [file = ''] = backupsBelow(home)
  const content = readFileSync(file)
  for (const word of ['渡邊 学', '個人情報の開示について', 'Aozora Home']) {
    for (const encoding of ['utf8', 'utf16le'] as const) {
      expect(content.includes(Buffer.from(word, encoding)), word).toBe(false)
    }
  }

  // A whole one says so again when it is verified.
  const verify = row.getByRole('button', { name: new RegExp(`^${beginning(w.list.verifyOne)}`) })
  await verify.click()
  await expect(row).toContainText(beginning(w.list.verified))
  await expect(row.getByRole('alert')).toHaveCount(0)

  damage(file)
  await verify.click()
  await expect(row).toContainText(words.errors['backup/damaged'])
  await expect(row).toContainText(w.list.broken)
  await expect(row).not.toContainText(beginning(w.list.verified))
  await row.getByRole('link', { name: new RegExp(`^${beginning(w.list.restoreOne)}`) }).click()
  // The list it was chosen from has alerts of its own, and leaves a moment later.
  const restoring = page.getByRole('heading', { name: w.restore.title, level: 1 })
  await restoring.waitFor()
  await expect(page.getByRole('alert')).toContainText(words.errors['backup/damaged'])
  await nothingTo(app)

  // Nor does a file that is no backup get that far.
  await officer.goTo(app, 'backups')
  const stranger = join(home, 'holiday.kaiji-backup')
  writeFileSync(stranger, 'not a backup at all')
  await answerDialogs(app, stranger)
  await page.getByRole('button', { name: w.restore.fromFile }).click()
  await restoring.waitFor()
  await expect(page.getByRole('alert')).toContainText(words.errors['backup/not-a-backup'])
  await nothingTo(app)
  expect(await done(apiOf(app).backup.verifyVault({}))).toMatchObject({ ok: true })

  // It is still known to be damaged on another day.
  await officer.goTo(app, 'backups')
  await expect(page.getByRole('contentinfo')).not.toContainText(beginning(words.common.backup.good))
})

test('restoring brings the earlier state back, keeps the later one, and holds after a restart', async ({
  start,
}) => {
  const app = await start({ language: 'ja' })
  const { page, words } = app
  const w = words.backup
  await shortcuts.foundVault(app)
  await shortcuts.foundCase(app, '渡邊 学')
  await officer.makeBackup(app)
  await shortcuts.foundCase(app, '髙橋 みなみ')
  await officer.goTo(app, 'cases')
  await expect(page.getByRole('row', { name: '髙橋 みなみ' })).toBeVisible()

  await officer.goTo(app, 'backups')
  await page.getByRole('row').nth(1).getByRole('link', { name: /復元/ }).click()
  await expect(page.getByText(w.restore.whole)).toBeVisible()
  const cases = page.getByRole('row', { name: new RegExp(`^${w.table.cases}`) })
  await expect(cases.getByRole('cell')).toHaveText([
    '2',
    '1',
    w.restore.fewer_other.replace('{{count}}', '1'),
  ])
  await page.getByRole('button', { name: w.restore.confirm }).click()
  await page.getByRole('button', { name: w.restore.really }).click()
  await expect(page.getByText(w.restore.doneTitle)).toBeVisible({ timeout: 60_000 })
  const keptAt = `${shortcuts.vaultFolder(app)}-replaced-`
  const kept = await page.getByText(keptAt).innerText()
  expect(existsSync(join(kept, 'vault.json')) && existsSync(join(kept, 'cases.db'))).toBe(true)
  await officer.goTo(app, 'cases')
  await expect(page.getByRole('row', { name: '渡邊 学' })).toBeVisible()
  await expect(page.getByRole('row', { name: '髙橋 みなみ' })).toHaveCount(0)
  expect(app.complaints).toEqual([])
  await app.close()

  const again = await start({ language: 'en' })
  await officer.unlock(again)
  await shortcuts.openCase(again, '渡邊 学')
  await officer.goTo(again, 'cases')
  await expect(again.page.getByRole('row', { name: '髙橋 みなみ' })).toHaveCount(0)
  expect(await done(apiOf(again).backup.verifyVault({}))).toMatchObject({
    ok: true,
    audit: { ok: true, firstBad: null },
  })

  // What was replaced is a vault that still opens.
  await again.page.keyboard.press('Control+l')
  await again.page.getByRole('button', { name: again.words.accounts.unlock.otherVault }).click()
  await answerDialogs(again, kept)
  await again.page.getByRole('button', { name: again.words.accounts.welcome.chooseFolder }).click()
  await officer.unlock(again)
  await shortcuts.openCase(again, '髙橋 みなみ')
})
