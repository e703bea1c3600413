import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Bilingual } from '@core/bilingual'
import type { Outcome } from '@core/regimes/rule-pack'
import type { InterfaceLanguage, RunningApp } from './app'
import * as journey from './journey'
import * as officer from './officer'
import { pdfText } from './pdf'
import * as prepare from './prepare'
import { lawOf } from './words'

/** A text of both languages, or one that is the same in both, such as a name or a day. */
type Said = Bilingual | string

type Ground = {
  readonly question: string
  readonly item?: Said
  readonly facts: Said
  readonly part?: Said
}
type Stated = { readonly id: string; readonly item?: Said; readonly value: Said }
type Answer = {
  readonly letterId: string
  /** What the PDF has to say besides its title and the addressee. */
  readonly says: readonly Said[]
}

/** What happens to one request, from its receipt to the closed case. */
export type Walk = {
  readonly what: string
  /** Left out, the law of Japan. */
  readonly law?: string
  readonly type: string
  readonly name: Said
  /** How we make sure who it is; none for a right that needs no check. */
  readonly identity?: readonly string[]
  readonly items?: readonly Said[]
  readonly investigation?: readonly Stated[]
  /** Questions answered with yes by hand. */
  readonly yes?: readonly Ground[]
  /** Questions answered with no by hand; the others are prepared. */
  readonly no?: readonly string[]
  readonly outcome: Outcome
  /** The words that explain the outcome. */
  readonly because: readonly Said[]
  readonly reviewed?: boolean
  readonly facts?: readonly Stated[]
  readonly letters: readonly Answer[]
  /** Something on the way, before the questions. */
  readonly onTheWay?: (app: RunningApp, known: prepare.KnownCase) => Promise<void>
}

const saying =
  (language: InterfaceLanguage) =>
  (said: Said): string =>
    typeof said === 'string' ? said : said[language]

/** Walks one request through the real window. The right, its own questions, its facts and its letters are done by hand. */
export async function walk(app: RunningApp, way: Walk): Promise<void> {
  const pack = lawOf(way.law ?? 'jp_appi')
  const name = saying(app.language)(way.name)
  const known = await journey.inquire(app, { pack, type: way.type, name })
  await finish(app, way, known)
}

/** The same from where the case is registered. */
export async function finish(app: RunningApp, way: Walk, known: prepare.KnownCase): Promise<void> {
  await prepared(app, way, known)
  await way.onTheWay?.(app, known)
  await decide(app, way)
  const asked = { pack: lawOf(way.law ?? 'jp_appi'), type: way.type }
  await officer.openSection(app, 'answer')
  await journey.state(app, asked, inLanguage(app, way.facts))
  await journey.expectAllStated(app)
  await picture(app, way, 'answer')
  for (const letter of way.letters) await answer(app, way, letter)
  await officer.closeAsAnswered(app)
  const { file, stage, requests } = await prepare.done(
    prepare.apiOf(app).cases.view({ caseId: known.caseId }),
  )
  expect(stage).toBe('closed')
  expect(requests.map(({ outcome }) => outcome)).toEqual([way.outcome])
  expect(file.letters.filter(letter => letter.dispatch).map(({ letterId }) => letterId)).toEqual(
    expect.arrayContaining(way.letters.map(({ letterId }) => letterId)),
  )
  expect(app.complaints).toEqual([])
}

/** The steps that all rights share, done as other tests do them by hand. */
async function prepared(app: RunningApp, way: Walk, known: prepare.KnownCase): Promise<void> {
  const say = saying(app.language)
  const api = prepare.apiOf(app)
  const { identity = [], items = [], yes = [], no = [] } = way
  // Every step is drawn anew on an open case; elsewhere nothing has to be.
  await officer.goTo(app, 'backups')
  if (identity.length > 0) {
    for (const method of identity) {
      await prepare.evidence(api, known, { subject: 'identity', method })
    }
    await prepare.compared(api, known)
    await prepare.done(api.identity.confirm({ caseId: known.caseId, subject: 'identity' }))
  }
  const held = items.map(item => ({ name: say(item), system: 'CRM', content: say(item) }))
  await prepare.listed(api, known, held)
  const byHand = yes.map(({ question, item }) =>
    item === undefined ? { question } : { question, item: say(item) },
  )
  await journey.otherwiseNo(api, known, [...byHand, ...no.map(question => ({ question }))])
  await reopened(app, known)
}

