import { resolve } from 'node:path'
import { must } from '@core/assert'
import type { Language } from '@core/bilingual'
import type { CaseView } from '@core/cases/contract'
import { ok } from '@core/result'
import type { LetterRecordId, RequestId } from '@core/ids'
import type { LetterRecord } from '@core/letters/letter'
import { inVault } from '@main/handlers/work'
import { readSettings } from '@db/settings'
import { findCase } from './cases'
import type { Answer, Terminal } from './command'
import { Failure, valueOf } from '@core/failure'
import { languageOption, type Given } from './options'
import { withVault, type Program } from './program'

type Wanted = {
  readonly view: CaseView
  readonly letterId: string
  readonly language: Language
  readonly issue: boolean
  readonly out: string
}

/** A case's letter as PDF: the issued one where there is one, otherwise its draft, marked as such. */
export function caseLetter(given: Given, terminal: Terminal): Promise<Answer> {
  const letterId = given.required('letter')
  const language = languageOption(given)
  const out = resolve(given.required('out'))
  const number = given.required('case')
  return withVault(
    given,
    terminal,
    async program => {
      const { id: caseId } = await findCase(program, number)
      const view = valueOf(await program.api.cases.view({ caseId }))
      const wanted = { view, letterId, language, issue: given.flag('issue'), out }
      return writeLetter(program, wanted)
    },
    { savePath: out },
  )
}

async function writeLetter(program: Program, wanted: Wanted): Promise<Answer> {
  const { letterId, language, out } = wanted
  const found = wanted.view.file.letters.filter(
    letter => letter.letterId === letterId && letter.language === language,
  )
  const issued = found.findLast(letter => letter.status === 'issued')
  const id = issued?.id ?? (await draftOf(program, wanted, found))
  if (!issued && wanted.issue) valueOf(await program.api.letters.issue({ letterRecordId: id }))

  const isFinal = issued !== undefined || wanted.issue
  if (isFinal) valueOf(await program.api.letters.exportAs({ letterRecordId: id, form: 'pdf' }))
  else await exportDraft(program, id, out)
  const { letter } = valueOf(await program.api.letters.view({ letterRecordId: id }))
  const { status, documentNumber } = letter
  return {
    code: 0,
    json: { out, letterId, language, status, documentNumber },
    text: `${out}: ${letter.body.title} (${documentNumber ?? 'draft'})`,
  }
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

/** A draft leaves the vault too, so that leaves a trace as well. */
async function exportDraft({ api, context }: Program, id: LetterRecordId, out: string) {
  const { letter, frame } = valueOf(await api.letters.view({ letterRecordId: id }))
  const vault = context.vault.current()
  if (!vault) throw new Failure({ code: 'vault/locked' })
  const { font } = readSettings(vault.db)
  const printable = { frame, body: letter.body, font, draft: true, createdAt: context.now() }
  valueOf(await context.files.write(out, context.printer.pdf(printable)))
  valueOf(
    inVault(
      context,
      ({ record }) => {
        record('letter/exported', { letter: id, letterId: letter.letterId, sha256: null })
        return ok(null)
      },
      letter.caseId,
    ),
  )
}
