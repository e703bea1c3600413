import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Verification } from '@core/backup/backup'
import type { CasePage } from '@core/cases/case-query'
import type { CaseView } from '@core/cases/contract'
import { launch, newHome, removeHome, type RunningApp } from '@tests/e2e/support/app'
import * as officer from '@tests/e2e/support/officer'

const output = resolve('demo-output')
const mail = resolve('tests/fixtures/mail/disclosure-iso-2022-jp.eml')
const letterPdf = join(output, 'letter.pdf')
const backups = join(output, 'backups')

const items = [
  {
    name: '会員登録情報',
    system: '顧客管理システム',
    content: '氏名：田中 花子\nメールアドレス：hanako.tanaka@mail.example.jp\n登録日：2024年4月1日',
  },
  {
    name: '電話でのお問い合わせの記録（2026年8月）',
    system: '電話窓口の記録',
    content: '2026年8月2日のお電話の記録',
  },
]
const withheld = {
  item: '電話でのお問い合わせの記録（2026年8月）',
  question: /第33条第2項第1号/,
  facts: '録音の書き起こしに、ご家族の電話番号と健康に関する話が含まれている。',
  part: 'ご家族の電話番号と健康に関する部分',
}

type Step = readonly [name: string, work: (app: RunningApp) => Promise<unknown>]

/** The main job, step by step, as a privacy officer does it at the screen. */
const steps: readonly Step[] = [
  [
    'create the vault',
    async app => {
      const who = { organisation: '株式会社あおぞらホーム', name: '佐藤 恵' }
      await officer.keepRecoveryKey(app, await officer.createVault(app, who))
    },
  ],
  ['fill in the organisation', app => officer.fillSettings(app)],
  ['read the inquiry mail (ISO-2022-JP)', app => officer.openMail(app, mail)],
  ['tick what is asked for', app => officer.tickRight(app, '自分の個人データを見せてほしい')],
  ['register the case', app => officer.register(app)],
  [
    'confirm identity',
    app =>
      officer.confirmIdentity(
        app,
        ['登録済みメールアドレスへの確認メール', '運転免許証・運転経歴証明書'],
        '氏名とメールアドレスが会員登録情報と一致した。',
      ),
  ],
  ['list what is held', app => officer.listItems(app, items)],
  ['answer the checklist', app => officer.answerQuestions(app, [withheld])],
  ['have it reviewed', app => officer.recordReview(app, '田中 一郎')],
  ['write the letter', app => officer.writeLetter(app, '保有個人データ一部開示通知書')],
  ['issue the letter', app => officer.issueLetter(app)],
  ['export the PDF', app => officer.exportPdf(app, letterPdf)],
  [
    'record the sending',
    app => officer.recordDispatch(app, { method: 'registered_post', note: '123-45-67890-1' }),
  ],
  [
    'close the case',
    async app => {
      await officer.backToCase(app)
      await officer.closeAsAnswered(app)
    },
  ],
  ['back up and verify', app => officer.makeBackup(app, backups)],
]

/** Runs the main job on a fresh vault; true only if all that the summary says is so. */
export async function runDemo(): Promise<boolean> {
  rmSync(output, { recursive: true, force: true })
  mkdirSync(backups, { recursive: true })
  const home = newHome()
  const app = await launch({ home, language: 'ja' })
  try {
    const seconds = await runSteps(app)
    const summary = { ...(await readSummary(app)), seconds }
    writeFileSync(join(output, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
    report(summary)
    return holds(summary)
  } finally {
    await app.close()
    removeHome(home)
  }
}

async function runSteps(app: RunningApp): Promise<Readonly<Record<string, number>>> {
  const seconds: Record<string, number> = {}
  for (const [index, [name, work]] of steps.entries()) {
    const began = performance.now()
    await work(app)
    seconds[name] = Math.round((performance.now() - began) / 100) / 10
    const number = String(index + 1).padStart(2, '0')
    const picture = join(output, `${number}-${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`)
    await app.page.screenshot({ path: picture })
    console.log(`${number}  ${name} (${seconds[name]} s)`)
  }
  return seconds
}

type Summary = {
  readonly case: string
  readonly outcome: string
  readonly letterPdf: string
  readonly backup: string
  readonly backupVerified: boolean
  readonly audit: { readonly events: number; readonly ok: boolean }
}

/** What came of it, asked of the program itself and of the files. */
async function readSummary(app: RunningApp): Promise<Summary> {
  const { rows } = await ask<CasePage>(app, 'cases.list', { status: 'closed' })
  const row = rows[0]
  if (!row) throw new Error('No closed case is in the vault')
  const view = await ask<CaseView>(app, 'cases.view', { caseId: row.id })
  const name = readdirSync(backups).find(file => file.endsWith('.kaiji-backup')) ?? ''
  const backup = join(backups, name)
  const checked = await ask<{ verification: Verification }>(app, 'backup.verify', { path: backup })
  const vault = await ask<Verification>(app, 'backup.verifyVault', {})
  return {
    case: row.number,
    outcome: view.requests[0]?.outcome ?? '',
    letterPdf: relative('.', letterPdf),
    backup: relative('.', backup),
    backupVerified: checked.verification.ok,
    audit: { events: vault.audit.events, ok: vault.audit.ok === true },
  }
}

async function ask<T>({ page }: RunningApp, endpoint: string, input: object): Promise<T> {
  const reply = await page.evaluate(([name, value]) => window.kaiji.call(name, value), [
    endpoint,
    input,
  ] as const)
  // Every answer of the program has this shape; what it holds is said by the contract.
  const { ok, value, error } = reply as { ok: boolean; value: T; error?: unknown }
  if (!ok) throw new Error(`${endpoint}: ${JSON.stringify(error)}`)
  return value
}

const holds = (summary: Summary): boolean =>
  summary.outcome === 'partial' &&
  summary.backupVerified &&
  summary.audit.ok &&
  existsSync(summary.backup) &&
  readFileSync(summary.letterPdf).subarray(0, 5).toString() === '%PDF-'

function report(summary: Summary): void {
  const verified = summary.backupVerified ? 'verified' : 'NOT verified'
  const chain = summary.audit.ok ? 'whole' : 'BROKEN'
  console.log(
    [
      '',
      `Case         ${summary.case}, outcome: ${summary.outcome}`,
      `Letter       ${summary.letterPdf}`,
      `Backup       ${summary.backup} (${verified})`,
      `Audit chain  ${summary.audit.events} events, ${chain}`,
      `Screenshots  ${relative('.', output)}/*.png`,
      `Summary      ${relative('.', join(output, 'summary.json'))}`,
    ].join('\n'),
  )
}
