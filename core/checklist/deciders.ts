import type { AuditEvent } from '@core/audit/event'
import type { Answer } from './answers'

/** Somebody at work: the login is the account's for ever, the name may change. */
export type Person = { readonly login: string; readonly name: string }

/**
 * Whether somebody gave one of these answers. The history says it by account; only an answer of
 * which it no longer tells, because its beginning was cut off, is compared by name.
 * `history`: the case's events, newest first.
 */
export function hasDecided(
  person: Person,
  answers: readonly Answer[],
  history: readonly AuditEvent[],
): boolean {
  return answers.some(answer => {
    const actor = history.find(event => gave(event, answer))?.actor
    return actor === undefined ? answer.answeredBy === person.name : actor === person.login
  })
}

/** The newest such event up to the answer's own time is the one that gave it. */
function gave({ kind, detail, at }: AuditEvent, answer: Answer): boolean {
  if (kind !== 'checklist/answered' && kind !== 'checklist/reworded') return false
  if (at > answer.answeredAt || detail['question'] !== answer.questionId) return false
  // Events of before did not name the request.
  if ((detail['request'] ?? answer.requestId) !== answer.requestId) return false
  const items = Array.isArray(detail['items']) ? detail['items'] : []
  return answer.itemId === null ? items.length === 0 : items.includes(answer.itemId)
}
