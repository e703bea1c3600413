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
  program: Program,
  given: Given,
  staged: StagedView,
): Promise<Answer> {
  const mine = (await everyMail(program)).filter(mail => mail.importId === staged.importId)
  const dryRun = given.flag('dry-run')
  const good = mine.filter(({ problem }) => problem === null)
  const done = await settled(program, dryRun ? mine : good, {
    how: dryRun ? 'skip' : 'case',
    type: given.text('type'),
  })
  const errors = [...mine.flatMap(mail => errorOf(mail.position, mail.problem)), ...done.errors]
  const { cases } = done
  const count = dryRun ? good.length : cases.length
  const json = {
    ...{ dryRun, mails: mine.length, importable: good.length, imported: cases.length },
    ...{ rejected: errors.length, already: staged.twice, deleted: staged.deleted },
    ...{ importId: staged.importId, cases, errors },
    ...{ first: cases[0]?.number ?? null, last: cases.at(-1)?.number ?? null },
    warnings: mine.flatMap(warningsOf),
  }
  const what = dryRun ? 'mails can become cases; nothing was kept' : 'mails became cases'
  const lines = errors.map(({ row, message }) => `error mail ${row}: ${message}`)
  const text = [`${count} of ${mine.length} ${what}`, ...leftOut(staged), ...lines].join('\n')
  return { code: count > 0 ? 0 : 1, json, text }
}

const leftOut = ({ deleted }: StagedView): readonly string[] =>
  deleted > 0 ? [`${deleted} that had been deleted in their program were left out`] : []

async function everyMail({ api }: Program): Promise<readonly MailView[]> {
  const mails: MailView[] = []
  for (;;) {
    const page = valueOf(await api.imports.mails({ from: mails.length, count: pageLength }))
    mails.push(...page.mails)
    if (page.mails.length === 0 || mails.length >= page.total) return mails
  }
}

type How = { readonly how: 'case' | 'skip'; readonly type: string | undefined }

async function settled({ api }: Program, mails: readonly MailView[], { how, type }: How) {
  const cases: { readonly row: number; readonly number: string }[] = []
  const errors: ReturnType<typeof errorOf>[number][] = []
  for (const { id, position: row } of mails) {
    const input = { mailIds: [id], how, ...(type === undefined ? {} : { type }) }
    for (const { problem, number } of valueOf(await api.imports.settleMails(input))) {
      errors.push(...errorOf(row, problem === null ? null : problem.code))
      if (number !== null) cases.push({ row, number })
    }
  }
  return { cases, errors }
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
