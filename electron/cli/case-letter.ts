import { extname, resolve } from 'node:path'
import { must } from '@core/assert'
import type { Language } from '@core/bilingual'
import type { CaseView } from '@core/cases/contract'
import { Failure, valueOf } from '@core/failure'
import type { LetterRecordId, RequestId } from '@core/ids'
import type { ExportForm } from '@core/letters/export'
import type { LetterRecord } from '@core/letters/letter'
import type { Release } from '@core/taking-out/release'
import { findCase } from './cases'
import { WrongUse, type Answer, type Terminal } from './command'
import { languageOption, type Given } from './options'
import { withVault, type Program } from './program'
import { releaseOf } from './release'

type Wanted = {
  readonly view: CaseView
  readonly letterId: string
  readonly language: Language
  readonly issue: boolean
  readonly form: Form
  readonly out: string
  readonly release: Release
  readonly terminal: Terminal
}

/** A case's letter: the issued one where there is one, otherwise its draft, marked as such. */
export function caseLetter(given: Given, terminal: Terminal): Promise<Answer> {
  const letterId = given.required('letter')
  const language = languageOption(given)
  const out = resolve(given.required('out'))
  const number = given.required('case')
  const form = formOption(given, out)
  const release = releaseOf(given)
  const issue = given.flag('issue')
  return withVault(
    given,
    terminal,
    async program => {
      const { id: caseId } = await findCase(program, number)
      const view = valueOf(await program.api.cases.view({ caseId }))
      const wanted = { view, letterId, language, issue, form, out, release, terminal }
      return writeLetter(program, wanted)
    },
    { savePath: out },
  )
}

const formats = ['pdf', 'docx', 'eml'] as const
type Form = Extract<ExportForm, (typeof formats)[number] | 'pdf_archive'>

/** The form that `--format` and `--archive` ask for; a file must not be called what it is not. */
function formOption(given: Given, out: string): Form {
  const wanted = given.text('format') ?? 'pdf'
  const format = formats.find(known => known === wanted)
  if (!format) throw new WrongUse(`--format ${wanted}: write ${formats.join(', ')}`)
  const isArchive = given.flag('archive')
  if (isArchive && format !== 'pdf') {
    throw new WrongUse(`--archive is a kind of PDF: leave --format ${format} out, or --archive`)
  }
  const ending = extname(out).slice(1).toLowerCase()
  const other = formats.find(known => known === ending && known !== format)
  if (other) {
    throw new WrongUse(`--out ${out}: write a name in .${format}, or --format ${other}`)
  }
  return isArchive ? 'pdf_archive' : format
}

async function writeLetter(program: Program, wanted: Wanted): Promise<Answer> {
  const { letterId, language, out } = wanted
  const found = wanted.view.file.letters.filter(
    letter => letter.letterId === letterId && letter.language === language,
  )
  const issued = found.findLast(letter => letter.status === 'issued')
  const form = formToSave(wanted, issued)
  const id = issued?.id ?? (await draftOf(program, wanted, found))
  const isNew = !issued && wanted.issue
  if (isNew) valueOf(await program.api.letters.issue({ letterRecordId: id }))
  await save(program, id, { ...wanted, isNew, form })
  const { letter } = valueOf(await program.api.letters.view({ letterRecordId: id }))
  const { status, documentNumber } = letter
  return {
    code: 0,
    json: { out, letterId, language, status, documentNumber, form },
    text: `${out}: ${letter.body.title} (${documentNumber ?? 'draft'})`,
  }
}

/** What is not issued, and is not to be, has one form only. */
function formToSave({ form, issue }: Wanted, issued: LetterRecord | undefined): Saving['form'] {
  if (issued || issue) return form
  if (form === 'pdf') return 'draft'
  throw new WrongUse(
    'This letter is not issued. A draft comes as a plain PDF only: leave --format and --archive out, or issue it with --issue',
  )
}

type Saving = Pick<Wanted, 'release' | 'terminal'> & {
  readonly form: Form | 'draft'
  /** Issued by this very command. */
  readonly isNew: boolean
}

/** By the way that the window takes, with its rules and its trace. */
async function save(
  { api }: Program,
  letterRecordId: LetterRecordId,
  { form, release, isNew, terminal }: Saving,
): Promise<void> {
  const saved = await api.letters.exportAs({ letterRecordId, form, release })
  if (saved.ok) return
  if (isNew) terminal.err('The letter is issued, but not saved yet.')
  throw new Failure(saved.error)
}

async function draftOf(
  { api }: Program,
  { view, letterId, language }: Wanted,
  found: readonly LetterRecord[],
): Promise<LetterRecordId> {
  const draft = found.find(letter => letter.status === 'draft')
  if (draft) return draft.id
  const { id: caseId } = view.file.case
  const requestId = await requestCalling(api, view, letterId)
  return valueOf(await api.letters.draft({ caseId, requestId, letterId, language }))
}

/** The request whose decision calls for the letter; one that none calls for is about the first. */
async function requestCalling(
  api: Program['api'],
  { file }: CaseView,
  letterId: string,
): Promise<RequestId> {
  const { id: caseId } = file.case
  for (const { request } of file.requests) {
    const choices = valueOf(await api.letters.choices({ caseId, requestId: request.id }))
    if (choices.some(choice => choice.letterId === letterId && choice.calledFor)) return request.id
  }
  return must(file.requests[0], 'request').request.id
}
