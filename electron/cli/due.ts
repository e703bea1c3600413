import { deadlinesOf, type Clock } from '@core/deadlines/deadlines'
import type { Step } from '@core/deadlines/step'
import type { Wait } from '@core/deadlines/pauses'
import { stepText } from '@core/deadlines/step-text'
import { pauseReason } from '@core/regimes/deadline-rules'
import type { RulePack } from '@core/regimes/rule-pack'
import type { WorkingTime } from '@core/time/business-days'
import type { CalendarDate } from '@core/time/calendar-date'
import { calendarOf } from '@core/time/calendars/index'
import { WrongUse, type Command } from './command'
import {
  dateOption,
  noArgument,
  packOption,
  periodOption,
  readOptions,
  tellIfLater,
  typeOption,
  type Given,
} from './options'

const options = {
  regime: 'text',
  variant: 'text',
  type: 'text',
  received: 'text',
  complete: 'text',
  pause: 'texts',
  extend: 'flag',
  calendar: 'text',
  closure: 'texts',
} as const

/** `kaiji due`: the dates of a request, and how each was counted. */
export const due: Command = (args, terminal) => {
  const given = readOptions(args, options)
  noArgument(given)
  const pack = packOption(given)
  const receivedOn = dateOption(given.required('received'), '--received')
  const type = typeOption(given, pack)
  tellIfLater(type, receivedOn, terminal)
  const waits = waitsOption(given, receivedOn)
  const clock = deadlinesOf({
    pack,
    type: type.id,
    receivedOn,
    completeOn: completeOption(given, receivedOn),
    waits,
    extended: given.flag('extend'),
    // Every wait on the command line has ended, so today makes no difference.
    today: receivedOn,
    time: workingTime(given, pack),
  })
  for (const deadline of clock.deadlines.filter(d => d.beyondCalendar)) {
    terminal.err(`${deadline.rule}: the holiday calendar ends before ${deadline.date}; check it`)
  }
  return { code: 0, json: asJson(clock), text: asText(clock) }
}

/** Without it the request is taken to be incomplete still, so dates that start there are not known. */
function completeOption(given: Given, receivedOn: CalendarDate): CalendarDate | undefined {
  const text = given.text('complete')
  if (text === undefined) return undefined
  const date = dateOption(text, '--complete')
  if (date < receivedOn) {
    throw new WrongUse(`--complete ${date}: a request cannot be complete before it is received`)
  }
  return date
}

function waitsOption(given: Given, receivedOn: CalendarDate): readonly Wait[] {
  return given.texts('pause').map(text => {
    const [period = '', name = 'clarification'] = text.split('=')
    const { from, to } = periodOption(period, '--pause')
    if (from < receivedOn) {
      throw new WrongUse(`--pause ${text}: nothing can be asked before the request is received`)
    }
    const reason = pauseReason.safeParse(name)
    if (!reason.success) {
      throw new WrongUse(`--pause ${text}: reasons are ${pauseReason.options.join(', ')}`)
    }
    return { reason: reason.data, askedOn: from, answeredOn: to }
  })
}

function workingTime(given: Given, pack: RulePack): WorkingTime {
  const id = given.text('calendar') ?? pack.calendar
  const calendar = calendarOf(id)
  if (!calendar) throw new WrongUse(`--calendar ${id}: there is no such holiday calendar`)
  const closures = given.texts('closure').map(text => periodOption(text, '--closure'))
  return { calendar, closures }
}

const asJson = ({ statutory, deadlines }: Clock) => ({
  statutory,
  dates: Object.fromEntries(deadlines.map(({ rule, date }) => [rule, date])),
  steps: stepsOnce(deadlines.flatMap(deadline => deadline.steps)).map(stepJson),
})

/** Dates that begin with the same move, such as a restart, name it once. */
function stepsOnce(steps: readonly Step[]): readonly Step[] {
  const byText = new Map(steps.map(step => [JSON.stringify(step), step]))
  return [...byText.values()]
}

const stepJson = (step: Step) => ({
  rule: step.rule,
  from: step.from,
  step: stepText(step).en,
  to: step.to,
})

function asText({ statutory, deadlines }: Clock): string {
  const first = statutory ? `By law: ${statutory.date} (${statutory.rule})` : 'The law sets no day.'
  const rest = deadlines.map(({ rule, date, steps }) =>
    [`${date}  ${rule}`, ...steps.map(s => `    ${s.from}  ${stepText(s).en}  → ${s.to}`)].join(
      '\n',
    ),
  )
  return [first, ...rest].join('\n')
}
