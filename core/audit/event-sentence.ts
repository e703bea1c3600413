import { closeReason, requesterRole } from '@core/cases/case'
import { yesNo } from '@core/checklist/answers'
import type { Bilingual } from '@core/bilingual'
import { checkSubject } from '@core/identity/identity'
import { savedForm } from '@core/letters/export'
import { pauseReason } from '@core/regimes/deadline-rules'
import { letterSpecOf } from '@core/regimes/index'
import { category } from '@core/retention/category'
import type { RulePack } from '@core/regimes/rule-pack'
import { sensitiveKind } from '@core/sensitive/finding'
import { departure } from '@core/taking-out/release'
import { calendarDate, type CalendarDate } from '@core/time/calendar-date'
import type { AuditEvent } from './event'

type Told = Pick<AuditEvent, 'kind' | 'detail'>

/** What the ids in an event stand for now; nothing is known of what is gone. */
export type EventNames = {
  readonly pack: RulePack | undefined
  readonly document: (id: string) => string | undefined
  readonly item: (id: string) => string | undefined
  /** Known where the case is at hand. */
  readonly system?: (id: string) => string | undefined
}

/** How words are found: the interface's own, or the catalogs where there is no interface. */
export type Wording = {
  readonly say: (key: string, values?: Readonly<Record<string, unknown>>) => string
  readonly pick: (text: Bilingual) => string
  readonly day: (date: CalendarDate) => string
}

/** An event in words. It holds ids and codes only; names come from the rules and from what is there now. */
export function eventSentence(event: Told, names: EventNames, wording: Wording): string {
  const { say } = wording
  return say(`events.${event.kind}`, {
    // What is a number or a login needs no name.
    ...event.detail,
    reason: reasonWords(event, wording),
    role: coded(requesterRole.safeParse(event.detail['role']), wording),
    subject: coded(checkSubject.safeParse(event.detail['subject']), wording),
    value: coded(yesNo.safeParse(event.detail['value']), wording),
    document: names.document(textIn(event, 'document')) || say('events.part.document'),
    method: methodWords(event, names, wording),
    item: names.item(textIn(event, 'item')) || say('events.part.item'),
    system: names.system?.(textIn(event, 'system')) || say('events.part.system'),
    question: questionWords(event, names, wording),
    place: placeWords(event, names, wording),
    letter: letterWords(event, names, wording),
    type: typeWords('type', event, names, wording),
    from: typeWords('from', event, names, wording),
    to: typeWords('to', event, names, wording),
    particular: particularWords(event, names, wording),
    askedFor: coded(pauseReason.safeParse(event.detail['askedFor']), wording),
    day: dayWords(event, wording),
    number: numberWords(event, wording),
    category: categoryWords(event, wording),
    departure: departureWords(event, wording),
    form: formWords(event, wording),
    ...logWords(event, wording),
  })
}

const textIn = ({ detail }: Told, key: string): string => {
  const value = detail[key]
  return typeof value === 'string' ? value : ''
}

type Code =
  'principal' | 'agent' | 'identity' | 'authority' | 'clarification' | 'fee' | 'yes' | 'no'

const coded = (
  parsed: { readonly success: true; readonly data: Code } | { readonly success: false },
  { say }: Wording,
): string => say(`events.part.${parsed.success ? parsed.data : 'unknown'}`)

const unknown = ({ say }: Wording): string => say('events.part.unknown')

function reasonWords({ detail }: Told, wording: Wording): string {
  const reason = closeReason.safeParse(detail['reason'])
  return reason.success ? wording.say(`cases.closeReason.${reason.data}`) : unknown(wording)
}

function methodWords(event: Told, { pack }: EventNames, wording: Wording): string {
  const found = pack?.identity.methods.find(method => method.id === textIn(event, 'method'))
  return found ? wording.pick(found.name) : unknown(wording)
}

function questionWords(event: Told, { pack }: EventNames, wording: Wording): string {
  const found = pack?.checklist.find(question => question.id === textIn(event, 'question'))
  return found ? wording.pick(found.label) : unknown(wording)
}

function placeWords({ detail }: Told, names: EventNames, { say }: Wording): string {
  const { items } = detail
  if (!Array.isArray(items) || items.length === 0) return ''
  const [only] = items
  const name = items.length === 1 && only ? names.item(only) : undefined
  return name
    ? say('events.part.ofItem', { name })
    : say('events.part.items', { count: items.length })
}

function letterWords(event: Told, { pack }: EventNames, wording: Wording): string {
  const spec = pack && letterSpecOf(pack, textIn(event, 'letterId'))
  return spec ? wording.pick(spec.title) : unknown(wording)
}

function typeWords(
  key: 'type' | 'from' | 'to',
  event: Told,
  { pack }: EventNames,
  wording: Wording,
): string {
  const found = pack?.requestTypes.find(type => type.id === textIn(event, key))
  return found ? wording.pick(found.name) : unknown(wording)
}

function particularWords(event: Told, { pack }: EventNames, wording: Wording): string {
  const found = pack?.particulars.find(p => p.id === textIn(event, 'particular'))
  return found ? wording.pick(found.label) : unknown(wording)
}

function categoryWords({ detail }: Told, wording: Wording): string {
  const found = category.safeParse(detail['category'])
  return found.success ? wording.say(`retention.category.${found.data}`) : unknown(wording)
}

function departureWords({ detail }: Told, wording: Wording): string {
  const found = departure.safeParse(detail['what'])
  return found.success ? wording.say(`events.part.out-${found.data}`) : unknown(wording)
}

/** The form a letter was saved in; events of earlier versions name none. */
function formWords({ detail }: Told, { say }: Wording): string {
  const found = savedForm.safeParse(detail['form'])
  if (!found.success) return ''
  return say('events.part.form', { form: say(`letterExport.form.${found.data}`) })
}

function numberWords({ detail }: Told, wording: Wording): string {
  const kind = sensitiveKind.safeParse(detail['number'])
  if (kind.success) return wording.say(`sensitive.kind.${kind.data}`)
  // Cases that were linked name each other by number.
  const number = detail['number']
  return typeof number === 'string' && number !== '' ? number : unknown(wording)
}

/** The day a wait began or ended; every other event tells only when it was recorded. */
function dayWords({ detail }: Told, wording: Wording): string {
  const day = calendarDate.safeParse(detail['day'])
  return day.success ? wording.day(day.data) : ''
}

const lists: Readonly<Record<string, string>> = {
  open: 'openCases',
  closed: 'closedCases',
  all: 'allCases',
  search: 'foundCases',
}
const places: Readonly<Record<string, string>> = {
  finder: 'finder',
  cases: 'caseList',
  register: 'letterRegister',
  search: 'everything',
  command: 'everything',
}

/** Words of the events about looking at, searching and keeping the log itself. */
function logWords(event: Told, { say }: Wording): Readonly<Record<string, string>> {
  const part = (code: string | undefined) => say(`events.part.${code ?? 'unknown'}`)
  const { ok, firstBad, hits } = event.detail
  return {
    hits: typeof hits === 'number' ? say('events.part.hits', { count: hits }) : part('uncounted'),
    list: part(lists[textIn(event, 'list')]),
    searched: part(places[textIn(event, 'place')]),
    verdict:
      ok === true ? part('unbroken') : say('events.part.broken', { seq: String(firstBad ?? '') }),
    format: part(textIn(event, 'format') === 'lines' ? 'lines' : 'pdf'),
  }
}
