import { checkOf } from '@core/cases/case-file'
import type { CheckSubject } from '@core/identity/identity'
import { letterSpecOf } from '@core/regimes/index'
import { dayAt } from '@core/time/calendar-date'
import { fullDate } from '@ui/app/date-words'
import type { Text } from '@ui/app/text'
import type { CaseNow } from './case-context'
import type { SectionId } from './sections'

/** Where a part of the work stands: in one line, and whether it is done. */
export type SectionLine = { readonly line: string; readonly done: boolean }

const between = ' · '

export const sectionLines: Readonly<Record<SectionId, (now: CaseNow, text: Text) => SectionLine>> =
  {
    inquiry: inquiryLine,
    identity: identityLine,
    scope: scopeLine,
    decision: decisionLine,
    answer: answerLine,
    history: ({ view }, { t }) => ({
      line: t('cases.line.events', { count: view.history.length }),
      done: false,
    }),
  }

function inquiryLine({ file }: CaseNow, { t, language }: Text): SectionLine {
  const received = t('cases.line.received', {
    date: fullDate(file.case.receivedOn, language),
    channel: t(`cases.channel.${file.case.channel}`),
  })
  const documents = t('cases.line.documents', { count: file.documents.length })
  return { line: [received, documents].join(between), done: true }
}

function identityLine(now: CaseNow, text: Text): SectionLine {
  const { t, language } = text
  const { view, file } = now
  const parts = [checkLine(now, text, 'identity')]
  if (file.case.requesterRole === 'agent') parts.push(checkLine(now, text, 'authority'))
  if (view.waiting) {
    parts.push(
      t('identity.state.waiting', { date: fullDate(view.waiting.deadline.date, language) }),
    )
  }
  return { line: parts.join(between), done: view.gate === null }
}

function checkLine({ file }: CaseNow, { t, language }: Text, subject: CheckSubject): string {
  const check = checkOf(file, subject)
  const date = check?.decidedOn ? fullDate(check.decidedOn, language) : ''
  const result = check?.result ?? 'open'
  if (subject === 'identity') return t(`identity.state.${result}`, { date })
  const key = { open: 'Open', confirmed: 'Confirmed', not_confirmed: 'NotConfirmed' } as const
  return t(`identity.state.authority${key[result]}`, { date })
}

function scopeLine({ file }: CaseNow, { t }: Text): SectionLine {
  const count = file.requests.reduce((sum, r) => sum + r.items.length, 0)
  const line = count === 0 ? t('cases.line.noItems') : t('cases.line.items', { count })
  return { line, done: count > 0 }
}

function decisionLine({ view }: CaseNow, { t }: Text): SectionLine {
  const parts = view.requests.flatMap(({ state, outcome }) => {
    const { decision, factsMissing, reviewed } = state
    const open = decision.unanswered.length
    const review = reviewed ? t('cases.line.reviewed') : t('cases.line.reviewNeeded')
    return [
      ...(state.ready.allowed ? [t(`cases.outcome.${outcome}`)] : []),
      ...(open > 0 ? [t('cases.line.unanswered', { count: open })] : []),
      ...(factsMissing.length > 0
        ? [t('cases.line.factsMissing', { count: factsMissing.length })]
        : []),
      ...(decision.secondReviewer ? [review] : []),
    ]
  })
  const done = view.requests.every(r => r.state.ready.allowed)
  return { line: parts.join(between) || t('cases.line.noItems'), done }
}

function answerLine({ file, pack, view }: CaseNow, { t, pick, language }: Text): SectionLine {
  const { closedOn, closeReason } = file.case
  if (closedOn && closeReason) {
    const reason = t(`cases.closeReason.${closeReason}`)
    return {
      line: t('cases.line.closed', { date: fullDate(closedOn, language), reason }),
      done: true,
    }
  }
  const letters = file.letters.map(letter => {
    const spec = letterSpecOf(pack, letter.letterId)
    const title = spec ? pick(spec.title) : letter.letterId
    if (letter.status === 'draft') return t('cases.line.draft', { title })
    if (!letter.dispatch) return t('cases.line.issued', { title })
    return t('cases.line.sent', { title, date: fullDate(letter.dispatch.sentOn, language) })
  })
  const line = letters.slice(-2).join(between) || t('cases.line.noLetters')
  return { line, done: view.stage === 'answered' }
}

/** The day of a moment, in the time zone of the rules. */
export const dayOf = ({ pack }: CaseNow, moment: string) => dayAt(moment, pack.timeZone)