async function reopened(app: RunningApp, { caseId }: prepare.KnownCase): Promise<void> {
  const { page, words } = app
  const { file } = await prepare.done(prepare.apiOf(app).cases.view({ caseId }))
  await officer.goTo(app, 'cases')
  await page.getByRole('link', { name: file.case.number }).first().click()
  const inquiry = new RegExp(`^1 ${words.cases.section.inquiry.title}`)
  await page.getByRole('button', { name: inquiry }).waitFor()
}

async function decide(app: RunningApp, way: Walk): Promise<void> {
  const { language } = app
  const say = saying(language)
  const pack = lawOf(way.law ?? 'jp_appi')
  const { investigation = [], yes = [], no = [], because } = way
  const section = await officer.openSection(app, 'decision')
  if (investigation.length > 0) {
    await expect(section.getByText(app.words.checklist.outcome.locked)).toBeVisible()
    await journey.state(app, { pack, type: way.type }, inLanguage(app, investigation))
    await officer.saved(app)
    await expect(section.getByText(app.words.checklist.outcome.locked)).toHaveCount(0)
  }
  if (yes.length + no.length > 0) {
    const grounds = yes.map(({ question, item, facts, part }) => ({
      question: journey.questionText(pack, question, language),
      facts: say(facts),
      ...(item === undefined ? {} : { item: say(item) }),
      ...(part === undefined ? {} : { part: say(part) }),
    }))
    await officer.answerQuestions(app, grounds)
  }
  await journey.expectOutcome(app, because.map(say))
  if (way.reviewed) await officer.recordReview(app, say({ ja: '田中 一郎', en: 'Ichiro Tanaka' }))
  await picture(app, way, 'decision')
}

const inLanguage = ({ language }: RunningApp, stated: readonly Stated[] = []) =>
  stated.map(({ id, item, value }) => ({
    id,
    value: saying(language)(value),
    ...(item === undefined ? {} : { item: saying(language)(item) }),
  }))

/** A letter's title as it is for this right. */
function titleOf({ law = 'jp_appi', type }: Walk, letterId: string): Bilingual {
  const spec = lawOf(law).letters.find(({ id }) => id === letterId)
  if (!spec) throw new Error(`no such letter: ${letterId}`)
  return spec.titles?.find(({ types }) => types.includes(type))?.title ?? spec.title
}

/** Writes, looks at, issues, prints and sends one letter. */
async function answer(app: RunningApp, way: Walk, letter: Answer): Promise<void> {
  const { language, home } = app
  const say = saying(language)
  const title = titleOf(way, letter.letterId)[language]
  await officer.writeLetter(app, title)
  await journey.pagesOf(app)
  await picture(app, way, letter.letterId)
  const number = await officer.issueLetter(app)
  const pdf = join(home, `${number.replaceAll(/\D/gu, '')}.pdf`)
  await officer.exportPdf(app, pdf)
  expect(existsSync(pdf)).toBe(true)
  const text = pdfText(pdf)
  for (const said of [title, way.name, ...letter.says]) {
    expect(text).toContain(say(said).replaceAll(/\s/gu, ''))
  }
  await officer.recordDispatch(app, { method: 'email', note: '' })
  await officer.backToCase(app)
}

/** A look at what the officer sees, for those who ask for it. */
async function picture({ page, language }: RunningApp, way: Walk, at: string): Promise<void> {
  const folder = process.env['KAIJI_PICTURES']
  if (!folder) return
  await page.screenshot({ path: join(folder, `${language}-${way.what}-${at}.png`) })
}
