import { valueOf } from '@core/failure'
import { sayIn } from '@core/i18n/say'
import type { MailView, StagedView } from '@core/imports/contract'
import type { Answer } from './command'
import type { Given } from './options'
import type { Program } from './program'

const pageLength = 200

/**
 * Each mail of a file becomes a case. One that cannot stays in the vault, where the window shows it;
 * a dry run puts all of them aside again.
 */
export async function importMails(
  { api }: Program,
  given: Given,
  staged: StagedView,
): Promise<Answer> {
  const mails: MailView[] = []
  for (;;) {
    const page = valueOf(await api.imports.mails({ from: mails.length, count: pageLength }))
    mails.push(...page.mails)
    if (page.mails.length === 0 || mails.length >= page.total) break
  }
  const mine = mails.filter(mail => mail.importId === staged.importId)
  const isDry = given.flag('dry-run')
  const type = given.text('type')
  const cases: { readonly row: number; readonly number: string }[] = []
  const errors = mine.flatMap(mail => errorOf(mail.position, mail.problem))
  const good = mine.filter(({ problem }) => problem === null)
  const how = isDry ? ('skip' as const) : ('case' as const)
  for (const mail of isDry ? mine : good) {
    const input = { mailIds: [mail.id], how, ...(type === undefined ? {} : { type }) }
    for (const done of valueOf(await api.imports.settleMails(input))) {
      errors.push(...errorOf(mail.position, done.problem?.code ?? null))
      if (done.number !== null) cases.push({ row: mail.position, number: done.number })
    }
  }
  const json = {
    ...{ dryRun: isDry, mails: mine.length, importable: good.length, imported: cases.length },
    ...{ rejected: errors.length, already: staged.twice, importId: staged.importId, cases, errors },
    ...{ first: cases[0]?.number ?? null, last: cases.at(-1)?.number ?? null },
    warnings: mine.flatMap(warningsOf),
  }
  const text = [
    isDry
      ? `${good.length} of ${mine.length} mails can become cases; nothing was kept`
      : `${cases.length} cases made of ${mine.length} mails`,
    ...errors.map(({ row, message }) => `error mail ${row}: ${message}`),
  ].join('\n')
  return { code: (isDry ? good.length : cases.length) > 0 ? 0 : 1, json, text }
}

const errorOf = (row: number, code: string | null) =>
  code === null ? [] : [{ row, column: null, code, message: sayIn('en')(`errors.${code}`) }]

const warningsOf = ({ position: row, cases, warnings }: MailView) => [
  ...warnings.map(code => ({
    row,
    column: null,
    code,
    message: sayIn('en')(`intake.warning.${code}`),
  })),
  ...cases.map(({ number, same }) => ({
    ...{ row, column: null, code: 'same-person' },
    message: `${sayIn('en')('imports.note.same-person', { about: number })} (${same.join(', ')})`,
  })),
]
