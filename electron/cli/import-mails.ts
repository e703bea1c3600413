import { valueOf } from '@core/failure'
import { sayIn } from '@core/i18n/say'
import type { MailView, StagedView } from '@core/imports/contract'
import { bySending, threadsAtOnce } from '@core/imports/mails-at-once'
import type { Answer } from './command'
import type { Given } from './options'
import type { Program } from './program'

const pageLength = 200

/**
 * Mails of a file become cases as in the window: of a thread one, and none of what a program answered by
 * itself. The others stay in the vault, where the window shows them; a dry run puts all aside again.
 */
export async function importMails(
  program: Program,
  given: Given,
  staged: StagedView,
): Promise<Answer> {
  const mine = (await everyMail(program)).filter(mail => mail.importId === staged.importId)
  const dryRun = given.flag('dry-run')
  const { wanted, leftOut } = sorted(mine, given.flag('again'))
  const done = await settled(program, dryRun ? mine : wanted, {
    how: dryRun ? 'skip' : 'case',
    type: given.text('type'),
  })
  const errors = [...mine.flatMap(mail => errorOf(mail.position, mail.problem)), ...done.errors]
  const { cases } = done
  const count = dryRun ? wanted.length : cases.length
  const json = {
    ...{ dryRun, mails: mine.length, importable: wanted.length, imported: cases.length },
    ...{ rejected: errors.length, already: staged.twice, deleted: staged.deleted },
    ...{ importId: staged.importId, cases, leftOut, errors },
    ...{ first: cases[0]?.number ?? null, last: cases.at(-1)?.number ?? null },
    warnings: mine.flatMap(warningsOf),
  }
  const what = dryRun ? 'mails can become cases; nothing was kept' : 'mails became cases'
  const text = [
    `${count} of ${mine.length} ${what}`,
    ...deletedLine(staged),
    ...leftOut.map(({ row, message }) => `left out mail ${row}: ${message}`),
    ...errors.map(({ row, message }) => `error mail ${row}: ${message}`),
  ].join('\n')
  return { code: count > 0 ? 0 : 1, json, text }
}

const deletedLine = ({ deleted }: StagedView): readonly string[] =>
  deleted > 0 ? [`${deleted} that had been deleted in their program were left out`] : []

/** A mail that becomes no case, and the case or the mail of the file that it goes with. */
type LeftOut = {
  readonly row: number
  readonly code: 'mail/automatic' | 'import/same-thread'
  readonly case: string | null
  readonly with: number | null
  readonly message: string
}

/** What becomes a case, in the order of sending, and what a person is to decide about. */
function sorted(mails: readonly MailView[], again: boolean) {
  const threads = threadsAtOnce<number>()
  const wanted: MailView[] = []
  const leftOut: LeftOut[] = []
  const leave = (mail: MailView, code: LeftOut['code'], goesWith: Partial<LeftOut> = {}) => {
    const what = { row: mail.position, code, case: null, with: null, ...goesWith }
    leftOut.push({ ...what, message: reasonOf(what) })
  }
  const readable = mails.filter(({ problem }) => problem === null)
  for (const mail of readable.toSorted((a, b) => bySending(a.inThread, b.inThread))) {
    const other = mail.cases.find(({ same }) => same.includes('message'))
    const earlier = threads.find(mail.inThread)
    if (mail.warnings.includes('mail/automatic')) leave(mail, 'mail/automatic')
    else if (other && !again) leave(mail, 'import/same-thread', { case: other.number })
    else if (earlier !== undefined) leave(mail, 'import/same-thread', { with: earlier })
    else {
      threads.add(mail.inThread, mail.position)
      wanted.push(mail)
    }
  }
  return { wanted, leftOut: leftOut.toSorted((a, b) => a.row - b.row) }
}

function reasonOf({ code, case: number, with: row }: Omit<LeftOut, 'message'>): string {
  if (code === 'mail/automatic') return sayIn('en')(`intake.warning.${code}`)
  return number === null
    ? `It is of the thread of mail ${row}, or the same mail.`
    : `It is of the thread of case ${number}, or the same mail.`
}

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
