import { checkOf, principalOf, type CaseFile, type RequestFile } from '@core/cases/case-file'
import { emptyContact, type CaseDocument, type Contact } from '@core/cases/case'
import { isAnswer } from '@core/cases/stage'
import type { DocumentId, ItemId, RequestId } from '@core/ids'
import type { LetterRecord } from '@core/letters/letter'
import { packKey } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { fold } from '@core/text/fold'
import type { CalendarDate } from '@core/time/calendar-date'
import type { TransferError } from './errors'

/** Two cases of which the first is to go on in the second, both under `pack`. */
export type Pair = { readonly pack: RulePack; readonly from: CaseFile; readonly into: CaseFile }

/** What goes where when the cases of a pair are merged. */
export type MergePlan = {
  /** Rights that only the first case asks for: they go whole. */
  readonly requests: readonly RequestFile[]
  /** Rights that both ask for: their items go to the request that is there. */
  readonly same: readonly { readonly from: RequestFile; readonly into: RequestFile }[]
  /** Requests of the case that stays, with what the other asked for added to it. */
  readonly asked: readonly { readonly id: RequestId; readonly text: string }[]
  readonly items: readonly ItemId[]
  readonly letters: readonly LetterRecord[]
  readonly documents: readonly CaseDocument[]
  readonly evidence: CaseFile['evidence']
  /** The earlier of both days: the law counts from when it first reached us. */
  readonly receivedOn: CalendarDate
}

/** What stays behind in the merged case, and what to know before merging. */
export type MergeNotes = {
  readonly documents: number
  readonly letters: number
  /** Waits for the person in rights that both ask for: the other case's clock does not know them. */
  readonly openWaits: number
  /** Checks that were decided there, and rest on what was seen there. */
  readonly decided: readonly ('identity' | 'authority')[]
  /** What the two say differently of the person; both stay as they were written. */
  readonly differing: readonly (keyof Contact)[]
}

const lawOf = ({ requests }: CaseFile): string => (requests[0] ? packKey(requests[0].request) : '')

/** Everything that stands against merging, not only the first of it. `held`: a legal hold on the first. */
export function mergeProblems(
  { pack, from, into }: Pair,
  { held }: { readonly held: boolean },
): readonly TransferError[] {
  if (from.case.id === into.case.id) return [{ code: 'transfer/same-case' }]
  const merged = [from, into].some(file => file.case.closeReason === 'merged')
  if (merged) return [{ code: 'transfer/merged-before' }]
  const against: readonly (readonly [boolean, TransferError])[] = [
    [lawOf(from) !== lawOf(into), { code: 'transfer/other-law' }],
    [into.case.closedOn !== null, { code: 'transfer/closed' }],
    [held, { code: 'transfer/held' }],
    [from.letters.some(letter => letter.status === 'draft'), { code: 'transfer/draft-open' }],
    [answeredRight(pack, from, into), { code: 'transfer/answered' }],
  ]
  return against.flatMap(([stands, problem]) => (stands ? [problem] : []))
}

/** A right that both ask for and that one of them has answered: what came later is a request of its own. */
const answeredRight = (pack: RulePack, from: CaseFile, into: CaseFile): boolean =>
  sameRights(from, into).some(
    ({ from: one, into: other }) => hasAnswer(pack, from, one) || hasAnswer(pack, into, other),
  )

const hasAnswer = (pack: RulePack, { letters }: CaseFile, { request }: RequestFile): boolean =>
  letters.some(
    letter =>
      letter.status === 'issued' &&
      letter.requestId === request.id &&
      isAnswer(pack, letter.letterId),
  )

const sameRights = (from: CaseFile, into: CaseFile): MergePlan['same'] =>
  from.requests.flatMap(one => {
    const other = into.requests.find(({ request }) => request.type === one.request.type)
    return other ? [{ from: one, into: other }] : []
  })

export function mergePlan({ from, into }: Pair): MergePlan {
  const same = sameRights(from, into)
  const requests = from.requests.filter(one => !same.some(pair => pair.from === one))
  const going = new Set(requests.map(({ request }) => request.id))
  const letters = from.letters.filter(({ requestId }) => requestId !== null && going.has(requestId))
  const evidence = from.evidence.filter(
    ({ subject }) =>
      checkOf(from, subject)?.result === 'open' && checkOf(into, subject) !== undefined,
  )
  return {
    ...{ requests, same, letters, evidence },
    asked: same.flatMap(pair => askedTogether(pair) ?? []),
    items: same.flatMap(pair => pair.from.items.map(({ id }) => id)),
    documents: documentsThatGo(from, { letters, evidence }),
    receivedOn: [from.case.receivedOn, into.case.receivedOn].toSorted()[0] ?? into.case.receivedOn,
  }
}

/** The words of both, one below the other, where the other's are not there already. */
function askedTogether({
  from,
  into,
}: MergePlan['same'][number]): MergePlan['asked'][number] | undefined {
  const [other, own] = [from.request.asked.trim(), into.request.asked.trim()]
  if (other === '' || fold(own).includes(fold(other))) return undefined
  return { id: into.request.id, text: own === '' ? other : `${own}\n${other}` }
}

/** All but what a letter or a decided check that stays behind rests on, and what is gone or was put aside. */
function documentsThatGo(
  from: CaseFile,
  { letters, evidence }: Pick<MergePlan, 'letters' | 'evidence'>,
): readonly CaseDocument[] {
  const staying = from.letters.filter(letter => !letters.includes(letter))
  const needed = new Set<DocumentId | null>([
    ...staying.flatMap(({ documentId, enclosures }) => [
      documentId,
      ...enclosures.map(enclosure => enclosure.documentId),
    ]),
    ...from.evidence.filter(piece => !evidence.includes(piece)).map(piece => piece.documentId),
  ])
  return from.documents.filter(({ id, destroyedAt }) => !destroyedAt && !needed.has(id))
}

export function mergeNotes({ from, into }: Pair, plan: MergePlan): MergeNotes {
  const { same, letters, documents } = plan
  return {
    documents: from.documents.filter(one => !one.destroyedAt).length - documents.length,
    letters: from.letters.length - letters.length,
    openWaits: same.flatMap(pair => pair.from.pauses).filter(pause => pause.answeredOn === null)
      .length,
    decided: from.checks.filter(({ result }) => result !== 'open').map(check => check.subject),
    differing: differingFields(from, into),
  }
}

// Object.keys forgets which keys it was given.
const contactFields = Object.keys(emptyContact) as readonly (keyof Contact)[]

/** Fields in which both have something, and not the same but for the way of writing. */
function differingFields(from: CaseFile, into: CaseFile): readonly (keyof Contact)[] {
  const [one, other] = [principalOf(from), principalOf(into)]
  if (!one || !other) return []
  const plain = (text: string) => fold(text).replace(/[\s‐-―-]/g, '')
  return contactFields.filter(
    field =>
      one[field].trim() !== '' &&
      other[field].trim() !== '' &&
      plain(one[field]) !== plain(other[field]),
  )
}
