import { checkOf } from '@core/cases/case-file'
import type { RequestView } from '@core/cases/contract'
import type { CheckSubject } from '@core/identity/identity'
import { identityNeeded } from '@core/cases/gates'
import { titleOfRecord } from '@core/letters/title'
import { typeOf } from '@core/regimes/index'
import { dayAt } from '@core/time/calendar-date'
import { fullDate } from '@ui/app/date-words'
import type { Text } from '@ui/app/text'
import type { CaseNow } from './case-context'
import { investigationMissing } from './investigation-missing'
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
    documents: ({ file }, { t }) => ({
      line: t('cases.line.documents', { count: file.documents.length }),
      done: false,
    }),
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
  return { line: received, done: true }
}

function identityLine(now: CaseNow, text: Text): SectionLine {
  const { t, language } = text
  const { view, file } = now
  const begun = (checkOf(file, 'identity')?.result ?? 'open') !== 'open'
  const needed = identityNeeded(now.pack, file) || begun
  const parts = [needed ? checkLine(now, text, 'identity') : t('identity.state.notNeeded')]
  if (file.case.requesterRole === 'agent') parts.push(checkLine(now, text, 'authority'))
  const replyBy = view.waiting?.dates?.replyBy.date
  if (replyBy) parts.push(t('identity.state.waiting', { date: fullDate(replyBy, language) }))
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

function scopeLine({ file, pack }: CaseNow, { t }: Text): SectionLine {
  const listing = file.requests.filter(r => typeOf(pack, r.request.type).items !== 'none')
  const count = file.requests.reduce((sum, r) => sum + r.items.length, 0)
  const missing = listing.some(
    r => typeOf(pack, r.request.type).items === 'required' && r.items.length === 0,
  )
  const parts = [
    ...(file.requests.length > 1
      ? [t('cases.line.requests', { count: file.requests.length })]
      : []),
    itemsLine({ listed: listing.length > 0, missing, count }, t),
    ...(file.searches.length > 0
      ? [t('cases.line.searched', { count: file.searches.length })]
      : []),
  ]
  return { line: parts.join(between), done: !missing }
}

type Listed = { readonly listed: boolean; readonly missing: boolean; readonly count: number }

function itemsLine({ listed, missing, count }: Listed, t: Text['t']): string {
  if (count > 0) return t('cases.line.items', { count })
  if (!listed) return t('cases.line.noListNeeded')
  return missing ? t('cases.line.noItems') : t('cases.line.listOptional')
}

function decisionLine({ view }: CaseNow, { t }: Text): SectionLine {
  const { requests } = view
  const decided = requests.filter(isDecided)
  const open = sum(requests, ({ state }) => state.decision.unanswered.length)
  const bare = sum(requests, ({ state }) => state.factsMissing.length)
  const toReview = requests.filter(({ state }) => state.decision.secondReviewer)
  const reviewed = toReview.every(({ state }) => state.reviewed)
  const parts = [
    ...new Set(decided.map(({ outcome }) => t(`cases.outcome.${outcome}`))),
    ...(open > 0 ? [t('cases.line.unanswered', { count: open })] : []),
    ...(bare > 0 ? [t('cases.line.factsMissing', { count: bare })] : []),
    ...(requests.some(r => investigationMissing(r).length > 0)
      ? [t('cases.line.notInvestigated')]
      : []),
    ...(toReview.length > 0
      ? [reviewed ? t('cases.line.reviewed') : t('cases.line.reviewNeeded')]
      : []),
  ]
  const done = decided.length === requests.length
  return { line: parts.join(between) || t('cases.line.undecided'), done }
}

/** Decided is what could be answered, were everything done that the answer has to state. */
const isDecided = ({ state: { ready } }: RequestView): boolean =>
  ready.allowed || ready.why === 'obstacle/particulars-missing'

const sum = <T>(list: readonly T[], count: (one: T) => number): number =>
  list.reduce((total, one) => total + count(one), 0)

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
    const about = file.requests.find(({ request }) => request.id === letter.requestId)
    const title = pick(titleOfRecord(pack, letter, about?.request))
    if (letter.status === 'draft') return t('cases.line.draft', { title })
    if (letter.status === 'void') return t('cases.line.void', { title })
    if (!letter.dispatch) return t('cases.line.issued', { title })
    return t('cases.line.sent', { title, date: fullDate(letter.dispatch.sentOn, language) })
  })
  const facts = view.requests.some(
    ({ state }) => !state.ready.allowed && state.ready.why === 'obstacle/particulars-missing',
  )
  const written = letters.slice(-2).join(between) || t('cases.line.noLetters')
  const line = facts ? [t('cases.line.factsOfAnswer'), written].join(between) : written
  return { line, done: view.stage === 'answered' }
}

/** The day of a moment, in the time zone of the rules. */
export const dayOf = ({ pack }: CaseNow, moment: string) => dayAt(moment, pack.timeZone)
