import { isAbout, type RequestFile } from '@core/cases/case-file'
import type { CaseFile } from '@core/cases/case-file'
import type { CaseView } from '@core/cases/contract'
import { isRequestAnswered } from '@core/cases/stage'
import type { Deadline } from '@core/deadlines/deadlines'
import type { ReplyDate } from '@core/deadlines/reply-dates'
import { destructionsOf } from '@core/retention/due'
import type { LegalHold } from '@core/retention/hold'
import { periodsOf, type PeriodRules } from '@core/retention/period-rules'
import { isSent } from '@core/letters/way-out'
import type { DeadlineRule } from '@core/regimes/rule-pack'
import { destruction, type CaseDate } from '@db/case-dates'
import type { Reader } from '@db/connection'
import { decidedAbout, holdsOfCase } from '@db/retention'
import { clockOf, type ClockSource } from './clocks'
import { packOfCase } from './pack-of-case'
import { holdsElsewhere, keptWith } from './transfer-keeping'

/** Every date that an open case still has to meet or to watch, each by its rule; none once it is closed. */
export function caseDatesOf(
  source: ClockSource,
  waiting: CaseView['waiting'],
): readonly CaseDate[] {
  const { pack, file } = source
  if (file.case.closedOn) return []
  const ahead = file.requests.filter(one => !isRequestAnswered(pack, file, one))
  const own = ahead.flatMap(one => requestDates(source, one))
  const all = [...own, ...replyDatesOf(waiting)].map(date => ({ ...date, caseId: file.case.id }))
  return [...new Map(all.map(date => [`${date.rule} ${date.onDay}`, date])).values()]
}

type RuleDate = Omit<CaseDate, 'caseId'>

function requestDates(source: ClockSource, requestFile: RequestFile): readonly RuleDate[] {
  const { clock, extension } = clockOf(source, requestFile)
  const isExtended = extension.kind === 'in-force'
  return clock.deadlines
    .filter(({ rule }) => {
      const found = source.pack.deadlines.find(({ id }) => id === rule)
      return found && stillCounts(found, isExtended) && !isMet(source, requestFile, found)
    })
    .map(dated)
}

/** The first day of a clock is none to meet, and the longer period none while it is not used. */
function stillCounts({ kind, role }: DeadlineRule, isExtended: boolean): boolean {
  if (kind === 'start') return false
  return isExtended ? role !== 'answer' && role !== 'extension_notice' : role !== 'extended_answer'
}

/** A letter that the date is for has gone out. */
const isMet = ({ file }: ClockSource, requestFile: RequestFile, { metBy }: DeadlineRule): boolean =>
  file.letters.some(
    letter => metBy?.includes(letter.letterId) && isAbout(letter, requestFile) && isSent(letter),
  )

const dated = ({ rule, date, provisional }: Deadline): RuleDate => ({
  rule,
  onDay: date,
  isOurs: 1,
  isProvisional: provisional ? 1 : 0,
})

/** The reply is theirs; what we do when it does not come is ours. A reminder that went out is over. */
function replyDatesOf(waiting: CaseView['waiting']): readonly RuleDate[] {
  if (!waiting?.dates) return []
  const { replyBy, after } = waiting.dates
  const line = ({ rule, date }: ReplyDate, isOurs: 0 | 1): RuleDate => ({
    ...{ rule, onDay: date, isOurs, isProvisional: 0 },
  })
  const ours = waiting.reminded ? after.slice(-1) : after
  return [line(replyBy, 0), ...ours.map(one => line(one, 1))]
}

/** When the case, or a document in it, has been kept for long enough; none while a hold stands. */
export function destructionDatesOf(
  db: Reader,
  file: CaseFile,
  rules: PeriodRules,
): readonly CaseDate[] {
  const { id } = file.case
  const holds = holdsIfReadable(db, file)
  if (!holds) return []
  const kept = keptWith(db, file)
  const policy = periodsOf(rules, kept.case.closedOn)
  const decided = decidedAbout(db, id, packOfCase(file).timeZone)
  return destructionsOf({ file: kept, policy, holds, decided })
    .filter(({ heldBy }) => heldBy.length === 0)
    .map(({ documentId, dueOn }) => ({
      ...({
        caseId: id,
        rule: destruction(documentId),
        onDay: dueOn,
        isOurs: 1,
        isProvisional: 0,
      } as const),
    }))
}

/** Under a hold that cannot be read nothing is due; the check of the vault names it. */
function holdsIfReadable(db: Reader, file: CaseFile): readonly LegalHold[] | undefined {
  try {
    return [...holdsOfCase(db, file.case.id), ...holdsElsewhere(db, file)]
  } catch {
    return undefined
  }
}
