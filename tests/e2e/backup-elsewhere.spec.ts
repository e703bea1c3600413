import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs, newHome, removeHome, type LaunchOptions } from './support/app'
import { beginning, picture } from './support/backups'
import * as officer from './support/officer'
import { apiOf, done } from './support/prepare'
import * as shortcuts from './support/shortcuts'
import { expect, test } from './support/test'

const exactly = (name: string) => ({ name, exact: true })

test('a backup opens on another computer, with a password of then and with the recovery key', async ({
  start,
  home,
}) => {
  const app = await start({ language: 'ja' })
  const recoveryKey = await shortcuts.foundVault(app)
  await shortcuts.foundCase(app, '渡邊 学')
  const { path } = await done(apiOf(app).backup.make({}))
  const stick = join(home, 'stick.kaiji-backup')
  copyFileSync(path, stick)
  await app.close()

  const computers: readonly (LaunchOptions & { readonly secret: 'password' | 'key' })[] = [
    { language: 'en', colorScheme: 'dark', secret: 'password' },
    { language: 'ja', colorScheme: 'light', secret: 'key' },
  ]
  for (const { secret, ...look } of computers) {
    const elsewhere = newHome()
    try {
      const other = await start({ ...look, home: elsewhere })
      const { page, words } = other
      const w = words.backup.elsewhere
      await page.getByText(w.title, { exact: true }).click()
      await answerDialogs(other, stick)
      await page.getByRole('button', exactly(w.chooseFile)).click()
      const submit = page.getByRole('button', exactly(w.open))
      await expect(submit).toBeDisabled()
      const folder = join(elsewhere, 'documents', 'vault')
      mkdirSync(join(elsewhere, 'documents'))
      await answerDialogs(other, folder)
      await page.getByRole('button', exactly(w.chooseFolder)).click()
      await expect(page.getByLabel(w.folder)).toHaveValue(folder)

      if (secret === 'password') {
        const field = page.getByLabel(w.password, { exact: true })
        await field.fill('not the password')
        await submit.click()
        const refused = beginning(words.errors['vault/wrong-password'])
        await expect(page.getByRole('alert')).toContainText(refused, { timeout: 30_000 })
        await picture(other, 'elsewhere')
        await field.fill(officer.password)
      } else {
        await page.getByRole('button', exactly(w.useKey)).click()
        await page.getByLabel(w.key, { exact: true }).fill(recoveryKey)
        await picture(other, 'elsewhere')
      }
      await submit.click()
      await expect.poll(() => shortcuts.vaultState(other), { timeout: 60_000 }).toBe('open')
      const api = apiOf(other)
      if (secret === 'password') await shortcuts.openCase(other, '渡邊 学')
      else await page.getByText(words.accounts.afterKey.title).waitFor()
      expect(await done(api.accounts.status({}))).toMatchObject({ path: folder })
      expect(other.complaints).toEqual([])
      await other.close()
    } finally {
      removeHome(elsewhere)
    }
  }
})
