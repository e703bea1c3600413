import type { CaseFile, RequestFile } from '@core/cases/case-file'
import type { Party } from '@core/cases/case'
import type { LetterRecord } from '@core/letters/letter'
import { letterText } from '@core/sensitive/letter-text'
import type { CalendarDate } from '@core/time/calendar-date'
import type { SearchUnit, UnitField, UnitKind } from './unit'

type Texts = Partial<Readonly<Record<UnitField, string>>>

const units = (kind: UnitKind, ref: string, texts: Texts): readonly SearchUnit[] =>
  // The keys are those of `Texts`.
  (Object.entries(texts) as [UnitField, string][]).map(([field, text]) => ({
    kind,
    field,
    ref,
    text,
  }))

const lines = (...texts: readonly (string | undefined)[]): string =>
  texts.filter(text => text?.trim()).join('\n')

/**
 * Every text of a case by which it can be found. What was taken out of it is left out. A mail's text
 * is that of the inquiry.
 */
export const unitsOfCase = (file: CaseFile): readonly SearchUnit[] =>
  [
    ...units('case', file.case.id, {
      number: file.case.number,
      received: dayInWords(file.case.receivedOn),
      subject: file.case.subject,
      inquiry: file.case.inquiry,
    }),
    ...file.parties.flatMap(ofParty),
    ...file.checks.flatMap(check =>
      units('note', check.subject, { comparison: lines(check.comparison, check.reason) }),
    ),
    ...file.evidence.flatMap(piece => units('note', piece.id, { evidence: piece.note })),
    ...file.requests.flatMap(ofRequest),
    ...file.letters.flatMap(ofLetter),
    ...file.documents.flatMap(({ id, name }) => units('document', id, { fileName: name })),
  ].filter(({ text }) => text.trim() !== '')

/** As it is said, and as it is written in tables. */
function dayInWords(day: CalendarDate): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${day} (${year}年${month}月${date}日)`
}

const ofParty = (party: Party): readonly SearchUnit[] =>
  units('party', party.id, {
    name: party.name,
    reading: party.reading,
    organisation: party.organisation,
    address: lines(party.postalCode, party.address),
    email: party.email,
    phone: party.phone,
  })

const ofRequest = (file: RequestFile): readonly SearchUnit[] => {
  const { id, asked, methodWanted, searchNote } = file.request
  return [
    ...units('request', id, { asked, method: methodWanted, search: searchNote }),
    ...file.items.flatMap(item =>
      units('item', item.id, { item: lines(item.name, item.system, item.source, item.content) }),
    ),
    ...file.answers.flatMap(({ questionId, itemId, facts, reason, part }) =>
      units('note', `${id} ${itemId ?? ''} ${questionId}`, { answer: lines(facts, reason, part) }),
    ),
    ...file.reviews.flatMap(({ remark, reviewedAt }) =>
      units('note', `${id} ${reviewedAt}`, { review: remark }),
    ),
    ...file.particulars.flatMap(({ particularId, itemId, value }) =>
      units('note', `${id} ${itemId ?? ''} ${particularId}`, { particular: value }),
    ),
    ...file.pauses.flatMap(pause => units('note', pause.id, { wait: pause.why })),
    ...units('note', id, { extension: file.extension?.reason ?? '' }),
  ]
}

const ofLetter = (letter: LetterRecord): readonly SearchUnit[] => {
  const { dispatch, delivery, voided } = letter
  return units('letter', letter.id, {
    letterNumber: letter.documentNumber ?? '',
    letter: letterText(letter.body),
    dispatch: lines(
      dispatch?.recipient,
      dispatch?.address,
      dispatch?.tracking,
      dispatch?.note,
      delivery?.note,
      voided?.why,
    ),
  })
}
