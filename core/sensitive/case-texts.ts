import type { CaseFile, RequestFile } from '@core/cases/case-file'
import type { SensitivePlace } from './policy'
import { letterText } from './letter-text'

/** Which field of the file a text stands in. */
export type TextField =
  | 'inquiry'
  | 'contact'
  | 'asked'
  | 'search'
  | 'comparison'
  | 'evidence'
  | 'document'
  | 'item'
  | 'answer'
  | 'review'
  | 'particular'
  | 'wait'
  | 'dispatch'
  | 'draft'

export type CaseText = {
  readonly field: TextField
  readonly place: SensitivePlace
  readonly text: string
}

const notes = (field: TextField, ...texts: readonly string[]): readonly CaseText[] =>
  texts.map(text => ({ field, place: 'note', text }))

/** Everything in a case that a person wrote, field by field. Documents are read apart. */
export function textsOf(file: CaseFile): readonly CaseText[] {
  const { subject, inquiry } = file.case
  return [
    ...[subject, inquiry].map((text): CaseText => ({ field: 'inquiry', place: 'mail', text })),
    ...file.parties.flatMap(party =>
      notes('contact', party.name, party.reading, party.organisation, party.address),
    ),
    ...file.checks.flatMap(check => notes('comparison', check.comparison, check.reason)),
    ...file.evidence.flatMap(piece => notes('evidence', piece.note)),
    ...file.documents.flatMap(document => notes('document', document.note)),
    ...file.requests.flatMap(textsOfRequest),
    ...file.letters.flatMap((letter): readonly CaseText[] =>
      letter.status === 'draft'
        ? [{ field: 'draft', place: 'letter', text: letterText(letter.body) }]
        : notes(
            'dispatch',
            letter.dispatch?.note ?? '',
            letter.delivery?.note ?? '',
            letter.voided?.why ?? '',
          ),
    ),
  ]
}

const textsOfRequest = (requestFile: RequestFile): readonly CaseText[] => [
  ...notes('asked', requestFile.request.asked, requestFile.request.methodWanted),
  ...notes('search', requestFile.request.searchNote),
  ...requestFile.items.flatMap(item =>
    notes('item', item.name, item.system, item.source, item.content),
  ),
  ...requestFile.answers.flatMap(({ facts, reason, part }) => notes('answer', facts, reason, part)),
  ...requestFile.reviews.flatMap(({ remark }) => notes('review', remark)),
  ...requestFile.particulars.flatMap(({ value }) => notes('particular', value)),
  ...requestFile.pauses.flatMap(({ why }) => notes('wait', why)),
]
