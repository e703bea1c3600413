import type { AuditEvent } from '@core/audit/event'
import { yesNo } from '@core/checklist/answers'
import { closeReason, requesterRole } from '@core/cases/case'
import { checkSubject } from '@core/identity/identity'
import { pauseReason } from '@core/regimes/deadline-rules'
import { letterSpecOf } from '@core/regimes/index'
import { sensitiveKind } from '@core/sensitive/finding'
import { calendarDate } from '@core/time/calendar-date'
import { fullDate } from '@ui/app/date-words'
import type { Text } from '@ui/app/text'
import type { CaseNow } from './case-context'

/** An event in words. It holds ids and codes only; names come from the rules and from the case as it is now. */
export function eventSentence(event: AuditEvent, now: CaseNow, text: Text): string {
  // Each sentence names only what its own kind of event carries; a key that varies cannot say so.
  const say = text.t as (key: string, values: object) => string
  return say(`events.${event.kind}`, {
    reason: reasonWords(event, text),
    role: coded(requesterRole.safeParse(event.detail['role']), text),
    subject: coded(checkSubject.safeParse(event.detail['subject']), text),
    value: coded(yesNo.safeParse(event.detail['value']), text),
    document: documentWords(event, now, text),
    method: methodWords(event, now, text),
    item: itemWords(event, now, text),
    question: questionWords(event, now, text),
    place: placeWords(event, now, text),
    letter: letterWords(event, now, text),
    type: typeWords('type', event, now, text),
    from: typeWords('from', event, now, text),
    to: typeWords('to', event, now, text),
    particular: particularWords(event, now, text),
    askedFor: coded(pauseReason.safeParse(event.detail['askedFor']), text),
    day: dayWords(event, text),
    number: numberWords(event, text),
  })
}

const textIn = ({ detail }: AuditEvent, key: string): string => {
  const value = detail[key]
  return typeof value === 'string' ? value : ''
}

type Code =
  'principal' | 'agent' | 'identity' | 'authority' | 'clarification' | 'fee' | 'yes' | 'no'

const coded = (
  parsed: { readonly success: true; readonly data: Code } | { readonly success: false },
  { t }: Text,
): string => t(`events.part.${parsed.success ? parsed.data : 'unknown'}`)

function reasonWords({ detail }: AuditEvent, { t }: Text): string {
  const reason = closeReason.safeParse(detail['reason'])
  return reason.success ? t(`cases.closeReason.${reason.data}`) : t('events.part.unknown')
}

function documentWords(event: AuditEvent, { file }: CaseNow, { t }: Text): string {
  const found = file.documents.find(document => document.id === textIn(event, 'document'))
  return found?.name.trim() || t('events.part.document')
}

function methodWords(event: AuditEvent, { pack }: CaseNow, { t, pick }: Text): string {
  const found = pack.identity.methods.find(method => method.id === textIn(event, 'method'))
  return found ? pick(found.name) : t('events.part.unknown')
}

const itemName = (id: string, { file }: CaseNow): string | undefined =>
  file.requests
    .flatMap(r => r.items)
    .find(item => item.id === id)
    ?.name.trim()

const itemWords = (event: AuditEvent, now: CaseNow, { t }: Text): string =>
  itemName(textIn(event, 'item'), now) || t('events.part.item')

function questionWords(event: AuditEvent, { pack }: CaseNow, { t, pick }: Text): string {
  const found = pack.checklist.find(question => question.id === textIn(event, 'question'))
  return found ? pick(found.label) : t('events.part.unknown')
}

function placeWords({ detail }: AuditEvent, now: CaseNow, { t }: Text): string {
  const { items } = detail
  if (!Array.isArray(items) || items.length === 0) return ''
  const [only] = items
  const name = items.length === 1 && only ? itemName(only, now) : undefined
  return name ? t('events.part.ofItem', { name }) : t('events.part.items', { count: items.length })
}

function letterWords(event: AuditEvent, { pack }: CaseNow, { t, pick }: Text): string {
  const spec = letterSpecOf(pack, textIn(event, 'letterId'))
  return spec ? pick(spec.title) : t('events.part.unknown')
}

function typeWords(
  key: 'type' | 'from' | 'to',
  event: AuditEvent,
  { pack }: CaseNow,
  { t, pick }: Text,
): string {
  const found = pack.requestTypes.find(type => type.id === textIn(event, key))
  return found ? pick(found.name) : t('events.part.unknown')
}

function particularWords(event: AuditEvent, { pack }: CaseNow, { t, pick }: Text): string {
  const found = pack.particulars.find(p => p.id === textIn(event, 'particular'))
  return found ? pick(found.label) : t('events.part.unknown')
}

function numberWords({ detail }: AuditEvent, { t }: Text): string {
  const kind = sensitiveKind.safeParse(detail['number'])
  return kind.success ? t(`sensitive.kind.${kind.data}`) : t('events.part.unknown')
}

/** The day a wait began or ended; every other event tells only when it was recorded. */
function dayWords({ detail }: AuditEvent, { language }: Text): string {
  const day = calendarDate.safeParse(detail['day'])
  return day.success ? fullDate(day.data, language) : ''
}
