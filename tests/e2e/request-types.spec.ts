import * as journey from './support/journey'
import * as prepare from './support/prepare'
import * as shortcuts from './support/shortcuts'
import { expect, test } from './support/test'
import { finish, walk } from './support/walk'
import { sharedOut } from './support/walked'
import { disclosure, waysInJapan } from './support/ways-japan'
import { lawOf } from './support/words'

const both = (ja: string, en: string) => ({ ja, en })

for (const language of ['ja', 'en'] as const) {
  test.describe(`the rights of Japan's law, interface and letters in ${language}`, () => {
    const running = shortcuts.inOneVault(language, app =>
      shortcuts.vaultUnder(app, ['jp_appi', 'gdpr/uk']),
    )

    for (const way of sharedOut(language, waysInJapan)) {
      test(`${way.type}: ${way.what}`, async () => {
        await walk(running(), way)
      })
    }

    test(`${disclosure.type}: ${disclosure.what}`, async () => {
      const app = running()
      const pack = lawOf('jp_appi')
      const from = 'jp.inquiry'
      const receivedOn = '2026-04-10'
      const name = both('髙橋 みなみ', 'Minami Takahashi')[language]
      const known = await journey.inquire(app, { pack, type: from, name, receivedOn })
      const why = both('見せてほしいとの返信', 'Wrote that they want to see it')[language]
      await journey.changeRight(app, pack, { from, to: disclosure.type, why })
      await finish(app, disclosure, known)
      const { file, history } = await prepare.done(
        prepare.apiOf(app).cases.view({ caseId: known.caseId }),
      )
      expect(file.case.receivedOn).toBe(receivedOn)
      expect(history.map(({ reason }) => reason)).toContain(why)
    })
  })
}
