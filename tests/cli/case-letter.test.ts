import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { initialPolicy, type Policy } from '@core/settings/policy'
import { shownLetter } from '@main/handlers/letter-print'
import { findOpenLetter } from '@main/handlers/letter-work'
import { addColleague } from '@tests/support/colleague'
import {
  addItem,
  answerAll,
  confirmIdentity,
  draftLetter,
  fillSettings,
  password,
  register,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'
import { readPdf } from '@tests/support/read-pdf'
import { wordParts } from '@tests/support/word-file'
import { kaiji } from './terminal'

const square =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>'
const csv = new TextEncoder().encode('日付,内容\n2026-11-02,お問い合わせ\n')
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const reviewer = {
  login: 'mori',
  password: 'reviewer of the vault 2026',
  role: 'reviewer',
} as const

/** A draft on a letterhead with logo, seal and window, with a file that goes out with it. */
async function office(rules: Partial<Policy['takingOut']> = {}) {
  const program = await testProgram()
  const { api, context, folder } = program
  await fillSettings(program)
  const drawing = join(folder, 'square.svg')
  writeFileSync(drawing, square)
  program.answerDialog(drawing)
  const picture = valueOf(await api.settings.saveImage({}))!
  const look = {
    paper: 'a4',
    window: 'naga3',
    font: 'gothic',
    logo: picture,
    seal: picture,
  } as const
  valueOf(await api.settings.change({ change: { look } }))
  const caseId = await register(program)
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '会員登録情報')
  await answerAll(program, caseId)
  const letterRecordId = valueOf(await draftLetter(program, caseId, 'L09'))
  const file = { kind: 'other', name: '応対記録.csv', mediaType: 'text/csv', bytes: csv } as const
  const documentId = valueOf(await api.cases.attach({ caseId, ...file }))
  valueOf(await api.letters.setEnclosures({ letterRecordId, documentIds: [documentId] }))
  if (rules.secondPerson) await addColleague(program, reviewer)
  const takingOut = { ...initialPolicy.takingOut, ...rules }
  valueOf(await api.settings.changePolicy({ change: { takingOut } }))
  const shown = context.printer.pdf(
    shownLetter(context, valueOf(findOpenLetter(context, letterRecordId))),
  )
  context.vault.lock()

  const passwordFile = join(folder, 'password.txt')
  const approverFile = join(folder, 'approver.txt')
  writeFileSync(passwordFile, password)
  writeFileSync(approverFile, reviewer.password)
  const open = [
    '--vault',
    join(folder, 'vault'),
    '--login',
    'sato',
    '--password-file',
    passwordFile,
  ]
  const at = (name: string) => join(folder, name)
  return {
    at,
    shown,
    agreed: ['--approver', 'mori', '--approver-password-file', approverFile],
    letter: (out: string, ...more: string[]) =>
      kaiji(
        ...['letter', ...open, '--case', '2026-0001', '--letter', 'L09', '--lang', 'ja'],
        ...['--out', at(out), '--json', ...more],
      ),
    /** Looks into the vault with the program, and locks it again. */
    inside: async <T>(look: (program: TestProgram) => Promise<T>) => {
      valueOf(await api.accounts.unlock({ login: 'sato', password }))
      const seen = await look(program)
      context.vault.lock()
      return seen
    },
    letterRecordId,
  }
}

const recordOf = ({ inside, letterRecordId }: Office) =>
  inside(async ({ api }) => valueOf(await api.letters.view({ letterRecordId })).letter)

/** What the case's history has of these kinds, oldest first. */
async function eventsOf(office: Office, ...kinds: readonly string[]) {
  const { caseId } = await recordOf(office)
  const { history } = await office.inside(async ({ api }) =>
    valueOf(await api.cases.view({ caseId })),
  )
  return history.filter(({ kind }) => kinds.includes(kind)).toReversed()
}
type Office = Awaited<ReturnType<typeof office>>

