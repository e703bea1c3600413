import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '@core/bilingual'
import * as officer from './support/officer'
import * as prepare from './support/prepare'
import { answerDialogs, type RunningApp } from './support/app'
import { expect, test } from './support/test'
import { letterTitle } from './support/words'
import { walked } from './support/walked'

const exactly = (name: string) => ({ name, exact: true })

/** An issued answer on the screen; `email` is of the person it is addressed to. */
async function issued(app: RunningApp, email: string, language: Language): Promise<void> {
  const api = await prepare.vault(app)
  const principal = { ...prepare.requester, email }
  const known = await prepare.registered(api, { principal })
  await prepare.confirmed(api, known)
  await prepare.listed(api, known)
  await prepare.decided(api, known)
  await prepare.lookAt(app, known)
  await officer.writeLetter(app, letterTitle('L09', language))
  await officer.issueLetter(app)
}

async function choose({ page, words }: RunningApp, form: 'pdf_locked' | 'docx' | 'eml') {
  await page.getByRole('button', exactly(words.letters.export.action)).click()
  await page.getByRole('menuitem', { name: words.letterExport.line[form] }).click()
}

const languages: readonly Language[] = ['en', 'ja']
for (const language of walked(languages)) {
  test(`an issued letter leaves locked, for Word and as a mail, in ${language}`, async ({
    start,
    home,
  }, info) => {
    const app = await start({ language })
    const { page, words } = app
    const w = words.letterExport
    await issued(app, 'minami@mail.example', language)

    const locked = join(home, 'locked.pdf')
    await answerDialogs(app, locked)
    await page.getByRole('button', exactly(words.letters.export.action)).click()
    await expect(page.getByRole('menuitem')).toHaveCount(8)
    await page.screenshot({ path: info.outputPath('menu.png') })
    await page.getByRole('menuitem', { name: w.line.pdf_locked }).click()
    const save = page.getByRole('button', exactly(w.save))
    await page.getByRole('radio', exactly(w.locked.own)).check()
    await page.getByRole('textbox', { name: w.locked.field }).fill('password1234')
    await save.click()
    await expect(page.getByText(w.locked.weak)).toBeVisible()
    await page.screenshot({ path: info.outputPath('weak.png') })
    await page.getByRole('radio', exactly(w.locked.make)).check()
    await save.click()
    await expect(page.getByText(locked)).toBeVisible()
    const password = await page.getByLabel(w.password.value, { exact: true }).innerText()
    await page.screenshot({ path: info.outputPath('password.png') })
    const text = (...options: string[]) =>
      execFileSync('pdftotext', [...options, locked, '-'], { encoding: 'utf8', stdio: 'pipe' })
    expect(text('-upw', password)).toContain('みなみ')
    expect(() => text()).toThrow()
    await page.getByRole('button', exactly(w.password.noted)).click()
    await expect(page.getByText(password)).toHaveCount(0)

    const word = join(home, 'letter.docx')
    await answerDialogs(app, word)
    await choose(app, 'docx')
    await expect(page.getByText(word)).toBeVisible()
    expect(readFileSync(word).subarray(0, 2).toString()).toBe('PK')

    const mail = join(home, 'letter.eml')
    await answerDialogs(app, mail)
    await choose(app, 'eml')
    await expect(page.getByText('minami@mail.example').first()).toBeVisible()
    await page.screenshot({ path: info.outputPath('mail.png') })
    await page.getByRole('button', exactly(w.mail.save)).click()
    await expect(page.getByText(mail)).toBeVisible()
    expect(readFileSync(mail, 'latin1')).toMatch(/^X-Unsent: 1\r\n/m)
    expect(app.complaints).toEqual([])
  })
}

test('without an e-mail address a mail is not offered in silence', async ({ start }) => {
  const app = await start({ language: 'ja' })
  const { page, words } = app
  await issued(app, '', 'ja')
  await choose(app, 'eml')
  await expect(page.getByText(words.letterExport.mail.noAddress)).toBeVisible()
  await expect(page.getByRole('link', exactly(words.letterExport.mail.toCase))).toBeVisible()
  expect(app.complaints).toEqual([])
})
