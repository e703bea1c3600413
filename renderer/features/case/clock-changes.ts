import type { Clock, Deadline } from '@core/deadlines/deadlines'
import type { CalendarDate } from '@core/time/calendar-date'

/** A date before and after a change; null where there is none. `rule` names what it is. */
export type DateChange = {
  readonly rule: string
  readonly before: CalendarDate | null
  readonly after: CalendarDate | null
  /** The clock leads with another date than before: an extension, or another right. */
  readonly leads: boolean
  readonly provisional: boolean
}

const leadOf = (clock: Clock): Deadline | undefined => clock.deadlines.find(d => d.leading)
const dateIn = (clock: Clock, rule: string): Deadline | undefined =>
  clock.deadlines.find(d => d.rule === rule)

/** The dates that a change moves, makes or takes away: the one that leads first, then by day. */
export function dateChanges(before: Clock, after: Clock): readonly DateChange[] {
  const [oldLead, newLead] = [leadOf(before), leadOf(after)]
  const other = oldLead?.rule !== newLead?.rule
  const lead = other && (newLead ?? oldLead)
  const rules = new Set([...before.deadlines, ...after.deadlines].map(d => d.rule))
  const moved = [...rules].flatMap((rule): DateChange[] => {
    const [old, now] = [dateIn(before, rule), dateIn(after, rule)]
    // The two that take each other's place are told in one line.
    const told = other && (rule === newLead?.rule || rule === oldLead?.rule)
    if (told || old?.date === now?.date) return []
    return [changeOf(rule, old, now)]
  })
  const first: readonly DateChange[] = lead
    ? [{ ...changeOf(lead.rule, oldLead, newLead), leads: true }]
    : []
  return [...first, ...moved.toSorted((a, b) => rank(a, newLead).localeCompare(rank(b, newLead)))]
}

const changeOf = (rule: string, old?: Deadline, now?: Deadline): DateChange => ({
  rule,
  before: old?.date ?? null,
  after: now?.date ?? null,
  leads: false,
  provisional: now?.provisional ?? false,
})

const rank = ({ rule, before, after }: DateChange, lead: Deadline | undefined): string =>
  rule === lead?.rule ? '' : (after ?? before ?? '')
