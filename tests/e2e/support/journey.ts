import { expect, type Locator } from '@playwright/test'
import { itemId } from '@core/ids'
import type { Api } from '@core/ipc/client'
import type { RulePack } from '@core/regimes/rule-pack'
import type { InterfaceLanguage, RunningApp } from './app'
import { openSection, saved } from './officer'
import { apiOf, done, type KnownCase } from './prepare'
import * as shortcuts from './shortcuts'
import { replace } from './words'

/** One right from the receipt of the inquiry to the closed case, and its own steps at the screen. */

const exactly = (name: string) => ({ name, exact: true })

export type Asked = {
  readonly pack: RulePack
  readonly type: string
  readonly name: string
  /** As an officer types it; left out, today. */
  readonly receivedOn?: string
}

/** Logs an inquiry by hand under its law, with its right; letters go out in the interface's language. */
export async function inquire(app: RunningApp, asked: Asked): Promise<KnownCase> {
  const { page, words, language } = app
  const w = words.intake
  const { pack, type, name, receivedOn } = asked
  await shortcuts.openIntake(app)
  // First the law: its clock says which day is today.
  await page.getByRole('radio', { name: pack.name[language] }).check()
  await page.getByRole('radio', exactly(words.cases.channel.email)).check()
  if (receivedOn === undefined) await page.getByRole('button', exactly(w.receipt.today)).click()
  else {
    await page.getByLabel(w.receipt.receivedOn).first().fill(receivedOn)
    await page.getByLabel(w.receipt.receivedOn).first().blur()
  }
  await page.getByRole('radio', exactly(words.common.language[language])).check()
  await page.getByRole('textbox', exactly(words.cases.contact.name)).fill(name)
  const right = pack.requestTypes.find(({ id }) => id === type)?.plain[language] ?? type
  await page.getByRole('checkbox', { name: right }).check()
  await page.getByRole('button', exactly(w.register)).click()
  const inquiry = new RegExp(`^1 ${words.cases.section.inquiry.title}`)
  await page.getByRole('button', { name: inquiry }).waitFor()
  return newestCase(app)
}

/** The case registered last, with its request. */
async function newestCase(app: RunningApp): Promise<KnownCase> {
  const api = apiOf(app)
  const rows = (await done(api.cases.list({ status: 'open' }))).rows
  const [newest] = rows.toSorted((one, other) => other.number.localeCompare(one.number))
  if (!newest) throw new Error('no case')
  const { file } = await done(api.cases.view({ caseId: newest.id }))
  const [first] = file.requests
  if (!first) throw new Error('a case without a request')
  return { caseId: newest.id, requestId: first.request.id }
}

/** A question, and the item it is asked for; left out, the whole request, or every item. */
export type Place = { readonly question: string; readonly item?: string }

/** Answers with no what is not kept for the officer's own hand. */
export async function otherwiseNo(
  api: Api,
  { caseId, requestId }: KnownCase,
  byHand: readonly Place[],
): Promise<void> {
  for (;;) {
    const { file, requests } = await done(api.cases.view({ caseId }))
    const nameOf = (id: string | null) => file.requests[0]?.items.find(item => item.id === id)?.name
    const open = (requests[0]?.state.decision.unanswered ?? []).filter(
      asked =>
        !byHand.some(
          ({ question, item }) =>
            question === asked.questionId && (item === undefined || item === nameOf(asked.itemId)),
        ),
    )
    if (open.length === 0) return
    for (const questionId of new Set(open.map(asked => asked.questionId))) {
      const alike = open.flatMap(asked =>
        asked.questionId === questionId && asked.itemId !== null
          ? [itemId.parse(asked.itemId)]
          : [],
      )
      const itemIds = alike.length > 0 ? alike : null
      const answer = { caseId, requestId, itemIds, questionId, value: 'no' } as const
      await done(api.checklist.answer(answer))
    }
  }
}

/** A question as it stands on the screen. */
export function questionText(pack: RulePack, id: string, language: InterfaceLanguage): RegExp {
  const text = pack.checklist.find(question => question.id === id)?.question[language] ?? id
  return new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
}

/** What follows from the answers stands below them, with the reasons. */
export async function expectOutcome(app: RunningApp, because: readonly string[]): Promise<void> {
  const { page, words } = app
  await openSection(app, 'decision')
  const panel = page.getByRole('region', exactly(words.checklist.outcome.title))
  for (const reason of because) await expect(panel).toContainText(reason)
}

/** A fact that a letter states: typed, or for a choice the id of what is chosen. */
export type Fact = { readonly id: string; readonly item?: string; readonly value: string }

/** Types a fact where the section asks for it. */
export async function state(
  { page, language }: RunningApp,
  { pack, type }: Pick<Asked, 'pack' | 'type'>,
  facts: readonly Fact[],
): Promise<void> {
  for (const { id, item, value } of facts) {
    const particular = pack.particulars.find(
      one => one.id === id && (one.types === 'all' || one.types.includes(type)),
    )
    if (!particular) throw new Error(`no such fact of ${type}: ${id}`)
    const label = particular.label[language]
    const name = item === undefined ? label : `${item}: ${label}`
    if (particular.kind === 'choice') {
      await page.getByRole('combobox', exactly(name)).click()
      const choice = particular.choices?.find(one => one.id === value)?.name[language] ?? value
      await page.getByRole('option', exactly(choice)).click()
      continue
    }
    const field = page.getByRole('textbox', exactly(name))
    await field.fill(value)
    await field.blur()
  }
}

/** Waits until the answer section misses nothing that its letters state. */
export async function expectAllStated(app: RunningApp): Promise<void> {
  const { words } = app
  const answer = await openSection(app, 'answer')
  await saved(app)
  const missing = words.cases.particulars
  for (const said of Object.entries(missing)) {
    if (!said[0].startsWith('missing')) continue
    await expect(answer.getByText(said[1].replace('{{count}}', '').trim())).toHaveCount(0)
  }
}

/** Changes what the case is about into another right, with the reason. */
export async function changeRight(
  app: RunningApp,
  pack: RulePack,
  { from, to, why }: { readonly from: string; readonly to: string; readonly why: string },
): Promise<void> {
  const { words, language } = app
  const w = words.items.rights
  const plain = (id: string) =>
    pack.requestTypes.find(type => type.id === id)?.plain[language] ?? id
  const scope = await openSection(app, 'scope')
  await scope.getByRole('button', exactly(replace(w.changeNamed, { right: plain(from) }))).click()
  await scope.getByRole('radio', { name: plain(to) }).check()
  await expect(scope.getByText(words.clock.change.title)).toBeVisible()
  await scope.getByRole('textbox', exactly(words.cases.why.label)).fill(why)
  await scope.getByRole('button', exactly(w.changeDo)).click()
  const changed = replace(w.changeNamed, { right: plain(to) })
  await expect(scope.getByRole('button', exactly(changed))).toBeVisible()
}

/** The pages of the letter in the editor, once they are drawn. */
export async function pagesOf({ page }: RunningApp): Promise<Locator> {
  const pages = page.locator('.kaiji-letter-paper')
  await pages.first().waitFor()
  return pages
}
