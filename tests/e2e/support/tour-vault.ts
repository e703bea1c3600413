import type { RunningApp } from './app'
import * as officer from './officer'
import type { Visit } from './visit'

/** What protects the vault: the access log, what is to be destroyed, and the settings with a page of their own. */
export async function protection(app: RunningApp, visit: Visit): Promise<void> {
  const { page, words } = app
  for (const place of ['retention', 'log'] as const) {
    await officer.goTo(app, place)
    await page.getByRole('heading', { name: words[place].title, level: 1 }).waitFor()
    await visit(place)
  }
  const pages = {
    accounts: words.accounts.manage,
    protection: words.protection,
    'retention-settings': words.retention.settings,
    health: words.health,
    systems: words.systems,
    policies: words.policies,
    'settings-file': words.settingsFile,
  }
  for (const [name, { link, title }] of Object.entries(pages)) {
    await officer.goTo(app, 'settings')
    await page.getByRole('link', { name: link, exact: true }).click()
    await page.getByRole('heading', { name: title, level: 1 }).waitFor()
    await visit(name)
  }
}
