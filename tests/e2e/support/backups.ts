import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { LaunchOptions, RunningApp } from './app'

/** The backup files below a folder, oldest first: their names are dated. */
export const backupsBelow = (home: string): readonly string[] =>
  readdirSync(home, { recursive: true })
    .map(String)
    .filter(name => name.endsWith('.kaiji-backup'))
    .toSorted()
    .map(name => join(home, name))

/** The words of a text before its first gap. */
export const beginning = (text: string): string => text.split('{{')[0] ?? ''

/** A picture of the window for whoever wants to see it; KAIJI_PICTURES names the folder. */
export async function picture({ page, language }: RunningApp, name: string): Promise<void> {
  const folder = process.env['KAIJI_PICTURES']
  if (!folder) return
  await page.waitForFunction(() => document.getAnimations().length === 0)
  await page.screenshot({ path: join(folder, `backup-${name}-${language}.png`), fullPage: true })
}

/** How to start a program whose clock hurries; see hurried-clock.cjs. */
export const hurried = (daysLater = 0): LaunchOptions => ({
  preload: resolve('tests/e2e/support/hurried-clock.cjs'),
  env: { KAIJI_TEST_DAYS_LATER: String(daysLater) },
})