describe('a letter of a case from the command line', () => {
  test('as a draft has the pages of the window: logo, seal, paper, enclosures, and the word draft', async () => {
    const its = await office()
    const { letter, at, shown, letterRecordId } = its
    expect(await letter('draft.pdf')).toMatchObject({
      code: 0,
      json: { status: 'draft', documentNumber: null, form: 'draft' },
    })
    const draft = readFileSync(at('draft.pdf'))
    expect(Buffer.compare(draft, shown)).toBe(0)
    const { alternatives, textInOrder, firstPage } = await readPdf(draft)
    expect(alternatives).toHaveLength(2)
    expect(textInOrder.replaceAll(/\s/g, '')).toContain('応対記録.csv')
    expect(textInOrder.replaceAll(/\s/g, '')).toContain(sha256(csv))
    expect(firstPage.some(({ text }) => text.includes('DRAFT'))).toBe(true)
    const detail = { letter: letterRecordId, letterId: 'L09', sha256: null, form: 'draft' }
    expect(await eventsOf(its, 'letter/exported')).toMatchObject([{ actor: 'sato', detail }])
  })

  test('when issued is the issued bytes, and comes in every form that the window has for it', async () => {
    const its = await office()
    const { letter, at } = its
    expect(await letter('issued.pdf', '--issue')).toMatchObject({ code: 0, json: { form: 'pdf' } })
    const { sha256: frozen } = await recordOf(its)
    expect(sha256(readFileSync(at('issued.pdf')))).toBe(frozen)
    expect(await letter('again', '--format', 'pdf')).toMatchObject({ code: 0 })
    expect(sha256(readFileSync(at('again')))).toBe(frozen)

    expect(await letter('archive.pdf', '--archive')).toMatchObject({
      json: { form: 'pdf_archive' },
    })
    const { xmp } = await readPdf(readFileSync(at('archive.pdf')))
    expect(xmp).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>A</)

    expect(await letter('letter.docx', '--format', 'docx')).toMatchObject({ code: 0 })
    const parts = await wordParts(readFileSync(at('letter.docx')))
    expect(String(parts['word/document.xml'])).toContain('応対記録.csv')
    expect(String(parts['word/document.xml']).match(/<wp:docPr /g)).toHaveLength(2)

    expect(await letter('letter.eml', '--format', 'eml')).toMatchObject({ code: 0 })
    const mail = await PostalMime.parse(readFileSync(at('letter.eml')))
    const files = mail.attachments.map(one => sha256(Buffer.from(one.content as ArrayBuffer)))
    expect(files).toEqual([frozen, sha256(csv)])
    const exported = await eventsOf(its, 'letter/exported')
    const forms = exported.map(({ detail }) => detail['form'])
    expect(forms).toEqual(['pdf', 'pdf', 'pdf_archive', 'docx', 'eml'])
  })

  test('leaves only as the organisation has it: with a reason, and with a second person', async () => {
    const its = await office({ reason: true, secondPerson: true })
    const { letter, at, agreed } = its
    const asked = await letter('draft.pdf')
    expect(asked).toMatchObject({ code: 1, json: { error: { code: 'taking-out/reason-needed' } } })
    expect(asked.err).toContain('--reason TEXT')
    const alone = await letter('draft.pdf', '--reason', '監査人の依頼')
    expect(alone).toMatchObject({
      code: 1,
      json: { error: { code: 'taking-out/second-person-needed' } },
    })
    expect(alone.err).toContain('--approver L --approver-password-file F')
    expect(existsSync(at('draft.pdf'))).toBe(false)
    expect(await eventsOf(its, 'data/taken-out-refused')).toHaveLength(2)

    const reason = ['--reason', '監査人の依頼']
    expect(await letter('draft.pdf', ...reason, ...agreed)).toMatchObject({ code: 0 })
    const issued = await letter('issued.pdf', '--issue', ...reason)
    expect(issued.code).toBe(1)
    expect(issued.err).toContain('The letter is issued, but not saved yet.')
    expect(await letter('issued.pdf', ...reason, ...agreed)).toMatchObject({
      code: 0,
      json: { status: 'issued' },
    })
  })

  test('asked for wrongly says what to write, with exit code 2, and changes nothing', async () => {
    const its = await office()
    const { letter, at } = its
    const wrong: readonly (readonly [readonly string[], string])[] = [
      [['--format', 'odt'], 'write pdf, docx, eml'],
      [['--format', 'docx', '--archive'], '--archive is a kind of PDF'],
      [['--format', 'docx'], 'issue it with --issue'],
      [['--format', 'eml'], 'issue it with --issue'],
      [['--archive'], 'issue it with --issue'],
      [['--approver', 'mori'], 'belong together'],
    ]
    for (const [more, said] of wrong) {
      const { code, err, text } = await letter('x', ...more)
      expect({ more, code, text }).toEqual({ more, code: 2, text: '' })
      expect(err).toContain(said)
    }
    const named = await letter('x.pdf', '--format', 'docx', '--issue')
    expect(named.code).toBe(2)
    expect(named.err).toContain('write a name in .docx, or --format pdf')
    expect(existsSync(at('x')) || existsSync(at('x.pdf'))).toBe(false)
    expect(await recordOf(its)).toMatchObject({ status: 'draft' })

    const sample = ['letter', '--sample', '--regime', 'jp_appi', '--letter', 'L10', '--lang', 'ja']
    for (const more of [['--format', 'docx'], ['--archive'], ['--issue'], ['--reason', 'x']]) {
      const { code, err } = await kaiji(...sample, '--out', at('s.pdf'), ...more)
      expect({ more, code }).toEqual({ more, code: 2 })
      expect(err).toContain('say --vault')
    }
    expect(existsSync(at('s.pdf'))).toBe(false)
  })
})
