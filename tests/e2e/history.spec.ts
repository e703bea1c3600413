import { catalogs } from '@core/i18n/catalog'
import type { RunningApp } from './support/app'
import * as officer from './support/officer'
import * as prepare from './support/prepare'
import { expect, test } from './support/test'
import { letterTitle, replace } from './support/words'

const exactly = (name: string) => ({ name, exact: true })

/** Every entry of the case's history, as one text each. */
async function historyOf(app: RunningApp, title: string): Promise<readonly string[]> {
  const { page } = app
  const head = page.getByRole('button', { name: new RegExp(`^7 ${title}`) })
  if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click()
  const section = page.getByRole('region', { name: new RegExp(`^7 ${title}`) })
  await section.getByRole('listitem').first().waitFor()
  return section.getByRole('listitem').allInnerTexts()
}

test('the history of a closed case tells every step in both languages', async ({ start }) => {
  const app = await start({ language: 'ja' })
  const { page, words } = app
  const api = await prepare.vault(app)
  const known = await prepare.registered(api)
  const { caseId } = known
  await prepare.sent(api, known, 'L01')
  await prepare.confirmed(api, known)
  await prepare.listed(api, known)
  await prepare.decided(api, known)
  await prepare.sent(api, known, 'L09')
  await prepare.lookAt(app, known)
  await officer.closeAsAnswered(app)
  await expect(page.getByText(words.cases.nextStepWhy.none)).toBeVisible()

  const steps = {
    ja: ['受付', '開示等の請求の受付について', '運転免許証', '会員登録情報', 'L09'],
    en: [
      'Inquiry registered as a case',
      'Receipt of your request',
      'Driving licence',
      'Item added',
      'L09',
    ],
  }
  for (const language of ['ja', 'en'] as const) {
    if (language === 'en') {
      await page.getByRole('button', exactly(words.common.language.en)).click()
    }
    const { cases, events } = catalogs[language]
    const { history } = await prepare.done(api.cases.view({ caseId }))
    const told = await historyOf(app, cases.section.history.title)
    expect(told).toHaveLength(history.length)
    expect(told.filter(entry => /\{\{|\w+\/\w+-|undefined/.test(entry))).toEqual([])
    const all = told.join('\n')
    for (const step of steps[language]) {
      const wanted = step === 'L09' ? letterTitle('L09', language) : step
      expect(all).toContain(wanted)
    }
    const closed = replace(events['case/closed'], { reason: cases.closeReason.answered })
    expect(all).toContain(closed)
    for (const kind of ['letter/issued', 'letter/dispatched'] as const) {
      expect(all).toContain(replace(events[kind], { letter: letterTitle('L09', language) }))
    }
  }
  expect(app.complaints).toEqual([])
})
