import type { TFunction } from 'i18next'
import type { IntakeDraft } from '@core/cases/contract'
import type { AppError, CaseError } from '@core/errors'
import type { CalendarDate } from '@core/time/calendar-date'
import { problemText } from '@ui/ui/problem'

/** Fields in the order of the form; a problem stands beside the field it concerns. */
export const fields = [
  'channel',
  'receivedOn',
  'name',
  'agentName',
  'agentKind',
  'type',
  'inquiry',
] as const
export type Field = (typeof fields)[number]
export type Problems = Readonly<Partial<Record<Field, string>>>

/** More characters than this are not kept as text. */
export const longestText = 200_000

/** What still keeps the draft from becoming a case, all of it at once. */
export function draftProblems(t: TFunction, draft: IntakeDraft, today: CalendarDate): Problems {
  const say = (problem: CaseError) => problemText(t, problem)
  return {
    ...receiptProblems(say, draft, today),
    ...whoProblems(t, say, draft),
    ...(draft.types.length > 0 ? {} : { type: t('intake.problem.type-missing') }),
    ...textProblem(t, draft.inquiry),
  }
}

type Say = (problem: CaseError) => string

function receiptProblems(
  say: Say,
  { receivedOn, channel }: IntakeDraft,
  today: CalendarDate,
): Problems {
  const future = receivedOn !== null && receivedOn > today
  return {
    ...(receivedOn === null ? { receivedOn: say({ code: 'case/received-date-missing' }) } : {}),
    ...(future ? { receivedOn: say({ code: 'case/received-in-future', today }) } : {}),
    ...(channel === null ? { channel: say({ code: 'case/channel-missing' }) } : {}),
  }
}

function whoProblems(t: TFunction, say: Say, draft: IntakeDraft): Problems {
  const agent = draft.requesterRole === 'agent'
  return {
    ...(draft.principal.name.trim() ? {} : { name: say({ code: 'case/name-missing' }) }),
    ...(agent && !draft.agent.name.trim()
      ? { agentName: say({ code: 'case/agent-missing' }) }
      : {}),
    ...(agent && !draft.agentKind ? { agentKind: t('intake.problem.agent-kind-missing') } : {}),
  }
}

/** Said while typing, since a text that is too long is not saved. */
export function textProblem(t: TFunction, text: string): Problems {
  if (text.length <= longestText) return {}
  const count = (value: number) => value.toLocaleString()
  const words = { length: count(text.length), limit: count(longestText) }
  return { inquiry: t('intake.problem.text-too-long', words) }
}

const placeOf: Partial<Record<AppError['code'], Field>> = {
  'case/received-date-missing': 'receivedOn',
  'case/received-in-future': 'receivedOn',
  'case/channel-missing': 'channel',
  'intake/unknown-type': 'type',
  'case/name-missing': 'name',
  'case/agent-missing': 'agentName',
  'case/nothing-to-register': 'inquiry',
}

/** The field that an answer of the vault concerns; undefined when it concerns none. */
export function problemsFrom(t: TFunction, problem: AppError): Problems | undefined {
  const field = placeOf[problem.code]
  return field && { [field]: problemText(t, problem) }
}
